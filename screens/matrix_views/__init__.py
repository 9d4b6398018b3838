"""What the views of the service matrix hold: how each is drawn, and what may be done in it."""
