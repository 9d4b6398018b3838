"""`hostbook brief`: the page to read before walking in."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from planner.almanac.reckoning import reckoned
from planner.book.accounts import with_thin
from planner.book.lookup import situation
from planner.errors import HostbookError
from planner.exchange.brief_documents import brief_json, brief_markdown, brief_text
from planner.exchange.reference import guidance
from planner.outings.brief import Brief, brief
from planner.outings.outing import Outing
from planner.verbs.naming import next_outing, outing_meant
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import document, is_terminal, say
from planner.verbs.router_asked import with_router

FORMATS = ("text", "markdown", "html", "json")
ENDINGS = {".html": "html", ".htm": "html", ".md": "markdown", ".json": "json"}
"""The format that is meant by how a file's name ends."""
COLUMNS, WIDEST = 78, 100
"""Columns of the text where there is no terminal, and at most."""


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument(
        "outing", nargs="*", metavar="OUTING", help="its id or a guest's name; the next outing by default"
    )
    parser.add_argument("--format", choices=FORMATS, metavar="FORMAT", help=f"{', '.join(FORMATS)}")
    parser.add_argument(
        "--to", metavar="FILE", help="write it to a file; .html, .md and .json say the format"
    )
    parser.add_argument(
        "--private", action="store_true", help="with --format html: with what a neighbour is not to read"
    )
    codes = parser.add_mutually_exclusive_group()
    codes.add_argument(
        "--qr", dest="code", action="store_const", const="calendar",
        help="draw a QR code that takes it to your phone's calendar",
    )  # fmt: skip
    codes.add_argument(
        "--qr-map", dest="code", action="store_const", const="map",
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
        from planner.exchange.pocket_codes import Sort  # noqa: PLC0415 - what draws codes is for codes only
        from planner.verbs.code import draw_code  # noqa: PLC0415 - as above

        draw_code(situation(opened.book, outing, opened.host), Sort(args.code))
        return 0
    chosen = args.format or ("json" if args.json else _by_name(args.to))
    if args.private and chosen != "html":
        raise HostbookError("--private goes with --format html; every other format is for you alone anyway.")
    if args.to is not None:
        from planner.exchange.saving import save_document  # noqa: PLC0415 - only where it is written

        path = save_document(_written(opened, outing, chosen, args), Path(args.to), _mark(chosen))
        say(f"The brief is in {path}.")
    elif chosen == "text":
        say(*text_lines(brief_of(opened, outing)))
    else:
        document(_written(opened, outing, chosen, args))
    return 0


def _written(opened: Opened, outing: Outing, chosen: str, args: argparse.Namespace) -> str:
    """The brief as a document."""
    if chosen == "html":
        from planner.exchange.brief_sheet import pocket_page  # noqa: PLC0415 - what writes pages is for pages only

        s = with_router(opened, situation(opened.book, outing, opened.host))
        return pocket_page(s, guidance(), opened.now, private=args.private)
    write = {"text": brief_text, "markdown": brief_markdown, "json": brief_json}[chosen]
    return write(brief_of(opened, outing))


def _by_name(path: str | None) -> str:
    """The format that a file's name asks for; text where it asks for none."""
    return ENDINGS.get(Path(path).suffix.lower(), "text") if path else "text"


def _mark(chosen: str) -> str | None:
    """By what an earlier document of hostbook's is told, that may be replaced."""
    if chosen != "html":
        return None
    from planner.exchange.brief_sheet import MARK  # noqa: PLC0415 - as above

    return MARK


def brief_of(opened: Opened, outing: Outing) -> Brief:
    """The brief of one outing of the open book."""
    s = with_router(opened, reckoned(situation(opened.book, outing, opened.host)))
    s = with_thin(opened.book, s, opened.today)
    return brief(s, guidance(), opened.now)


def text_lines(made: Brief) -> list[str]:
    """The brief as text, as wide as the terminal allows."""
    wide = is_terminal(sys.stdout)
    columns = min(shutil.get_terminal_size().columns, WIDEST) if wide else COLUMNS
    return brief_text(made, columns).rstrip("\n").split("\n")
