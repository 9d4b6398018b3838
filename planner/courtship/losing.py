"""Losing touch: who slips, by how much, and when they were last heard of."""

from __future__ import annotations

from datetime import date

from planner.courtship.cadence import RANK, Cadence, State
from planner.courtship.courting import Courting
from planner.courtship.touches import TouchKind, counting
from planner.people.person import Person, Tier
from planner.values.record import Record


class Slipping(Record, frozen=True, kw_only=True):
    """Somebody who slips.

    Attributes:
        person: who.
        tier: their tier.
        worst: the touch that is the most neglected.
        others: how many more are due.
        heard_on: the day of the last touch of any kind; None where there never was one.
        heard: what it was.
        instead: another touch that is planned and resets the same clock: which, and its day.
    """

    person: Person
    tier: Tier
    worst: Cadence
    others: int = 0
    heard_on: date | None = None
    heard: TouchKind | None = None
    instead: tuple[TouchKind, date] | None = None


def losing_touch(courting: Courting) -> tuple[Slipping, ...]:
    """Who is due a touch, those who matter most first, and of them who is longest past the longest gap.

    Whoever is in touch as it comes is never here. What is planned for a day still to come counts after what
    is not: something is being done about it.
    """
    found = []
    for person in courting.courted:
        due = [one for one in courting.cadences(person) if one.state is not State.IN_TIME]
        if not due or person.tier is None:
            continue
        due.sort(key=lambda one: _is_planned(one, courting.today))
        heard = courting.last_heard(person.id)
        found.append(
            Slipping(
                person=person, tier=person.tier, worst=due[0], others=len(due) - 1,
                heard_on=heard[0] if heard else None, heard=heard[1] if heard else None,
                instead=_instead(courting, person, due[0]),
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda one: _order(one, courting.today)))


def _instead(courting: Courting, person: Person, worst: Cadence) -> tuple[TouchKind, date] | None:
    """What is planned of another kind and does for the touch, where it is not planned itself."""
    if _is_planned(worst, courting.today):
        return None
    kinds = counting(worst.touch)
    plans = courting.planned.get(person.id, ())
    return next(((p.touch, p.on) for p in plans if p.on >= courting.today and p.touch in kinds), None)


def _is_planned(one: Cadence, today: date) -> bool:
    return one.planned is not None and one.planned >= today


def _order(one: Slipping, today: date) -> tuple[int, bool, int, int, str, str]:
    worst = one.worst
    return (
        RANK[one.tier], _is_planned(worst, today), -worst.beyond, -worst.days_late,
        one.person.name.casefold(), one.person.id,
    )  # fmt: skip
