"""The steps of the run of show that are taken with the place."""

from __future__ import annotations

from datetime import datetime

from planner.outings.deadlines import KITCHEN_NOTICE, day_before
from planner.outings.gap import Part
from planner.outings.outing import OutingKind
from planner.outings.parts import ReservationState
from planner.outings.reservation import booked_for, need_keys, to_tell
from planner.outings.situation import Situation
from planner.outings.step import Step, a_step

BOOK, TELL, RECONFIRM_TABLE = "book", "tell", "reconfirm table"


def booking_steps(s: Situation, starts: datetime, week: datetime) -> list[Step]:
    """The steps of the days before that are taken with the place.

    Args:
        s: the situation.
        starts: local wall time of the start.
        week: local time by which all is best booked.
    """
    reservation = s.outing.reservation
    place = f" at {s.venue.name}" if s.venue else ""
    event, state = s.outing.kind is OutingKind.EVENT, reservation.state
    booked = state in (ReservationState.CONFIRMED, ReservationState.RECONFIRMED)
    steps = []
    if state is not ReservationState.NOT_NEEDED:
        what = "Get the tickets" if event else "Book the table"
        text = f"{what}{place}, for {booked_for(s)}."
        steps.append(a_step(BOOK, week, text, Part.RESERVATION, done=booked, must=True))
    keys = need_keys(s)
    if keys:
        told = set(keys) <= set(reservation.told)
        allergy = any(p.needs.allergy for p in (*s.guests, *s.cohosts))
        steps.append(
            a_step(TELL, _telling(s, starts, week), to_tell(s), Part.RESERVATION, done=told, must=allergy)
        )
    if state is not ReservationState.NOT_NEEDED and not event:
        by = min(reservation.reconfirm_by or day_before(starts, 17), starts - KITCHEN_NOTICE)
        done = state is ReservationState.RECONFIRMED
        steps.append(a_step(RECONFIRM_TABLE, by, f"Reconfirm the table{place}.", Part.RESERVATION, done=done))
    return steps


def _telling(s: Situation, starts: datetime, week: datetime) -> datetime:
    """The place is told of needs as the table is booked or, once it is, as it is reconfirmed."""
    if s.outing.reservation.state in (ReservationState.TO_BOOK, ReservationState.ASKED):
        return week
    return min(s.outing.reservation.reconfirm_by or day_before(starts, 15), starts - KITCHEN_NOTICE)
