"""Cadence: how far apart touches are to be by the service matrix, and how each stands with somebody."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from planner.courtship.matrix import Service, longest_gap, spacing, suits
from planner.courtship.planned import PlannedTouch
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import TouchKind
from planner.people.person import Kind, Person, Tier
from planner.values.record import Record

RANK = {Tier.KEY: 0, Tier.GROWTH: 1, Tier.MAINTAIN: 2}


class State(StrEnum):
    """Where a cadence stands."""

    IN_TIME = "in time"
    DUE = "due"
    BEYOND = "past the longest gap"


class Cadence(Record, frozen=True, kw_only=True):
    """How one touch stands with one person.

    Attributes:
        touch: which.
        ideal: the days between two.
        longest: the most days between two.
        due: the day it fell or falls due.
        latest: the last day within the longest gap.
        state: in time, due, or past the longest gap.
        days_late: days since it was due; 0 when it is still to come.
        beyond: days past the longest gap; 0 within it.
        last: the day of the last touch that counted, or None.
        planned: the day one is planned for, where one is.
        why: what it is good for.
    """

    touch: TouchKind
    ideal: int
    longest: int
    due: date
    latest: date
    state: State
    days_late: int
    beyond: int
    last: date | None = None
    planned: date | None = None
    why: str = ""


def runs_from(last: date | None, added_on: date | None) -> date | None:
    """The day a clock runs from: of its last reset, or of coming into the book if that is later."""
    return added_on if last is None or (added_on is not None and added_on > last) else last


def cadence(
    service: Service,
    last: date | None,
    added_on: date | None,
    planned: Iterable[PlannedTouch],
    today: date,
) -> Cadence:
    """How a touch stands with somebody.

    Args:
        service: what they are owed of it.
        last: the last day its clock was reset; None where it never was.
        added_on: the day they came into the book: from then on it runs, so that to write down a touch of
            long before never makes anyone more overdue.
        planned: what is planned for them, the earliest first.
        today: the day to judge by.
    """
    ideal, longest = spacing(service), longest_gap(service)
    since = runs_from(last, added_on)
    due = since + timedelta(days=ideal) if since else today
    latest = due + timedelta(days=longest - ideal)
    state, late, beyond = stands(due, latest, today)
    plans = [one.on for one in planned if one.touch is service.touch] if planned else ()
    return Cadence(
        touch=service.touch, ideal=ideal, longest=longest, due=due, latest=latest, state=state,
        days_late=late, beyond=beyond, last=last, why=service.why,
        planned=next((on for on in plans if on >= today), max(plans)) if plans else None,
    )  # fmt: skip


def first_by(now: Cadence, today: date) -> date:
    """The last day for the next touch of a cadence: an ideal gap from today where it is past the longest."""
    return now.latest if now.latest >= today else today + timedelta(days=now.ideal)


def services_for(
    person: Person, services: Mapping[tuple[Kind, Tier], list[Service]], rhythm: Rhythm | None
) -> list[Service]:
    """What a person is owed at all: what their tier is, but for what is otherwise with them.

    Args:
        person: who.
        services: what is owed by kind of client and tier; see :func:`planner.courtship.matrix.by_client`.
        rhythm: where they differ; whoever is in touch as it comes is owed nothing.
    """
    if person.tier is None or (rhythm is not None and rhythm.as_it_comes):
        return []
    found = services.get((person.kind, person.tier), [])
    if rhythm is not None and rhythm.own:
        why = {one.touch: one.why for one in found}
        other = {one.touch for one in rhythm.own}
        found = [one for one in found if one.touch not in other] + [
            Service(
                kind=person.kind, tier=person.tier, touch=one.touch, times=one.times, longest=one.longest,
                why=why.get(one.touch, ""),
            )
            for one in rhythm.own
            if one.times > 0 and suits(person.kind, one.touch)
        ]  # fmt: skip
    if any(one.touch is TouchKind.GIFT for one in found) and not may_be_given(person):
        found = [one for one in found if one.touch is not TouchKind.GIFT]
    return found


def may_be_given(person: Person) -> bool:
    """Whether a gift may be owed at all: not to who works for a government or may accept nothing."""
    most = person.gift_limit.most if person.gift_limit else None
    return not person.government and (most is None or most.amount > 0)


def stands(due: date, latest: date, today: date) -> tuple[State, int, int]:
    """Where a cadence stands on a day, the days since it was due, and those past the longest gap."""
    late, beyond = (today - due).days, (today - latest).days
    state = State.BEYOND if beyond > 0 else State.DUE if late >= 0 else State.IN_TIME
    return state, max(0, late), max(0, beyond)
