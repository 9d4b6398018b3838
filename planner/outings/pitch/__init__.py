"""Lines that sell: how one is told, and why."""
