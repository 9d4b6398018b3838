"""The bundled catalogue of gift ideas, read when ideas are first asked for."""

from functools import cache

from planner.courtship.giving.catalogue import Catalogue
from planner.exchange.reference import read_data

FILE = "gift_ideas.toml"


@cache
def gift_catalogue() -> Catalogue:
    """What may be given, what it holds, and what is left out for whom."""
    return read_data(FILE, Catalogue)
