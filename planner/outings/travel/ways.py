"""How long everyone's way takes: as the host set it, as a router knows it, else as it is estimated."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from planner.outings.drinks.moderation import hard_stop
from planner.outings.parts import HOST, Leg
from planner.outings.parts import Way as Direction
from planner.outings.situation import Situation
from planner.outings.travel.ends import HOME, OFFICE, End, city_middle, end_of, far_end, said_far
from planner.people.address import Address
from planner.places.travel import estimate, hour_of, routed, straight_km
from planner.places.venue_zone import located
from planner.places.way import ROUTED, Wanted, Way, WayKey
from planner.values.point import Point
from planner.values.record import changed
from planner.values.text import fold

ABOUT_TOWN_KM = 25.0
"""As the crow flies; what is farther may lie across a sea."""


def minutes_of(s: Situation, one: Leg) -> int | None:
    """The minutes to reckon with for a leg: as the host set them, else as is known or estimated.

    Nobody is told when to leave by what is only known of a city.
    """
    if one.minutes is not None:
        return max(0, one.minutes)
    asked = _asked(s, one, exact=True)
    way = _known(s, one, *asked) if asked is not None else None
    return None if way is None else way.high


def way_of(s: Situation, one: Leg) -> Way | None:
    """How long a leg takes between its two ends, whatever the host set.

    A router's answer where the situation holds one, else the estimate; None where an end is not known, or
    where it is too far to be gone like this.
    """
    asked = _asked(s, one)
    return _known(s, one, *asked) if asked is not None else None


def _known(s: Situation, one: Leg, key: WayKey, cities: int) -> Way | None:
    parked = one.way is Direction.IN and s.outing.transport.parking.walk_minutes is not None
    usual = estimate(key, cities=cities, parked=parked)
    key = changed(key, hour=hour_of(*_span(s, one, usual.high if usual else 0)))
    return way_between(s, key, cities=cities, parked=parked)


def way_between(s: Situation, key: WayKey, *, cities: int = 0, parked: bool = False) -> Way | None:
    """How long a way takes: as a router said, where the situation holds that, else as it is estimated."""
    known = [
        r
        for r in s.ways
        if (r.start, r.end, r.by) == (key.start, key.end, ROUTED.get(key.mode)) and not cities
    ]
    if known:
        return routed(key, max(known, key=lambda answer: answer.seen), parked=parked)
    return _reckoned(key, cities, parked)


@lru_cache(maxsize=4096)
def _reckoned(key: WayKey, cities: int, parked: bool) -> Way | None:
    """The estimate of a way that leads over land: a round asks for each of its hops many times over."""
    found = estimate(key, cities=cities, parked=parked)
    return found if found is not None and _is_overland(key.start, key.end) else None


def said_unknown(s: Situation, one: Leg) -> str:
    """Why it is not known when to leave, in words."""
    far, way = far_end(s, one), way_of(s, one)
    if far != End() and (far.words in (HOME, OFFICE) or (way is None and far.address.point is None)):
        return said_far(s, one.traveller, far)
    if way is not None:
        return "when to leave is not known"
    asked = _asked(s, one)
    away = straight_km(asked[0].start, asked[0].end) if asked is not None else 0.0
    if asked is None or away <= ABOUT_TOWN_KM:
        return "how long it takes is not known"
    too_far = estimate(asked[0]) is None
    why = "too far to estimate like this" if too_far else "not estimated: there may be water between"
    return f"{why} ({away:.0f} km as the crow flies)"


def ways_wanted(s: Situation) -> tuple[Wanted, ...]:
    """The ways of single legs that a router could tell: between known points, and not set by the host."""
    wanted: dict[tuple[Point, Point, str], Wanted] = {}
    for one in s.outing.transport.legs:
        asked = _asked(s, one, exact=True) if one.minutes is None and one.mode.value in ROUTED else None
        if asked is None or estimate(asked[0]) is None:
            continue
        key, of = asked[0], () if one.traveller == HOST else (one.traveller,)
        before = wanted.get((key.start, key.end, ROUTED[key.mode]), Wanted(key=key))
        of = tuple(dict.fromkeys((*before.of, *of)))
        wanted[key.start, key.end, ROUTED[key.mode]] = changed(before, of=of)
    return tuple(wanted.values())


def _asked(s: Situation, one: Leg, *, exact: bool = False) -> tuple[WayKey, int] | None:
    """A leg's way, and of how many of its ends only the city is known; None where an end is not known.

    With ``exact``, a city is not enough, and none is looked up.
    """
    away, venue = end_of(s, one).address, s.venue
    if venue is None:
        return None
    there = Address(text=venue.address, city=venue.city, point=venue.point)
    points = away.point, there.point
    if None in points and (exact or away == Address()):
        return None
    near = s.host.home.point or s.host.office.point
    if None in points:
        city = away.city or _city_named(away.text, near)
        if not city or fold(city) == fold(there.city):
            return None  # nothing is known of it, or it may be anywhere in one city
    here, door = (end.point or city_middle(end.text, end.city, near) for end in (away, there))
    if here is None or door is None:
        return None
    start, end = (here, door) if one.way is Direction.IN else (door, here)
    return WayKey(start=start, end=end, mode=one.mode.value), points.count(None)


def _city_named(text: str, near: Point | None) -> str:
    """The city that a typed end names; empty where it names none that is known."""
    found = located(text, near=near) if text.strip() else None
    return found.city if found is not None else ""


@lru_cache(maxsize=512)
def _is_overland(start: Point, end: Point) -> bool:
    """Whether one can go there on land; it is not asked of a way about town."""
    if straight_km(start, end) <= ABOUT_TOWN_KM:
        return True
    from planner.places.known_world import borders, gazetteer  # noqa: PLC0415 - only where it is far
    from planner.places.overland import is_overland  # noqa: PLC0415 - as above

    return is_overland(gazetteer(), borders(), start, end)


def _span(s: Situation, one: Leg, minutes: int) -> tuple[datetime, datetime]:
    """From when until when a leg is under way, for the traffic; by day where that is not known."""
    lasts = timedelta(minutes=minutes)
    if one.way is Direction.IN:
        ends = one.arrive or s.outing.starts
        return (ends - lasts, ends) if ends else (NOON, NOON)
    begins = one.leave_by or hard_stop(s)
    return (begins, begins + lasts) if begins else (NOON, NOON)


NOON = datetime(2000, 1, 1, 12)  # noqa: DTZ001 - a wall time
"""A time of no traffic in particular."""
