"""The estimate of a way: a range, monotone in the distance, wider in the peak, none where nobody goes so."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

import pytest
from geopy.distance import great_circle  # type: ignore[import-untyped]
from hypothesis import assume, given
from hypothesis import strategies as st

from planner.places.travel import PACES, estimate, hour_of, routed, said_minutes, straight_km, street_km
from planner.places.way import Hour, Routed, Way, WayKey
from planner.values.point import Point
from planner.values.record import changed

ROSSIO = Point(lat=38.7139, lon=-9.1394)
BELEM = Point(lat=38.6966, lon=-9.2033)
AIRPORT = Point(lat=38.7700, lon=-9.1281)
CASCAIS = Point(lat=38.7010, lon=-9.4180)
PORTO = Point(lat=41.1496, lon=-8.6110)
NEW_YORK = Point(lat=40.7128, lon=-74.0060)

MODES = st.sampled_from(sorted(PACES))
HOURS = st.sampled_from(list(Hour))
POINTS = st.builds(Point, lat=st.floats(-90, 90), lon=st.floats(-180, 180))
REACH = 12 / 111.2
"""Degrees of latitude that may be gone in every way."""


def way(a: Point, b: Point, mode: str, hour: Hour = Hour.DAY, **said: bool | int) -> Way:
    found = estimate(WayKey(start=a, end=b, mode=mode, hour=hour), **said)  # type: ignore[arg-type]
    assert found is not None
    return found


def north(degrees: float) -> Point:
    return Point(lat=ROSSIO.lat + degrees, lon=ROSSIO.lon)


@given(POINTS, POINTS)
def test_the_straight_distance_is_geopys_own(a: Point, b: Point) -> None:
    told = great_circle((a.lat, a.lon), (b.lat, b.lon)).km
    assert straight_km(a, b) == pytest.approx(told, rel=1e-7, abs=1e-4)


def test_a_known_distance_is_right_to_a_per_cent() -> None:
    assert straight_km(ROSSIO, BELEM) == pytest.approx(5.87, abs=0.06)


def test_a_short_way_winds_more_than_a_long_one() -> None:
    assert street_km(1.0) == pytest.approx(1.7)
    assert street_km(10.0) == pytest.approx(13.5)


def test_street_distance_grows_evenly_and_without_a_jump() -> None:
    steps = [street_km(tenth / 10) for tenth in range(101)]
    growth = [after - before for before, after in pairwise(steps)]
    assert all(0.07 < step < 0.18 for step in growth)


@given(st.floats(0, 200), st.floats(0, 200))
def test_a_farther_place_is_never_nearer_along_the_streets(one: float, other: float) -> None:
    near, far = sorted((one, other))
    assert street_km(near) <= street_km(far) + 1e-9


@given(st.floats(0, REACH), st.floats(0, REACH), MODES, HOURS, st.integers(0, 2))
def test_a_farther_place_never_takes_less_time(
    one: float, other: float, mode: str, hour: Hour, cities: int
) -> None:
    keys = [WayKey(start=ROSSIO, end=north(d * 0.99), mode=mode, hour=hour) for d in sorted((one, other))]
    near, far = (estimate(key, cities=cities) for key in keys)
    assume(near is not None)
    assert near is not None
    assert far is not None
    assert near.km <= far.km
    assert near.low <= far.low
    assert near.high <= far.high


@given(st.floats(0, 30), MODES)
def test_once_it_is_too_far_it_stays_too_far(degrees: float, mode: str) -> None:
    if estimate(WayKey(start=ROSSIO, end=north(degrees), mode=mode)) is None:
        assert estimate(WayKey(start=ROSSIO, end=north(degrees + 1), mode=mode)) is None


@given(st.floats(0, REACH), MODES, HOURS)
def test_the_range_is_never_upside_down(away: float, mode: str, hour: Hour) -> None:
    found = way(ROSSIO, north(away * 0.99), mode, hour)
    assert 1 <= found.low <= found.high


@given(st.floats(0, REACH), MODES)
def test_the_peak_takes_no_less_and_its_range_is_no_narrower(away: float, mode: str) -> None:
    quiet, day, peak = (way(ROSSIO, north(away * 0.99), mode, hour) for hour in Hour)
    assert quiet.high <= day.high <= peak.high
    assert quiet.low <= day.low <= peak.low
    assert day.high - day.low <= peak.high - peak.low + 1


def test_a_drive_in_the_peak_may_take_much_longer_and_its_range_is_wider() -> None:
    noon, peak = (way(ROSSIO, AIRPORT, "drives", hour) for hour in (Hour.DAY, Hour.PEAK))
    assert peak.high >= 1.2 * noon.high
    assert peak.high - peak.low > noon.high - noon.low
    assert way(ROSSIO, AIRPORT, "walks", Hour.PEAK) == way(ROSSIO, AIRPORT, "walks")


@given(st.floats(0.08, REACH), MODES)
def test_where_only_the_city_is_known_the_range_is_wider_and_says_so(away: float, mode: str) -> None:
    exact, one, both = (way(ROSSIO, north(away * 0.99), mode, cities=cities) for cities in range(3))
    assert both.low <= one.low <= exact.low
    assert exact.high < one.high < both.high
    assert both.city_only
    assert not exact.city_only


@pytest.mark.parametrize("cities", [1, 2])
def test_nothing_is_said_of_a_way_within_one_city_of_which_no_more_is_known(cities: int) -> None:
    key = WayKey(start=ROSSIO, end=north(0.03), mode="taxi")
    assert estimate(key, cities=cities) is None
    assert estimate(key) is not None


def test_the_way_back_takes_as_long() -> None:
    assert way(ROSSIO, BELEM, "drives") == way(BELEM, ROSSIO, "drives")


def test_a_drive_across_lisbon_is_about_what_one_reckons_with() -> None:
    found = way(ROSSIO, AIRPORT, "drives")
    assert found.low <= 20 <= found.high
    assert found.high <= 45


def test_a_drive_out_of_town_is_not_reckoned_at_a_centres_pace() -> None:
    found = way(ROSSIO, CASCAIS, "drives")
    assert found.low <= 45 <= found.high
    assert found.high <= 90


def test_another_city_is_driven_to_on_the_open_road() -> None:
    found = way(ROSSIO, PORTO, "drives")
    assert found.low <= 190 <= found.high
    assert found.high <= 7 * 60


@pytest.mark.parametrize("mode", ["walks", "cycles", "taxi"])
def test_nobody_goes_to_another_city_on_foot_or_by_bicycle_or_taxi(mode: str) -> None:
    assert estimate(WayKey(start=ROSSIO, end=PORTO, mode=mode)) is None


@pytest.mark.parametrize("mode", sorted(PACES))
def test_nothing_is_said_of_a_way_over_an_ocean(mode: str) -> None:
    assert estimate(WayKey(start=ROSSIO, end=NEW_YORK, mode=mode)) is None


def test_a_taxi_takes_longer_than_a_lift_by_its_wait() -> None:
    assert way(ROSSIO, BELEM, "taxi").high > way(ROSSIO, BELEM, "lift").high


def test_parking_counts_until_the_walk_from_the_car_is_known() -> None:
    assert way(ROSSIO, BELEM, "drives").high > way(ROSSIO, BELEM, "drives", parked=True).high
    assert way(ROSSIO, BELEM, "taxi").high == way(ROSSIO, BELEM, "taxi", parked=True).high


def test_an_unknown_mode_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="teleports"):
        estimate(WayKey(start=ROSSIO, end=BELEM, mode="teleports"))


@pytest.mark.parametrize(
    ("begins", "ends", "hour"),
    [
        ("2026-12-03 08:00", "2026-12-03 08:30", Hour.PEAK),
        ("2026-12-03 06:00", "2026-12-03 06:59", Hour.DAY),
        ("2026-12-03 06:00", "2026-12-03 07:01", Hour.PEAK),
        ("2026-12-03 09:30", "2026-12-03 10:00", Hour.DAY),
        ("2026-12-03 18:20", "2026-12-03 19:00", Hour.PEAK),
        ("2026-12-03 19:00", "2026-12-03 19:30", Hour.DAY),
        ("2026-12-05 08:00", "2026-12-05 08:30", Hour.DAY),
        ("2026-12-03 22:30", "2026-12-03 23:10", Hour.QUIET),
        ("2026-12-03 23:50", "2026-12-04 00:20", Hour.QUIET),
        ("2026-12-03 21:50", "2026-12-03 22:10", Hour.DAY),
        ("2026-12-04 23:00", "2026-12-07 08:00", Hour.PEAK),
    ],
)
def test_the_hour_is_the_worst_that_a_way_touches(begins: str, ends: str, hour: Hour) -> None:
    assert hour_of(datetime.fromisoformat(begins), datetime.fromisoformat(ends)) is hour


ANSWER = Routed(
    start=ROSSIO, end=BELEM, by="car", seconds=15 * 60, km=7.24, source="OSRM", seen=date(2026, 11, 22)
)


def test_a_routers_time_is_that_of_an_empty_road_so_traffic_and_waits_come_on_top() -> None:
    quiet, day, peak = (
        routed(WayKey(start=ROSSIO, end=BELEM, mode="lift", hour=hour), ANSWER) for hour in Hour
    )
    assert (quiet.low, quiet.high) == (15, 19)
    assert (day.low, day.high) == (15, 23)
    assert (peak.low, peak.high) == (17, 29)
    taxi = routed(WayKey(start=ROSSIO, end=BELEM, mode="taxi"), ANSWER)
    assert (taxi.low, taxi.high) == (17, 32)
    assert taxi.km == 7.2


@given(
    st.floats(1, 40_000), st.floats(1, 40_000), st.sampled_from(["walks", "cycles", "taxi", "drives"]), HOURS
)
def test_a_longer_answer_never_takes_less_time(one: float, other: float, mode: str, hour: Hour) -> None:
    key = WayKey(start=ROSSIO, end=BELEM, mode=mode, hour=hour)
    less, more = (routed(key, changed(ANSWER, seconds=s)) for s in sorted((one, other)))
    assert less.low <= more.low
    assert less.high <= more.high
    assert less.low <= less.high


def test_who_says_so_is_told_with_the_minutes() -> None:
    said = Way(low=23, high=31, km=4.0)
    assert said_minutes(said) == "23–31 min, estimate"
    assert said_minutes(changed(said, city_only=True)) == "23–31 min, estimate, only the city is known"
    by = changed(said, source="OSRM", seen=date(2026, 11, 22))
    assert said_minutes(by) == "23–31 min by OSRM, 22 Nov"
    assert said_minutes(changed(by, low=31)) == "31 min by OSRM, 22 Nov"
    assert said_minutes(changed(said, low=185, high=400)) == "3:05–6:40 h, estimate"
