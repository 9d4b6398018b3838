"""Finding venues by what is typed of their name, place or offer, forgiving accents, order and small slips."""

from __future__ import annotations

from collections.abc import Iterable

from planner.places.venue import Venue
from planner.values.searching import key_of, typed_words
from planner.values.slips import Vocabulary


def find_venues(venues: Iterable[Venue], query: str) -> tuple[Venue, ...]:
    """The venues that match, by name; all of them where nothing is typed.

    Every word typed must begin a word of the name, city, cuisine, kind or features; where none does, words
    that are nearly so written count too.

    Args:
        venues: where to look; some dozens, so nothing is kept between searches.
        query: what was typed.
    """
    ordered = sorted(venues, key=lambda v: (key_of(v.name), v.id))
    if not query.strip():
        return tuple(ordered)
    words = typed_words(query)
    keys = [_key(venue) for venue in ordered]
    found = [v for v, key in zip(ordered, keys, strict=True) if words and all(f" {w}" in key for w in words)]
    if found or not words:
        return tuple(found)
    vocabulary = Vocabulary(dict.fromkeys(word for key in keys for word in key.split()))
    needles = [(f" {word}", *vocabulary.near(word)) for word in words]
    return tuple(
        v
        for v, key in zip(ordered, keys, strict=True)
        if all(any(needle in key for needle in some) for some in needles)
    )


def _key(venue: Venue) -> str:
    said = (venue.name, venue.city, venue.cuisine, venue.kind.value, *(f.value for f in venue.features))
    return key_of(" ".join(said))
