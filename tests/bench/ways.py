"""The estimate of a way held against routers: those of the shipped sample, and any at hand that is named."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from statistics import median

import msgspec

from planner import __version__
from planner.online.errors import NoAnswer
from planner.online.routing import Router, route
from planner.places.travel import estimate
from planner.places.way import Way, WayKey
from planner.values.point import Point

SAMPLE = Path(__file__).with_name("trips.tsv")
MODES = {"foot": "walks", "bike": "cycles", "car": "lift"}
"""A lift is a car without the waiting and the parking that no router counts."""
AT_HAND = {"osrm": "HOSTBOOK_OSRM", "valhalla": "HOSTBOOK_VALHALLA"}
"""Where the address of a router is named in the environment."""


class Trip(msgspec.Struct, frozen=True, kw_only=True):
    """A way that a router was asked about.

    Attributes:
        half: ``built``, by which the figures of the estimate were chosen, or ``kept``, which only measures.
        by: ``foot``, ``bike`` or ``car``.
        router: who was asked.
        key: from where to where, and how.
        minutes: what it said.
    """

    half: str
    by: str
    router: str
    key: WayKey
    minutes: float


def sample() -> tuple[Trip, ...]:
    """The shipped trips."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return tuple(
            Trip(
                half=row["half"],
                by=row["by"],
                router=row["router"],
                key=WayKey(
                    start=Point(lat=float(row["lat"]), lon=float(row["lon"])),
                    end=Point(lat=float(row["to_lat"]), lon=float(row["to_lon"])),
                    mode=MODES[row["by"]],
                ),
                minutes=float(row["seconds"]) / 60,
            )
            for row in rows
        )


def estimated(trip: Trip) -> Way:
    """The estimate of a trip."""
    way = estimate(trip.key)
    assert way is not None, "nobody goes so far like this"
    return way


def share_within(trips: Sequence[Trip]) -> float:
    """The share of trips whose router's time lies in the estimate's range."""
    return sum(estimated(t).low <= t.minutes <= estimated(t).high for t in trips) / len(trips)


def middle_ratio(trips: Iterable[Trip]) -> float:
    """The middle of an estimate's range to the router's time, in the median."""
    return median((way.low + way.high) / 2 / t.minutes for t in trips for way in (estimated(t),))


def width(trips: Iterable[Trip]) -> float:
    """The upper end of an estimate's range to its lower, in the median."""
    return median(way.high / way.low for t in trips for way in (estimated(t),))


def way_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    trips = sample()
    rows = [
        (f"{by}, {half} half of the sample", _said([t for t in trips if t.by == by and t.half == half]))
        for half in ("built", "kept")
        for by in MODES
    ]
    rows.append(("all of the kept half", _said([t for t in trips if t.half == "kept"])))
    for sort, name in AT_HAND.items():
        server = os.environ.get(name, "")
        if server:
            rows += _asked(Router(sort=sort, server=server), trips)
    return rows


def _asked(router: Router, trips: Sequence[Trip]) -> list[tuple[str, str]]:
    """The sample's ways asked anew of a router at hand; it need not know that part of the world."""
    rows = []
    for by in MODES:
        heard: list[Trip] = []
        said = ""
        for trip in dict.fromkeys(t.key for t in trips if t.by == by):
            try:
                found = route(router, trip, agent=f"hostbook/{__version__}", on=date(2000, 1, 1))
            except NoAnswer as none:
                said = str(none)
                continue
            heard.append(Trip(half="", by=by, router=router.source, key=trip, minutes=found.seconds / 60))
        rows.append((f"{by}, {router.source} at hand", _said(heard) if heard else said))
    return rows


def _said(trips: Sequence[Trip]) -> str:
    return (
        f"{share_within(trips):4.0%} of {len(trips)} in the range, "
        f"middle ×{middle_ratio(trips):.2f} of the router's time, range ×{width(trips):.1f}"
    )
