"""The Textual application: the frame around every screen."""
