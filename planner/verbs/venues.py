"""`hostbook venues`: the places in the book."""

from __future__ import annotations

import argparse

from planner.places.venue import Venue, rating
from planner.verbs.opening import open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json, table


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print them, in the order of their names."""
    book = open_book(args).book
    venues = sorted(book.venues.all(), key=lambda v: (v.name.casefold(), v.id))
    if args.json:
        say_json([venue_data(venue) for venue in venues])
    elif venues:
        say(*table([_row(venue) for venue in venues], indent=""))
    else:
        say("No venue is in the book yet. Add the first one in the planner: hostbook")
    return 0


def venue_data(venue: Venue) -> dict[str, object]:
    """A venue as plain data."""
    return {
        "id": venue.id,
        "name": venue.name,
        "kind": venue.kind.value,
        "address": venue.address,
        "city": venue.city,
        "point": {"lat": venue.point.lat, "lon": venue.point.lon} if venue.point else None,
        "features": [feature.value for feature in venue.features],
        "price_band": venue.price_band,
        "phone": venue.phone,
        "rating": rating(venue),
    }


def _row(venue: Venue) -> tuple[str, ...]:
    mean = rating(venue)
    return (
        venue.name,
        f"{venue.kind.value}, {venue.cuisine}" if venue.cuisine else venue.kind.value,
        venue.city,
        f"{mean:.1f} of 5" if mean is not None else "",
        ", ".join(feature.value for feature in venue.features),
    )
