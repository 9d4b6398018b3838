"""`hostbook people`: the people in the book."""

from __future__ import annotations

import argparse
from datetime import date

from planner.book.repository import Book
from planner.dates.saying import say_day
from planner.errors import HostbookError
from planner.outings.outing import AHEAD, MET
from planner.people.person import Person, kind_said
from planner.people.search import find_people, index_people
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import quoted, say, say_json, table


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="part of a name, organisation, role or kind"
    )


def run(args: argparse.Namespace) -> int:
    """Print those who match, or everyone."""
    opened = open_book(args)
    query = " ".join(args.query)
    found = find_people(index_people(opened.book.people.all()), query)
    if not found and query:
        raise HostbookError(f"Nobody in the book fits {quoted(query)}.")
    if args.json:
        say_json([_data(opened, person) for person in found])
    elif found:
        say(*table([_row(opened, person) for person in found], indent=""))
    else:
        say("Nobody is in the book yet. Add the first person in the planner: hostbook")
    return 0


def met(book: Book, person: Person, today: date) -> tuple[date | None, date | None]:
    """The day the host last hosted someone, and the day they will next."""
    outings = [(o.starts.date(), o) for o in book.outings.with_person(person.id) if o.starts]
    return (
        max((day for day, o in outings if o.stage in MET), default=None),
        min((day for day, o in outings if o.stage in AHEAD and day >= today), default=None),
    )


def _row(opened: Opened, person: Person) -> tuple[str, ...]:
    last, coming = met(opened.book, person, opened.today)
    return (
        person.name,
        person.organisation,
        kind_said(person),
        f"last {say_day(last, opened.today)}" if last else "",
        f"next {say_day(coming, opened.today)}" if coming else "",
    )


def _data(opened: Opened, person: Person) -> dict[str, object]:
    last, coming = met(opened.book, person, opened.today)
    return {
        "id": person.id,
        "name": person.name,
        "organisation": person.organisation,
        "role": person.role,
        "kind": person.kind.value,
        "tier": person.tier.value if person.tier else None,
        "city": person.home.city,
        "last": last.isoformat() if last else None,
        "next": coming.isoformat() if coming else None,
    }
