"""Whether one can go from a place to another on land, as far as cities and borders tell."""

from __future__ import annotations

from math import ceil

from planner.places.gazetteer import Gazetteer
from planner.places.travel import straight_km
from planner.values.point import Point

STEP_KM = 25.0
"""How far apart one looks along the straight line."""


class Borders:
    """Which countries a road leads to from which.

    Args:
        text: a line for each country, ``FI: NO RU SE``; what begins with ``#`` is a remark.
    """

    def __init__(self, text: str) -> None:
        self._pairs = frozenset(
            frozenset((country, other))
            for line in text.splitlines()
            if line and not line.startswith("#")
            for country, _, others in (line.partition(":"),)
            for other in others.split()
        )

    def joins(self, one: str, other: str) -> bool:
        """Whether a road leads from one country to the other."""
        return one == other or frozenset((one, other)) in self._pairs


def is_overland(gazetteer: Gazetteer, borders: Borders, a: Point, b: Point) -> bool:
    """Whether the straight line between two points keeps near to cities whose countries roads join.

    It says no where the line is over the open sea or the wild, or where the countries on either side of a
    water have no border; of a strait within one country, or an island near its own coast, it knows nothing.
    """
    steps = max(1, ceil(straight_km(a, b) / STEP_KM))
    before = ""
    for step in range(steps + 1):
        city = gazetteer.nearest(_between(a, b, step / steps))
        if city is None or (before and not borders.joins(before, city.country)):
            return False
        before = city.country
    return True


def _between(a: Point, b: Point, share: float) -> Point:
    along = (b.lon - a.lon + 180) % 360 - 180  # the shorter way round
    lon = (a.lon + share * along + 180) % 360 - 180
    return Point(lat=a.lat + share * (b.lat - a.lat), lon=lon)
