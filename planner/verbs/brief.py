"""`hostbook brief`: the page to read before walking in."""

from __future__ import annotations

import argparse
import shutil
import sys

from planner.almanac.reckoning import reckoned
from planner.book.lookup import situation
from planner.errors import HostbookError
from planner.exchange.brief_documents import brief_html, brief_json, brief_markdown, brief_text
from planner.exchange.pocket_codes import Sort
from planner.exchange.reference import guidance
from planner.outings.brief import Brief, brief
from planner.outings.outing import Outing
from planner.verbs.naming import next_outing, outing_meant
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import document, is_terminal, say
from planner.verbs.router_asked import with_router

FORMATS = ("text", "markdown", "html", "json")
COLUMNS, WIDEST = 78, 100
"""Columns of the text where there is no terminal, and at most."""


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument(
        "outing", nargs="*", metavar="OUTING", help="its id or a guest's name; the next outing by default"
    )
    parser.add_argument("--format", choices=FORMATS, metavar="FORMAT", help=f"{', '.join(FORMATS)}")
    codes = parser.add_mutually_exclusive_group()
    codes.add_argument(
        "--qr", dest="code", action="store_const", const=Sort.CALENDAR,
        help="draw a QR code that takes it to your phone's calendar",
    )  # fmt: skip
    codes.add_argument(
        "--qr-map", dest="code", action="store_const", const=Sort.MAP,
        help="draw a QR code that opens the place on your phone's map",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Print it."""
    opened = open_book(args)
    words = " ".join(args.outing)
    if words:
        outing = outing_meant(words, opened.book, opened.wall, past=False)
    else:
        coming = next_outing(opened.book, opened.wall)
        if coming is None:
            raise HostbookError(
                "No outing with a date lies ahead. `hostbook plan --help` shows how to plan one."
            )
        outing = coming
    if args.code is not None:
        from planner.verbs.code import draw_code  # noqa: PLC0415 - what draws codes is wanted here only

        draw_code(situation(opened.book, outing, opened.host), args.code)
        return 0
    made = brief_of(opened, outing)
    chosen = args.format or ("json" if args.json else "text")
    if chosen == "text":
        say(*text_lines(made))
    else:
        write = {"markdown": brief_markdown, "html": brief_html, "json": brief_json}[chosen]
        document(write(made))
    return 0


def brief_of(opened: Opened, outing: Outing) -> Brief:
    """The brief of one outing of the open book."""
    s = with_router(opened, reckoned(situation(opened.book, outing, opened.host)))
    return brief(s, guidance(), opened.now)


def text_lines(made: Brief) -> list[str]:
    """The brief as text, as wide as the terminal allows."""
    wide = is_terminal(sys.stdout)
    columns = min(shutil.get_terminal_size().columns, WIDEST) if wide else COLUMNS
    return brief_text(made, columns).rstrip("\n").split("\n")
