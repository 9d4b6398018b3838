"""When the sun sets at a place, and when it is night there: to a minute or two, by the sunrise equation."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from math import acos, asin, cos, degrees, radians, sin

from planner.dates.zones import zone_info
from planner.values.point import Point

NOON_2000 = datetime(2000, 1, 1, 12, tzinfo=UTC)
"""The instant that days are counted from (J2000)."""
TILT = 23.4397
"""Degrees that the earth's axis leans."""
SETTING = -0.833
"""Degrees of the sun's middle as its upper edge sets, air bending its light."""
THREE_STARS = -8.5
"""Degrees at which night is commonly said to fall, by the sight of three stars."""


def sunset(on: date, point: Point, zone: str) -> datetime | None:
    """The wall time at which the sun sets at a point on a day; None where it does not set, or rise.

    Args:
        on: the day as its zone has it.
        point: where.
        zone: the IANA zone there.
    """
    return _down(on, point, zone, SETTING)


def nightfall(on: date, point: Point, zone: str) -> datetime | None:
    """The wall time at which three stars can be seen; None where it does not get so dark."""
    return _down(on, point, zone, THREE_STARS)


def _down(on: date, point: Point, zone: str, altitude: float) -> datetime | None:
    """When the sun goes down to a height after the noon of a local day (Meeus, chapter 15).

    Beyond the date line that noon is another day's by the clocks, so the days beside are looked at too.
    """
    number = (datetime(on.year, on.month, on.day, 12, tzinfo=UTC) - NOON_2000).days
    for days in (number, number - 1, number + 1):
        noon, down = _noon_and_down(days - point.lon / 360, point.lat, altitude)
        if _wall(noon, zone).date() == on:
            return None if down is None else _wall(down, zone)
    return None


def _noon_and_down(days: float, latitude: float, altitude: float) -> tuple[float, float | None]:
    """The sun's noon, and when it goes down to a height, in days since 2000."""
    anomaly = radians((357.5291 + 0.98560028 * days) % 360)
    middle = 1.9148 * sin(anomaly) + 0.02 * sin(2 * anomaly) + 0.0003 * sin(3 * anomaly)
    longitude = radians((degrees(anomaly) + middle + 180 + 102.9372) % 360)
    noon = days + 0.0053 * sin(anomaly) - 0.0069 * sin(2 * longitude)
    declination = asin(sin(longitude) * sin(radians(TILT)))
    north = radians(latitude)
    angle = (sin(radians(altitude)) - sin(north) * sin(declination)) / (cos(north) * cos(declination))
    return noon, noon + degrees(acos(angle)) / 360 if abs(angle) <= 1 else None


def _wall(days: float, zone: str) -> datetime:
    """The wall time, to the minute, so many days after the noon that days are counted from."""
    at = NOON_2000 + timedelta(days=days, seconds=30)
    return at.astimezone(zone_info(zone)).replace(tzinfo=None, second=0, microsecond=0)
