"""The command line's verbs: each asks the book, lets a planner function decide, and prints."""
