"""`hostbook backup`: make a backup now."""

from __future__ import annotations

import argparse

from planner.verbs.opening import open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Make it, and say where it is."""
    made = open_book(args).book.backup()
    if args.json:
        say_json({"backup": str(made)})
    else:
        say(f"A backup is in {made}.")
    return 0
