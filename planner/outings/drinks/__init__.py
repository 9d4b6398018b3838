"""Moderate in drink: what is planned, what was poured, and what a drink is."""
