"""What came of an outing: lines gathered, learned from, filed, and forgotten."""
