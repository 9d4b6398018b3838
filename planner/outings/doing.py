"""Doing a step: its tick, and what the tick says of the plan, so that no gap outlives its step."""

from __future__ import annotations

from datetime import datetime

from planner.outings.outing import Outing
from planner.outings.parts import HOST, ReservationState, Transport
from planner.outings.run_of_show import RIDES, promise_step
from planner.outings.situation import Situation, local, travellers
from planner.outings.table.booked import moved_back, moved_on, told_all, told_nothing_new
from planner.outings.table.table_steps import BOOK, RECONFIRM_TABLE, TELL
from planner.outings.ticks import tick, untick
from planner.outings.travel.legs import agree_home, has_way_home
from planner.people.promises import Promise
from planner.values.record import Record, changed

UNBOOKED = (ReservationState.TO_BOOK, ReservationState.ASKED)


class Done(Record, frozen=True, kw_only=True):
    """What doing a step changes, to be saved together.

    Attributes:
        outing: the outing, with its tick.
        promise: the promise that the step keeps, if it keeps one.
    """

    outing: Outing
    promise: Promise | None = None


def do_step(s: Situation, step_key: str, at: datetime) -> Done:
    """The outing with a step ticked, and its plan saying so: told, agreed, booked, reconfirmed, kept.

    What was told or agreed is what is known now: a need learned later is to be told again.

    Args:
        s: the situation.
        step_key: the step's key.
        at: the instant it was done, with a zone.

    Raises:
        ValueError: the instant has no zone.
    """
    reservation = s.outing.reservation
    if step_key == TELL:
        reservation = told_all(s, at)
    elif step_key == BOOK and reservation.state in UNBOOKED:
        reservation = moved_on(s, ReservationState.CONFIRMED, at)
    elif step_key == RECONFIRM_TABLE and reservation.state is not ReservationState.NOT_NEEDED:
        reservation = moved_on(s, ReservationState.RECONFIRMED, at)
    transport = _homes_agreed(s, agreed=True) if step_key == RIDES else s.outing.transport
    promise = _promise_of(s, step_key)
    if promise is not None and promise.kept_on is None:
        promise = changed(promise, kept_on=local(s, at).date())
    outing = changed(s.outing, reservation=reservation, transport=transport)
    return Done(outing=tick(outing, step_key, at), promise=promise)


def undo_step(s: Situation, step_key: str) -> Done:
    """The outing with a step's tick taken back, and with it what it had said of the plan or a promise."""
    reservation = s.outing.reservation
    if step_key == TELL:
        reservation = told_nothing_new(reservation)
    elif step_key == BOOK and reservation.state is ReservationState.CONFIRMED:
        reservation = moved_back(s, ReservationState.TO_BOOK)
    elif step_key == RECONFIRM_TABLE and reservation.state is ReservationState.RECONFIRMED:
        reservation = moved_back(s, ReservationState.CONFIRMED)
    transport = _homes_agreed(s, agreed=False) if step_key == RIDES else s.outing.transport
    promise = _promise_of(s, step_key)
    if promise is not None:
        promise = changed(promise, kept_on=None)
    outing = changed(s.outing, reservation=reservation, transport=transport)
    return Done(outing=untick(outing, step_key), promise=promise)


def _homes_agreed(s: Situation, *, agreed: bool) -> Transport:
    """The transport with every way home that is one agreed with who travels, or pencilled in again."""
    transport = s.outing.transport
    for traveller in travellers(s):
        if traveller != HOST and has_way_home(s, traveller):
            transport = agree_home(transport, traveller, agreed=agreed)
    return transport


def _promise_of(s: Situation, step_key: str) -> Promise | None:
    return next((p for p in s.promises if step_key == promise_step(p)), None)
