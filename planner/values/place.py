"""A place on the map that has a name: a city, a region or a country."""

from __future__ import annotations

import math
from enum import Enum
from typing import NamedTuple

from planner.values.point import Point

KM_PER_DEGREE = 111.2
"""Kilometres to a degree of latitude."""


class Scale(Enum):
    """How large a named place is."""

    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class Place(NamedTuple):
    """A named place.

    Attributes:
        scale: city, region or country.
        name: as it is shown.
        country: ISO 3166 code of the country it lies in.
        region: the name of the region it lies in; its own where it is one; empty where that is unknown.
        point: its middle; None for a country.
        reach: kilometres from the middle that still belong to it; 0 where only its region's name tells.
        people: how many live there; 0 where that is not told.
        zone: IANA name of its zone; empty for what is larger than a city.
    """

    scale: Scale
    name: str
    country: str
    region: str = ""
    point: Point | None = None
    reach: float = 0
    people: int = 0
    zone: str = ""


def kilometres(one: Point, other: Point) -> float:
    """The way between two points as the crow flies, on a sphere: right to half a hundredth."""
    mid = math.radians((one.lat + other.lat) / 2)
    lon = abs(one.lon - other.lon)
    return KM_PER_DEGREE * math.hypot(one.lat - other.lat, min(lon, 360 - lon) * math.cos(mid))
