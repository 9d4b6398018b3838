"""`hostbook venues`: the places in the book."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from planner.errors import HostbookError
from planner.places.venue import Venue, rating
from planner.values.text import inert_line
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json, table

if TYPE_CHECKING:
    from planner.outings.situation import Situation
    from planner.places.fit import Fit
    from planner.places.map import KeyLine

MAP_SIZE = 76, 18
"""Columns and rows of a map that is printed."""


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument(
        "--for",
        dest="outing",
        metavar="OUTING",
        help="how well each fits an outing: its id or a guest's name",
    )
    parser.add_argument(
        "--map",
        dest="chart",
        action="store_true",
        help="with --for: the map of its place, or of the one that fits best",
    )


def run(args: argparse.Namespace) -> int:
    """Print them, in the order of their names."""
    opened = open_book(args)
    book = opened.book
    if args.outing is not None:
        return _fitting(opened, args.outing, as_json=args.json, chart=args.chart)
    if args.chart:
        raise HostbookError("Whose map? Say for which outing: hostbook venues --for ines --map")
    venues = sorted(book.venues.all(), key=lambda v: (v.name.casefold(), v.id))
    if args.json:
        say_json([venue_data(venue) for venue in venues])
    elif venues:
        say(*table([_row(venue) for venue in venues], indent=""))
    else:
        say("No venue is in the book yet. Add the first one in the planner: hostbook")
    return 0


def _fitting(opened: Opened, words: str, *, as_json: bool, chart: bool) -> int:
    """Print the places for an outing, the best fit first, with what speaks for and against each."""
    # Imported here: a list of the places needs nothing of outings.
    from planner.almanac.reckoning import reckoned  # noqa: PLC0415
    from planner.book.drafts import fits  # noqa: PLC0415
    from planner.book.lookup import situation  # noqa: PLC0415
    from planner.verbs.naming import outing_meant, titled  # noqa: PLC0415

    outing = outing_meant(words, opened.book, opened.wall, past=False)
    s = reckoned(situation(opened.book, outing, opened.host), opened.book.venues.all())
    ranked = fits(opened.book, s)
    if chart:
        return _map(s, ranked, as_json=as_json)
    if as_json:
        say_json([
            {
                **venue_data(f.venue), "fits": f.fifths, "reasons": list(f.reasons), "flags": list(f.flags),
                "needs": [
                    {"who": n.who, "kind": n.kind.value, "need": n.need, "served": n.served} for n in f.needs
                ],
            }
            for f in ranked
        ])  # fmt: skip
        return 0
    say(titled(opened.book, outing))
    for number, found in enumerate(ranked, 1):
        say("", *_fit_lines(number, found))
    return 0


def _map(s: Situation, ranked: tuple[Fit, ...], *, as_json: bool) -> int:
    """Print where it is, where everyone sets out from, and how far that is."""
    # Imported here: a list of the places needs no map.
    from planner.outings.travel.charting import chart_outing  # noqa: PLC0415
    from planner.places.map import draw_map  # noqa: PLC0415

    venue = s.venue or next((f.venue for f in ranked), None)
    if venue is None:
        raise HostbookError("No venue is in the book yet. Add the first one in the planner: hostbook")
    chart = chart_outing(s, venue, [f.venue for f in ranked])
    drawn = draw_map(chart.marks, *MAP_SIZE)
    if as_json:
        key = [{"name": line.name, "way": line.way, "letter": line.letter} for line in drawn.key]
        say_json({**venue_data(venue), "map": key, "missing": list(chart.missing)})
        return 0
    say(inert_line(venue.name), "", *("".join(text for text, _ in row).rstrip() for row in drawn.rows))
    say("", *map(_key_line, drawn.key))
    say(*filter(None, (drawn.scale, *chart.missing)))
    return 0


def _key_line(line: KeyLine) -> str:
    return "  ".join(filter(None, (f"{line.glyph} {line.letter}".strip(), line.name, line.way)))


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
