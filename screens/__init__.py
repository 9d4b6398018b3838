"""The Textual planner: one screen a file, thin over the planner's functions."""
