"""Dates as people say them: one strict grammar that reads them, one voice that says them."""
