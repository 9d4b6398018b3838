"""A touch that the host means to make on a day, and which of these are still to be made."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from planner.courtship.touches import Touch, TouchKind, counting, log_of
from planner.values.record import Record

EARLY_DAYS = 14
"""A touch made so long before the day that was planned for it is the planned one."""


class PlannedTouch(Record, frozen=True, kw_only=True):
    """A line of the year's proposal that was accepted, or a touch put down for a day by hand.

    A touch that counts for its kind and happens from the day it was accepted on fulfils it; it never resets
    a clock.

    Attributes:
        id: the book's own id.
        person_id: towards whom.
        touch: what.
        on: the day.
        accepted_on: the day it was put down.
        why: what it is for, in a line.
    """

    id: str
    person_id: str
    touch: TouchKind
    on: date
    accepted_on: date
    why: str = ""


def still_planned(
    planned: Iterable[PlannedTouch], touches: Iterable[Touch], today: date
) -> dict[str, tuple[PlannedTouch, ...]]:
    """What is planned and was not made yet, by person, the earliest first.

    A touch is taken for the planned one whose day is nearest, and with it those before are done: nobody
    makes up for each of three calls that were missed.

    Args:
        planned: everything planned.
        touches: the log, or what it is made of.
        today: what is dated later has not happened.
    """
    theirs: dict[str, list[PlannedTouch]] = {}
    for one in planned:
        theirs.setdefault(one.person_id, []).append(one)
    if not theirs:
        return {}
    log, found = log_of(touches, today), {}
    for person_id, plans in theirs.items():
        made = _made(plans, log.happened(person_id))
        left = [one for one in plans if one.id not in made]
        if left:
            found[person_id] = tuple(sorted(left, key=lambda one: (one.on, one.id)))
    return found


def _made(plans: list[PlannedTouch], touches: Collection[Touch]) -> set[str]:
    """The ids of the plans that were carried out, or that a later touch has made good."""
    made: set[str] = set()
    for touch in touches:
        reach = touch.on + timedelta(days=EARLY_DAYS)
        for kind in {one.touch for one in plans}:
            if touch.kind not in counting(kind):
                continue
            meant = [p for p in plans if p.touch is kind and p.accepted_on <= touch.on and p.on <= reach]
            if meant:
                nearest = min(meant, key=lambda p: (abs((p.on - touch.on).days), p.on))
                made |= {p.id for p in meant if p.on <= nearest.on}
    return made
