"""One question over a screen, and its answer."""
