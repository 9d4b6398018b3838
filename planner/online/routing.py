"""How long a way takes, asked of a router: OSRM or Valhalla; an answer that cannot be so is none."""

from __future__ import annotations

from datetime import date
from math import isfinite
from typing import Any
from urllib.parse import quote

import msgspec

from planner.online.errors import NoAnswer
from planner.online.http import get_json
from planner.online.servers import NAMES
from planner.places.travel import straight_km
from planner.places.way import ROUTED, Routed, WayKey
from planner.values.point import Point
from planner.values.record import Record
from planner.values.text import inert_line

SECONDS = 8.0
"""How long one question may take."""

OSRM_PROFILES = {"foot": "foot", "bike": "bike", "car": "car"}
VALHALLA_COSTINGS = {"foot": "pedestrian", "bike": "bicycle", "car": "auto"}

SNAPPED_METRES = 400.0
"""How far from a point the nearest road may be: beyond it, the way is another one."""
KMH = {"foot": (1.0, 7.0), "bike": (3.0, 24.0), "car": (3.0, 130.0)}
"""Speeds along the streets that can be, slowest and fastest."""
CORNER_KM = 0.3
"""A way that is no longer may take its time."""
LONGEST_DETOUR, SLACK_KM = 6.0, 3.0
"""How many times as long as the crow flies a way can be, and what a short one may have on top."""
NONE_KNOWN = frozenset({"NoRoute", "NoSegment", 154, 170, 171, 442})
"""A router's own codes for: it knows of no way between these points."""


class NoWay(NoAnswer):
    """The router answered, and knows of no way that can be believed; another question may fare better."""


class Router(Record, frozen=True, kw_only=True):
    """A router that may be asked.

    Attributes:
        sort: ``osrm`` or ``valhalla``.
        server: its address.
    """

    sort: str
    server: str

    @property
    def noted(self) -> str:
        """How its answers are noted: what it is called, and its address."""
        return f"{self.source} {self.server}"

    @property
    def source(self) -> str:
        """What it is called."""
        return NAMES.get(self.sort, inert_line(self.sort))


def route(router: Router, key: WayKey, *, agent: str, on: date, seconds: float = SECONDS) -> Routed:
    """Ask a router how long a way takes with nothing in it.

    Args:
        router: whom to ask.
        key: from where to where, and how; the hour does not matter to a router.
        agent: what hostbook calls itself.
        on: the day, to be noted with the answer.
        seconds: how long it may take in all.

    Raises:
        NoAnswer: there was none.
        NoWay: it knows of none, or what it said cannot be so.
    """
    by = ROUTED.get(key.mode)
    if by is None:
        raise NoWay(f"A router knows nothing of {key.mode}.")
    ask = {"osrm": _osrm, "valhalla": _valhalla}.get(router.sort)
    if ask is None:
        raise NoAnswer(f"There is no router “{inert_line(router.sort)}”.")
    try:
        took, km = ask(router, key, by, agent, seconds)
    except NoAnswer as refused:
        said = refused.given if isinstance(refused.given, dict) else {}
        if said.get("code") in NONE_KNOWN or said.get("error_code") in NONE_KNOWN:
            raise NoWay(f"{router.source} knows of no way there.") from refused
        raise
    except (AttributeError, LookupError, TypeError, ValueError, OverflowError) as wrong:
        raise NoAnswer(f"{router.source} sent an answer that cannot be read.") from wrong
    _believe(router, key, by, took, km)
    return Routed(start=key.start, end=key.end, by=by, seconds=took, km=km, source=router.source, seen=on)


def _osrm(router: Router, key: WayKey, by: str, agent: str, seconds: float) -> tuple[float, float]:
    """Seconds and kilometres, from OSRM; it takes any point to the nearest road, however far that is."""
    ends = ";".join(f"{p.lon:.6f},{p.lat:.6f}" for p in (key.start, key.end))
    url = f"{router.server.rstrip('/')}/route/v1/{OSRM_PROFILES[by]}/{ends}?overview=false"
    said = get_json(url, agent=agent, seconds=seconds)
    if said["code"] != "Ok":
        raise NoWay(f"{router.source} knows of no way there.")
    first, last = said["waypoints"]
    _near(router, *(_number(end["distance"]) for end in (first, last)))
    best = said["routes"][0]
    return _number(best["duration"]), _number(best["distance"]) / 1000


def _valhalla(router: Router, key: WayKey, by: str, agent: str, seconds: float) -> tuple[float, float]:
    """Seconds and kilometres, from Valhalla; where it set out and came to is the ends of the line it drew."""
    ends = [
        {"lat": round(p.lat, 6), "lon": round(p.lon, 6), "search_cutoff": SNAPPED_METRES}
        for p in (key.start, key.end)
    ]
    asked = {
        "locations": ends, "costing": VALHALLA_COSTINGS[by], "units": "kilometers", "directions_type": "none"
    }  # fmt: skip
    url = f"{router.server.rstrip('/')}/route?json={quote(msgspec.json.encode(asked))}"
    trip = get_json(url, agent=agent, seconds=seconds)["trip"]
    if trip.get("status", 0) != 0:
        raise NoWay(f"{router.source} knows of no way there.")
    miles = 1.609344 if trip.get("units") == "miles" else 1.0
    drawn = [read_line(part["shape"]) for part in trip["legs"]]
    _near(
        router,
        1000 * straight_km(key.start, drawn[0][0]),
        1000 * straight_km(key.end, drawn[-1][-1]),
    )
    summary = trip["summary"]
    return _number(summary["time"]), _number(summary["length"]) * miles


def read_line(text: str) -> tuple[Point, ...]:
    """The points of an encoded line, six digits after the point.

    Raises:
        ValueError: it is none.
    """
    numbers, value, shift = [], 0, 0
    for character in text:
        bits = ord(character) - 63
        if not 0 <= bits < 64 or shift > 60:  # noqa: PLR2004 - five bits and the one that says more follow
            raise ValueError("no encoded line")
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:  # noqa: PLR2004 - nothing follows
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    if shift or not numbers or len(numbers) % 2:
        raise ValueError("no encoded line")
    points, lat, lon = [], 0, 0
    for down, along in zip(numbers[::2], numbers[1::2], strict=True):
        lat, lon = lat + down, lon + along
        points.append(Point(lat=lat / 1e6, lon=lon / 1e6))
    return tuple(points)


def _number(said: Any) -> float:
    if isinstance(said, bool) or not isinstance(said, int | float) or not isfinite(said):
        raise ValueError("no number")
    return float(said)


def _near(router: Router, *metres: float) -> None:
    if not all(0 <= m <= SNAPPED_METRES for m in metres):
        raise NoWay(f"{router.source} knows of no road near enough to one end.")


def _believe(router: Router, key: WayKey, by: str, seconds: float, km: float) -> None:
    """Refuse what cannot be so: a way shorter than the crow flies, or faster or slower than anyone goes."""
    straight, off = straight_km(key.start, key.end), 2 * SNAPPED_METRES / 1000
    slowest, fastest = KMH[by]
    long_enough = straight * 0.98 - off <= km <= straight * LONGEST_DETOUR + SLACK_KM
    if seconds <= 0 or km < 0 or not long_enough:
        raise NoWay(f"What {router.source} says of the way cannot be so.")
    hours = seconds / 3600
    crawls = km > CORNER_KM and km / hours < slowest
    if crawls or max(km, straight) / hours > fastest:
        raise NoWay(f"What {router.source} says of the way cannot be so.")
