"""The year ahead: a proposal that spreads what is owed over the weeks, and says what cannot be kept."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from planner.courtship.cadence import RANK, Cadence, first_by
from planner.courtship.chain import Gap, Stretch, chain, week_of
from planner.courtship.courting import Courting
from planner.courtship.free_days import free_days, workdays
from planner.courtship.touches import TouchKind, counting
from planner.dates.notable import NotableDay
from planner.people.person import Person, Tier
from planner.values.record import Record, changed

DAYS_AHEAD = 364
"""Fifty-two weeks."""
USUAL_CAP = 10
"""So many touches a week can be made besides the work itself."""
FIRST = frozenset({TouchKind.OUTING, TouchKind.VISIT, TouchKind.GIFT, TouchKind.USEFUL, TouchKind.REVIEW})
"""What is spread before calls and notes: it resets their clocks."""
SAME_WEEK = 28
"""Rather than touching somebody twice in a week, a day so many days further from the ideal is taken."""
CROWDED_OUT = 12
"""Up to so many who found their weeks full are tried again, ahead of the others: more are too many for it."""


class Line(Record, frozen=True, kw_only=True):
    """One touch that is proposed.

    Attributes:
        person: towards whom.
        tier: their tier.
        touch: what.
        on: the day.
        due: the day it falls due on; before today where it is late already.
        why: what it is good for.
    """

    person: Person
    tier: Tier
    touch: TouchKind
    on: date
    due: date
    why: str = ""


class Unmet(Record, frozen=True, kw_only=True):
    """A cadence that cannot be kept in the year.

    Attributes:
        person: whose.
        tier: their tier.
        touch: which.
        longest: the most days between two that it asks for.
        after: the day after which the gap opens.
        by: the last day it might have been kept on.
        until: the next day there is room on; None where there is none in the year.
        full: whether the weeks until then are full; else they cannot be asked in them.
    """

    person: Person
    tier: Tier
    touch: TouchKind
    longest: int
    after: date
    by: date
    until: date | None
    full: bool


class Proposal(Record, frozen=True, kw_only=True):
    """The year ahead.

    Attributes:
        first: the day it begins on.
        last: the day it ends on.
        cap: how many touches a week it holds.
        lines: what is proposed, in the order of the days.
        unmet: what cannot be kept, those who matter most first.
    """

    first: date
    last: date
    cap: int
    lines: tuple[Line, ...]
    unmet: tuple[Unmet, ...]


class Asked(Record, frozen=True, kw_only=True):
    """One cadence to be spread over the year."""

    person: Person
    tier: Tier
    now: Cadence

    @property
    def touch(self) -> TouchKind:
        """Which touch it is of."""
        return self.now.touch


def propose(courting: Courting, days: tuple[NotableDay, ...], cap: int = USUAL_CAP) -> Proposal:
    """Spread what everyone is owed over the year, each touch near its ideal day.

    Those who matter most come first: a cadence is kept if it can be with the room that they leave in each
    week. For a few who find no room, the others make way where that breaks no cadence that was kept. What is
    planned already has its place, and resets the clock on its day. Whoever is past the longest gap is reached
    within one ideal gap from today.

    Args:
        courting: the courtship.
        days: the public holidays where the host works, and the days of what guests keep.
        cap: how many touches a week, those that are planned already among them.
    """
    order = in_order(courting)
    made = _spread(courting, days, cap, order)
    rank = {_key(one): at for at, one in enumerate(order)}
    crowded_out = {one.person.id: None for one in made.unmet if one.full}
    for person_id in crowded_out if len(crowded_out) <= CROWDED_OUT else ():
        first = tuple(sorted(order, key=lambda one: one.person.id != person_id))
        other = _spread(courting, days, cap, first)
        if set(map(_key, other.unmet)) < set(map(_key, made.unmet)):
            made, order = other, first
    return changed(made, unmet=tuple(sorted(made.unmet, key=lambda one: rank[_key(one)])))


def _spread(courting: Courting, days: tuple[NotableDay, ...], cap: int, order: Iterable[Asked]) -> Proposal:
    """The proposal when the cadences are taken in one order, each with the room that those before it left."""
    spread = _Spread(courting, days, cap)
    for asked in order:
        spread.take(asked)
    lines = tuple(sorted(spread.lines, key=_by_day))
    return Proposal(first=spread.first, last=spread.last, cap=cap, lines=lines, unmet=tuple(spread.unmet))


def in_order(courting: Courting) -> tuple[Asked, ...]:
    """Every cadence: the higher tier first; in it what resets others, then the most neglected."""
    asked = [
        Asked(person=person, tier=person.tier, now=one)
        for person in courting.courted
        if person.tier is not None
        for one in courting.cadences(person)
    ]
    return tuple(sorted(asked, key=_place))


class _Spread:
    """The proposal as it grows, one cadence after another; days are numbers in it."""

    def __init__(self, courting: Courting, days: tuple[NotableDay, ...], cap: int) -> None:
        self.first, self.last = courting.today, courting.today + timedelta(days=DAYS_AHEAD - 1)
        self.lines: list[Line] = []
        self.unmet: list[Unmet] = []
        self._courting, self._days, self._cap = courting, days, cap
        self._workdays = workdays(self.first, self.last, days)
        self._numbers = [day.toordinal() for day in self._workdays]
        self._coming: dict[str, list[tuple[int, TouchKind]]] = {}
        for person_id, plans in courting.planned.items():
            ahead = [(p.on.toordinal(), p.touch) for p in plans if self.first <= p.on <= self.last]
            self._coming[person_id] = ahead
        every = [on for plans in self._coming.values() for on, _ in plans]
        self._in_week, self._on_day = Counter(map(week_of, every)), Counter(every)
        self._full = {week for week, number in self._in_week.items() if number >= cap}
        self._open = [day for day in self._numbers if week_of(day) not in self._full and cap > 0]

    def take(self, asked: Asked) -> None:
        """Spread one cadence, stretch by stretch between the days on which its clock is reset anyway."""
        now, person, today = asked.now, asked.person, self._courting.today
        rhythm = self._courting.rhythms.get(person.id)
        theirs = free_days(person, now.touch, rhythm, self._workdays, self._days)
        numbers = self._numbers if theirs is self._workdays else [day.toordinal() for day in theirs]
        coming = self._coming.setdefault(person.id, [])
        resets = sorted({on for on, kind in coming if kind in counting(now.touch)})
        after = (now.due - timedelta(days=now.ideal)).toordinal()
        by = first_by(now, today).toordinal()
        weeks = {week_of(on) for on, _ in coming}
        gap = None
        for until in (*resets, None):
            stretch = Stretch(
                after, by, self.last.toordinal() if until is None else until, until is not None,
                now.ideal, now.longest,
            )  # fmt: skip
            made = chain(
                stretch,
                self._with_room(numbers),
                lambda day: self._on_day[day] + SAME_WEEK * (week_of(day) in weeks),
            )
            for on, due in made.days:
                self._put(asked, on, due)
            gap = gap or made.gap
            if until is not None:
                after, by = until, until + now.longest
        if gap is not None:
            self._cannot(asked, gap, numbers)

    def _with_room(self, numbers: list[int]) -> list[int]:
        """Of a person's days, those in weeks that have room."""
        if numbers is self._numbers:
            return self._open
        return [day for day in numbers if week_of(day) not in self._full] if self._open else []

    def _put(self, asked: Asked, on: int, due: int) -> None:
        day, week = date.fromordinal(on), week_of(on)
        now = asked.now
        self.lines.append(
            Line(
                person=asked.person, tier=asked.tier, touch=now.touch, on=day, due=date.fromordinal(due),
                why=now.why,
            )
        )  # fmt: skip
        self._coming[asked.person.id].append((on, now.touch))
        self._on_day[on] += 1
        self._in_week[week] += 1
        if self._in_week[week] >= self._cap:
            self._full.add(week)
            self._open = [day for day in self._open if week_of(day) != week]

    def _cannot(self, asked: Asked, gap: Gap, numbers: list[int]) -> None:
        """Say that a cadence has a gap: full is a week in which they could be asked, were there room."""
        begins = bisect_right(numbers, gap.after)
        self.unmet.append(
            Unmet(
                person=asked.person, tier=asked.tier, touch=asked.now.touch, longest=asked.now.longest,
                after=date.fromordinal(gap.after), by=date.fromordinal(gap.by),
                until=date.fromordinal(gap.until) if gap.until else None,
                full=begins < len(numbers) and numbers[begins] <= gap.by,
            )
        )  # fmt: skip


def _place(one: Asked) -> tuple[int, bool, int, int, date, str, str]:
    now = one.now
    return (
        RANK[one.tier], now.touch not in FIRST, -now.beyond, now.longest, now.due, one.person.id,
        now.touch.value,
    )  # fmt: skip


def _key(one: Asked | Unmet) -> tuple[str, TouchKind]:
    return (one.person.id, one.touch)


def _by_day(line: Line) -> tuple[date, int, str, str]:
    return (line.on, RANK[line.tier], line.person.name.casefold(), line.touch.value)
