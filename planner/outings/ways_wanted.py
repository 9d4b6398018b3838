"""The ways of a plan that a router is to be asked about: everyone's own, and a car's that fetches others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product

from planner.outings.ends import end_of
from planner.outings.legs import wheel_of
from planner.outings.parts import HOST, Leg, Way
from planner.outings.situation import Situation, travellers
from planner.outings.ways import direct_ways
from planner.places.way import ROUTED, Wanted, WayKey
from planner.values.point import Point
from planner.values.record import changed

MOST_RIDERS = 3
"""Riders of a car up to which every order of its stops is asked about; of more, the estimate tells it."""
BY_CAR = "lift"


def ways_wanted(s: Situation) -> tuple[Wanted, ...]:
    """The ways of a plan that a router could tell, each once, with whose they are."""
    found: dict[tuple[Point, Point, str], Wanted] = {}
    for one in (*direct_ways(s), *_hops(s)):
        name = (one.key.start, one.key.end, ROUTED[one.key.mode])
        before = found.get(name, one)
        found[name] = changed(before, of=tuple(dict.fromkeys((*before.of, *one.of))))
    return tuple(found.values())


def _hops(s: Situation) -> Iterator[Wanted]:
    """From door to door, for every order in which a car may fetch people, or take them home."""
    venue = s.venue.point if s.venue else None
    coming = set(travellers(s))
    for wheel in s.outing.transport.legs:
        riders = [
            one for one in s.outing.transport.legs if one.way is wheel.way and wheel_of(s, one) == wheel
        ]
        if venue is None or wheel.traveller not in coming or not 1 <= len(riders) <= MOST_RIDERS:
            continue
        # as on the way in; on the way home every hop is gone the other way round
        stops = [(point, one.traveller) for one in riders if (point := _point(s, one)) is not None]
        first = [(own, wheel.traveller)] if (own := _point(s, wheel)) is not None else []
        hops = [*product(first, stops), *permutations(stops, 2), *product((*first, *stops), [(venue, HOST)])]
        for (a, whose), (b, others) in hops:
            start, end = (a, b) if wheel.way is Way.IN else (b, a)
            if start != end:
                of = tuple(t for t in (whose, others) if t != HOST)
                yield Wanted(key=WayKey(start=start, end=end, mode=BY_CAR), of=of)


def _point(s: Situation, one: Leg) -> Point | None:
    return end_of(s, one).address.point
