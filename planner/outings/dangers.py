"""Whom at the table a meal can harm, or a stair stop: what stays in sight whatever else is shown."""

from __future__ import annotations

from collections.abc import Iterator

from planner.outings.saying_needs import kept_away, said_need
from planner.outings.situation import Situation, called
from planner.outings.table.booked import at_table
from planner.people.needs import NeedKind, without_doubt
from planner.people.person import Person
from planner.values.record import Record
from planner.values.text import fold, inert_line, listed

GRAVE_DIETS = frozenset({"coeliac", "celiac", "diabetic"})
"""Diets that are kept for health: a slip makes ill, as with an allergy."""


class Danger(Record, frozen=True, kw_only=True):
    """What must not be forgotten of one at the table.

    Attributes:
        name: what they are called.
        harm: what would make them ill: allergies, and diets that are kept for health.
        unasked: whether nobody has asked about allergies.
        access: how they get in and about.
    """

    name: str
    harm: str = ""
    unasked: bool = False
    access: str = ""


def dangers(s: Situation) -> tuple[Danger, ...]:
    """What would make somebody at the table ill, whether that is known, and how they get about."""
    return tuple(found for p in at_table(s) if (found := _danger(s, p)) != Danger(name=called(s, p.id)))


def _danger(s: Situation, person: Person) -> Danger:
    needs = person.needs
    return Danger(
        name=called(s, person.id),
        harm=inert_line("; ".join(_harms(person))),
        unasked=needs.allergy is None,
        access=inert_line(listed([said_need(NeedKind.ACCESS, need) for need in needs.access or ()])),
    )


def _harms(person: Person) -> Iterator[str]:
    if person.needs.allergy:
        yield kept_away(person.needs.allergy)
    for need in person.needs.diet or ():
        if fold(without_doubt(need)) in GRAVE_DIETS:
            yield said_need(NeedKind.DIET, need)
