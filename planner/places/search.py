"""Finding venues by what is typed of their name, place or offer, forgiving accents, order and small slips."""

from __future__ import annotations

from collections.abc import Iterable

from planner.places.venue import Venue
from planner.values.searching import nearly, spaced


def find_venues(venues: Iterable[Venue], query: str) -> tuple[Venue, ...]:
    """The venues that match, by name; all of them where nothing is typed.

    Every word typed must begin a word of the name, city, cuisine, kind or features; where none does, names
    that are nearly what was typed are given instead.

    Args:
        venues: where to look; some dozens, so nothing is kept between searches.
        query: what was typed.
    """
    ordered = sorted(venues, key=lambda v: (spaced(v.name), v.id))
    words = spaced(query).split()
    found = [v for v in ordered if all(f" {word}" in _key(v) for word in words)]
    if found:
        return tuple(found)
    return tuple(ordered[i] for i in nearly([spaced(v.name) for v in ordered], " ".join(words)))


def _key(venue: Venue) -> str:
    said = (venue.name, venue.city, venue.cuisine, venue.kind.value, *(f.value for f in venue.features))
    return " " + " ".join(spaced(text) for text in said)
