"""The book's own tests."""
