"""The gazetteer: where in the world a name is, from a table of cities, regions and countries."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from planner.values.place import Place, Scale, kilometres
from planner.values.point import Point
from planner.values.text import fold

NAMES = re.compile(r"^;([^\t]+);\t", re.MULTILINE)
"""The names in the first column of a line."""
NEAREST_WITHIN = 75.0
"""Kilometres beyond which no city is called the nearest."""


class Gazetteer:
    """The world's cities of 15,000 people and more, with their regions and countries.

    The table is kept as one text: a line of it is read when it is asked for, and nothing before.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._cities = text.rindex("\n\n") + 2

    @cached_property
    def _names(self) -> frozenset[str]:
        """Every name there is: most words that are asked for are none."""
        found = NAMES.findall(self._text)
        return frozenset(name for names in found for name in (names.split(";") if ";" in names else (names,)))

    @lru_cache(maxsize=4096)  # noqa: B019 - one gazetteer lives as long as the program
    def named(self, name: str) -> tuple[Place, ...]:
        """Every place of a name: countries, then regions, then cities by people, the most first."""
        key = place_key(name)
        if key not in self._names:
            return ()
        wanted = f";{key};"
        found = []
        at = self._text.find(wanted)
        while at >= 0:
            begin = self._text.rfind("\n", 0, at) + 1
            line = self._text[begin : self._text.find("\n", at)]
            if "\t" not in self._text[begin:at]:
                found.append(_place(line))
            at = self._text.find(wanted, begin + len(line))
        return tuple(found)

    def city(self, name: str, country: str = "", region: str = "") -> Place | None:
        """The largest city of a name, in a country or a region where one is given."""
        for place in self.named(name):
            fits = country in ("", place.country) and region in ("", place.region)
            if place.scale is Scale.CITY and fits:
                return place
        return None

    def country_name(self, code: str) -> str:
        """The name of a country, by its ISO 3166 code; the code itself where it is unknown."""
        at = self._text.find(f"\t{code}\t")
        return self._text[at + len(code) + 2 : self._text.find("\t", at + len(code) + 2)] if at >= 0 else code

    def nearest(self, point: Point) -> Place | None:
        """The city nearest to a point, within 75 km; None in the wild and at sea."""
        best: tuple[float, str] | None = None
        for line in self._text[self._cities : -1].split("\n"):
            parts = line.split("\t", 6)
            if abs(float(parts[4]) - point.lat) > 1:
                continue
            away = kilometres(point, Point(lat=float(parts[4]), lon=float(parts[5])))
            if best is None or away < best[0]:
                best = (away, line)
        return _place(best[1]) if best is not None and best[0] <= NEAREST_WITHIN else None


def place_key(name: str) -> str:
    """A name as the table has it: folded, marks as spaces, apostrophes left out."""
    plain = fold(name.replace("ø", "o").replace("ł", "l").replace("ı", "i"))
    return " ".join("".join(c if c.isalnum() else " " for c in plain if c not in "'’ʻ").split())


@lru_cache(maxsize=4096)
def _place(line: str) -> Place:
    """A line of the table; a country has five columns, a region six, a city eight."""
    match line.split("\t"):
        case [_, code, name, _area, people]:
            return Place(Scale.COUNTRY, name, code, people=int(people))
        case [_, name, country, lat, lon, reach]:
            point = Point(lat=float(lat), lon=float(lon))
            return Place(Scale.REGION, name, country, name, point, reach=float(reach))
        case [names, name, country, region, lat, lon, zone, people]:
            shown = name or names.strip(";").partition(";")[0].title()
            point = Point(lat=float(lat), lon=float(lon))
            return Place(Scale.CITY, shown, country, region, point, people=int(people), zone=zone)
        case _:
            raise ValueError(f"the gazetteer has a line that is none: {line!r}")
