"""The room of dates, tested."""
