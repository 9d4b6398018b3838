"""The quarter: who was owed what, and what they got, tier by tier."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from planner.courtship.courting import Courting, last_before
from planner.courtship.matrix import Service, spacing
from planner.courtship.planned import PlannedTouch
from planner.courtship.touches import TouchKind
from planner.dates.daymath import last_of_month, months_on
from planner.people.person import Person
from planner.values.record import Record

MONTHS_A_QUARTER = 3


class Verdict(StrEnum):
    """How a quarter went for somebody."""

    NOTHING = "nothing owed yet"
    GIVEN = "given"
    SOME = "some of it given"
    MISSED = "nothing of it given"


class Quarter(Record, frozen=True, kw_only=True):
    """Three months of the calendar.

    Attributes:
        first: the first day.
        last: the last day.
    """

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first.year} Q{(self.first.month - 1) // MONTHS_A_QUARTER + 1}"


class Share(Record, frozen=True, kw_only=True):
    """What one person was owed of one touch in a quarter, and got.

    Attributes:
        touch: which.
        owed: how many times it fell due in it.
        given: how many times its clock was reset in it.
        to_come: how many of those owed fall due after today.
        planned: how many of it are planned in what is left of the quarter.
    """

    touch: TouchKind
    owed: int
    given: int
    to_come: int = 0
    planned: int = 0


class Looked(Record, frozen=True, kw_only=True):
    """One person's quarter.

    Attributes:
        person: who.
        shares: each touch that was owed, given or planned.
        missed: how many touches were owed by now and not given.
        reviewed: whether the host looked this one over since the quarter began.
        as_it_comes: whether they are in touch as it comes.
    """

    person: Person
    shares: tuple[Share, ...]
    missed: int
    reviewed: bool
    as_it_comes: bool = False


def quarter_of(day: date, ahead: int = 0) -> Quarter:
    """The quarter of the calendar that a day is in, or one so many quarters after it."""
    month = (day.month - 1) // MONTHS_A_QUARTER * MONTHS_A_QUARTER + 1
    first = months_on(date(day.year, month, 1), ahead * MONTHS_A_QUARTER)
    final = months_on(first, MONTHS_A_QUARTER - 1)
    return Quarter(first=first, last=last_of_month(final.year, final.month))


def look_over(courting: Courting, quarter: Quarter) -> tuple[Looked, ...]:
    """Everyone with a tier, in the order they are walked through."""
    return tuple(_looked(courting, person, quarter) for person in courting.courted)


def verdict(one: Looked) -> Verdict:
    """How a quarter went for somebody, by what was owed until today."""
    owed = sum(share.owed - share.to_come for share in one.shares)
    if not owed:
        return Verdict.NOTHING
    if not one.missed:
        return Verdict.GIVEN
    return Verdict.MISSED if one.missed >= owed else Verdict.SOME


def _looked(courting: Courting, person: Person, quarter: Quarter) -> Looked:
    owed = {one.touch: _share(courting, person, one, quarter) for one in courting.owed_to(person)}
    log, plans = courting.log.of(person.id), courting.planned.get(person.id, ())
    for kind in {*log, *(one.touch for one in plans)} - owed.keys():
        owed[kind] = Share(
            touch=kind,
            owed=0,
            given=_between(log.get(kind, []), quarter),
            planned=_still_planned(plans, kind, courting.today, quarter),
        )
    told = (owed[kind] for kind in TouchKind if kind in owed)
    shares = tuple(share for share in told if share.owed or share.given or share.planned)
    rhythm = courting.rhythms.get(person.id)
    seen = rhythm.reviewed_on if rhythm else None
    return Looked(
        person=person, shares=shares, missed=sum(max(0, s.owed - s.to_come - s.given) for s in shares),
        reviewed=seen is not None and seen >= quarter.first, as_it_comes=courting.comes_as_it_may(person),
    )  # fmt: skip


def _share(courting: Courting, person: Person, service: Service, quarter: Quarter) -> Share:
    """What was owed of one touch: due when the quarter began or in it, and again each ideal gap after."""
    resets = courting.log.resets(person.id, service.touch)
    since = last_before(resets, quarter.first - timedelta(days=1), person.added_on)
    gap = timedelta(days=spacing(service))
    due = max(since + gap if since else courting.today, quarter.first)
    owed = to_come = 0
    while due <= quarter.last:
        owed += 1
        to_come += due > courting.today
        due += gap
    given = _between(resets, quarter)
    plans = courting.planned.get(person.id, ())
    return Share(
        touch=service.touch, owed=owed, given=given, to_come=max(0, min(to_come, owed - given)),
        planned=_still_planned(plans, service.touch, courting.today, quarter),
    )  # fmt: skip


def _still_planned(plans: Iterable[PlannedTouch], touch: TouchKind, today: date, quarter: Quarter) -> int:
    first = max(today, quarter.first)
    return sum(one.touch is touch and first <= one.on <= quarter.last for one in plans)


def _between(days: list[date], quarter: Quarter) -> int:
    return bisect_right(days, quarter.last) - bisect_left(days, quarter.first)
