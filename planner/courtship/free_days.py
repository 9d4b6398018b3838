"""Which days of a year may be taken for whom: workdays, but for holidays, fasts, feasts and busy times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from planner.courtship.rhythm import BusyTime, Rhythm
from planner.courtship.touches import TouchKind
from planner.dates.notable import NotableDay, Sort, touches
from planner.people.person import Person

SATURDAY = 5
AT_A_TABLE = frozenset({TouchKind.OUTING, TouchKind.VISIT, TouchKind.GIFT})
"""What a guest who fasts is not asked to; a call or a few lines are welcome on any day of a fast."""
LEFT_ALONE = frozenset({Sort.REST, Sort.FEAST, Sort.SOLEMN})
"""What somebody keeps for the family or in quiet: no touch falls on it."""


def workdays(first: date, last: date, days: Sequence[NotableDay]) -> tuple[date, ...]:
    """The days from Monday to Friday that are no public holiday, in their order.

    Args:
        first: the first day asked about.
        last: the last.
        days: notable days; those that somebody keeps are nobody else's holiday, and are passed over.
    """
    closed = {
        day.on + timedelta(days=n)
        for day in days
        if day.keeps is None
        for n in range((day.until - day.on).days + 1)
    }
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(day for day in every if day.weekday() < SATURDAY and day not in closed)


def free_days(
    person: Person,
    touch: TouchKind,
    rhythm: Rhythm | None,
    open_days: tuple[date, ...],
    days: Sequence[NotableDay],
) -> tuple[date, ...]:
    """Of some workdays, those on which a person may be asked for a touch; all of them as they were given.

    Args:
        person: towards whom; only what they are known to keep is heeded.
        touch: what.
        rhythm: when they are busy.
        open_days: the workdays.
        days: the days of what anyone keeps.
    """
    busy = rhythm.busy if rhythm else ()
    keeps = person.keeps or ()
    own = [one for one in days if one.keeps in keeps and _is_left_out(one, touch)] if keeps else []
    if not busy and not own:
        return open_days
    return tuple(
        day
        for day in open_days
        if not any(is_within(day, one) for one in busy) and not any(touches(one, day, day) for one in own)
    )


def is_within(day: date, busy: BusyTime) -> bool:
    """Whether a day is in a busy time; one that ends before it begins goes over the new year."""
    begins, ends = (busy.from_month, busy.from_day), (busy.to_month, busy.to_day)
    at = (day.month, day.day)
    return begins <= at <= ends if begins <= ends else at >= begins or at <= ends


def _is_left_out(day: NotableDay, touch: TouchKind) -> bool:
    return day.sort in LEFT_ALONE or (day.sort is Sort.FAST and touch in AT_A_TABLE)
