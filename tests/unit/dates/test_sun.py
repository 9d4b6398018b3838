"""Sunset and nightfall, beside the times that almanacs print."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.dates.sun import nightfall, sunset
from planner.values.point import Point

LISBON = Point(lat=38.7167, lon=-9.1333)


@pytest.mark.parametrize(
    ("place", "zone", "at"),
    [  # as the almanacs of those cities print them
        (LISBON, "Europe/Lisbon", "2026-12-01 17:15"),
        (LISBON, "Europe/Lisbon", "2026-06-21 21:05"),
        (Point(lat=51.5074, lon=-0.1278), "Europe/London", "2026-06-21 21:21"),
        (Point(lat=51.5074, lon=-0.1278), "Europe/London", "2026-12-21 15:53"),
        (Point(lat=40.7128, lon=-74.0060), "America/New_York", "2026-03-20 19:09"),
        (Point(lat=31.7683, lon=35.2137), "Asia/Jerusalem", "2026-06-21 19:48"),
        (Point(lat=-33.8688, lon=151.2093), "Australia/Sydney", "2026-12-21 20:05"),
        (Point(lat=21.3069, lon=-157.8583), "Pacific/Honolulu", "2026-06-21 19:16"),
    ],
)
def test_the_sun_sets_when_the_almanacs_say(place: Point, zone: str, at: str) -> None:
    told = datetime.fromisoformat(at)
    found = sunset(told.date(), place, zone)
    assert found is not None
    assert abs(found - told) <= timedelta(minutes=2)


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        (Point(lat=1.98, lon=-157.4), "Pacific/Kiritimati"),
        (Point(lat=-13.83, lon=-171.77), "Pacific/Apia"),
        (Point(lat=-36.85, lon=174.76), "Pacific/Auckland"),
        (Point(lat=-14.28, lon=-170.7), "Pacific/Pago_Pago"),
        (Point(lat=52.5, lon=13.4), "Europe/Berlin"),
    ],
)
@pytest.mark.parametrize("on", [date(2026, 1, 1), date(2024, 2, 29), date(2026, 12, 31)])
def test_the_day_is_that_of_the_place_on_both_sides_of_the_date_line(
    place: Point, zone: str, on: date
) -> None:
    down, dark = sunset(on, place, zone), nightfall(on, place, zone)
    assert down is not None
    assert dark is not None
    assert down.date() == on
    assert 15 <= down.hour <= 21
    assert timedelta(minutes=20) < dark - down < timedelta(minutes=75)


def test_where_the_sun_does_not_set_or_rise_there_is_no_sunset() -> None:
    tromso = Point(lat=69.65, lon=18.96)
    assert sunset(date(2026, 6, 21), tromso, "Europe/Oslo") is None
    assert sunset(date(2026, 12, 21), tromso, "Europe/Oslo") is None
    helsinki = Point(lat=60.17, lon=24.94)
    assert sunset(date(2026, 6, 21), helsinki, "Europe/Helsinki") is not None
    assert nightfall(date(2026, 6, 21), helsinki, "Europe/Helsinki") is None


@given(
    st.floats(-90, 90), st.floats(-180, 180), st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.sampled_from(["UTC", "Europe/Lisbon", "Pacific/Kiritimati", "Pacific/Pago_Pago"]),
)  # fmt: skip
def test_any_point_and_day_have_a_sunset_or_none(lat: float, lon: float, on: date, zone: str) -> None:
    down = sunset(on, Point(lat=lat, lon=lon), zone)
    assert down is None or abs(down.date() - on) <= timedelta(days=1)
