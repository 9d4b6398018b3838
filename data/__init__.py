"""Bundled reference content, and no code."""
