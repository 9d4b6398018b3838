"""The table, or the tickets: what is asked of the place, and what it was told."""
