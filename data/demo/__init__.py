"""The demo book, page by page (TOML); no code."""
