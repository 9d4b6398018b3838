"""The manner of a place: whether it is for such an hour, quiet enough to talk, and large enough for all."""

from __future__ import annotations

from planner.places.suiting import MEALS, SUITS, TABLES, is_out_of_place
from planner.places.venue import Feature, Venue, VenueKind, found_noisy, has
from planner.places.weighing.side import BLOCKED_FIFTHS, Said, Side
from planner.places.wish import Wish
from planner.values.text import listed

LARGE_PARTY = 6
"""From this many on, a room of one's own is worth something."""


def weigh_sort(venue: Venue, wish: Wish) -> Side:
    """Whether it is the sort of place that such an hour is spent at."""
    suits = SUITS.get(wish.kind)
    if suits is None:
        return Side(points=-1.0 if venue.kind in TABLES else 0.4)
    if venue.kind is VenueKind.OTHER:
        return Side(points=-0.6)
    if venue.kind not in suits:
        wanted = listed([kind.value for kind in suits], last="or")
        text = f"a {venue.kind.value}, not a {wanted}"
        if is_out_of_place(venue, wish.kind):
            return Side(points=-2.0, against=(Said(text=text, brief=f"not for {wish.kind}", decides=5.0),))
        return Side(points=-2.0, flags=(Said(text=text, brief=f"a {venue.kind.value}", decides=5.0),))
    return Side(points=0.2 if venue.kind is suits[0] else 0.0)


def weigh_calm(venue: Venue, wish: Wish) -> Side:
    """Whether one can talk there."""
    if wish.kind not in MEALS:
        return Side()
    quiet = has(venue, Feature.QUIET)
    if found_noisy(venue):
        text = "you found it loud last time: ask for a quiet corner"
        return Side(points=-0.4, flags=(Said(text=text, brief="loud last time", decides=3.0),))
    if quiet:
        return Side(points=0.8, reasons=(Said(text="quiet", decides=3.0),))
    return Side(points=-0.8, flags=(Said(text="not quiet", decides=3.0),)) if quiet is False else Side()


def weigh_room(venue: Venue, wish: Wish) -> Side:
    """Whether all of them find a table together."""
    most = venue.largest_party
    if most is not None and wish.party > most:
        return Side(most=BLOCKED_FIFTHS, unmet=(Said(text=f"seats {most} at most", decides=5.0),))
    if wish.party >= LARGE_PARTY and has(venue, Feature.PRIVATE_ROOM):
        return Side(points=0.6, reasons=(Said(text="a room of your own", decides=3.2),))
    if wish.party >= LARGE_PARTY and most is None:
        text, brief = f"room for {wish.party}: unknown – ask", f"ask: room for {wish.party}"
        return Side(flags=(Said(text=text, brief=brief, decides=3.0),))
    return Side()
