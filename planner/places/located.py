"""Where an address is, offline: the city it names with its country and zone, marked as no more than that."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from planner.places.address_words import (
    HOUSES,
    LINKS,
    Run,
    Word,
    ends_street,
    is_before,
    is_house_name,
    is_street,
    parts_of,
    postal_country,
    runs_of,
)
from planner.places.gazetteer import Gazetteer
from planner.values.place import Place, Scale, kilometres
from planner.values.point import Point
from planner.values.record import Record

EXACT, CITY_ONLY = "exact", "city only"
LONGEST_NAME = 5
"""Words that a place's name has at most."""
LEAST = 5.0
"""What a reading must come to: a name at the head of a part, or in a street's, does not by itself."""
TOLD = 8.0
"""What a country or region in the address adds to its cities."""
NEARNESS = ((2500, 0.3), (150, 0.3))
"""Kilometres from the host, and what a city within them is preferred by."""
BRAZIL = {
    "AC": "Acre", "AL": "Alagoas", "AP": "Amapá", "AM": "Amazonas", "BA": "Bahia", "CE": "Ceará",
    "DF": "Federal District", "ES": "Espírito Santo", "GO": "Goiás", "MA": "Maranhão", "MT": "Mato Grosso",
    "MS": "Mato Grosso do Sul", "MG": "Minas Gerais", "PA": "Pará", "PB": "Paraíba", "PR": "Paraná",
    "PE": "Pernambuco", "PI": "Piauí", "RJ": "Rio de Janeiro", "RN": "Rio Grande do Norte",
    "RS": "Rio Grande do Sul", "RO": "Rondônia", "RR": "Roraima", "SC": "Santa Catarina", "SP": "São Paulo",
    "SE": "Sergipe", "TO": "Tocantins",
}  # fmt: skip
"""The letters of Brazil's states, which stand after nearly every city there."""
BY_REGION = frozenset({"US", "CA", "AU"})
"""Countries where a city is told with its region."""


class Located(Record, frozen=True, kw_only=True):
    """Where something is.

    Attributes:
        point: the point itself, or the middle of its city.
        exactness: ``exact`` where the point is its own, ``city only`` where it is the city's.
        label: the city and the country, as they are shown; the point where no city is near.
        city: the city's name; empty in the wild.
        country: its ISO 3166 code; empty in the wild.
        region: the region's name; empty where that is unknown.
        zone: the IANA zone; empty in the wild.
    """

    point: Point
    exactness: str
    label: str
    city: str = ""
    country: str = ""
    region: str = ""
    zone: str = ""


def locate(
    gazetteer: Gazetteer,
    text: str = "",
    city: str = "",
    point: Point | None = None,
    near: Point | None = None,
) -> Located | None:
    """Where an address is, as far as can be told offline.

    A country, a region or a postal code in the address says which of several cities of a name is meant; where
    they are silent it is the largest, unless one of a size is much nearer to hand. The name of a street is no
    city while another is named.

    Args:
        gazetteer: the world's cities.
        text: the address as it is typed; may be the whole of it, or its street alone.
        city: its city, where that is typed by itself; it counts for more.
        point: its point, where that is known; the city is then the one it lies in.
        near: where the host is: breaks a tie between cities of one name.

    Returns:
        Where it is, or None where no city of the gazetteer is named in it.
    """
    if point is not None:
        place = gazetteer.around(point)
        if place is None:
            return Located(point=point, exactness=EXACT, label=str(point))
        return located_at(gazetteer, place, point)
    place = _city_in(gazetteer, text, city, near)
    return located_at(gazetteer, place) if place is not None else None


def located_at(gazetteer: Gazetteer, place: Place, point: Point | None = None) -> Located:
    """A city of the gazetteer, or a point in it, as it is shown."""
    region = place.region if place.country in BY_REGION and place.region != place.name else ""
    country = gazetteer.country_name(place.country)
    names = dict.fromkeys(part for part in (place.name, region, country) if part)
    return Located(
        point=point or place.point or Point(lat=0, lon=0),
        exactness=EXACT if point else CITY_ONLY,
        label=", ".join(names),
        city=place.name,
        country=place.country,
        region=place.region,
        zone=place.zone,
    )


