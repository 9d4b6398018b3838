"""The disk: its calls behind one seam, files written whole, and a lock between programs."""
