"""Documents that leave hostbook, and texts that come in."""
