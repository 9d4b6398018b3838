"""Rough notes written after an outing, read line by line into what they are."""
