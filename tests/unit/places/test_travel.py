"""The estimate of a way: a range, monotone in the distance, in step with the figures it rests on."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.places.travel import PACES, estimate, straight_km, street_km
from planner.values.point import Point

ROSSIO = Point(lat=38.7139, lon=-9.1394)
BELEM = Point(lat=38.6966, lon=-9.2033)
AIRPORT = Point(lat=38.7700, lon=-9.1281)
CASCAIS = Point(lat=38.7010, lon=-9.4180)


def test_a_known_distance_is_right_to_a_per_cent() -> None:
    assert straight_km(ROSSIO, BELEM) == pytest.approx(5.87, abs=0.06)


def test_a_short_way_winds_more_than_a_long_one() -> None:
    assert street_km(1.0) == pytest.approx(1.7)
    assert street_km(10.0) == pytest.approx(13.5)


def test_street_distance_grows_evenly_and_without_a_jump() -> None:
    steps = [street_km(tenth / 10) for tenth in range(101)]
    growth = [after - before for before, after in pairwise(steps)]
    assert all(0.07 < step < 0.18 for step in growth)


@given(st.floats(0, 10), st.floats(0, 10))
def test_a_farther_place_is_never_nearer_along_the_streets(one: float, other: float) -> None:
    near, far = sorted((one, other))
    assert street_km(near) <= street_km(far) + 1e-9


@given(st.floats(0, 3), st.floats(0, 3), st.sampled_from(sorted(PACES)))
def test_a_farther_place_never_takes_less_time(one: float, other: float, mode: str) -> None:
    near, far = (
        estimate(ROSSIO, Point(lat=ROSSIO.lat + d, lon=ROSSIO.lon), mode) for d in sorted((one, other))
    )
    assert near.km <= far.km
    assert near.low <= far.low
    assert near.high <= far.high


@given(st.floats(0, 3), st.sampled_from(sorted(PACES)))
def test_the_range_is_never_upside_down(away: float, mode: str) -> None:
    found = estimate(ROSSIO, Point(lat=ROSSIO.lat, lon=ROSSIO.lon + away), mode)
    assert 1 <= found.low <= found.high


def test_the_way_back_takes_as_long() -> None:
    assert estimate(ROSSIO, BELEM, "drives") == estimate(BELEM, ROSSIO, "drives")


def test_a_drive_across_lisbon_is_about_what_one_reckons_with() -> None:
    found = estimate(ROSSIO, AIRPORT, "drives")
    assert found.low <= 20 <= found.high


def test_a_drive_out_of_town_is_not_reckoned_at_a_centres_pace() -> None:
    found = estimate(ROSSIO, CASCAIS, "drives")
    assert found.low <= 45 <= found.high
    assert found.high <= 90


def test_a_taxi_takes_longer_than_ones_own_car_by_its_wait() -> None:
    assert estimate(ROSSIO, BELEM, "taxi").high > estimate(ROSSIO, BELEM, "drives").high


def test_an_estimate_says_that_it_is_one() -> None:
    assert "estimate" in str(estimate(ROSSIO, BELEM, "drives"))


def test_an_unknown_mode_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="teleports"):
        estimate(ROSSIO, BELEM, "teleports")
