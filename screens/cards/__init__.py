"""Cards: a person, a place or an arrival in the fewest lines."""
