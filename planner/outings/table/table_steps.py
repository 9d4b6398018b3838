"""The steps of the run of show that are taken with the place."""

from __future__ import annotations

from datetime import datetime

from planner.dates.saying import say_time
from planner.outings.deadlines import KITCHEN_NOTICE, day_before
from planner.outings.gap import Part
from planner.outings.outing import OutingKind
from planner.outings.parts import ReservationState
from planner.outings.situation import Situation
from planner.outings.step import Step, a_step
from planner.outings.table.booked import BOOKED, SURE, booked_for, is_guessed, known_needs
from planner.outings.table.telling import (
    differences,
    knows_all,
    must_be_told,
    place_name,
    table_differences,
    to_tell,
    what_changed,
)
from planner.outings.ticks import tick_of
from planner.values.text import sentence

BOOK, TELL, RECONFIRM_TABLE, CANCEL = "book", "tell", "reconfirm table", "cancel"


def booking_steps(s: Situation, starts: datetime, week: datetime, here: datetime) -> list[Step]:
    """The steps of the days before that are taken with the place.

    Args:
        s: the situation.
        starts: local wall time of the start.
        week: local time by which all is best booked.
        here: the local wall time now.
    """
    state, event = s.outing.reservation.state, s.outing.kind is OutingKind.EVENT
    place = f" at {s.venue.name}" if s.venue else ""
    steps = []
    if state is not ReservationState.NOT_NEEDED:
        size = _booked_size(s) if state in SURE else booked_for(s)
        text = f"{'Get the tickets' if event else 'Book the table'}{place}, for {size}."
        steps.append(a_step(BOOK, week, text, Part.RESERVATION, done=state in SURE, must=True))
    steps += _telling(s, starts, week)
    steps += _cancelling(s, starts, here)
    if state is not ReservationState.NOT_NEEDED and not event:
        by = min(s.outing.reservation.reconfirm_by or day_before(starts, 17), starts - KITCHEN_NOTICE)
        done, text = state is ReservationState.RECONFIRMED, f"Reconfirm the table{place}."
        steps.append(a_step(RECONFIRM_TABLE, by, text, Part.RESERVATION, done=done))
    return steps


def _booked_size(s: Situation) -> int:
    """For how many it was booked: what has changed since is told, and does not change what was done."""
    told = s.outing.reservation.told
    return told.party if told is not None and told.party is not None else booked_for(s)


def _telling(s: Situation, starts: datetime, week: datetime) -> list[Step]:
    """The place is told of needs as the table is booked, and of what changed as it is reconfirmed.

    Once it was told of a change, the step stays as it was ticked.
    """
    left = differences(s)
    if not left and not known_needs(s) and tick_of(s.outing, TELL) is None:
        return []
    told = s.outing.reservation.told
    anew = bool(table_differences(s)) or (bool(left) and told is not None and bool(told.needs))
    text = what_changed(s) if anew else to_tell(s)
    text = text or f"{sentence(place_name(s))} knows what changed."
    at = week
    if s.outing.reservation.state not in (ReservationState.TO_BOOK, ReservationState.ASKED):
        at = min(s.outing.reservation.reconfirm_by or day_before(starts, 15), starts - KITCHEN_NOTICE)
    return [a_step(TELL, at, text, Part.RESERVATION, done=knows_all(s), must=must_be_told(s))]


def _cancelling(s: Situation, starts: datetime, here: datetime) -> list[Step]:
    """The last moment at which the table can be given back; behind it, it is kept."""
    by = s.outing.reservation.cancel_by
    if s.outing.reservation.state not in BOOKED or by is None or by >= starts:
        return []
    usually = "usually " if is_guessed(s) else ""
    text = f"Until {say_time(by)} the table can {usually}be given back."
    return [a_step(CANCEL, by, text, Part.RESERVATION, done=by <= here)]
