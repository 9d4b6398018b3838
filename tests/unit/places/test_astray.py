"""A point far from its city is told as that, with the slip of the hand that explains it."""

from __future__ import annotations

import pytest

from planner.places.astray import said_astray
from planner.places.located import CITY_ONLY, Located
from planner.values.point import Point

MADRID = Located(
    point=Point(lat=40.4165, lon=-3.7026), exactness=CITY_ONLY, label="Madrid, Spain", city="Madrid"
)
SYDNEY = Located(point=Point(lat=-33.87, lon=151.21), exactness=CITY_ONLY, label="Sydney", city="Sydney")


@pytest.mark.parametrize(
    ("lat", "lon", "city", "said"),
    [
        (40.45, 3.69, MADRID, "(about 630 km): is a minus sign missing? 40.45, -3.69 lies there"),
        (33.87, 151.21, SYDNEY, "is a minus sign missing? -33.87, 151.21 lies there"),
        (-40.45, -3.69, MADRID, "is a minus sign too many? 40.45, -3.69 lies there"),
        (-40.45, 3.69, MADRID, "is a minus sign misplaced? 40.45, -3.69 lies there"),
        (-3.69, 40.45, MADRID, "is it the other way round? 40.45, -3.69 lies there"),
        (41.39, 2.17, MADRID, "(about 510 km): is it the right one?"),
    ],
)
def test_a_slip_of_the_hand_is_named(lat: float, lon: float, city: Located, said: str) -> None:
    told = said_astray(Point(lat=lat, lon=lon), city)
    assert told.startswith(f"far from {city.city} ")
    assert told.endswith(said)


def test_a_suburb_is_not_far_from_its_city() -> None:
    assert said_astray(Point(lat=40.48, lon=-3.36), MADRID) == ""


def test_any_city_of_the_name_may_be_meant() -> None:
    girl = Point(lat=31.95, lon=-102.18)
    assert said_astray(girl, MADRID)
    assert said_astray(girl, MADRID, (Point(lat=32.0, lon=-102.1),)) == ""
