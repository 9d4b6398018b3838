"""Cadence: what each client is owed by the service matrix, the most neglected first."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from planner.courtship.matrix import Service, spacing
from planner.courtship.touches import Touch, TouchKind
from planner.people.person import Kind, Person, Tier
from planner.values.record import Record

SOON_DAYS = 14
"""What falls due within so many days is already worth showing."""

COUNTS_FOR = {
    TouchKind.CALL: (TouchKind.CALL, TouchKind.VISIT, TouchKind.OUTING),
    TouchKind.NOTE: (TouchKind.NOTE, TouchKind.GIFT, TouchKind.USEFUL),
}
"""Touches that reset another's clock: whoever sat with you needs no call that week, and a gift or a useful
thing comes with a note. Any other touch is reset by its own kind alone."""

RANK = {Tier.KEY: 0, Tier.GROWTH: 1, Tier.MAINTAIN: 2}


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
    """

    person: Person
    tier: Tier
    touch: TouchKind
    due: date
    days_late: int
    last: date | None = None
    why: str = ""


def owed(
    people: tuple[Person, ...],
    touches: tuple[Touch, ...],
    matrix: tuple[Service, ...],
    outings_ahead: Collection[str],
    today: date,
) -> tuple[Owed, ...]:
    """What is late, and what falls due within :data:`SOON_DAYS`.

    Args:
        people: everyone; only customers and prospects with a tier are ever owed anything.
        touches: the log.
        matrix: what is owed to whom.
        outings_ahead: ids of the people with an outing planned: they are not owed another outing.
        today: the day to judge by.

    Returns:
        What is late before what is to come; then the higher tier, then the longer late, then the earlier due.
    """
    latest = _latest(touches, today)
    due_to: dict[tuple[Kind, Tier | None], list[Service]] = {}
    for service in matrix:
        if service.times > 0:
            due_to.setdefault((service.kind, service.tier), []).append(service)
    found = [
        one
        for person in people
        if person.tier is not None
        for service in due_to.get((person.kind, person.tier), ())
        if not (service.touch is TouchKind.OUTING and person.id in outings_ahead)
        if service.touch is not TouchKind.GIFT or may_be_given(person)
        for one in (_one(person, person.tier, service, latest, today),)
        if one.due <= today + timedelta(days=SOON_DAYS)
    ]
    return tuple(sorted(found, key=_order))


def may_be_given(person: Person) -> bool:
    """Whether a gift may be owed at all: not to who works for a government or may accept nothing."""
    most = person.gift_limit.most if person.gift_limit else None
    return not person.government and (most is None or most.amount > 0)


def one_each(everything: tuple[Owed, ...]) -> tuple[Owed, ...]:
    """The first thing owed to each person, in the same order: what a short list shows."""
    seen: dict[str, Owed] = {}
    for one in everything:
        seen.setdefault(one.person.id, one)
    return tuple(seen.values())


def _one(
    person: Person, tier: Tier, service: Service, latest: dict[tuple[str, TouchKind], date], today: date
) -> Owed:
    counting = COUNTS_FOR.get(service.touch, (service.touch,))
    days = [latest[person.id, kind] for kind in counting if (person.id, kind) in latest]
    last = max(days, default=None)
    since = last or person.added_on
    due = since + timedelta(days=spacing(service)) if since else today
    return Owed(
        person=person, tier=tier, touch=service.touch, due=due, days_late=max(0, (today - due).days),
        last=last, why=service.why,
    )  # fmt: skip


def _latest(touches: tuple[Touch, ...], today: date) -> dict[tuple[str, TouchKind], date]:
    latest: dict[tuple[str, TouchKind], date] = {}
    for touch in touches:
        key = (touch.person_id, touch.kind)
        if touch.on <= today and touch.on > latest.get(key, date.min):
            latest[key] = touch.on
    return latest


def _order(one: Owed) -> tuple[bool, int, int, date, str, str, str]:
    return (
        one.days_late == 0, RANK[one.tier], -one.days_late, one.due, one.person.name, one.person.id,
        one.touch.value,
    )  # fmt: skip
