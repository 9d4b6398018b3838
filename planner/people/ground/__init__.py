"""Common ground: reading what a text says of a life, and finding where two such texts meet."""
