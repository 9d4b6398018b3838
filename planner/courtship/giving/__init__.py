"""Gifts and gestures: ideas, what was given, and what comes next."""
