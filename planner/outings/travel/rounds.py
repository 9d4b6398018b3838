"""A round by car: whom the driver fetches, or takes home, in the best order, and when at each door."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise
from math import factorial

from planner.dates.instants import instant, later
from planner.places.best_order import MOST_STOPS, Hops, best_order
from planner.values.point import Point
from planner.values.record import Record

BELL = timedelta(minutes=5)
"""From ringing the bell until the car moves on: our own rule, so that nobody is hurried."""
DOOR = timedelta(minutes=2)
"""From stopping at a door on the way home until the car moves on."""
WITH_WHEELS = timedelta(minutes=10)
"""Both, for someone in a wheelchair."""

Hop = Callable[[Point, Point], int | None]
"""The minutes to reckon with from a point to another; None where that is not known."""


class Rider(Record, frozen=True, kw_only=True):
    """Somebody who is fetched or taken home.

    Attributes:
        traveller: whose way it is.
        place: where, in words.
        point: where that is, if known.
        on_wheels: whether getting in and out takes its time.
        minutes: from there to the venue, or from the venue there, where the host has said so.
        at: local time at the door, where the host has said so.
    """

    traveller: str
    place: str = ""
    point: Point | None = None
    on_wheels: bool = False
    minutes: int | None = None
    at: datetime | None = None


class Route(Record, frozen=True, kw_only=True):
    """What a round is worked out from.

    Attributes:
        start: where the car sets out, if known.
        end: where it goes at last, if known.
        riders: in the order they were named.
        zone: IANA name of the zone that its wall times are in.
        turn: local time to be at the venue with all slack taken off, or to leave it in the car.
        minutes: of the whole round, where the host has said so.
        waiting: minutes before the car moves off, such as for a taxi to come.
        parking: minutes to park at the venue and walk in.
    """

    start: Point | None
    end: Point | None
    riders: tuple[Rider, ...]
    zone: str
    turn: datetime | None
    minutes: int | None = None
    waiting: int = 0
    parking: int = 0


class Stop(Record, frozen=True, kw_only=True):
    """A door on the round.

    Attributes:
        rider: who is fetched there, or taken there.
        at: local time at the door; None while it cannot be known.
    """

    rider: Rider
    at: datetime | None = None


class Round(Record, frozen=True, kw_only=True):
    """A round, worked out.

    Attributes:
        stops: in the order they are driven.
        leave: local time to set out; on the way home, when the car leaves the venue.
        arrive: local time at its end: the venue, or the driver's home; None while it cannot be known.
        minutes: of driving in all; None while it is not all known.
        orders: how many orders of the stops were weighed; 1 where there was none to choose.
    """

    stops: tuple[Stop, ...]
    leave: datetime | None = None
    arrive: datetime | None = None
    minutes: int | None = None
    orders: int = 1


def round_in(route: Route, hop: Hop) -> Round:
    """The round that fetches everyone, backward from the venue.

    Each rider is rung for in time for all that comes after them: they are to be ready by then. Where it is
    not known how long the way to a stop takes, what comes before it has no time. Times that the host has
    said stand, and those before keep to them.
    """
    riders, orders = in_order(route, hop)
    ways = _hops(route.start, riders, route.end, hop)
    if riders and riders[-1].minutes is not None:
        ways[-1] = riders[-1].minutes
    stops: list[Stop] = []
    turn = _back(route.turn, route.parking, timedelta(), route.zone)
    for rider, minutes in zip(reversed(riders), reversed(ways[1:]), strict=True):
        known = _back(turn, minutes, _at_the_bell(rider), route.zone)
        at = rider.at or known
        turn = at if known is None or at is None else _first(at, known, zone=route.zone)
        stops.insert(0, Stop(rider=rider, at=at))
    leave = _back(turn, ways[0], timedelta(minutes=route.waiting), route.zone)
    said = _back(route.turn, route.minutes, timedelta(), route.zone)
    if said is not None:
        leave = _first(*(t for t in (leave, said, turn) if t is not None), zone=route.zone)
    return Round(stops=tuple(stops), leave=leave, arrive=route.turn, minutes=_sum(ways), orders=orders)


def round_home(route: Route, hop: Hop) -> Round:
    """The round that takes everyone home, forward from the venue; each stop's time is when they are there."""
    riders, orders = in_order(route, hop)
    ways = _hops(route.start, riders, route.end, hop)
    if riders and riders[0].minutes is not None:
        ways[0] = riders[0].minutes
    stops: list[Stop] = []
    here = route.turn
    for rider, minutes in zip(riders, ways, strict=False):
        at = rider.at or _on(here, minutes, route.zone)
        stops.append(Stop(rider=rider, at=at))
        here = None if at is None else later(at, WITH_WHEELS if rider.on_wheels else DOOR, route.zone)
    arrive = _on(here, ways[-1], route.zone)
    if arrive is None:
        arrive = _on(route.turn, route.minutes, route.zone)
    return Round(stops=tuple(stops), leave=route.turn, arrive=arrive, minutes=_sum(ways), orders=orders)


def in_order(route: Route, hop: Hop) -> tuple[tuple[Rider, ...], int]:
    """The riders in the best order, and how many orders were weighed.

    Who lives at a place that is not known keeps the place in the order they were named in; the others take
    theirs around them. More than eight keep the order they were named in.
    """
    known = [rider for rider in route.riders if rider.point is not None]
    if len(known) < 2 or len(known) > MOST_STOPS:  # noqa: PLR2004 - one stop has one order
        return route.riders, 1
    hops = _matrix(route, known, hop)
    if hops is None:
        return route.riders, 1
    best = iter([known[i] for i in best_order(hops)])
    riders = tuple(rider if rider.point is None else next(best) for rider in route.riders)
    return riders, factorial(len(known))


def _matrix(route: Route, known: list[Rider], hop: Hop) -> Hops | None:
    """Minutes from each place to each; nought from a start, or to an end, that is not known."""
    places = [route.start, *(rider.point for rider in known), route.end]
    rows: list[tuple[int, ...]] = []
    for a in places:
        row = [0 if a is None or b is None or a is b else hop(a, b) for b in places]
        if any(minutes is None for minutes in row):
            return None  # one is too far to be driven to: there is nothing to weigh
        rows.append(tuple(minutes or 0 for minutes in row))
    return tuple(rows)


def _hops(start: Point | None, riders: tuple[Rider, ...], end: Point | None, hop: Hop) -> list[int | None]:
    places = [start, *(rider.point for rider in riders), end]
    return [None if a is None or b is None else hop(a, b) for a, b in pairwise(places)]


def _at_the_bell(rider: Rider) -> timedelta:
    return WITH_WHEELS if rider.on_wheels else BELL


def _back(turn: datetime | None, minutes: int | None, slack: timedelta, zone: str) -> datetime | None:
    if turn is None or minutes is None:
        return None
    return later(turn, -timedelta(minutes=max(0, minutes)) - slack, zone)


def _on(here: datetime | None, minutes: int | None, zone: str) -> datetime | None:
    return None if here is None or minutes is None else later(here, timedelta(minutes=max(0, minutes)), zone)


def _first(*times: datetime, zone: str) -> datetime:
    """The earliest of some wall times, as instants."""
    return min(times, key=lambda at: instant(at, zone))


def _sum(ways: list[int | None]) -> int | None:
    total = 0
    for minutes in ways:
        if minutes is None:
            return None
        total += minutes
    return total
