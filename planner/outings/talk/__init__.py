"""What to talk about: questions, what was asked before, and what was talked of."""
