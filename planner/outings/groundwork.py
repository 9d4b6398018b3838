"""The first three steps of a plan: what still has to be settled about the day, the guests and the place."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.outings.deadlines import KITCHEN_NOTICE, best_by, day_before, is_soon, still_ahead
from planner.outings.gap import Gap, Part, Severity, lacking
from planner.outings.own_invitation import not_as_planned
from planner.outings.situation import Situation, called, local
from planner.outings.table.reservation import CAN_WAIT, unknown_of
from planner.outings.ticks import RECONFIRM_GUESTS, is_ticked, to_invite, was_asked
from planner.people.person import ContactKind, Person, contact
from planner.values.text import listed

WEIGHTY = ("allergies", "diet", "access")
"""What spoils the hour when nobody asked."""


def groundwork_gaps(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """What is open about the occasion, the guests and the place."""
    here, starts = local(s, now), s.outing.starts
    by = best_by(here, starts)
    return (
        *_basic_gaps(s, here, by),
        *_invitation_gaps(s, here, by),
        *(gap for p in (*s.guests, *s.cohosts) if (gap := _ask_gap(s, p, here)) is not None),
        *_mobile_gaps(s, here),
    )


def _basic_gaps(s: Situation, here: datetime, by: datetime | None) -> list[Gap]:
    grave = Severity.MUST if is_soon(here, s.outing.starts) else Severity.SHOULD
    gaps = []
    if s.outing.starts is None:
        gaps.append(lacking(Part.OCCASION, "when", Severity.SHOULD, "Choose the day and the time.", None))
    if not s.outing.purpose.strip():
        text = "Say in a line what the hour is for."
        gaps.append(lacking(Part.OCCASION, "purpose", Severity.COULD, text, by))
    if not s.guests:
        gaps.append(lacking(Part.GUESTS, "who", grave, "Say who comes.", by))
    if s.venue is None:
        gaps.append(lacking(Part.VENUE, "where", grave, "Choose the place.", by))
    return gaps


def _invitation_gaps(s: Situation, here: datetime, by: datetime | None) -> list[Gap]:
    starts = s.outing.starts
    if not s.guests or starts is None:
        return []
    names = listed([called(s, p.id) for p in s.guests])
    gaps = []
    left = to_invite(s.outing)
    if left:
        grave = Severity.MUST if is_soon(here, starts) else Severity.SHOULD
        gaps.append(
            lacking(Part.GUESTS, "invite", grave, f"Invite {listed([called(s, id_) for id_ in left])}.", by)
        )
        if said := not_as_planned(s):
            gaps.append(lacking(Part.GUESTS, "invitation", Severity.SHOULD, said, by))
    elif starts - here <= timedelta(days=1) and not is_ticked(s.outing, RECONFIRM_GUESTS):
        last = still_ahead(here, day_before(starts, 18), starts - KITCHEN_NOTICE, starts)
        gaps.append(
            lacking(Part.GUESTS, "reconfirm guests", Severity.SHOULD, f"Reconfirm with {names}.", last)
        )
    return gaps


def _ask_gap(s: Situation, person: Person, here: datetime) -> Gap | None:
    """What nobody has asked a person; unasked allergies become a must two days before the table."""
    unknown = unknown_of(person)
    if not set(unknown) - CAN_WAIT:
        return None
    severity = Severity.SHOULD if any(side in WEIGHTY for side in unknown) else Severity.COULD
    if "allergies" in unknown and is_soon(here, s.outing.starts):
        severity = Severity.MUST
    name, about = called(s, person.id), listed(unknown)
    text = f"Ask {name} about {about}."
    if was_asked(s.outing, person.id):
        text = f"You asked {name}: write down what you were told about {about}."
    return lacking(Part.GUESTS, f"ask:{person.id}", severity, text, best_by(here, s.outing.starts))


def _mobile_gaps(s: Situation, here: datetime) -> list[Gap]:
    starts = s.outing.starts
    by = still_ahead(here, day_before(starts, 18), starts) if starts else None
    return [
        lacking(
            Part.GUESTS, f"mobile:{p.id}", Severity.COULD, f"Get a mobile number for {called(s, p.id)}.", by
        )
        for p in s.guests
        if not contact(p, ContactKind.MOBILE)
    ]
