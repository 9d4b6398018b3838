"""`hostbook person`: everything the book knows of one person."""

from __future__ import annotations

import argparse
from datetime import date, datetime

import msgspec

from planner.book.lookup import situation_with
from planner.book.repository import Book
from planner.courtship.giving.saying import gift_words, in_turn, only_logged
from planner.dates.apart import said_where
from planner.dates.other_calendars import Calendar
from planner.dates.saying import say_day, say_when
from planner.errors import HostbookError
from planner.outings.outing import Outing
from planner.outings.saying_needs import said_at_table
from planner.outings.talk.conversation import shared_ground
from planner.people.facts import still_holds
from planner.people.needs import NeedKind
from planner.people.occasions import Occasion, name_of, next_on, said_day
from planner.people.person import Person, kind_said
from planner.people.promises import Owner, open_by_due
from planner.people.typed_keeps import say_keeps
from planner.values.text import inert_line, listed
from planner.verbs.naming import person_meant, titled
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json, table
from planner.verbs.standing_told import standing_data, standing_lines

UNKNOWN, NONE = "unknown – ask", "none"


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument("name", nargs="+", metavar="NAME", help="the name, or enough of it")
    parser.add_argument(
        "--everything", action="store_true", help="all that is held on them, and in which backups they stand"
    )
    parser.add_argument(
        "--erase", action="store_true", help="erase them everywhere, for good; asks for the whole name"
    )
    parser.add_argument(
        "--with-backups", action="store_true", help="with --erase: delete the backups they stand in too"
    )


def run(args: argparse.Namespace) -> int:
    """Print the person's card, or all that is held on them; or erase them.

    Raises:
        HostbookError: the name is not clear, or they were not to be erased after all.
    """
    if args.with_backups and not args.erase:
        raise HostbookError("--with-backups goes with --erase.")
    if args.erase and args.everything:
        raise HostbookError("--erase and --everything cannot go together.")
    opened = open_book(args)
    person = person_meant(" ".join(args.name), opened.book.people.all())
    if args.erase:
        from planner.verbs.erase import erase  # noqa: PLC0415 - it reads notes, and is rarely wanted

        erase(opened, person, and_backups=args.with_backups, as_json=args.json)
    elif args.everything:
        from planner.verbs.held import everything, everything_as_data  # noqa: PLC0415 - rarely wanted

        if args.json:
            say_json(everything_as_data(opened, person))
        else:
            say(*everything(opened, person))
    elif args.json:
        say_json(_data(opened.book, person) | {"standing": standing_data(opened, person)})
    else:
        say(*_card(opened, person))
    return 0


def _card(opened: Opened, person: Person) -> list[str]:
    lines = [_headline(person), *table(_known(person))]
    for heading, rows in _sections(opened, person):
        if rows:
            lines += ["", heading, *rows]
    return lines


def _sections(opened: Opened, person: Person) -> tuple[tuple[str, list[str]], ...]:
    """What is learned, promised and between you, under its headings."""
    book, today = opened.book, opened.today
    facts = tuple(f for f in book.facts.of_person(person.id) if still_holds(f, today))
    promises = open_by_due(book.promises.of_person(person.id))
    outings = sorted(book.outings.with_person(person.id), key=_starts, reverse=True)
    return (
        ("Share", table([(g.text, g.why) for g in shared_ground(situation_with(book, person, opened.host))])),
        (
            "Days",
            table([
                (say_day(next_on(o, today), today), name_of(o), _since(o))
                for o in person.occasions
            ]),
        ),
        (
            "Learned",
            table([(say_day(f.learned_on, today), f.topic.value, f.text) for f in reversed(facts)]),
        ),
        (
            "Promised",
            table([
                (
                    f"by {say_day(p.due, today)}" if p.due else "",
                    p.text if p.owner is Owner.HOST else f"they said: {p.text}",
                )
                for p in promises
            ]),
        ),
        ("Gifts", _gifts(book, person, today)),
        (
            "Between you",
            table([
                (_when(o, opened), titled(book, o), o.stage.value)
                for o in outings
            ]),
        ),
        ("Notes", [f"  {line}" for line in person.notes.splitlines()]),
        ("Standing", standing_lines(opened, person)),
    )  # fmt: skip


def _gifts(book: Book, person: Person, today: date) -> list[str]:
    """What is in the works and what was given, those that were only logged among them."""
    gifts = book.gifts.of_person(person.id)
    every = in_turn((*gifts, *only_logged(gifts, book.touches.of_person(person.id))))
    return table([(g.what, gift_words(g, today), str(g.cost) if g.cost else "") for g in every])


def _since(occasion: Occasion) -> str:
    """The year it began; of a day that is kept by another calendar, the day there."""
    if occasion.calendar is not Calendar.COMMON:
        return f"{said_day(occasion)}, from dusk the day before"
    return f"since {occasion.year}" if occasion.year else ""


def _headline(person: Person) -> str:
    said = f" ({person.say_as})" if person.say_as else ""
    work = ", ".join(word for word in (person.role, person.organisation) if word)
    return inert_line(" · ".join(part for part in (f"{person.name}{said}", work, kind_said(person)) if part))


def _known(person: Person) -> list[tuple[str, str]]:
    needs = [(kind.plural.capitalize(), _side(kind, person.needs.side(kind))) for kind in NeedKind]
    alcohol = UNKNOWN if person.alcohol is None else ("yes" if person.alcohol else "no")
    government = {True: "yes", False: "no", None: UNKNOWN}[person.government]
    limit = person.gift_limit
    told = [
        *((point.kind.value.capitalize(), str(point)) for point in person.contacts),
        ("Lives in", str(person.home)),
        ("Office", str(person.office)),
        *needs,
        ("Keeps", say_keeps(person.keeps)),
        ("Alcohol", alcohol),
        ("Drinks", listed(list(person.drinks))),
        ("Favourites", listed(list(person.favourites))),
        ("Stays off", listed(list(person.stays_off))),
        ("Gift limit", " · ".join(filter(None, (str(limit.most or ""), limit.words))) if limit else UNKNOWN),
        ("Government", government),
    ]
    return [(label, value) for label, value in told if value]


def _side(kind: NeedKind, side: tuple[str, ...] | None) -> str:
    if side is None:
        return UNKNOWN
    return listed([said_at_table(kind, need) for need in side]) or NONE


def _when(outing: Outing, opened: Opened) -> str:
    """The day and time of an outing, with the city where the clocks there are not the host's."""
    if outing.starts is None:
        return "no date"
    return say_when(outing.starts, opened.wall) + said_where(outing.starts, outing.zone, opened.clock.zone)


def _starts(outing: Outing) -> datetime:
    return outing.starts or datetime.max  # noqa: DTZ901 - wall times carry no zone


def _data(book: Book, person: Person) -> dict[str, object]:
    return {
        **msgspec.to_builtins(person),
        "facts": msgspec.to_builtins(book.facts.of_person(person.id)),
        "promises": msgspec.to_builtins(book.promises.of_person(person.id)),
        "gifts": msgspec.to_builtins(book.gifts.of_person(person.id)),
        "touches": msgspec.to_builtins(book.touches.of_person(person.id)),
        "outings": [
            {
                "id": outing.id,
                "title": titled(book, outing),
                "starts": outing.starts.isoformat(timespec="minutes") if outing.starts else None,
                "stage": outing.stage.value,
            }
            for outing in book.outings.with_person(person.id)
        ],
    }
