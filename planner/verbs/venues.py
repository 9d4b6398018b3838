"""`hostbook venues`: the places in the book."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from planner.places.venue import Venue, rating
from planner.values.text import inert_line
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json, table

if TYPE_CHECKING:
    from planner.places.fit import Fit


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument(
        "--for",
        dest="outing",
        metavar="OUTING",
        help="how well each fits an outing: its id or a guest's name",
    )


def run(args: argparse.Namespace) -> int:
    """Print them, in the order of their names."""
    opened = open_book(args)
    book = opened.book
    if args.outing is not None:
        return _fitting(opened, args.outing, as_json=args.json)
    venues = sorted(book.venues.all(), key=lambda v: (v.name.casefold(), v.id))
    if args.json:
        say_json([venue_data(venue) for venue in venues])
    elif venues:
        say(*table([_row(venue) for venue in venues], indent=""))
    else:
        say("No venue is in the book yet. Add the first one in the planner: hostbook")
    return 0


def _fitting(opened: Opened, words: str, *, as_json: bool) -> int:
    """Print the places for an outing, the best fit first, with what speaks for and against each."""
    # Imported here: a list of the places needs nothing of outings.
    from planner.book.drafts import fits  # noqa: PLC0415
    from planner.book.lookup import situation  # noqa: PLC0415
    from planner.verbs.naming import outing_meant, titled  # noqa: PLC0415

    outing = outing_meant(words, opened.book, opened.wall, past=False)
    ranked = fits(opened.book, situation(opened.book, outing, opened.host))
    if as_json:
        say_json([
            {**venue_data(f.venue), "fits": f.fifths, "reasons": list(f.reasons), "flags": list(f.flags)}
            for f in ranked
        ])  # fmt: skip
        return 0
    say(titled(opened.book, outing))
    for number, found in enumerate(ranked, 1):
        say("", *_fit_lines(number, found))
    return 0


def _fit_lines(number: int, found: Fit) -> list[str]:
    from planner.places.fit import MOST_FIFTHS  # noqa: PLC0415 - as above

    signs = "●" * found.fifths + "○" * (MOST_FIFTHS - found.fifths)
    aside = f"  ! {found.aside}" if found.aside else ""
    return [
        f"{number} {inert_line(found.venue.name)}  fits {signs} {found.fifths} of {MOST_FIFTHS}{aside}",
        *(f"  · {inert_line(why)}" for why in found.reasons),
        *(f"  ! {inert_line(flag)}" for flag in found.flags),
    ]


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
