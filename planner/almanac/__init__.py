"""Public holidays, and the fasts and feasts that people keep: reckoned late, and never by guess."""
