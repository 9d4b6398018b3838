"""`hostbook calendar`: an outing, or all that is coming up, for the calendar of a phone or a computer."""

from __future__ import annotations

import argparse
from pathlib import Path

from planner.exchange.calendar_of_book import Made, calendar_of_all, calendar_of_outing
from planner.exchange.calendar_text import MAKER
from planner.exchange.saving import save_document
from planner.values.text import counted
from planner.verbs.naming import outing_meant
from planner.verbs.opening import open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import complain, document, say

ENTRY, ENTRIES = "entry", "entries"


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser, json=False)
    parser.add_argument(
        "outing",
        nargs="*",
        metavar="OUTING",
        help="its id or a guest's name; by default all that is coming up, with birthdays and promises",
    )
    parser.add_argument(
        "--to", metavar="FILE", help="write it to a file; an earlier calendar of hostbook's there is replaced"
    )
    parser.add_argument("--attendees", action="store_true", help="name who comes, with their mail addresses")
    parser.add_argument(
        "--private", action="store_true", help="with what guests need and what was told in confidence"
    )


def run(args: argparse.Namespace) -> int:
    """Print it, or write it to a file and say so."""
    opened = open_book(args)
    words = " ".join(args.outing)
    if words:
        outing = outing_meant(words, opened.book, opened.wall, past=False)
        made = calendar_of_outing(
            opened.book, outing, opened.host, private=args.private, invite=args.attendees
        )
    else:
        made = calendar_of_all(opened.book, opened.host, private=args.private, invite=args.attendees)
    for problem in made.left_out:
        complain(problem.text)
    if args.to is None:
        document(made.text)
    else:
        path = save_document(made.text, Path(args.to), MAKER)
        say(f"The calendar of {said_entries(made)} is in {path}.")
    return 0


def said_entries(made: Made) -> str:
    """How many entries it has: ``12 entries``."""
    return counted(made.entries, ENTRY, ENTRIES)