class _Span(NamedTuple):
    """Words of a run, by number."""

    run: int
    begin: int
    end: int

    def meets(self, other: "_Span") -> bool:
        return self.run == other.run and self.begin < other.end and other.begin < self.end


class _Around(NamedTuple):
    """A country or region that is named in an address."""

    span: _Span
    readings: tuple[tuple[str, str], ...]
    is_sure: bool


class _Address(NamedTuple):
    """An address that is being read."""

    runs: tuple[Run, ...]
    around: tuple[_Around, ...]
    postal: str
    city_from: int
    parts: int


def _city_in(gazetteer: Gazetteer, text: str, city: str, near: Point | None) -> Place | None:
    street, own = parts_of(text), parts_of(city)
    runs = runs_of((*street, *own))
    around = tuple(_arounds(gazetteer, runs))
    address = _Address(runs, around, postal_country(f"{text}\n{city}"), len(street), len(street) + len(own))
    home = gazetteer.nearest(near) if near is not None else None
    best: tuple[float, Place] | None = None
    for span, place, named in _candidates(gazetteer, address):
        score = _score(address, span, place, home) + named
        if score >= LEAST and (best is None or score > best[0]):
            best = (score, place)
    return best[1] if best else None


def _candidates(gazetteer: Gazetteer, address: _Address) -> Iterator[tuple[_Span, Place, float]]:
    """Every city that the beginning or the end of a run may name, and what speaks for it being named after.

    A name that is a region's too (*São Paulo*, *New York*) speaks for its cities as the region would.
    """
    for number, run in enumerate(address.runs):
        size = len(run.words)
        spans = [(0, end) for end in range(1, min(size, LONGEST_NAME) + 1)]
        spans += [(begin, size) for begin in range(max(1, size - LONGEST_NAME), size)]
        ends = {a.span.begin for a in address.around if a.span.run == number and a.span.end == size}
        spans += [(begin, end) for end in ends for begin in range(max(1, end - LONGEST_NAME), end)]
        for begin, end in spans:
            name = _joined(run.words[begin:end])
            span = _Span(number, begin, end)
            places = [p for p in gazetteer.named(name) if p.scale is Scale.CITY]
            places = places or _elsewhere_called(gazetteer, address, span, name)
            same = [a for a in address.around if a.span == span]
            is_region = any(region for a in same for _, region in a.readings)
            own = TOLD if is_region and any(_told(a, p) > 0 for a in same for p in places) else 0.0
            yield from ((span, place, own) for place in places)


def _elsewhere_called(gazetteer: Gazetteer, address: _Address, span: _Span, name: str) -> list[Place]:
    """The cities that a name is meant for in another language: *Lisszabon*.

    Among so many names are most words that a house may be called by (*Sol* is Seoul's), so that one counts
    only where it stands by itself or at a postal code, or where its country is named too.
    """
    run = address.runs[span.run]
    stands_alone = span.begin == 0 and span.end == len(run.words)
    is_city = run.part >= address.city_from or run.after_code or run.before_code
    return [
        place
        for place in gazetteer.also_named(name)
        if stands_alone
        or is_city
        or any(_told(around, place) > 0 for around in address.around if not around.span.meets(span))
    ]


