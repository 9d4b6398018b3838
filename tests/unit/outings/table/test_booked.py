"""How far the table is: when it came so far, with whom, and what the place was told by it."""

from __future__ import annotations

from datetime import timedelta

from planner.outings.outing import Stage
from planner.outings.parts import Call, Reservation, ReservationState, Told
from planner.outings.situation import Situation
from planner.outings.table.booked import (
    booked_for,
    given_back,
    moved_back,
    moved_on,
    next_state,
    spoken_to,
    told_all,
    told_nothing_new,
)
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, STARTS, lunch

WALNUTS = changed(INES, needs=changed(INES.needs, allergy=("walnuts",)))
TO_BOOK, ASKED, CONFIRMED, RECONFIRMED, NOT_NEEDED = ReservationState
LATER = DAYS_BEFORE + timedelta(days=1)


def at(s: Situation, reservation: Reservation) -> Situation:
    return changed(s, outing=changed(s.outing, reservation=reservation))


def test_the_party_follows_the_guests_and_the_place_goes_by_what_it_was_asked() -> None:
    assert booked_for(lunch(INES)) == 2
    assert booked_for(lunch(INES, RAVI)) == 3
    asked = moved_on(lunch(INES), ASKED, DAYS_BEFORE)
    assert booked_for(lunch(INES, RAVI, reservation=asked)) == 3
    assert asked.told == Told(at=DAYS_BEFORE, party=2, starts=STARTS, minutes=90, under_name="Rita Sol")


def test_each_state_is_kept_with_when_and_with_whom() -> None:
    s = lunch(INES)
    s = at(s, moved_on(s, ASKED, DAYS_BEFORE))
    s = at(s, moved_on(s, CONFIRMED, LATER, "Paulo"))
    s = at(s, moved_on(s, RECONFIRMED, LATER + timedelta(days=9)))

    assert s.outing.reservation.calls == (
        Call(state=ASKED, at=DAYS_BEFORE),
        Call(state=CONFIRMED, at=LATER, with_whom="Paulo"),
        Call(state=RECONFIRMED, at=LATER + timedelta(days=9)),
    )


def test_a_state_passed_by_at_once_was_no_call() -> None:
    s = lunch(INES)
    s = at(s, moved_on(s, ASKED, DAYS_BEFORE))
    s = at(s, moved_on(s, CONFIRMED, DAYS_BEFORE + timedelta(seconds=5)))

    assert [call.state for call in s.outing.reservation.calls] == [CONFIRMED]


def test_going_back_forgets_only_what_was_left() -> None:
    s = lunch(INES)
    s = at(s, moved_on(s, ASKED, DAYS_BEFORE))
    s = at(s, moved_on(s, CONFIRMED, LATER))

    assert [c.at for c in moved_on(s, ASKED, LATER).calls] == [DAYS_BEFORE]
    assert moved_on(s, TO_BOOK, LATER).calls == ()
    assert moved_back(s, ASKED).calls == (Call(state=ASKED, at=DAYS_BEFORE),)


def test_confirming_tells_the_place_nothing_that_it_was_not_told_when_it_was_asked() -> None:
    asked = moved_on(lunch(INES), ASKED, DAYS_BEFORE)
    confirmed = moved_on(lunch(INES, RAVI, reservation=asked), CONFIRMED, LATER)

    assert confirmed.told == asked.told


def test_booking_anew_keeps_the_needs_that_were_told() -> None:
    told = told_all(lunch(WALNUTS), DAYS_BEFORE)
    booked = moved_on(lunch(WALNUTS, reservation=told), CONFIRMED, LATER)

    assert booked.told == changed(told.told or Told(), at=LATER)
    assert booked.told is not None
    assert [need.need for need in booked.told.needs] == ["walnuts"]


def test_a_telling_can_be_taken_back_to_what_was_told_before() -> None:
    booked = moved_on(lunch(INES), CONFIRMED, DAYS_BEFORE)
    told = told_all(lunch(INES, RAVI, reservation=booked), LATER)

    assert told.told != booked.told
    assert told_nothing_new(told) == booked


def test_who_was_spoken_to_goes_with_the_latest_call() -> None:
    booked = moved_on(lunch(INES), CONFIRMED, DAYS_BEFORE)

    assert spoken_to(booked, "Paulo").calls == (Call(state=CONFIRMED, at=DAYS_BEFORE, with_whom="Paulo"),)
    assert spoken_to(Reservation(), "Paulo") == Reservation()


def test_the_life_of_a_reservation_goes_one_way_and_ends() -> None:
    assert [next_state(state) for state in ReservationState] == [ASKED, CONFIRMED, RECONFIRMED, None, None]


def test_a_table_given_back_is_none_and_says_when_it_was() -> None:
    booked = changed(moved_on(lunch(INES), CONFIRMED, DAYS_BEFORE), confirmation="R-17")

    back = given_back(lunch(INES, reservation=booked, stage=Stage.CANCELLED), LATER)

    assert (back.state, back.confirmation, back.told) == (TO_BOOK, "", None)
    assert back.calls == (Call(state=TO_BOOK, at=LATER),)
    again = moved_on(lunch(INES, reservation=back), CONFIRMED, LATER + timedelta(days=1))
    assert [call.state for call in again.calls] == [CONFIRMED]
