"""What each side of a wish says of a place."""
