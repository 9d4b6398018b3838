"""How long each leg takes: as the host set it, as a router knows it, else as it is estimated."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.outings.parts import HOST, Leg, Mode, Parking, Transport, Way
from planner.outings.situation import Situation
from planner.outings.travel.legs import arrival, leave_by
from planner.outings.travel.typed_ends import said_typed_end
from planner.outings.travel.ways import minutes_of, said_unknown, way_of, ways_wanted
from planner.people.address import Address
from planner.people.person import Person
from planner.places.travel import said_minutes
from planner.places.way import ROUTED, Routed
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import HOST_RECORD, INES, RAVI, VENUE, home, legs, lunch, there, wall

OFFICE = Point(lat=38.71, lon=-9.137)
LAGO = Point(lat=38.76, lon=-9.137)
HOUSE = Point(lat=38.7176, lon=-9.1657)
SEEN = date(2026, 11, 22)


def out(*ways: Leg, **fields: object) -> Situation:
    """A lunch at a known point, and a host whose office and home are known points too."""
    s = lunch(INES, venue=changed(VENUE, point=LAGO), transport=legs(*ways), **fields)
    host = changed(HOST_RECORD, office=Address(text="Rua Augusta 1", point=OFFICE), home=Address(point=HOUSE))
    return changed(s, host=host)


def answered(s: Situation, seconds: float, by: str = "car", seen: date = SEEN) -> Situation:
    """The same, with a router's answer on the way from the office."""
    one = Routed(start=OFFICE, end=LAGO, by=by, seconds=seconds, km=7.0, source="OSRM", seen=seen)
    return changed(s, ways=(*s.ways, one))


def test_what_the_host_set_stands_whatever_a_router_says() -> None:
    one = there(HOST, Mode.TAXI, 12)
    assert minutes_of(answered(out(one), 1800), one) == 12


def test_without_a_router_the_estimate_stands_in() -> None:
    one = there(HOST, Mode.TAXI)
    way = way_of(out(one), one)
    assert way is not None
    assert way.source == "estimate"
    assert minutes_of(out(one), one) == way.high


def test_a_routers_answer_takes_the_place_of_the_estimate() -> None:
    one = there(HOST, Mode.TAXI)
    way = way_of(answered(out(one), 20 * 60), one)
    assert way is not None
    assert (way.source, way.seen, way.km) == ("OSRM", SEEN, 7.0)
    assert way.low == 22


def test_the_newest_answer_is_taken() -> None:
    one = there(HOST, Mode.TAXI)
    s = answered(answered(out(one), 600), 1200, seen=SEEN - timedelta(days=9))
    way = way_of(s, one)
    assert way is not None
    assert way.seen == SEEN


@pytest.mark.parametrize("mode", [Mode.WALKS, Mode.CYCLES, Mode.TRANSIT])
def test_a_cars_answer_says_nothing_of_another_mode(mode: Mode) -> None:
    one = there(HOST, mode)
    way = way_of(answered(out(one), 600), one)
    assert way is not None
    assert way.source == "estimate"


def test_the_way_there_says_nothing_of_the_way_home() -> None:
    one = changed(home(HOST, Mode.TAXI), end="the office")
    way = way_of(answered(out(one), 600), one)
    assert way is not None
    assert way.source == "estimate"


def test_setting_out_follows_a_new_answer() -> None:
    one = there(HOST, Mode.TAXI)
    short, long = (leave_by(answered(out(one), seconds), one) for seconds in (600, 3000))
    assert short is not None
    assert long is not None
    assert long < short


def test_a_lunch_is_come_to_from_the_office_and_a_dinner_from_home() -> None:
    one = there(HOST, Mode.TAXI)
    lunches = ways_wanted(out(one))
    dinners = ways_wanted(out(one, starts=wall("2026-12-05 19:00")))
    assert [w.key.start for w in (*lunches, *dinners)] == [OFFICE, HOUSE]


@pytest.mark.parametrize(
    ("words", "point"), [("home", HOUSE), ("Work", OFFICE), ("38.7, -9.2", Point(lat=38.7, lon=-9.2))]
)
def test_the_words_of_a_leg_say_where_it_begins(words: str, point: Point) -> None:
    one = changed(there(HOST, Mode.TAXI), start=words)
    assert [w.key.start for w in ways_wanted(out(one))] == [point]


