"""A point far from the city typed beside it: a minus sign is easily lost, two numbers easily turned."""

from __future__ import annotations

from planner.places.located import Located
from planner.places.travel import straight_km
from planner.values.point import FARTHEST_NORTH, Point

FAR_KM = 75.0
"""As the crow flies from a city's middle: no suburb lies farther out. Our own rule."""


def said_astray(point: Point, city: Located, others: tuple[Point, ...] = ()) -> str:
    """That a point lies far from its city, and the slip of the hand that would explain it.

    Args:
        point: the point.
        city: the city, as its name was read.
        others: the middles of other cities of that name, any of which may be meant.

    Returns:
        ``far from Madrid (about 610 km): is a minus sign missing? 40.45, -3.69 lies there``; empty where
        the point is near enough.
    """
    middles = (city.point, *others)
    if _is_near(point, middles):
        return ""
    far = f"far from {city.city} (about {_about(straight_km(point, city.point))} km)"
    lat, lon = point.lat, point.lon
    for turned in (Point(lat=lat, lon=-lon), Point(lat=-lat, lon=lon), Point(lat=-lat, lon=-lon)):
        if _is_near(turned, middles):
            lost = sum(new < 0 <= old for new, old in ((turned.lat, lat), (turned.lon, lon)))
            gained = sum(old < 0 <= new for new, old in ((turned.lat, lat), (turned.lon, lon)))
            slip = "missing" if lost and not gained else "too many" if gained and not lost else "misplaced"
            return f"{far}: is a minus sign {slip}? {_short(turned)} lies there"
    other_way = Point(lat=lon, lon=lat)
    if abs(lon) <= FARTHEST_NORTH and _is_near(other_way, middles):
        return f"{far}: is it the other way round? {_short(other_way)} lies there"
    return f"{far}: is it the right one?"


def _is_near(point: Point, middles: tuple[Point, ...]) -> bool:
    return any(straight_km(point, middle) <= FAR_KM for middle in middles)


def _about(km: float) -> str:
    return f"{round(km, -1 if km < 1000 else -2):,.0f}"  # noqa: PLR2004 - of thousands, hundreds will do


def _short(point: Point) -> str:
    return f"{point.lat:g}, {point.lon:g}"
