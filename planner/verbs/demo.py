"""`hostbook demo`: the demo book, in a folder that is gone when hostbook is."""

from __future__ import annotations

import argparse
from contextlib import ExitStack

from planner.book.passing import passing_folder
from planner.book.repository import Book
from planner.errors import HostbookError
from planner.exchange.demo import fill_demo
from planner.exchange.demo_pages import HostPage
from planner.exchange.reference import read_data
from planner.verbs.opening import Clock, Opened, opened, settings_now
from planner.verbs.parser import Parser, add_common


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser, json=False)


def open_demo(args: argparse.Namespace, until: ExitStack) -> Opened:
    """Open a fresh demo book, laid out around the moment.

    Args:
        args: the parsed arguments, with ``now``.
        until: the book's folder goes when this ends.

    Raises:
        HostbookError: there is no room for it.
    """
    settings, wrong = settings_now()
    try:
        folder = until.enter_context(passing_folder())
    except OSError as error:
        raise HostbookError(f"There is no room for a demo book: {(error.strerror or '').lower()}.") from error
    clock = Clock(args.now, read_data("demo/host.toml", HostPage).typed["zone"])
    path = folder / "book.json"
    filled = Book.open(path, clock=clock)
    fill_demo(filled, clock())
    filled.close()
    book = Book.open(path, clock=clock)  # anew, so that filling it cannot be taken back
    until.callback(book.close)
    return opened(book, clock, settings, wrong)
