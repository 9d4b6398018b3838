"""How far it is for everyone who comes, and fair to all: the longest way weighs as much as the mean."""

from __future__ import annotations

from itertools import groupby
from math import log1p

from planner.places.travel import straight_km, street_km
from planner.places.venue import Venue
from planner.places.weighing.side import Said, Side
from planner.places.wish import Spot, Wish
from planner.values.point import Point
from planner.values.text import fold, listed

FAR_KM = 11.0
"""Along the streets: a way from here on is said as a flag."""
AFAR_KM = 100.0
"""Whoever lives this far off comes from an hotel or a train that day, and not from there."""
ROUND_KM = 10.0
"""From here on a distance is said without its tenths."""
NEXT_DOOR_KM = 0.1

BEST, WORST = 0.5, -1.5
"""What a place around the corner adds, and the most that all the ways together take."""
FREE_KM, WEARY_KM, PER_BURDEN = 2.0, 4.0, 0.15
"""Up to where a way costs nothing, from where on each kilometre weighs less and less, and what it takes."""
YOU = "you"
"""Who sets out where the host does."""
HOST_AFAR, GUEST_AFAR = -1.0, -0.4
"""What it takes where somebody comes from afar wherever one goes."""


def weigh_nearness(venue: Venue, wish: Wish) -> Side:
    """How far everyone has; nearer for anyone is never worse."""
    here = venue.point
    if here is None or not wish.spots:
        return Side()
    told = [s for s in wish.spots if s.exact or fold(s.city) != fold(venue.city)]  # else: anywhere in town
    if not told:
        return Side()
    ways = sorted(((km_between(here, s.point), s) for s in told), key=lambda way: way[0])
    local = [way for way in ways if way[0] <= AFAR_KM]
    if not local:
        return Side(points=WORST, flags=_all_afar(ways))
    near = [way for way in local if way[0] <= FAR_KM]
    far = [way for way in local if way[0] > FAR_KM]
    afar = ways[len(local) :]
    points = _points([km for km, _ in local])
    points += sum(HOST_AFAR if spot.who == YOU else GUEST_AFAR for _, spot in afar)
    return Side(
        points=max(WORST, points),
        reasons=(_near(near, whole=len(near) == len(ways)),) if near else (),
        flags=(*(_far(km, spot, local) for km, spot in far), *_all_afar(afar)),
    )


def km_between(a: Point, b: Point) -> float:
    """Kilometres along the streets, estimated; beyond a day's way, as the crow flies."""
    straight = straight_km(a, b)
    return street_km(straight) if is_by_road(a, b) else straight


def is_by_road(a: Point, b: Point) -> bool:
    """Whether a distance is told along the streets: beyond a day's way it is not."""
    return straight_km(a, b) <= AFAR_KM


def said_km(km: float) -> str:
    """A distance in words: ``0.9 km``, ``24 km``, ``9,000 km``."""
    if km < ROUND_KM:
        return f"{max(NEXT_DOOR_KM, km):.1f} km"
    return f"{km:.0f} km" if km <= AFAR_KM else f"{round(km, -1):,.0f} km"


def _points(ways: list[float]) -> float:
    """The longest way weighs as much as the mean; another kilometre is less to who comes from afar anyhow."""
    burdens = [_burden(km) for km in ways]
    heard = (sum(burdens) / len(burdens) + max(burdens)) / 2
    return max(WORST, min(BEST, BEST - PER_BURDEN * (heard - _burden(FREE_KM))))


def _burden(km: float) -> float:
    return WEARY_KM * log1p(km / WEARY_KM)


def _near(ways: list[tuple[float, Spot]], *, whole: bool) -> Said:
    """The short ways; *whole* where nobody has a long one."""
    said = listed([f"{said_km(km)} from {spot.name}" for km, spot in ways])
    least, most = (said_km(ways[at][0]) for at in (0, -1))
    between = least if least == most else f"{least.removesuffix(' km')}–{most}"
    whom = "for the others" if not whole else "for both" if len(ways) == 2 else "for all"  # noqa: PLR2004 - two
    brief = said if len(ways) == 1 else f"{between} {whom}"
    return Said(text=f"about {said}", brief=brief, decides=3.4)


def _far(km: float, spot: Spot, local: list[tuple[float, Spot]]) -> Said:
    """A long way; where it is much the longest, how far the others have."""
    others = [(other, one) for other, one in local if one is not spot]
    text = f"about {said_km(km)} from {spot.name}"
    if others and others[-1][0] <= km / 2:
        whom = (others[0][1].who if len(others) == 1 else "") or "the others"
        text += f", and only {said_km(others[-1][0])} for {whom}"
    return Said(text=text, brief=f"{said_km(km)} for {spot.who or spot.name}", decides=3.4)


def _all_afar(ways: list[tuple[float, Spot]]) -> tuple[Said, ...]:
    """Ways from afar, the same distance told once for all who have it."""
    told = groupby(ways, key=lambda way: said_km(way[0]))
    return tuple(_afar(said, [spot for _, spot in some]) for said, some in told)


def _afar(said: str, spots: list[Spot]) -> Said:
    text = f"about {said} from {listed([spot.name for spot in spots])}"
    whom = listed([spot.who or spot.name for spot in spots])
    return Said(text=text, brief=f"{said} for {whom}", decides=3.0)
