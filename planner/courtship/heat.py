"""Twelve months of a person's: what was given in each, what was owed at its end, and what is planned."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from enum import IntEnum
from typing import NamedTuple

from planner.courtship.courting import Courting, last_before
from planner.courtship.matrix import Service, longest_gap, spacing
from planner.courtship.planned import PlannedTouch
from planner.courtship.touches import TouchKind
from planner.dates.daymath import last_of_month, months_on
from planner.people.person import Person
from planner.values.record import Record

MONTHS = 12
MONTHS_AHEAD = 3
"""How many of the twelve months are still to come, unless they are turned."""
LETTERS = {
    TouchKind.OUTING: "O", TouchKind.CALL: "C", TouchKind.NOTE: "N", TouchKind.VISIT: "V",
    TouchKind.GIFT: "G", TouchKind.USEFUL: "U", TouchKind.REVIEW: "R",
}  # fmt: skip
"""What each touch is called where there is room for a letter."""


class Mark(IntEnum):
    """What of a month still asks for something, the gravest highest."""

    NOTHING = 0
    PLANNED = 1
    DUE = 2
    BEYOND = 3


class Month(Record, frozen=True, kw_only=True):
    """One month of one person's.

    Attributes:
        first: its first day.
        given: the touches that happened, in the order of their days.
        mark: what was owed at its end, or is owed today; of a month to come, what falls due or is planned.
        owed: which touches that is said of.
    """

    first: date
    given: tuple[TouchKind, ...]
    mark: Mark
    owed: tuple[TouchKind, ...] = ()


def twelve_months(today: date, ahead: int = MONTHS_AHEAD) -> tuple[date, ...]:
    """The first days of twelve months in a row.

    Args:
        today: the day to judge by.
        ahead: how many of them come after this month; fewer than none for months past.
    """
    this = today.replace(day=1)
    return tuple(months_on(this, n) for n in range(ahead - MONTHS + 1, ahead + 1))


class _Course(NamedTuple):
    """How one touch went with somebody, and is to go on.

    Attributes:
        touch: which.
        ideal: the time between two.
        longest: the most time between two.
        resets: the days its clock was reset on.
        plans: the days it is planned for, still to come.
        added_on: the day they came into the book.
    """

    touch: TouchKind
    ideal: timedelta
    longest: timedelta
    resets: list[date]
    plans: list[date]
    added_on: date | None


def months_of(courting: Courting, person: Person, firsts: tuple[date, ...]) -> tuple[Month, ...]:
    """A person's months.

    Args:
        courting: the courtship.
        person: whose.
        firsts: the first day of each, one after the other.
    """
    today = courting.today
    lasts = [last_of_month(first.year, first.month) for first in firsts]
    given = _given(courting.log.of(person.id), firsts[0], lasts[-1])
    plans = [one for one in courting.planned.get(person.id, ()) if one.on >= today]
    courses = [_course(courting, person, one, plans) for one in courting.owed_to(person)]
    usual = {course.touch for course in courses}
    other = [plan for plan in plans if plan.touch not in usual]
    found = []
    for first, last in zip(firsts, lasts, strict=True):
        mark, owed = Mark.NOTHING, []
        for course in courses:
            this = _mark(course, first, last, today)
            if this > mark:
                mark, owed = this, [course.touch]
            elif this is mark is not Mark.NOTHING:
                owed.append(course.touch)
        if other and mark <= Mark.PLANNED:
            more = [plan.touch for plan in other if first <= plan.on <= last]
            mark, owed = (Mark.PLANNED, [*owed, *more]) if more else (mark, owed)
        kinds = tuple(given.get((first.year, first.month), ()))
        found.append(Month(first=first, given=kinds, mark=mark, owed=tuple(owed)))
    return tuple(found)


def _given(
    days: dict[TouchKind, list[date]], first: date, last: date
) -> dict[tuple[int, int], list[TouchKind]]:
    """What happened within a time, month by month, in the order of the days."""
    within = sorted(
        (day, kind)
        for kind, theirs in days.items()
        for day in theirs[bisect_left(theirs, first) : bisect_right(theirs, last)]
    )
    found: dict[tuple[int, int], list[TouchKind]] = {}
    for day, kind in within:
        found.setdefault((day.year, day.month), []).append(kind)
    return found


def _course(courting: Courting, person: Person, service: Service, plans: list[PlannedTouch]) -> _Course:
    return _Course(
        service.touch,
        timedelta(days=spacing(service)),
        timedelta(days=longest_gap(service)),
        courting.log.resets(person.id, service.touch),
        [plan.on for plan in plans if plan.touch is service.touch],
        person.added_on,
    )


def _mark(course: _Course, first: date, last: date, today: date) -> Mark:
    """What one touch says of a month; what is planned stands in its own month, and nowhere else."""
    if last >= today and course.plans:
        return Mark.PLANNED if any(first <= on <= last for on in course.plans) else Mark.NOTHING
    at = min(last, today)
    since = last_before(course.resets, at, course.added_on)
    if since is None or since > at:  # from when it runs nobody knows, or they were not in the book yet
        return Mark.DUE if since is None and first <= today <= last else Mark.NOTHING
    if first <= today and at > since + course.longest:
        return Mark.BEYOND
    due = since + course.ideal
    if first > today:
        return Mark.DUE if first <= due <= last else Mark.NOTHING
    return Mark.DUE if due <= last else Mark.NOTHING