def test_of_a_place_that_is_only_words_nothing_is_known() -> None:
    one = changed(there(HOST, Mode.TAXI), start="my sister's")
    assert way_of(out(one), one) is None
    assert minutes_of(out(one), one) is None


def test_only_ways_that_nobody_set_and_a_router_can_tell_are_wanted() -> None:
    s = out(
        there(HOST, Mode.TAXI, 12), there(INES.id, Mode.TAXI), changed(home(HOST, Mode.TRANSIT), end="home")
    )
    assert ways_wanted(s) == ()


def test_two_who_go_the_same_way_are_asked_for_once() -> None:
    colleague = changed(INES, id="leo", name="Leo Maia")
    s = out(there(HOST, Mode.TAXI), changed(there("leo", Mode.DRIVES), start="the office"))
    wanted = ways_wanted(changed(s, cohosts=(colleague,)))
    assert [(w.key.start, w.key.end, ROUTED[w.key.mode], w.of) for w in wanted] == [
        (OFFICE, LAGO, "car", ("leo",))
    ]


def test_a_way_in_the_peak_takes_longer_than_at_noon() -> None:
    one = changed(there(HOST, Mode.TAXI), start="home")
    noon = minutes_of(out(one), one)
    peak = minutes_of(out(one, starts=wall("2026-12-03 18:00")), one)
    assert noon is not None
    assert peak is not None
    assert peak > noon


def test_the_walk_from_the_car_is_not_counted_twice() -> None:
    one = there(HOST, Mode.DRIVES)
    unknown = leave_by(out(one), one)
    s = out(one)
    parked = changed(
        s, outing=changed(s.outing, transport=Transport(parking=Parking(walk_minutes=6), legs=(one,)))
    )
    assert leave_by(parked, one) == unknown, "six minutes is what is assumed while nothing is known"


@given(
    st.floats(-0.6, 0.6),
    st.sampled_from(list(Mode)),
    st.sampled_from(list(Way)),
    st.integers(0, 24 * 60 - 1),
    st.sampled_from([0.0, 60.0, 900.0, 9000.0]),
)
def test_nobody_sets_out_after_the_arrival_it_serves(
    north: float, mode: Mode, way: Way, minute: int, seconds: float
) -> None:
    one = Leg(traveller=HOST, way=way, mode=mode, start="office", end="office")
    s = out(one, starts=wall("2026-12-03 00:00") + timedelta(minutes=minute))
    s = changed(s, venue=changed(VENUE, point=Point(lat=OFFICE.lat + north, lon=OFFICE.lon)))
    if seconds:
        s = answered(s, seconds)
    leaves, arrives = leave_by(s, one), arrival(s, one)
    assert leaves is None or arrives is None or leaves <= arrives


def with_home(person: Person, home: Address) -> Situation:
    """A lunch on a Saturday to which a guest comes from home."""
    s = out(there(person.id, Mode.TRANSIT), starts=wall("2026-12-05 12:30"))
    return changed(s, guests=(changed(person, home=home),))


def test_a_guest_comes_from_where_they_live_or_work() -> None:
    s = with_home(INES, Address(text="Rua Castilho 5", point=HOUSE))
    (one,) = s.outing.transport.legs
    way = way_of(s, one)
    assert way is not None
    assert not way.city_only


def test_where_only_the_city_is_known_the_estimate_is_wide_and_says_so() -> None:
    s = with_home(INES, Address(city="Coimbra"))
    (one,) = s.outing.transport.legs
    way = way_of(s, one)
    assert way is not None
    assert way.city_only
    assert way.low < 150 < way.high
    assert "only the city is known" in said_minutes(way)
    assert ways_wanted(s) == (), "a router is not asked about the middle of a city"


