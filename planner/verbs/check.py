"""`hostbook check`: look the whole book over."""

from __future__ import annotations

import argparse

from planner.values.text import counted, listed
from planner.verbs.opening import open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import complain, say, say_json

ABOUT_THE_PLACE = ("path", "backup")
"""What these problems are about is worth knowing, and no fault in the book."""


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print what is in the book and what is wrong with it; 1 when something in it is."""
    book = open_book(args).book
    problems = book.check()
    faults = [problem for problem in problems if problem.field not in ABOUT_THE_PLACE]
    holds = {
        shelf.table: len(shelf)
        for shelf in (book.people, book.venues, book.outings, book.facts, book.promises, book.touches)
    }
    if args.json:
        say_json(
            {
                "book": str(book.path),
                "sound": not faults,
                "holds": holds,
                "problems": [{"where": problem.field, "text": problem.text} for problem in problems],
            }
        )
    else:
        say(str(book.path))
        say(f"It holds {listed([counted(number, _one(table), table) for table, number in holds.items()])}.")
        say(*(f"{'!' if problem in faults else '·'} {problem.text}" for problem in problems))
        if not faults:
            say("The book is sound.")
    if faults:
        complain(f"The book has {counted(len(faults), 'fault')}; everything else in it can be used.")
    return 1 if faults else 0


def _one(table: str) -> str:
    return {"people": "person", "touches": "touch"}.get(table, table.removesuffix("s"))
