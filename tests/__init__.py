"""The tests of hostbook."""
