"""Standing: the warmth and the evidence of an account side by side, and the risk where they differ."""
