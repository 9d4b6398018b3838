"""What a plan still lacks once its hour has begun, and what was done before it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.exchange.calendar_entry import Standing
from planner.exchange.calendar_outing import outing_entries
from planner.outings.gap import Part
from planner.outings.parts import HOST, Leg, Mode, Reservation, ReservationState, Told, Way
from planner.outings.readiness import PartState, part_states, readiness
from planner.outings.run_of_show import run_of_show
from planner.outings.table.table_steps import BOOK, TELL
from planner.people.needs import Needs
from planner.places.hours import read_hours
from planner.places.venue import Feature
from planner.values.problem import Problem
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, NOTHING_NEEDED, RAVI, STARTS, VENUE, legs, lunch, texts

DURING = datetime(2026, 12, 3, 12, 45, tzinfo=UTC)
PEANUTS = changed(INES, needs=changed(NOTHING_NEEDED, allergy=("peanuts",)))
BOOKED = Reservation(
    state=ReservationState.CONFIRMED, told=Told(party=2, starts=STARTS, minutes=90, under_name="Rita Sol")
)


def test_what_the_place_cannot_keep_away_still_cannot_wait_at_the_table() -> None:
    s = lunch(PEANUTS, venue=changed(VENUE, cannot_serve=("peanuts",)), reservation=BOOKED)
    before, during = texts(readiness(s, DAYS_BEFORE)), texts(readiness(s, DURING))
    assert before["cannot:ines"].endswith("choose another place.")
    assert during["cannot:ines"] == (
        "Casa do Lago cannot keep peanuts away for Ines: ask what is safe before anything is ordered."
    )
    states = part_states(s, DURING)
    assert states[Part.VENUE] is states[Part.RESERVATION] is PartState.NEEDS_YOU


def test_a_table_of_another_size_or_too_small_a_place_or_one_that_closes_is_still_said() -> None:
    hours = read_hours("daily 12-13")
    assert not isinstance(hours, Problem)
    venue = changed(VENUE, largest_party=2, hours=hours, lacks=(Feature.STEP_FREE,))
    chair = changed(RAVI, needs=Needs(allergy=(), diet=(), access=("cane",), seating=()))
    found = texts(readiness(lunch(INES, chair, venue=venue, reservation=BOOKED), DURING))
    assert {"room", "hours", "table", "step-free:ravi"} <= set(found)
    assert found["step-free:ravi"].endswith("have somebody at the door to help.")
    small = changed(BOOKED, party_size=2)
    assert "party" in texts(readiness(lunch(INES, RAVI, reservation=small), DURING))


@pytest.mark.parametrize("key", ["invite", "leave", "answer", "mobile:ines", "accept:ines", "purpose"])
def test_what_was_to_be_done_before_the_hour_is_not_said_in_it(key: str) -> None:
    s = lunch(INES, purpose="", reservation=changed(BOOKED, state=ReservationState.ASKED))
    s = changed(s, outing=changed(s.outing, transport=legs(Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI))))
    assert key in texts(readiness(s, datetime(2026, 12, 3, 10, 0, tzinfo=UTC)))
    assert key not in texts(readiness(s, DURING))


def test_a_part_left_with_what_could_not_wait_is_not_called_done_as_the_hour_begins() -> None:
    asked = lunch(INES, reservation=changed(BOOKED, state=ReservationState.ASKED))
    states = part_states(asked, DURING)
    assert states[Part.RESERVATION] is PartState.BEGUN  # they never said yes
    assert states[Part.GUESTS] is PartState.BEGUN  # and she was never invited


def test_a_booked_step_says_for_how_many_it_was_booked() -> None:
    s = lunch(INES, RAVI, reservation=BOOKED)
    steps = {step.key: step for step in run_of_show(s, DAYS_BEFORE)}
    assert (steps[BOOK].text, steps[BOOK].done) == ("Book the table at Casa do Lago, for 2.", True)
    assert "3, not 2" in steps[TELL].text
    entries = outing_entries(s)
    assert not isinstance(entries, Problem)
    (task,) = [e for e in entries if e.summary.startswith("Book the table")]
    assert (task.standing, "for 2 ·" in task.summary) == (Standing.DONE, True)


@pytest.mark.parametrize("state", [ReservationState.CONFIRMED, ReservationState.RECONFIRMED])
def test_an_hour_whose_table_is_sure_is_confirmed_in_a_calendar(state: ReservationState) -> None:
    entries = outing_entries(lunch(INES, reservation=changed(BOOKED, state=state)))
    assert not isinstance(entries, Problem)
    assert entries[0].standing is Standing.CONFIRMED
    open_ = outing_entries(lunch(INES, reservation=changed(BOOKED, state=ReservationState.ASKED)))
    assert not isinstance(open_, Problem)
    assert open_[0].standing is Standing.TENTATIVE
