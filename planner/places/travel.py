"""How long a way takes, estimated offline from two points: always a range, always called an estimate."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from math import asin, ceil, cos, floor, radians, sin, sqrt

from planner.dates.saying import say_yearly
from planner.places.paces import (
    CAR,
    CYCLE,
    FAST_BANDS,
    LIKELY,
    NIGHT,
    PARKING,
    PEAKS,
    SLOW_BANDS,
    TAXI_COMES,
    TAXI_FARTHEST,
    TRAFFIC,
    TRANSIT,
    WALK,
    Pace,
    Traffic,
)
from planner.places.way import ROUTED, Hour, Routed, Way, WayKey
from planner.values.point import Point
from planner.values.record import changed
from planner.values.text import inert_line

EARTH_KM = 6371.009
"""The mean radius of the earth, as geopy has it."""

DETOUR_KM = (2.0, 5.0, 60.0)
"""Straight distances of a short, a long and a far way, between which streets wind less and less."""
TOWN_MINUTES, OPEN_ROAD = 20.0, 1.2
"""Minutes of a router's way that lie in a town's traffic, and how much longer the rest may take."""

CITY_KM = 4.0
"""How far from its middle somebody may be of whom only the city is known: our own assumption."""
SATURDAY = 5
LONG = 120
"""Minutes from which hours are said."""

PACES = {
    "walks": WALK,
    "cycles": CYCLE,
    "drives": changed(CAR, wait_least=PARKING[0], wait_most=PARKING[1]),
    "lift": CAR,
    "taxi": changed(CAR, wait_least=TAXI_COMES[0], wait_most=TAXI_COMES[1], farthest=TAXI_FARTHEST),
    "transit": TRANSIT,
}
"""Paces by the word for the mode."""


def straight_km(a: Point, b: Point) -> float:
    """The distance as the crow flies, in kilometres, on a sphere: right to half a per cent.

    It is geopy's great circle, by its formula and its radius, and a test holds the two together. geopy itself
    takes a tenth of a second to import, and Today asks for the ways of every outing ahead.
    """
    lat1, lat2, lon = radians(a.lat), radians(b.lat), radians(b.lon - a.lon)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(lon / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def street_km(straight: float) -> float:
    """The distance along streets for one as the crow flies: short ways wind more than long ones."""
    return _streets(straight, LIKELY)


def estimate(key: WayKey, *, cities: int = 0, parked: bool = False) -> Way | None:
    """Estimate a way without a network.

    Args:
        key: from where to where, how, and how full the roads are then.
        cities: of how many of its ends only the city is known.
        parked: whether the walk from the car is counted elsewhere.

    Returns:
        Kilometres along the streets and a range of minutes, which grow with the distance and never shrink;
        None where nobody goes so far like this, or the ends may be anywhere in one city.

    Raises:
        ValueError: the mode is none that is known.
    """
    pace, straight = _pace(key.mode), straight_km(key.start, key.end)
    near, far = straight - cities * CITY_KM, straight + cities * CITY_KM
    if straight > pace.farthest or near < 0:
        return None
    traffic = _traffic(key)
    least, most = _waits(key.mode, parked=parked)
    good = _minutes(_streets(near, pace.straight), pace.fast, FAST_BANDS, traffic.good)
    bad = _minutes(_streets(far, pace.winding), pace.slow, SLOW_BANDS, traffic.bad)
    return Way(
        low=max(1, floor(least + good)),
        high=max(1, ceil(most + bad)),
        km=round(street_km(straight), 1),
        city_only=cities > 0,
    )


def routed(key: WayKey, answer: Routed, *, parked: bool = False) -> Way:
    """A way as a router knows it, with the traffic, the waiting and the parking that it does not know of."""
    traffic, minutes = _traffic(key), answer.seconds / 60
    town, beyond = min(minutes, TOWN_MINUTES), max(0.0, minutes - TOWN_MINUTES)
    least, most = _waits(key.mode, parked=parked)
    return Way(
        low=max(1, floor(least + traffic.routed_good * town + beyond)),
        high=max(1, ceil(most + traffic.routed_bad * town + max(OPEN_ROAD, traffic.routed_good) * beyond)),
        km=round(answer.km, 1),
        source=answer.source,
        seen=answer.seen,
    )


def hour_of(begins: datetime, ends: datetime) -> Hour:
    """How full the roads are between two wall times: as at the worst of them."""
    for days in range((ends.date() - begins.date()).days + 1):
        day = begins.date() + timedelta(days=days)
        for opens, closes in PEAKS:
            touches = begins < datetime.combine(day, closes) and ends > datetime.combine(day, opens)
            if touches and day.weekday() < SATURDAY:
                return Hour.PEAK
    night = all(at.time() >= NIGHT[0] or at.time() < NIGHT[1] for at in (begins, ends))
    return Hour.QUIET if night and ends - begins < timedelta(hours=8) else Hour.DAY


def said_minutes(way: Way) -> str:
    """How long a way takes and who says so: ``23–31 min, estimate``, ``24–33 min by OSRM, 22 Nov``."""
    low, high = (str(m) if way.high < LONG else f"{m // 60}:{m % 60:02}" for m in (way.low, way.high))
    unit = "min" if way.high < LONG else "h"
    span = f"{high} {unit}" if low == high else f"{low}–{high} {unit}"
    if way.seen is not None:
        return f"{span} by {inert_line(way.source)}, {say_yearly(way.seen.month, way.seen.day)}"
    return f"{span}, {way.source}" + (", only the city is known" if way.city_only else "")


def _pace(mode: str) -> Pace:
    pace = PACES.get(mode)
    if pace is None:
        raise ValueError(f"no pace is known for {mode!r}; known are {', '.join(PACES)}")
    return pace


def _traffic(key: WayKey) -> Traffic:
    return TRAFFIC[ROUTED.get(key.mode, key.mode)].get(key.hour, Traffic())


def _waits(mode: str, *, parked: bool) -> tuple[float, float]:
    pace = _pace(mode)
    return (0.0, 0.0) if parked and mode == "drives" else (pace.wait_least, pace.wait_most)


def _streets(straight: float, detours: tuple[float, float, float]) -> float:
    """Kilometres along the streets, for the detours of a short, a long and a far way."""
    if straight <= DETOUR_KM[0]:
        return straight * detours[0]
    for (begin, more), (end, less) in pairwise(zip(DETOUR_KM, detours, strict=True)):
        if straight <= end:
            return straight * (more + (straight - begin) / (end - begin) * (less - more))
    return straight * detours[-1]


def _minutes(
    km: float, speeds: tuple[float, float, float], bands: tuple[float, float], traffic: float
) -> float:
    centre, town = bands
    near, middle, far = min(km, centre), min(max(0.0, km - centre), town - centre), max(0.0, km - town)
    return 60 * (traffic * (near / speeds[0] + middle / speeds[1]) + far / speeds[2])
