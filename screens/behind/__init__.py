"""What is worked out behind a screen, and never holds up a key."""
