"""`hostbook register`: what was given and accepted, to whom and why, and what it comes to."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from planner.book.limits_known import unregistered
from planner.courtship.limits.entries import chosen, in_order, missing, said_whom
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.sums import said_sum, share_of, whole
from planner.exchange.register import register_csv, register_data
from planner.values.text import counted, listed
from planner.verbs.opening import open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import document, say, say_json, table

FORMATS = ("text", "csv", "json")
FIRST_YEAR, LAST_YEAR = 1900, 9000


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument("--year", type=_year, metavar="YEAR", help="one calendar year only")
    parser.add_argument("--person", default="", metavar="NAME", help="lines with somebody of that name")
    parser.add_argument(
        "--organisation", default="", metavar="NAME", help="lines with somebody of that organisation"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="text, csv or json")


def run(args: argparse.Namespace) -> int:
    """Print the lines that are asked for, those that lack something first, and what they come to."""
    opened = open_book(args)
    every = opened.book.register.all()
    lines = in_order(chosen(every, year=args.year, person=args.person, organisation=args.organisation))
    outside = len(unregistered(opened.book, args.year))
    if args.json or args.format == "json":
        say_json({**register_data(lines), "filed_and_not_in_it": outside})
        return 0
    if args.format == "csv":
        document(register_csv(lines))
        return 0
    if lines:
        say(*table([_row(entry) for entry in lines], indent=""), "")
        say(*_sums(lines, args.person, args.organisation))
    else:
        say(
            "Nothing in the register fits."
            if every
            else "Nothing is in the register yet: filing an outing fills it."
        )
    if outside:
        say(
            f"{counted(outside, 'outing')} filed before the register began "
            f"{'is' if outside == 1 else 'are'} not in it: the planner’s Register brings them in (b)."
        )
    return 0


def _year(typed: str) -> int:
    if typed.isdecimal() and FIRST_YEAR <= int(typed) <= LAST_YEAR:
        return int(typed)
    raise argparse.ArgumentTypeError(f"--year takes a year such as 2026, and “{typed}” is none.")


def _row(entry: Entry) -> Sequence[str]:
    lacks = missing(entry)
    way = "from " if entry.received else ""
    return (
        "!" if lacks else " ",
        entry.on.isoformat(),
        entry.what or entry.courtesy.value,
        f"{way}{said_whom(entry)}",
        str(entry.cost) if entry.cost else "",
        f"missing: {listed(lacks)}" if lacks else entry.purpose,
    )


def _sums(lines: Sequence[Entry], person: str, organisation: str) -> list[str]:
    said = [f"{counted(len(lines), 'line')}. {said_sum(whole(lines))}"]
    if person or organisation:
        said.append(
            f"Of it their own share: {said_sum(share_of(lines, person=person, organisation=organisation))}"
        )
    lacking = sum(bool(missing(entry)) for entry in lines)
    if lacking:
        said.append(f"{counted(lacking, 'line lacks', 'lines lack')} something.")
    return said
