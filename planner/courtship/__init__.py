"""Touches, and who is owed one: courtship is constant or it ends."""
