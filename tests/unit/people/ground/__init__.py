"""Reading lives and finding where they meet."""
