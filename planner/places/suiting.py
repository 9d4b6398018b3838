"""What a place is for: which sorts suit which hour, and which places the host means not to go back to."""

from __future__ import annotations

from planner.places.venue import Remark, Venue, VenueKind
from planner.values.late_pattern import LatePattern
from planner.values.text import fold

SUITS = {
    "breakfast": (VenueKind.CAFE, VenueKind.RESTAURANT),
    "coffee": (VenueKind.CAFE,),
    "lunch": (VenueKind.RESTAURANT, VenueKind.CAFE),
    "drinks": (VenueKind.BAR, VenueKind.RESTAURANT),
    "dinner": (VenueKind.RESTAURANT,),
    "game": (VenueKind.STADIUM,),
    "concert": (VenueKind.CONCERT_HALL,),
    "theatre": (VenueKind.THEATRE,),
    "golf": (VenueKind.GOLF_CLUB,),
}
"""Which sorts of place suit which hour; an hour not named here may be anywhere."""

MEALS = frozenset({"breakfast", "coffee", "lunch", "drinks", "dinner"})
TABLES = (VenueKind.RESTAURANT, VenueKind.CAFE, VenueKind.BAR)
"""Sorts of place that are there for eating and drinking."""
LIKED = 4
"""The rating, of 5, of a later visit that takes a “not again” back."""


def is_out_of_place(venue: Venue, kind: str) -> bool:
    """Whether it is another sort of place altogether: a stadium for lunch, a restaurant for a concert.

    A bar for lunch is not what one looks for, and still a table.
    """
    if kind not in SUITS or venue.kind is VenueKind.OTHER:
        return False
    return venue.kind not in (TABLES if kind in MEALS else SUITS[kind])


def sworn_off(venue: Venue) -> Remark | None:
    """The last remark that says “not again”, unless a later visit was liked; None where there is none."""
    last = max((r for r in venue.remarks if _says_not_again(r.text)), key=lambda r: r.on, default=None)
    if last is None or any(r.on > last.on and (r.rating or 0) >= LIKED for r in venue.remarks):
        return None
    return last


def _says_not_again(text: str) -> bool:
    return _NOT_AGAIN.search(fold(text)) is not None


_NOT_AGAIN = LatePattern(
    r"(?<!why )\b(?:not|never) again\b|"
    r"\b(?:never|(?:wi|sha)ll not|would not|do not|(?:do|would|wo|sha)n['’]?t|not(?= (?:going|coming)))"
    r"(?: be)? (?:go|going|come|coming|eat|book|return|take \w+) (?:\w+ ){0,3}?(?:again|back)\b"
    r"(?! to (?!it\b|them\b|this\b|that\b))",
    clues=("again", "back"),
)
