"""A way from one place to another: what is asked of it, and how long it may take."""

from datetime import date
from enum import StrEnum

from planner.values.point import Point
from planner.values.record import Record

ESTIMATE = "estimate"


class Hour(StrEnum):
    """How much stands in the way at an hour."""

    QUIET = "quiet"
    DAY = "day"
    PEAK = "peak"


class WayKey(Record, frozen=True, kw_only=True):
    """A way to ask about.

    Attributes:
        start: from.
        end: to.
        mode: ``walks``, ``cycles``, ``drives``, ``lift``, ``taxi`` or ``transit``.
        hour: how much stands in the way then.
    """

    start: Point
    end: Point
    mode: str
    hour: Hour = Hour.DAY


class Wanted(Record, frozen=True, kw_only=True):
    """A way that a plan needs.

    Attributes:
        key: from where to where, and how.
        of: ids of the people whose way it is; none for the host's own.
    """

    key: WayKey
    of: tuple[str, ...] = ()


class Way(Record, frozen=True, kw_only=True):
    """How long a way may take.

    Attributes:
        low: minutes on a good day.
        high: minutes to reckon with when leaving.
        km: along the streets.
        source: ``estimate``, or the router that said so.
        seen: the day it was asked of the router; None for an estimate.
        city_only: whether of an end only the city is known.
    """

    low: int
    high: int
    km: float
    source: str = ESTIMATE
    seen: date | None = None
    city_only: bool = False


class Routed(Record, frozen=True, kw_only=True):
    """What a router answered: a way with nothing in it.

    Attributes:
        start, end: the points that were asked about.
        by: ``foot``, ``bike`` or ``car``.
        seconds: without traffic, waiting or parking.
        km: along the streets.
        source: the router, as it calls itself.
        seen: the day it was asked.
    """

    start: Point
    end: Point
    by: str
    seconds: float
    km: float
    source: str
    seen: date


ROUTED = {"walks": "foot", "cycles": "bike", "drives": "car", "lift": "car", "taxi": "car"}
"""How a router goes, by the word for the mode; it knows nothing of timetables."""
