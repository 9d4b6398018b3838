"""Finding venues by what is typed of their name, place or offer, forgiving accents, order and small slips."""

from __future__ import annotations

from collections.abc import Iterable

from planner.places.venue import Venue
from planner.values.text import fold

SLIP_CUTOFF = 74.0
"""The likeness (rapidfuzz, 0 to 100) from which a misspelt name counts."""


def find_venues(venues: Iterable[Venue], query: str) -> tuple[Venue, ...]:
    """The venues that match, by name; all of them where nothing is typed.

    Every word typed must begin a word of the name, city, cuisine, kind or features; where none does, names
    that are nearly what was typed are given instead.

    Args:
        venues: where to look; some dozens, so nothing is kept between searches.
        query: what was typed.
    """
    ordered = sorted(venues, key=lambda v: (fold(v.name), v.id))
    words = _spaced(query).split()
    found = [v for v in ordered if all(f" {word}" in _key(v) for word in words)]
    return tuple(found or _nearly(ordered, " ".join(words)))


def _key(venue: Venue) -> str:
    said = (venue.name, venue.city, venue.cuisine, venue.kind.value, *(f.value for f in venue.features))
    return " " + " ".join(_spaced(text) for text in said)


def _spaced(text: str) -> str:
    return fold(text).replace("-", " ")


def _nearly(venues: list[Venue], query: str) -> list[Venue]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 56 ms, and most searches never need it

    names = [_spaced(venue.name) for venue in venues]
    scored = process.extract(query, names, scorer=fuzz.partial_ratio, score_cutoff=SLIP_CUTOFF, limit=None)
    return [venues[position] for _, _, position in scored]
