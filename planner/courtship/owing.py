"""What each client is owed by the service matrix, and what is planned for them, the most neglected first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta

from planner.courtship.cadence import RANK, Cadence, State, cadence, first_by, services_for, stands
from planner.courtship.matrix import Service, by_client
from planner.courtship.planned import PlannedTouch, still_planned
from planner.courtship.put_off import PutOff
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import Log, Touch, TouchKind, log_of
from planner.people.person import Kind, Person, Tier
from planner.values.record import Record, changed

SOON_DAYS = 14
"""What falls due within so many days is already worth showing."""


class Owed(Record, frozen=True, kw_only=True):
    """A touch someone is owed.

    Attributes:
        person: who.
        tier: their tier; None where they have none, and the touch is only planned.
        touch: what they are owed.
        due: the day it fell or falls due.
        days_late: how long ago that was; 0 when it is still to come.
        last: the day of the last touch that counted, or None.
        why: what it is good for.
        state: whether it is in time, due, or past the longest gap.
        beyond: days past the longest gap; 0 within it.
        planned: the day one is planned for, where one is; it may be past, and not made.
        settled: whether it is planned for a day still to come, and soon enough: it is not waited for.
    """

    person: Person
    tier: Tier | None
    touch: TouchKind
    due: date
    days_late: int
    last: date | None = None
    why: str = ""
    state: State = State.DUE
    beyond: int = 0
    planned: date | None = None
    settled: bool = False


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
    first_of_each: bool = False,
) -> tuple[Owed, ...]:
    """What is late, what falls due within :data:`SOON_DAYS`, and what was planned for today or before.

    Args:
        people: everyone; only customers and prospects with a tier are owed anything that was not planned.
        touches: the log, or what it is made of.
        matrix: what is owed to whom, as the host has it.
        rhythms: where people differ from their tier.
        planned: the touches planned; one that is planned shows as planned, and resets nothing.
        outings_ahead: ids of the people with an outing planned: they are not owed another outing.
        put_off: what is not to be shown for a time.
        today: the day to judge by.
        first_of_each: only the first of each person, and nothing that is settled: what a short list shows.

    Returns:
        What is planned for today, then what is late and not planned, then the rest; in each the higher tier,
        then the longer past the longest gap, then the longer late, then the earlier due.
    """
    due = _due(
        people=people,
        log=log_of(touches, today),
        services=by_client(matrix),
        rhythms=rhythms,
        planned=planned,
        outings_ahead=outings_ahead,
        put_off=put_off,
    )
    if first_of_each:
        due = ((person, _first_open(theirs, today)) for person, theirs in due)
    found = [_owed(person, one, today) for person, theirs in due for one in theirs]
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
) -> Iterator[tuple[Person, list[Cadence]]]:
    """Everyone who is owed anything, and what."""
    today, until = log.today, log.today + timedelta(days=SOON_DAYS)
    own = {one.person_id: one for one in rhythms}
    plans, put = still_planned(planned, log, today), _put_off(put_off)
    for person in people:
        theirs = plans.get(person.id, ())
        is_owed = {TouchKind.OUTING} if person.id in outings_ahead else set()
        if person.tier is None and not theirs:
            continue
        found = []
        for service in services_for(person, services, own.get(person.id)):
            is_owed.add(service.touch)
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
        beside = [p for p in theirs if p.touch not in is_owed and p.on <= until]
        found += _only_planned(person.id, beside, put, today) if beside else []
        if found:
            yield person, found


def _let_go(one: Cadence, put: PutOff, today: date) -> Cadence:
    """A cadence that was let go for a round: it falls due an ideal gap after; a touch since ends that.

    What had been planned until then is let go with it.
    """
    if put.until is not None or (one.last is not None and one.last > put.on):
        return one
    if one.planned is not None and one.planned <= put.on:
        one = changed(one, planned=None)
    due = max(one.due, put.on + timedelta(days=one.ideal))
    latest = max(one.latest, put.on + timedelta(days=one.longest))
    state, late, beyond = stands(due, latest, today)
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


def _owed(person: Person, one: Cadence, today: date) -> Owed:
    return Owed(
        person=person, tier=person.tier, touch=one.touch, due=one.due, days_late=one.days_late, last=one.last,
        why=one.why, state=one.state, beyond=one.beyond, planned=one.planned,
        settled=_is_settled(one, today),
    )  # fmt: skip


def _urgency(one: Cadence, today: date) -> tuple[bool, bool, int, int, date, str]:
    """The order of what is owed to one person."""
    ahead = one.planned is not None and one.planned >= today
    return (
        one.planned != today, one.days_late == 0 or ahead, -one.beyond, -one.days_late, one.due,
        one.touch.value,
    )  # fmt: skip


def _first_open(theirs: list[Cadence], today: date) -> list[Cadence]:
    """The most urgent of what one person is owed and is not settled; empty where all is."""
    open_ = [one for one in theirs if not _is_settled(one, today)]
    return [min(open_, key=lambda one: _urgency(one, today))] if open_ else []


def _is_settled(one: Cadence, today: date) -> bool:
    return one.planned is not None and today < one.planned <= first_by(one, today)


def _only_planned(
    person_id: str, plans: Iterable[PlannedTouch], put: Mapping[tuple[str, str], PutOff], today: date
) -> list[Cadence]:
    """What is planned for somebody who is not owed it, the next of each touch: it falls due on its day."""
    found: dict[TouchKind, Cadence] = {}
    for plan in sorted(plans, key=lambda p: (p.on < today, abs(p.on - today), p.id)):
        late = max(0, (today - plan.on).days)
        one = Cadence(
            touch=plan.touch, ideal=0, longest=0, due=plan.on, latest=date.max, planned=plan.on, why=plan.why,
            state=State.DUE if plan.on <= today else State.IN_TIME, days_late=late, beyond=0,
        )  # fmt: skip
        found.setdefault(plan.touch, one)
    return [one for one in found.values() if not _is_put_aside(one, put.get((person_id, one.touch)), today)]


def _is_put_aside(one: Cadence, put: PutOff | None, today: date) -> bool:
    """Whether what is only planned was put off beyond today, or let go on its day or later."""
    if put is None:
        return False
    return today < put.until if put.until is not None else one.due <= put.on


def _order(one: Owed, today: date) -> tuple[bool, bool, int, int, int, date, str, str, str]:
    ahead = one.planned is not None and one.planned >= today
    return (
        one.planned != today, one.days_late == 0 or ahead, RANK[one.tier] if one.tier else len(RANK),
        -one.beyond, -one.days_late, one.due, one.person.name, one.person.id, one.touch.value,
    )  # fmt: skip
