"""Widgets shared by several screens; none knows a book or a screen."""
