"""Doing a step: its tick, and what the tick says of the plan, so that no gap outlives its step."""

from __future__ import annotations

from datetime import datetime

from planner.outings.outing import Outing
from planner.outings.parts import ReservationState
from planner.outings.reservation import moved_on, need_keys
from planner.outings.run_of_show import BOOK, RECONFIRM_TABLE, TELL, tick, untick
from planner.outings.situation import Situation
from planner.values.record import changed

UNBOOKED = (ReservationState.TO_BOOK, ReservationState.ASKED)


def do_step(s: Situation, step_key: str, at: datetime) -> Outing:
    """The outing with a step ticked, and its plan saying so: told, booked or reconfirmed.

    What was told is what is known now: a need learned later is to be told again.

    Args:
        s: the situation.
        step_key: the step's key.
        at: the instant it was done, with a zone.

    Raises:
        ValueError: the instant has no zone.
    """
    reservation = s.outing.reservation
    if step_key == TELL:
        reservation = changed(reservation, told=need_keys(s))
    elif step_key == BOOK and reservation.state in UNBOOKED:
        reservation = moved_on(s, ReservationState.CONFIRMED)
    elif step_key == RECONFIRM_TABLE and reservation.state is not ReservationState.NOT_NEEDED:
        reservation = moved_on(s, ReservationState.RECONFIRMED)
    return tick(changed(s.outing, reservation=reservation), step_key, at)


def undo_step(s: Situation, step_key: str) -> Outing:
    """The outing with a step's tick taken back, and with it what the tick had said about the plan."""
    reservation = s.outing.reservation
    if step_key == TELL:
        reservation = changed(reservation, told=())
    elif step_key == BOOK and reservation.state is ReservationState.CONFIRMED:
        reservation = changed(reservation, state=ReservationState.TO_BOOK, party_size=None)
    elif step_key == RECONFIRM_TABLE and reservation.state is ReservationState.RECONFIRMED:
        reservation = changed(reservation, state=ReservationState.CONFIRMED)
    return untick(changed(s.outing, reservation=reservation), step_key)