def test_within_one_city_nothing_is_made_up() -> None:
    s = with_home(INES, Address(city="Lisbon"))
    s = changed(s, venue=changed(VENUE, point=LAGO, city="lisbon"))
    (one,) = s.outing.transport.legs
    assert way_of(s, one) is None
    nameless = changed(s, venue=changed(VENUE, point=LAGO))
    assert way_of(nameless, one) is not None or minutes_of(nameless, one) is None


def test_a_colleague_works_where_the_host_does_unless_they_say_otherwise() -> None:
    s = out(there("ravi", Mode.TAXI))
    at_ours = changed(s, cohosts=(RAVI,))
    elsewhere = changed(s, cohosts=(changed(RAVI, office=Address(point=HOUSE)),))
    assert [w.key.start for one in (at_ours, elsewhere) for w in ways_wanted(one)] == [OFFICE, HOUSE]


def test_nobody_is_told_when_to_leave_by_what_is_known_of_a_city_alone() -> None:
    s = with_home(INES, Address(city="Coimbra"))
    (one,) = s.outing.transport.legs
    assert way_of(s, one) is not None
    assert leave_by(s, one) is None


@pytest.mark.parametrize(
    ("home", "place", "mode", "words"),
    [
        ((60.17, 24.94), (59.44, 24.75), Mode.DRIVES, "not estimated: there may be water between (82 km"),
        ((38.72, -9.14), (41.15, -8.61), Mode.TAXI, "too far to estimate like this (274 km"),
        ((38.72, -9.14), (40.71, -74.01), Mode.DRIVES, "too far to estimate like this (5"),
    ],
    ids=["over the water", "a taxi to another city", "over the ocean"],
)
def test_of_a_way_that_cannot_be_reckoned_it_is_said_why(
    home: tuple[float, float], place: tuple[float, float], mode: Mode, words: str
) -> None:
    one = changed(there(HOST, mode), start=f"{home[0]}, {home[1]}")
    s = changed(out(one), venue=changed(VENUE, point=Point(lat=place[0], lon=place[1])))
    assert way_of(s, one) is None
    assert minutes_of(s, one) is None
    assert said_unknown(s, one).startswith(words)


def test_over_the_water_a_router_may_know_a_ferry() -> None:
    ferry = Routed(
        start=OFFICE,
        end=Point(lat=37.74, lon=-25.67),
        by="car",
        seconds=9000,
        km=120,
        source="OSRM",
        seen=SEEN,
    )
    one = changed(there(HOST, Mode.LIFT), start="office")
    s = changed(out(one), venue=changed(VENUE, point=ferry.end))
    assert way_of(s, one) is None
    assert way_of(changed(s, ways=(ferry,)), one) is not None


def test_a_typed_end_with_a_city_is_estimated_from_there_and_says_what_tells_it_better() -> None:
    taxi = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start="Hotel Baía, Avenida 25 de Abril 2, Cascais")
    s = out(taxi)
    way = way_of(s, taxi)
    assert way is not None
    assert way.city_only
    assert minutes_of(s, taxi) is None, "nobody is told when to leave by it"
    said = said_typed_end(s, taxi)
    assert said.startswith(f"from Cascais, city only: {way.low}–{way.high} min, estimate · ")
    assert said.endswith("enter, then a point or a map link at From")


def test_a_typed_end_in_the_venues_own_city_has_no_minutes_but_says_what_to_type() -> None:
    taxi = Leg(traveller=HOST, way=Way.HOME, mode=Mode.TAXI, end="Hotel Avenida, Rua Augusta 8, Lisbon")
    s = out(taxi)
    s = changed(s, venue=changed(VENUE, point=LAGO, city="Lisbon"))
    assert way_of(s, taxi) is None
    assert said_typed_end(s, taxi) == "to Lisbon, city only · enter, then a point or a map link at To"


def test_a_point_beside_the_words_of_a_typed_end_is_used() -> None:
    taxi = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start="Hotel Avenida (38.71000, -9.13700)")
    s = out(taxi)
    assert minutes_of(s, taxi) is not None
    assert said_typed_end(s, taxi) == ""


def test_a_typed_end_in_no_city_says_what_to_type() -> None:
    taxi = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI, start="her aunt's")
    assert said_typed_end(out(taxi), taxi) == "enter, then a point or a map link at From"
