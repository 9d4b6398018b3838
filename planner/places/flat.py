"""The earth laid flat around a point: from there, every distance and every direction is true."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, degrees, pi, radians, sin

from planner.places.travel import straight_km
from planner.values.point import Point

WINDS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
SAME_KM = 0.03
"""Nearer than this, two places are one: a point is often set at the kerb and not at the door."""
APART, FLOOR_KM = 10.0, 0.5
"""What is so many times as far as the one before it has no room on a map where that is to be seen too."""
LEAST_KM = 0.4
"""No map is of less than this: a street or two."""

Flat = tuple[float, float]
"""Kilometres to the east and to the north of the middle."""


def flat(middle: Point, point: Point) -> Flat:
    """Where a point comes to lie (the azimuthal equidistant projection); the poles and the date line too."""
    km, way = straight_km(middle, point), bearing(middle, point)
    return km * sin(way), km * cos(way)


def bearing(start: Point, end: Point) -> float:
    """The direction in which to set out, in radians clockwise from north."""
    lat1, lat2, lon = radians(start.lat), radians(end.lat), radians(end.lon - start.lon)
    return atan2(sin(lon) * cos(lat2), cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(lon)) % (2 * pi)


def wind(start: Point, end: Point) -> str:
    """The direction in a word: ``north-east``."""
    return WINDS[round(degrees(bearing(start, end)) / 45) % len(WINDS)]


def near_enough(distances: Sequence[float]) -> float:
    """How far a map reaches: to the nearest, and on as long as no gap is too wide; in kilometres."""
    reach = 0.0
    for km in sorted(distances):
        if reach and km > APART * max(reach, FLOOR_KM):
            break
        reach = max(reach, km)
    return reach
