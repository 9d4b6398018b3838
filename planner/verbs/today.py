"""`hostbook today`: what is due."""

from __future__ import annotations

import argparse

from planner.agenda.agenda import Agenda
from planner.agenda.aside import Aside
from planner.book.lookup import agenda, sources
from planner.exchange.gestures import gestures
from planner.exchange.services import service_matrix
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json
from planner.verbs.today_lines import agenda_lines


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="only what is due by tomorrow; nothing where nothing is"
    )
    add_common(parser)


def run(args: argparse.Namespace) -> int:
    """Print it."""
    opened = open_book(args)
    found = agenda_of(opened, with_risks=not args.quiet)
    aside: tuple[Aside, ...] = ()
    if args.quiet:
        from planner.agenda.pressing import is_empty, pressing  # noqa: PLC0415 - asked for only here

        found = pressing(found, opened.today, opened.clock.zone)
        if is_empty(found):
            return 0
    else:
        aside = put_off_in(opened)
    if args.json:
        from planner.verbs.today_data import agenda_data  # noqa: PLC0415 - asked for only here

        say_json(agenda_data(opened, found, aside))
    else:
        say(*agenda_lines(opened, found, aside))
    return 0


def agenda_of(opened: Opened, *, with_risks: bool = True) -> Agenda:
    """What is due in the open book; of an outing's holidays and fasts its plan and its brief tell."""
    known = sources(opened.book, service_matrix(), gestures(), opened.today)
    return agenda(opened.book, opened.host, known, opened.now, with_risks=with_risks)


def put_off_in(opened: Opened) -> tuple[Aside, ...]:
    """What is put off and comes back by itself."""
    if not len(opened.book.put_off):
        return ()
    from planner.book.aside import aside_in  # noqa: PLC0415 - only where something was put off

    return tuple(one for one in aside_in(opened.book, opened.today) if one.until is not None)
