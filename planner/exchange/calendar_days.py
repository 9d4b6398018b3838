"""Birthdays, anniversaries and promises as entries of a calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256

from planner.dates.other_calendars import Calendar
from planner.exchange.calendar_entry import Bell, Entry, Standing, Yearly, uid_of
from planner.people.confidence import in_confidence, is_delicate, promised_words
from planner.people.occasions import (
    FEBRUARY,
    LEAP_DAY,
    Occasion,
    OccasionKind,
    name_of,
    next_on,
    on_year,
    said_day,
)
from planner.people.person import Person
from planner.people.promises import Promise, is_open
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, inert_line

EACH_FROM, EACH_UNTIL = 2026, 2047
"""The years for which a day of another calendar is written out: the same whenever it is written."""
FIRST_YEAR = 2000
"""Where a day begins whose year is unknown or long ago: a leap year, and one that every calendar can show."""
COUNTED = LatePattern(r"\d+ years? ")
"""How a label begins that tells how many years it makes this year."""
NINE = timedelta(hours=9)
WEEK = timedelta(days=7)
"""How long ahead a day that comes round is named: time for a card, a call or a present."""


def yearly_entries(person: Person, *, private: bool = False) -> Iterator[Entry]:
    """The days of somebody's that come round, each as one entry that comes round by itself.

    A day that is kept on 29 February comes on the last of the month. One that tells of a sorrow, or was told
    in confidence, is left out unless it is asked for.

    Args:
        person: whose.
        private: whether these may stand there too.
    """
    alike: Counter[str] = Counter()
    for occasion in person.occasions:
        key = f"{occasion.kind.value} {fold(occasion.label)}"
        alike[key] += 1
        label = inert_line(name_of(occasion))
        if not private and (in_confidence(label) or is_delicate(label)):
            continue
        mark = sha256(f"{key} {alike[key]}".encode()).hexdigest()[:8]
        parts = (person.id, occasion.kind.value, mark)
        if occasion.calendar is Calendar.COMMON:
            yield _yearly(person, occasion, uid_of(*parts), private=private)
        else:
            yield from _each_year(person, occasion, parts, private=private)


def promise_entry(promise: Promise, person: Person, *, private: bool = False) -> Entry | None:
    """What the host promised by a day, as a thing to do; nothing where no day was named.

    Args:
        promise: the promise.
        person: to whom.
        private: whether its words may stand there though they are delicate.
    """
    if promise.due is None:
        return None
    quiet = not private and (in_confidence(promise.text) or is_delicate(promise.text))
    words = "what is on their card" if quiet else promise.text if private else promised_words(promise)
    over = Standing.CANCELLED if promise.kept_on is None else Standing.DONE
    return Entry(
        uid=uid_of(promise.id),
        summary=inert_line(f"You promised {person.name}: {words}"),
        standing=Standing.TO_DO if is_open(promise) else over,
        at=promise.due,
        is_task=True,
        is_private=private,
    )


def without_doubles(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries, the first of each name."""
    return tuple({entry.uid: entry for entry in reversed(entries)}.values())[::-1]


def _each_year(
    person: Person, occasion: Occasion, parts: tuple[str, ...], *, private: bool
) -> Iterator[Entry]:
    """A day of another calendar, which no rule of iCalendar brings round: an entry for each of some years."""
    said = f"{said_day(occasion, with_year=False)}, from dusk the day before."
    on = next_on(occasion, date(EACH_FROM, 1, 1))
    while on.year < EACH_UNTIL:
        one = _yearly(person, occasion, uid_of(*parts, on.isoformat()), private=private)
        yield one._replace(at=on, yearly=None, description=(said, *one.description))
        on = next_on(occasion, on + timedelta(days=1))


def _yearly(person: Person, occasion: Occasion, uid: str, *, private: bool) -> Entry:
    common = occasion.calendar is Calendar.COMMON
    leap = common and (occasion.month, occasion.day) == (FEBRUARY, LEAP_DAY)
    name, label, year = inert_line(person.name), inert_line(name_of(occasion)), occasion.year
    begun = "Born in" if occasion.kind is OccasionKind.BIRTHDAY else "Since"
    work = ", ".join(filter(None, (person.role, person.organisation)))
    if counted_in := COUNTED.match(label):  # it makes another number each year
        label = f"anniversary ({label[counted_in.end() :]})"
    summary = f"{name}: {label}" if occasion.label else f"{name}’s {label}"
    return Entry(
        uid=uid,
        summary=summary,
        standing=None,
        at=on_year(occasion, max(FIRST_YEAR, year or 0))
        if common
        else next_on(occasion, date(EACH_FROM, 1, 1)),
        description=tuple(filter(None, (f"{begun} {year}." if year else "", inert_line(work)))),
        yearly=Yearly.LAST_OF_FEBRUARY if leap else Yearly.SAME_DAY,
        bells=(Bell(NINE - WEEK, f"In a week: {summary}"), Bell(NINE, f"Today: {summary}")),
        is_private=private,
    )
