"""What each side of a wish says of a place: needs, manner, hours, nearness, price and past."""
