"""How two named places are shared ground: the same, one in the other, near each other, or of one country."""

from __future__ import annotations

from typing import NamedTuple

from planner.people.ground.places_said import Where
from planner.values.place import Place, Scale, kilometres

SAME_CITY, SAME_REGION, WITHIN, NEAR, SAME_COUNTRY, ONE_COUNTRY = 0.8, 0.7, 0.55, 0.5, 0.6, 0.42
"""Strength of each sort of ground, 0 to 1."""
SAME_NAME = 0.5
"""Strength of one name on both sides that several places have, nothing said of which."""
WITHIN_REACH = 35.0
"""Kilometres between two cities that are near each other."""
HUGE = frozenset({"US", "CA", "BR", "RU", "CN", "IN", "AU"})
"""Countries too large for being of one to say anything."""
ALL_OF_IT = frozenset({"England"})
"""Regions as large as a country."""


class Common(NamedTuple):
    """What two places share, in words, and how strongly, 0 to 1."""

    words: str
    strength: float


def common_place(mine: Where, theirs: Where) -> Common | None:
    """What two named places share, if anything.

    Two cities of one country are shared ground where both texts speak of having lived there; a country and a
    place in it where both speak of roots.
    """
    one, other = mine.place, theirs.place
    if not (mine.sure and theirs.sure):
        return _of_one_name(mine, theirs)
    rooted = mine.roots and theirs.roots
    if _same(one, other):
        return Common(one.name, _same_strength(one, rooted))
    if one.country != other.country:
        return _across(one, other)
    if Scale.COUNTRY in (one.scale, other.scale):
        wide, narrow = (one, other) if one.scale is Scale.COUNTRY else (other, one)
        strength = ONE_COUNTRY if rooted and wide.country not in HUGE else 0
        return Common(f"{wide.name}: {narrow.name} is there", strength) if strength else None
    common = _of_region(one, other) if Scale.REGION in (one.scale, other.scale) else _of_cities(one, other)
    if common is None and mine.once and theirs.once and one.country not in HUGE:
        return Common(f"the same country: {one.name} and {other.name}", ONE_COUNTRY)
    return common


def _of_one_name(mine: Where, theirs: Where) -> Common | None:
    """Two places of which one at least is not said to be which of its name.

    One that lies in the region or country that the other text names is meant.
    """
    for wide, narrow in ((mine, theirs), (theirs, mine)):
        if wide.sure and wide.place.scale is not Scale.CITY:
            cities = (p for p in narrow.may_be if p.scale is Scale.CITY and p.country == wide.place.country)
            inside = (_of_region(wide.place, p) for p in cities if wide.place.scale is Scale.REGION)
            found = next((common for common in inside if common), None)
            if found:
                return found
    alike = not (mine.sure or theirs.sure) and mine.said.casefold() == theirs.said.casefold()
    return Common(mine.said, SAME_NAME) if alike else None


def _same(one: Place, other: Place) -> bool:
    return (one.scale, one.name, one.country, one.region) == (
        other.scale,
        other.name,
        other.country,
        other.region,
    )


def _same_strength(place: Place, rooted: bool) -> float:
    if place.scale is Scale.CITY:
        return SAME_CITY if rooted else SAME_CITY * 0.85
    if place.scale is Scale.REGION:
        return SAME_REGION
    return SAME_COUNTRY


def _across(one: Place, other: Place) -> Common | None:
    """Two places near each other across a border."""
    if one.scale is Scale.CITY is other.scale and _away(one, other) <= WITHIN_REACH:
        return Common(f"{one.name} and {other.name} are near each other", NEAR)
    return None


def _of_region(one: Place, other: Place) -> Common | None:
    """A region and a place that may lie in it."""
    wide, narrow = (one, other) if one.scale is Scale.REGION else (other, one)
    if wide.reach:
        inside = _away(wide, narrow) <= wide.reach
    else:
        inside = wide.name in (narrow.region, narrow.name) and wide.name not in ALL_OF_IT
    return Common(f"{wide.name}: {narrow.name} is there", WITHIN) if inside else None


def _of_cities(one: Place, other: Place) -> Common | None:
    away = _away(one, other)
    if away <= WITHIN_REACH:
        return Common(f"{one.name} and {other.name} are near each other", NEAR)
    if (
        one.region
        and one.region == other.region
        and one.region not in ALL_OF_IT
        and one.country in HUGE | {"DE", "IT", "ES"}
    ):
        return Common(f"{one.region}: {one.name} and {other.name}", NEAR * 0.9)
    return None


def _away(one: Place, other: Place) -> float:
    """Kilometres between two places; as good as endless where one has no point."""
    return kilometres(one.point, other.point) if one.point and other.point else float("inf")
