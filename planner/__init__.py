"""The domain of hostbook: people, outings, places, courtship, and the book that keeps them."""

__version__ = "0.1.0"
