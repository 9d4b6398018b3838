"""The forms of the plan board, one a part."""
