"""Venues, how well one fits a party, and how long the way there takes."""
