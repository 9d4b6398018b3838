"""Whether one can go to a place on land: not across a sea, the wild, or a border that no road crosses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.places.known_world import borders, gazetteer
from planner.places.overland import Borders, is_overland
from planner.values.point import Point

CITIES = {
    "Lisbon": (38.72, -9.14), "Porto": (41.15, -8.61), "Ponta Delgada": (37.74, -25.67),
    "Palma": (39.57, 2.65), "Barcelona": (41.39, 2.17), "Helsinki": (60.17, 24.94),
    "Tallinn": (59.44, 24.75), "Dover": (51.13, 1.31), "Calais": (50.95, 1.86),
    "Copenhagen": (55.68, 12.57), "Malmö": (55.60, 13.00), "Lille": (50.63, 3.06),
    "Rotterdam": (51.92, 4.48), "Vienna": (48.21, 16.37), "Bratislava": (48.15, 17.11),
    "Singapore": (1.29, 103.85), "Malacca": (2.19, 102.25), "Suva": (-18.14, 178.44),
    "Apia": (-13.83, -171.77), "Boston": (42.36, -71.06), "New York": (40.71, -74.01),
    "Tarifa": (36.01, -5.60), "Tangier": (35.77, -5.80), "Brussels": (50.85, 4.35), "Paris": (48.86, 2.35),
}  # fmt: skip


def overland(a: str, b: str) -> bool:
    (lat, lon), (to_lat, to_lon) = CITIES[a], CITIES[b]
    return is_overland(gazetteer(), borders(), Point(lat=lat, lon=lon), Point(lat=to_lat, lon=to_lon))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lisbon", "Porto"),
        ("Lille", "Rotterdam"),
        ("Paris", "Brussels"),
        ("Vienna", "Bratislava"),
        ("Boston", "New York"),
        ("Copenhagen", "Malmö"),
        ("Singapore", "Malacca"),
    ],
)
def test_where_a_road_leads_it_is_so_either_way(a: str, b: str) -> None:
    assert overland(a, b)
    assert overland(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Helsinki", "Tallinn"),
        ("Dover", "Calais"),
        ("Tarifa", "Tangier"),
        ("Barcelona", "Palma"),
        ("Lisbon", "Ponta Delgada"),
        ("Suva", "Apia"),
    ],
)
def test_across_a_sea_it_is_not(a: str, b: str) -> None:
    assert not overland(a, b)
    assert not overland(b, a)


def test_borders_are_read_both_ways_and_remarks_left_out() -> None:
    read = Borders("# FI: EE\nFI: NO RU SE\n")
    assert read.joins("SE", "FI")
    assert read.joins("EE", "EE")
    assert not read.joins("FI", "EE")


POINTS = st.builds(Point, lat=st.floats(-90, 90), lon=st.floats(-180, 180))


@given(POINTS)
def test_of_any_place_it_is_told_without_a_fault(point: Point) -> None:
    assert is_overland(gazetteer(), borders(), point, point) in (True, False)
