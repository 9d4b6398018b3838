"""The gazetteer: where in the world a name is, from a table of cities, regions and countries."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from planner.values.place import Place, Scale, kilometres
from planner.values.point import Point
from planner.values.text import fold

NEAREST_WITHIN = 75.0
"""Kilometres beyond which no city is called the nearest."""
WITHIN_DEGREES = 0.7
"""The same in degrees of latitude, and a little more."""
AROUND = 60
"""Of how many cities near a point one is chosen."""
SPREAD = 8.3
"""Kilometres from its middle that a city of a million spreads; four times the people spread twice as far."""


class Gazetteer:
    """The world's cities of 15,000 people and more, with their regions and countries.

    The table is kept as one text: a line of it is read when it is asked for, and nothing before.

    Args:
        text: the table.
        other_names: gives the cities' other names, a line for each in the same order under a heading; it is
            asked for when a name is first looked for there.
    """

    def __init__(self, text: str, other_names: Callable[[], str] = str) -> None:
        self._text = text
        self._cities = text.rindex("\n\n") + 2
        self._other_names = other_names

    @cached_property
    def _names(self) -> frozenset[str]:
        """Every name there is: most words that are asked for are none."""
        columns = [line.partition("\t")[0] for line in self._text.split("\n")[1:]]
        return frozenset(";".join(columns).split(";")) - {""}

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

    @lru_cache(maxsize=1024)  # noqa: B019 - as above
    def also_named(self, name: str) -> tuple[Place, ...]:
        """The cities that go by a name in another language only, the largest first: *Lisszabon*."""
        names, wanted = self._others, f";{place_key(name)};"
        found = []
        at = names.find(wanted) if wanted.strip("; ") else -1
        while at >= 0:
            found.append(_place(self._lines[names.count("\n", 0, at) - 1]))
            at = names.find(wanted, names.index("\n", at))
        return tuple(found)

    @cached_property
    def _others(self) -> str:
        return self._other_names()

    @cached_property
    def _lines(self) -> list[str]:
        return self._text[self._cities : -1].split("\n")

    def nearest(self, point: Point) -> Place | None:
        """The city nearest to a point, within 75 km; None in the wild and at sea."""
        found = min(self._around(point), default=None)
        return _place(found[1]) if found else None

    def around(self, point: Point) -> Place | None:
        """The city that a point lies in: the largest that spreads so far, else the nearest within 75 km."""
        near = sorted(self._around(point))[:AROUND]
        places = [(away, _place(line)) for away, line in near]
        within = [place for away, place in places if away <= SPREAD * math.sqrt(place.people / 1_000_000)]
        return max(within, key=lambda place: place.people, default=places[0][1] if places else None)

    def _around(self, point: Point) -> Iterator[tuple[float, str]]:
        """The cities within 75 km of a point, each as its distance and its line."""
        lats = (point.lat - WITHIN_DEGREES, point.lat, point.lat + WITHIN_DEGREES)
        for degree in {f"{lat:.3f}".partition(".")[0] for lat in lats}:
            for lat, lon, line in self._at_degree(degree):
                if abs(lat - point.lat) <= WITHIN_DEGREES:
                    away = kilometres(point, Point(lat=lat, lon=lon))
                    if away <= NEAREST_WITHIN:
                        yield away, line

    @lru_cache(maxsize=512)  # noqa: B019 - as above
    def _at_degree(self, degree: str) -> tuple[tuple[float, float, str], ...]:
        """The cities whose latitude begins so (``38``, ``-0``), each with its coordinates."""
        found = []
        at = self._text.find(f"\t{degree}.", self._cities)
        while at >= 0:
            begin, end = self._text.rfind("\n", 0, at) + 1, self._text.find("\n", at)
            parts = self._text[begin:end].split("\t", 6)
            if parts[4].startswith(f"{degree}."):
                found.append((float(parts[4]), float(parts[5]), self._text[begin:end]))
            at = self._text.find(f"\t{degree}.", end)
        return tuple(found)


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
