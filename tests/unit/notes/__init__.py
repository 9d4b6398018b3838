"""How notes are read, room by room."""
