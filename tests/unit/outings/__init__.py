"""Outings: their plans, and what is filed of them."""
