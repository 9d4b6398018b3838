"""One traveller's way: when it sets out, who drives, and whether it is a way home."""

from __future__ import annotations

import msgspec

from planner.outings.parts import HOST, Leg, Mode, Parking, Transport, Way
from planner.outings.travel.legs import (
    arrival,
    arrive_by,
    has_way_home,
    leave_by,
    leg,
    with_leg,
)
from planner.outings.travel.saying_ways import ways_home_line, ways_in_line
from planner.values.record import changed
from tests.unit.outings.made import (
    INES,
    RAVI,
    dry,
    home,
    legs,
    lunch,
    pencilled,
    there,
    wall,
)


def test_the_host_leaves_in_time_to_be_a_quarter_of_an_hour_early() -> None:
    way = there(HOST, Mode.DRIVES, 20)
    s = lunch(INES, transport=Transport(parking=Parking(where="A5", walk_minutes=5), legs=(way,)))

    assert arrive_by(s, HOST) == wall("2026-12-03 12:15")
    assert leave_by(s, way) == wall("2026-12-03 11:40")
    assert leave_by(s, there("ines", Mode.TAXI, 20)) == wall("2026-12-03 12:00")


def test_the_way_home_begins_when_the_hour_closes() -> None:
    way = changed(home("ines", Mode.TAXI), minutes=25)

    assert leave_by(lunch(INES), way) == wall("2026-12-03 14:00")
    assert arrival(lunch(INES), way) == wall("2026-12-03 14:25")


def test_a_leg_takes_the_place_of_the_earlier_one() -> None:
    transport = legs(home("ines", Mode.DRIVES), there("ines", Mode.DRIVES))

    mended = with_leg(transport, home("ines", Mode.TAXI))

    assert len(mended.legs) == 2
    assert leg(mended, "ines", Way.HOME) == home("ines", Mode.TAXI)


def test_the_ways_home_are_said_in_a_line() -> None:
    s = lunch(INES, RAVI, transport=legs(home(HOST, Mode.TAXI), home("ines", Mode.LIFT, "ravi")))

    assert ways_home_line(s) == "Home: you by taxi, Ines with Ravi. Not known yet: Ravi."
    assert ways_home_line(lunch(INES)) == "No way home is planned yet."
    assert ways_home_line(pencilled(INES, Mode.TAXI)) == (
        "Home: Ines by taxi. Not known yet: you. Not agreed yet with Ines."
    )


def test_a_taxi_is_shared_and_a_train_is_no_lift() -> None:
    shared = legs(home("ines", Mode.LIFT, "ravi"), home("ravi", Mode.TAXI))
    by_train = legs(home("ines", Mode.LIFT, "ravi"), home("ravi", Mode.TRANSIT))

    assert has_way_home(lunch(INES, RAVI, transport=shared), "ines")
    assert not has_way_home(lunch(INES, RAVI, transport=by_train), "ines")


def test_whoever_may_drink_may_share_their_taxi() -> None:
    with_host = legs(home("ines", Mode.LIFT, HOST), home(HOST, Mode.TAXI))

    assert has_way_home(lunch(INES, transport=with_host), "ines")


def test_a_colleague_in_the_hosts_car_leaves_the_office_and_arrives_with_the_host() -> None:
    car = there(HOST, Mode.DRIVES, 20)
    lift = Leg(traveller="ines", way=Way.IN, mode=Mode.LIFT, driver=HOST)
    s = dry(lunch(transport=legs(car, lift), cohosts=("ines",)))
    s = changed(s, cohosts=(INES,))

    assert leave_by(s, lift) == leave_by(s, car) == wall("2026-12-03 11:45")
    assert arrival(s, lift) == wall("2026-12-03 12:15")
    assert ways_in_line(s) == "Coming: Ines with you, ready by 11:45."


def test_a_guest_whose_door_nobody_knows_is_fetched_at_no_time_that_is_known() -> None:
    car = there(HOST, Mode.DRIVES, 20)
    lift = Leg(traveller="ines", way=Way.IN, mode=Mode.LIFT, driver=HOST)
    s = dry(lunch(INES, transport=legs(car, lift)))

    assert leave_by(s, lift) is None
    assert leave_by(s, car) == wall("2026-12-03 11:45")
    assert arrival(s, lift) == wall("2026-12-03 12:15")
    assert ways_in_line(s) == "Coming: Ines with you, when is not known."


def test_a_guests_way_of_unknown_length_is_said_to_be_so() -> None:
    s = lunch(INES, transport=legs(there("ines", Mode.TAXI)))

    assert ways_in_line(s) == "Coming: Ines by taxi, how long it takes is not known."
    assert ways_in_line(lunch(INES)) == ""


def test_an_older_leg_without_a_word_on_it_is_not_agreed() -> None:
    older = {"traveller": "ines", "way": "home", "mode": "taxi", "note": "kept"}

    assert not msgspec.convert(older, Leg).agreed