def _score(address: _Address, span: _Span, place: Place, home: Place | None) -> float:
    """How likely it is that a city is meant by words of an address."""
    run = address.runs[span.run]
    rest = {a.span.begin for a in address.around if a.span.run == span.run and a.span.end == len(run.words)}
    to_end = span.end == len(run.words) or span.end in rest
    is_whole = span.begin == 0 and to_end
    score = 6.0 if is_whole else 3.0 if to_end else 1.0
    score += 3.0 * run.after_code + 1.0 * run.before_code + 0.5 * (span.end - span.begin - 1)
    score += 0.6 * math.log10(max(place.people, 1000))
    first = run.part == 0 and address.parts > 1
    score += -3.0 if first else 1.0 * run.part
    if run.part >= address.city_from and address.city_from < address.parts:
        score += 10.0
    score -= _as_street(run, span, is_whole=is_whole)
    score -= 20.0 * _is_of_house(run, span, is_whole=is_whole)
    score += sum(_told(a, place) for a in address.around if not a.span.meets(span))
    if address.postal:
        score += 4.0 if place.country == address.postal else -4.0
    return score + _nearness(place, home)


def _nearness(place: Place, home: Place | None) -> float:
    """What nearness to the host says: as much as being ten times as large, where it is the next town."""
    if home is None or home.point is None or place.point is None:
        return 0.0
    away = kilometres(home.point, place.point)
    same = 0.4 if place.country == home.country else 0.0
    return same + sum(part for reach, part in NEARNESS if away <= reach)


def _is_of_house(run: Run, span: _Span, *, is_whole: bool) -> bool:
    """Whether words are what a house is called, or the “bar” before that: *Bar Mallorca*."""
    if span.begin == 0:
        return span.end == 1 < len(run.words) and run.words[0].plain in HOUSES
    return not is_whole and is_house_name(run.words, span.begin)


def _as_street(run: Run, span: _Span, *, is_whole: bool) -> float:
    """How much speaks for words being the name of a street."""
    if not is_street(run.words) or (is_whole and not run.numbered and not is_before(run.words[0])):
        return 0.0
    before = run.words[: span.begin]
    if before and (before[-1].plain in LINKS or is_before(before[-1])):
        return 10.0
    if any(ends_street(word) for word in run.words[span.begin :]):
        return 10.0
    if not before:
        return 8.0
    return 0.0 if any(ends_street(word) for word in before) else 4.0 if run.before_house else 1.0


def _told(around: _Around, place: Place) -> float:
    """What a country or a region in the address says of a city."""
    for country, region in around.readings:
        if place.country == country and region in ("", place.region):
            return TOLD
    return -10.0 if around.is_sure else -1.0


def _arounds(gazetteer: Gazetteer, runs: tuple[Run, ...]) -> Iterator[_Around]:
    """The countries and regions that the ends of runs name; those at the end of a street do not count."""
    parts = max((run.part for run in runs), default=0) + 1
    for number, run in enumerate(runs):
        end = len(run.words)
        while end > 0:
            begin, readings = _read_end(gazetteer, run.words[:end])
            if not readings or (begin and is_street(run.words[:begin]) and run.part < parts - 1):
                break
            is_code = len(run.words[begin].written) <= 3  # noqa: PLR2004 - letters that may mean much else
            is_sure = not is_code and any(not region for _, region in readings) and (begin == 0 or parts > 1)
            yield _Around(_Span(number, begin, end), readings, is_sure)
            end = begin


def _read_end(gazetteer: Gazetteer, words: tuple[Word, ...]) -> tuple[int, tuple[tuple[str, str], ...]]:
    """The longest country or region that words end in: where it begins, and what it may be."""
    for begin in range(max(0, len(words) - LONGEST_NAME), len(words)):
        written = " ".join(word.written for word in words[begin:])
        readings = [
            (place.country, place.region)
            for place in gazetteer.named(_joined(words[begin:]))
            if place.scale is not Scale.CITY
        ]
        if len(written) == 2 and written.isalpha():  # noqa: PLR2004 - a code
            readings = [*readings, *_by_code(gazetteer, written)] if written.isupper() else []
        if readings:
            return begin, tuple(readings)
    return 0, ()


def _by_code(gazetteer: Gazetteer, code: str) -> Iterator[tuple[str, str]]:
    if code in BRAZIL:
        yield "BR", BRAZIL[code]
    if gazetteer.country_name(code) != code:
        yield code, ""


def _joined(words: tuple[Word, ...]) -> str:
    return " ".join(word.written for word in words)
