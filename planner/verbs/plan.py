"""`hostbook plan`: make a draft plan of an outing."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from functools import partial

import msgspec

from planner.almanac.reckoning import reckoned
from planner.book.drafts import fits, new_plan
from planner.book.lookup import situation
from planner.dates.reading import Unread, read_when_at
from planner.dates.saying import say_minutes
from planner.errors import HostbookError
from planner.exchange.reference import guidance
from planner.outings.brief import brief
from planner.outings.choosing import begins_at, kind_meant
from planner.outings.outing import AHEAD, EventKind, Outing, OutingKind, kind_word
from planner.outings.parts import Question
from planner.outings.readiness import readiness
from planner.outings.reasons import reasons
from planner.outings.situation import Situation, local
from planner.outings.table.table_brief import table_brief
from planner.outings.talk.asking import said_to
from planner.people.person import Person
from planner.places.fit import Fit
from planner.values.text import inert_line, listed, sentence
from planner.verbs.naming import people_meant, titled, venue_meant
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json
from planner.verbs.router_asked import with_router
from planner.verbs.today_data import gap_data

EVENTS = tuple(kind.value for kind in EventKind if kind is not EventKind.OTHER)
KINDS = (*(kind.value for kind in OutingKind), *EVENTS)


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    parser.add_argument(
        "--with", dest="guests", nargs="+", action="append", required=True, metavar="NAME",
        help="a guest's name, or enough of it; several are quoted or parted by commas",
    )  # fmt: skip
    parser.add_argument(
        "--kind", choices=KINDS, metavar="KIND", help=f"{', '.join(KINDS)}; by the hour if left out"
    )
    parser.add_argument(
        "--when", metavar="WHEN", help='as one says it: "next thu 12:30"; without it, an idea'
    )
    parser.add_argument("--venue", metavar="NAME", help="the place; the one that fits best if left out")
    parser.add_argument("--title", default="", metavar="TEXT", help="what is played or shown, for an event")
    parser.add_argument("--purpose", default="", metavar="TEXT", help="why, in a line about the people")
    parser.add_argument(
        "--anyway", action="store_true", help="plan it though you have something with them at that time"
    )
    parser.add_argument("--dry-run", action="store_true", help="show the plan, and write nothing")


def run(args: argparse.Namespace) -> int:
    """Make it, save it, and print it with its reasons and what it still lacks."""
    opened = open_book(args)
    book, host = opened.book, opened.host
    guests = people_meant(args.guests, book.people.all())
    kind, event, starts = _what_and_when(args, opened.wall)
    if not (args.anyway or args.dry_run):
        _refuse_a_second(book.outings.all(), guests, starts)
    outing = new_plan(
        book,
        host,
        guidance(),
        guests=guests,
        kind=kind,
        event=event,
        starts=starts,
        now=opened.now,
        venue=venue_meant(args.venue, book.venues.all()) if args.venue is not None else None,
        title=args.title.strip(),
        purpose=args.purpose.strip(),
        keep=not args.dry_run,
        dated=partial(reckoned, venues=book.venues.all()),
    )
    s = reckoned(with_router(opened, situation(book, outing, host), keep=not args.dry_run), book.venues.all())
    fit = next((f for f in fits(book, s) if f.venue.id == outing.venue_id), None)
    if args.json:
        say_json(_data(opened, s, fit, saved=not args.dry_run))
    else:
        say(*_lines(opened, s, fit))
        say("", f"Saved. Read it: hostbook brief {outing.id}" if not args.dry_run else "Nothing is written.")
    return 0


def _refuse_a_second(outings: tuple[Outing, ...], guests: Sequence[Person], starts: datetime | None) -> None:
    """Plan nothing with someone who is already expected at that very time: it is often the same plan twice.

    Raises:
        HostbookError: there is such an outing ahead.
    """
    for other in outings:
        both = [guest.name for guest in guests if guest.id in other.guests]
        if both and starts is not None and other.starts == starts and other.stage in AHEAD:
            raise HostbookError(
                f"You already have {kind_word(other)} with {inert_line(listed(both))} then. "
                "To plan it all the same, add --anyway."
            )


def _what_and_when(
    args: argparse.Namespace, wall: datetime
) -> tuple[OutingKind, EventKind | None, datetime | None]:
    """The kind of hour, the kind of event, and the start."""
    event = EventKind(args.kind) if args.kind in EVENTS else None
    given = OutingKind.EVENT if event else OutingKind(args.kind) if args.kind else None
    if args.when is None:
        return given or OutingKind.LUNCH, event, None
    read = read_when_at(args.kind or "", args.when, wall)
    if isinstance(read, Unread):
        raise HostbookError(f"{read.why}.")
    kind = given or kind_meant(args.when, read.at, has_time=read.has_time)
    return kind, event, begins_at(read.at, kind, has_time=read.has_time)


def _lines(opened: Opened, s: Situation, fit: Fit | None) -> list[str]:
    page = brief(s, guidance(), opened.now)
    lines = [page.title, f"{page.when} · {say_minutes(s.outing.minutes)}", page.purpose]
    if s.outing.starts is not None and s.outing.starts < local(s, opened.now):
        lines.append("! That is in the past: is it the day you mean?")
    clock = f" ({page.clock})" if page.clock else ""
    sections = (
        ("That day", page.that_day),
        ("Where", _place(page.where, fit)),
        ("To read to the place", page.table),
        (f"Getting there, and home{clock}", page.getting_there),
        ("Drinks", page.drinks),
        ("Why so", [f"{sentence(part.value)}: {why}" for part, why in reasons(s).items()]),
        ("Ask", [_asked(s, q) for q in s.outing.conversation.questions]),
        ("No pitch", page.no_pitch),
        (f"Still missing{clock}", page.gaps),
    )  # fmt: skip
    for heading, rows in sections:
        if rows:
            lines += [
                "",
                heading,
                *(f"  {inert_line(row)}" for row in rows),
            ]
    return lines


def _asked(s: Situation, question: Question) -> str:
    """A question, whose it is among several guests, and why."""
    text = f"{question.text}{said_to(s, question)}"
    return f"{text} – {question.why}" if question.why else text


def _place(where: str, fit: Fit | None) -> list[str]:
    if fit is None:
        return ["No place in the book fits yet. Name one with --venue, or add one in the planner."]
    return [where, *(f"· {why}" for why in fit.reasons), *(f"! {flag}" for flag in fit.flags)]


def _data(opened: Opened, s: Situation, fit: Fit | None, *, saved: bool) -> dict[str, object]:
    return {
        "saved": saved,
        "title": titled(opened.book, s.outing),
        "venue": {"name": fit.venue.name, "reasons": fit.reasons, "flags": fit.flags} if fit else None,
        "table_brief": table_brief(s),
        "reasons": {part.value: why for part, why in reasons(s).items()},
        "gaps": [gap_data(gap) for gap in readiness(s, opened.now)],
        "outing": msgspec.to_builtins(s.outing),
    }
