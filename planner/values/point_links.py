"""The position that a map link holds: its pin, else what it asks for, else the middle of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.values.late_pattern import LatePattern

if TYPE_CHECKING:
    import re

_NUMBER = r"(-?\d{1,3}\.\d+)"
_WHOLE = r"(-?\d{1,3}(?:\.\d+)?)"
_PAIR = LatePattern(rf"\s*(?:loc:|ll\.|geo:|:)?\s*{_NUMBER}\s*[,~ ]\s*\+?{_NUMBER}(?![\d.])")
_PIN = LatePattern(rf"!3d{_NUMBER}!4d{_NUMBER}")
_GEO = LatePattern(rf"geo:{_WHOLE},{_WHOLE}(?:,-?\d+(?:\.\d+)?)?(?=[;?\s]|$)")
_AT = LatePattern(rf"/@{_NUMBER},{_NUMBER}(?=[,/]|$)")
_HASH = LatePattern(rf"#.*?map=[\d.]+/{_NUMBER}/{_NUMBER}")
_SIGN = LatePattern(r"%([0-7][0-9A-Fa-f])")
"""Of what is not ASCII no number is made."""
_BING = LatePattern(rf"point\.{_NUMBER}_{_NUMBER}")

PINS = ("coordinate", "q", "query", "ll", "latlng", "daddr", "destination", "to")
"""What maps call the place a link is of, the surest first: Google, Apple, Waze, HERE."""
VIEWS = ("cp", "center", "sll", "map", "viewpoint")
"""What they call the middle of the map, which is near it."""

LONGITUDE_FIRST = "yandex"
"""Whose links say longitude first."""


def is_link(text: str) -> bool:
    """Whether a text is meant as a link."""
    start = text.lstrip().casefold()
    return "://" in text or start.startswith(("geo:", "www.", "maps.", "goo.gl/"))


def linked(text: str) -> tuple[float, float] | None:
    """Latitude and longitude that a link holds; None where it holds none."""
    if not is_link(text):
        return None
    link, plain = text.strip(), _plain(text.strip())
    place, _, query = link.partition("#")[0].partition("?")
    pieces = (piece.partition("=") for piece in query.split("&"))
    named = {key.casefold(): _plain(value) for key, _, value in pieces}
    asked = [named[key] for key in PINS if key in named]
    if plain.casefold().startswith("geo:"):
        return _geo(plain, asked)
    found = _two(_PIN.search(plain)) or _two(_BING.search(plain)) or _marker(named)
    found = found or next((pair for value in asked if (pair := _pair(value))), None)
    segments = reversed(_plain(place).split("/"))  # of a way, its end
    found = found or next((pair for segment in segments if (pair := _pair(segment))), None)
    views = (named[key] for key in VIEWS if key in named)
    found = found or next((pair for value in views if (pair := _pair(value))), None)
    found = found or _two(_AT.search(plain)) or _two(_HASH.search(plain))
    return (found[1], found[0]) if found and LONGITUDE_FIRST in place else found


def _plain(text: str) -> str:
    """A part of a link without the signs that stand for others: ``%2C`` is a comma, ``+`` a space."""
    return _SIGN.sub(lambda sign: chr(int(sign[1], 16)), text.replace("+", " "))


def _geo(plain: str, asked: list[str]) -> tuple[float, float] | None:
    """A ``geo:`` URI (RFC 5870); ``geo:0,0?q=`` holds the place in what it asks for (Android)."""
    found = _two(_GEO.match(plain[:4].casefold() + plain[4:]))
    if found == (0.0, 0.0) or found is None:
        return next((pair for value in asked if (pair := _pair(value))), None if asked else found)
    return found


def _marker(named: dict[str, str]) -> tuple[float, float] | None:
    """A marker whose two numbers have names of their own (OpenStreetMap and others)."""
    for lat, lon in (("mlat", "mlon"), ("lat", "lon"), ("lat", "lng"), ("latitude", "longitude")):
        if lat in named and lon in named:
            return _pair(f"{named[lat]},{named[lon]}")
    return None


def _pair(value: str) -> tuple[float, float] | None:
    return _two(_PAIR.match(value))


def _two(found: re.Match[str] | None) -> tuple[float, float] | None:
    return (float(found[1]), float(found[2])) if found else None
