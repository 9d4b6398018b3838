"""The calendar of a book: of one outing, or of all that is coming up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from planner.book.lookup import situation
from planner.book.repository import Book
from planner.dates.zones import zone_info
from planner.errors import HostbookError
from planner.exchange.calendar_days import promise_entry, without_doubles, yearly_entries
from planner.exchange.calendar_entry import Entry
from planner.exchange.calendar_outing import outing_entries
from planner.exchange.calendar_text import calendar_text
from planner.outings.naming import outing_title
from planner.outings.outing import Outing, ends
from planner.people.host import Host
from planner.people.promises import Owner
from planner.values.problem import Problem
from planner.values.text import inert_line

LATELY = timedelta(days=7)
"""How long what is over stays in the calendar of what is coming: what was done of it is to arrive too."""


class Made(NamedTuple):
    """A calendar as it was made.

    Attributes:
        text: the iCalendar file.
        entries: how many entries it has.
        left_out: what could not be put into it, each in a sentence.
    """

    text: str
    entries: int
    left_out: tuple[Problem, ...] = ()


def calendar_of_outing(
    book: Book, outing: Outing, host: Host, *, private: bool = False, invite: bool = False
) -> Made:
    """One outing as a calendar.

    Args:
        book: the book.
        outing: the outing.
        host: the host, or a nameless one until the profile is written.
        private: whether it may say what guests need, and what was told in confidence.
        invite: whether those who come are named with their mail addresses.

    Raises:
        HostbookError: it has no day yet, or its time is none.
    """
    s = situation(book, outing, host)
    entries = outing_entries(s, private=private, invite=invite)
    if isinstance(entries, Problem):
        raise HostbookError(f"{outing_title(outing, s.guests)} cannot be put into a calendar. {entries.text}")
    if not entries:
        raise HostbookError(f"{outing_title(outing, s.guests)} has no day yet, so no calendar can hold it.")
    return _made(book, entries, host)


def calendar_of_all(book: Book, host: Host, *, private: bool = False, invite: bool = False) -> Made:
    """All that is coming up as one calendar: outings, days that come round, promises by a day.

    Args:
        book: the book.
        host: the host, or a nameless one until the profile is written.
        private: as for one outing.
        invite: as for one outing.
    """
    entries: list[Entry] = []
    left_out: list[Problem] = []
    for outing in _coming(book):
        s = situation(book, outing, host)
        found = outing_entries(s, private=private, invite=invite)
        if isinstance(found, Problem):
            left_out.append(Problem(text=f"Left out: {outing_title(outing, s.guests)}. {found.text}"))
        else:
            entries += found
    entries += _promised(book, host, private=private)
    for person in book.people.all():
        entries += yearly_entries(person, private=private)
    return _made(book, without_doubles(entries), host, tuple(left_out))


def _coming(book: Book) -> Iterator[Outing]:
    """The outings that are not long over, the cancelled among them: whoever has them is to learn of it."""
    for outing in book.outings.all():
        end = ends(outing)
        here = book.now().astimezone(zone_info(outing.zone)).replace(tzinfo=None)
        if end is not None and end > here - LATELY:
            yield outing


def _promised(book: Book, host: Host, *, private: bool) -> Iterator[Entry]:
    since = book.now().astimezone(zone_info(host.zone)).date() - LATELY
    for promise in book.promises.all():
        person = book.people.get(promise.person_id)
        over = promise.kept_on or promise.dropped_on
        if promise.owner is Owner.HOST and person is not None and (over is None or over >= since):
            entry = promise_entry(promise, person, private=private)
            if entry is not None:
                yield entry


def _made(book: Book, entries: tuple[Entry, ...], host: Host, left_out: tuple[Problem, ...] = ()) -> Made:
    text = calendar_text(
        entries, made_at=book.now(), revision=book.generation, organiser=inert_line(host.name)
    )
    return Made(text, len(entries), left_out)
