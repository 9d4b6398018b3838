"""The finder: everything in the book by a few letters."""
