"""A small courtship to look at: whoever is wanted, with what was done, owed and planned."""

from __future__ import annotations

from datetime import date, timedelta

from planner.courtship.courting import Courting
from planner.courtship.matrix import Service, effective
from planner.courtship.planned import PlannedTouch
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import Touch, TouchKind
from planner.people.person import Kind, Person, Tier

TODAY = date(2026, 11, 26)


def customer(name: str, tier: Tier = Tier.KEY, kind: Kind = Kind.CUSTOMER) -> Person:
    return Person(id=name, name=name, kind=kind, tier=tier, added_on=date(2020, 1, 1))


def cell(touch: TouchKind, times: int, tier: Tier = Tier.KEY, longest: int | None = None) -> Service:
    return Service(kind=Kind.CUSTOMER, tier=tier, touch=touch, times=times, longest=longest)


def done(person: str, kind: TouchKind, on: date) -> Touch:
    return Touch(id=f"{person}{kind}{on}", person_id=person, kind=kind, on=on)


def plan(person: str, touch: TouchKind, on: date) -> PlannedTouch:
    made = min(on, TODAY) - timedelta(days=1)
    return PlannedTouch(id=f"{person}{touch}{on}", person_id=person, touch=touch, on=on, accepted_on=made)


def court(
    people: tuple[Person, ...],
    cells: tuple[Service, ...],
    touches: tuple[Touch, ...] = (),
    own: tuple[Rhythm, ...] = (),
    plans: tuple[PlannedTouch, ...] = (),
    *,
    today: date = TODAY,
) -> Courting:
    return Courting(
        people=people, touches=touches, matrix=effective((), cells), own=own, plans=plans, today=today
    )
