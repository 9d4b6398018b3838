"""Cadence: what each client is owed by the service matrix, the most neglected first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from planner.courtship.matrix import Service, by_client, longest_gap, spacing, suits
from planner.courtship.planned import PlannedTouch, still_planned
from planner.courtship.put_off import PutOff
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import Log, Touch, TouchKind, log_of
from planner.people.person import Kind, Person, Tier
from planner.values.record import Record, changed

SOON_DAYS = 14
"""What falls due within so many days is already worth showing."""
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


class Owed(Record, frozen=True, kw_only=True):
    """A touch someone is owed.

    Attributes:
        person: who.
        tier: their tier.
        touch: what they are owed.
        due: the day it fell or falls due.
        days_late: how long ago that was; 0 when it is still to come.
        last: the day of the last touch that counted, or None.
        why: what it is good for.
        state: whether it is in time, due, or past the longest gap.
        beyond: days past the longest gap; 0 within it.
        planned: the day one is planned for, where one is; it may be past, and not made.
    """

    person: Person
    tier: Tier
    touch: TouchKind
    due: date
    days_late: int
    last: date | None = None
    why: str = ""
    state: State = State.DUE
    beyond: int = 0
    planned: date | None = None


def owed(
    *,
    people: tuple[Person, ...],
    touches: Iterable[Touch],
    matrix: tuple[Service, ...],
    rhythms: Iterable[Rhythm] = (),
    planned: tuple[PlannedTouch, ...] = (),
    outings_ahead: Collection[str] = (),
    put_off: Iterable[PutOff] = (),
    today: date,
) -> tuple[Owed, ...]:
    """What is late, what falls due within :data:`SOON_DAYS`, and what was planned for today or before.

    Args:
        people: everyone; only customers and prospects with a tier are ever owed anything.
        touches: the log, or what it is made of.
        matrix: what is owed to whom, as the host has it.
        rhythms: where people differ from their tier.
        planned: the touches planned; one that is planned shows as planned, and resets nothing.
        outings_ahead: ids of the people with an outing planned: they are not owed another outing.
        put_off: what is not to be shown for a time.
        today: the day to judge by.

    Returns:
        What is late and not planned before the rest; then the higher tier, then the longer past the longest
        gap, then the longer late, then the earlier due.
    """
    found = [
        _owed(person, tier, one)
        for person, tier, theirs in _due(
            people=people,
            log=log_of(touches, today),
            services=by_client(matrix),
            rhythms=rhythms,
            planned=planned,
            outings_ahead=outings_ahead,
            put_off=put_off,
        )
        for one in theirs
    ]
    return tuple(sorted(found, key=lambda one: _order(one, today)))


def most_owed(
    *,
    people: tuple[Person, ...],
    touches: Iterable[Touch],
    matrix: Iterable[Service],
    rhythms: Iterable[Rhythm] = (),
    planned: tuple[PlannedTouch, ...] = (),
    outings_ahead: Collection[str] = (),
    put_off: Iterable[PutOff] = (),
    today: date,
) -> tuple[Owed, ...]:
    """Of what :func:`owed` gives the first thing owed to each person, in the same order."""
    found = [
        _owed(person, tier, min(theirs, key=lambda one: _urgency(one, today)))
        for person, tier, theirs in _due(
            people=people,
            log=log_of(touches, today),
            services=by_client(matrix),
            rhythms=rhythms,
            planned=planned,
            outings_ahead=outings_ahead,
            put_off=put_off,
        )
    ]
    return tuple(sorted(found, key=lambda one: _order(one, today)))


def _due(
    *,
    people: Iterable[Person],
    log: Log,
    services: Mapping[tuple[Kind, Tier], list[Service]],
    rhythms: Iterable[Rhythm],
    planned: Iterable[PlannedTouch],
    outings_ahead: Collection[str],
    put_off: Iterable[PutOff],
) -> Iterator[tuple[Person, Tier, list[Cadence]]]:
    """Everyone who is owed anything, and what."""
    today, until = log.today, log.today + timedelta(days=SOON_DAYS)
    own = {one.person_id: one for one in rhythms}
    plans, put = still_planned(planned, log, today), _put_off(put_off)
    for person in people:
        if person.tier is None:
            continue
        theirs = plans.get(person.id, ())
        found = []
        for service in services_for(person, services, own.get(person.id)):
            if service.touch is TouchKind.OUTING and person.id in outings_ahead:
                continue
            last = log.last_reset(person.id, service.touch)
            one = cadence(service, last, person.added_on, theirs, today)
            if put and (one_put := put.get((person.id, service.touch))):
                if one_put.until is not None and today < one_put.until:
                    continue
                one = _let_go(one, one_put, today)
            if one.due <= until or (one.planned is not None and one.planned <= today):
                found.append(one)
        if found:
            yield person, person.tier, found


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
    since = added_on if last is None or (added_on is not None and added_on > last) else last
    due = since + timedelta(days=ideal) if since else today
    latest = due + timedelta(days=longest - ideal)
    state, late, beyond = _stands(due, latest, today)
    plans = [one.on for one in planned if one.touch is service.touch] if planned else ()
    return Cadence(
        touch=service.touch, ideal=ideal, longest=longest, due=due, latest=latest, state=state,
        days_late=late, beyond=beyond, last=last, why=service.why,
        planned=next((on for on in plans if on >= today), max(plans)) if plans else None,
    )  # fmt: skip


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


def _stands(due: date, latest: date, today: date) -> tuple[State, int, int]:
    """Where a cadence stands on a day, the days since it was due, and those past the longest gap."""
    late, beyond = (today - due).days, (today - latest).days
    state = State.BEYOND if beyond > 0 else State.DUE if late >= 0 else State.IN_TIME
    return state, max(0, late), max(0, beyond)


def _let_go(one: Cadence, put: PutOff, today: date) -> Cadence:
    """A cadence that was let go for a round: it falls due an ideal gap after; a touch since ends that."""
    if put.until is not None or (one.last is not None and one.last > put.on):
        return one
    due = max(one.due, put.on + timedelta(days=one.ideal))
    latest = max(one.latest, put.on + timedelta(days=one.longest))
    state, late, beyond = _stands(due, latest, today)
    return changed(one, due=due, latest=latest, state=state, days_late=late, beyond=beyond)


def _put_off(put_off: Iterable[PutOff]) -> dict[tuple[str, str], PutOff]:
    """The newest putting off of each touch owed, by person and touch."""
    found: dict[tuple[str, str], PutOff] = {}
    for one in put_off:
        sort, _, touch = one.key.partition(":")
        if sort == "owed":
            there = found.get((one.person_id, touch))
            if there is None or (there.on, there.id) < (one.on, one.id):
                found[one.person_id, touch] = one
    return found


def _owed(person: Person, tier: Tier, one: Cadence) -> Owed:
    return Owed(
        person=person, tier=tier, touch=one.touch, due=one.due, days_late=one.days_late, last=one.last,
        why=one.why, state=one.state, beyond=one.beyond, planned=one.planned,
    )  # fmt: skip


def _urgency(one: Cadence, today: date) -> tuple[bool, int, int, date, str]:
    """The order of what is owed to one person."""
    settled = one.planned is not None and one.planned >= today
    return (one.days_late == 0 or settled, -one.beyond, -one.days_late, one.due, one.touch.value)


def _order(one: Owed, today: date) -> tuple[bool, int, int, int, date, str, str, str]:
    settled = one.planned is not None and one.planned >= today
    return (
        one.days_late == 0 or settled, RANK[one.tier], -one.beyond, -one.days_late, one.due,
        one.person.name, one.person.id, one.touch.value,
    )  # fmt: skip
