"""Doing a step closes the gap it was for."""

from __future__ import annotations

from datetime import date

import pytest

from planner.outings.doing import Done, do_step, undo_step
from planner.outings.parts import Mode, Reservation, ReservationState
from planner.outings.readiness import readiness
from planner.outings.run_of_show import promise_step, run_of_show
from planner.outings.situation import Situation
from planner.outings.ticks import is_ticked
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, EVE, INES, RAVI, STRANGER, home, legs, lunch, texts
from tests.unit.outings.noted import promise

WALNUTS = changed(INES, needs=changed(INES.needs, allergy=("walnuts",)))


def done(s: Situation, key: str) -> Situation:
    return changed(s, outing=do_step(s, key, DAYS_BEFORE).outing)


def test_the_kitchen_that_was_told_is_no_gap_until_more_is_known() -> None:
    s = done(lunch(WALNUTS), "tell")
    kiwi = changed(WALNUTS, needs=changed(WALNUTS.needs, allergy=("walnuts", "kiwi")))

    assert "tell:ines" not in texts(readiness(s, DAYS_BEFORE))
    assert texts(readiness(changed(s, guests=(kiwi,)), DAYS_BEFORE))["tell:ines"] == (
        "Tell the kitchen: kiwi (allergy) for Ines."
    )


def test_the_table_that_was_booked_is_confirmed_for_all_who_came_then() -> None:
    s = done(lunch(INES), "book")

    kept = s.outing.reservation
    assert (kept.state, kept.told and kept.told.party) == (ReservationState.CONFIRMED, 2)
    assert [(call.state, call.at) for call in kept.calls] == [(ReservationState.CONFIRMED, DAYS_BEFORE)]
    assert "book" not in texts(readiness(s, DAYS_BEFORE))


def test_the_table_that_was_reconfirmed_is_no_longer_to_be() -> None:
    confirmed = Reservation(state=ReservationState.CONFIRMED)

    assert done(lunch(RAVI, reservation=confirmed), "reconfirm table").outing.reservation.state is (
        ReservationState.RECONFIRMED
    )


def test_a_tick_never_takes_a_reservation_back() -> None:
    sure = Reservation(state=ReservationState.RECONFIRMED, party_size=2)

    assert done(lunch(INES, reservation=sure), "book").outing.reservation == sure


@pytest.mark.parametrize("key", ["tell", "book", "reconfirm table", "invite", "leave"])
def test_every_step_can_be_done_and_taken_back(key: str) -> None:
    before = Reservation(
        state=ReservationState.CONFIRMED if key == "reconfirm table" else ReservationState.TO_BOOK,
        party_size=2 if key == "reconfirm table" else None,
    )
    s = lunch(WALNUTS, reservation=before)

    ticked = done(s, key)

    assert is_ticked(ticked.outing, key)
    assert undo_step(ticked, key) == Done(outing=s.outing)


def test_a_tick_without_a_zone_is_refused_and_changes_nothing() -> None:
    with pytest.raises(ValueError, match="zone"):
        do_step(lunch(INES), "book", EVE.replace(tzinfo=None))


def test_the_tick_of_a_promise_keeps_it_and_can_be_taken_back() -> None:
    map_ = promise("I'll send the trail map", due=date(2026, 12, 1))
    s = changed(lunch(INES), promises=(map_,))
    key = promise_step(map_)

    kept = do_step(s, key, DAYS_BEFORE)

    assert kept.promise == changed(map_, kept_on=DAYS_BEFORE.date())
    after = changed(s, outing=kept.outing, promises=(kept.promise,))
    assert [step.done for step in run_of_show(after, DAYS_BEFORE) if step.key == key] == [True]
    assert f"conversation:{key}" not in texts(readiness(after, DAYS_BEFORE))
    assert undo_step(after, key) == Done(outing=s.outing, promise=map_)


def test_a_way_home_that_was_agreed_is_no_gap_and_can_be_taken_back() -> None:
    pencilled = legs(changed(home("ines", Mode.TAXI), agreed=False), home("new", Mode.DRIVES))
    s = lunch(INES, STRANGER, transport=pencilled)

    after = done(s, "rides")
    back = changed(after, outing=undo_step(after, "rides").outing)

    assert "home:ines" not in texts(readiness(after, DAYS_BEFORE))
    assert "home:new" in texts(readiness(after, DAYS_BEFORE))
    assert texts(readiness(back, DAYS_BEFORE))["home:ines"].startswith("Ask Ines about the way home")
