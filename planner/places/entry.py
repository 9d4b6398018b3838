"""A venue as it is typed into a form, and back: texts by field, and problems in a person's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from planner.dates import zones
from planner.people.typed import (
    entered,
    entered_text,
    read_list,
    read_name,
    read_yes_no,
    say_list,
    say_yes_no,
)
from planner.people.typed_address import read_place_point
from planner.places.hours import read_closed, read_hours, say_hours
from planner.places.venue import Feature, Venue, VenueKind, has
from planner.values.links import mailbox
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import fold

BANDS = {1: "modest", 2: "moderate", 3: "fine", 4: "lavish"}
"""The price bands, in words."""

LARGEST = 10_000
"""A party above this is a slip of the finger."""


def read_zone(text: str) -> str | Problem:
    """An IANA zone, by its name or by the city it is named after; nothing where none is typed."""
    typed = entered(text)
    zone = zones.read_zone(typed)
    if typed and zone is None:
        return Problem(text="Type a zone such as Europe/Lisbon, or its city.")
    return zone or ""


def read_band(text: str) -> int | Problem | None:
    """A price band: ``1`` to ``4``, its word, or as many currency signs."""
    said = fold(text)
    if not said:
        return None
    for band, word in BANDS.items():
        if said in (str(band), word) or (len(said) == band and set(said) <= set("€$£¥")):
            return band
    return Problem(text="Type 1 (modest) to 4 (lavish).")


def read_largest(text: str) -> int | Problem | None:
    """The most people a place seats together."""
    said = entered(text)
    if not said:
        return None
    if said.isascii() and said.isdigit() and 0 < int(said[:9]) <= LARGEST:
        return int(said)
    return Problem(text="Type how many people, such as 12.")


def read_phone(text: str) -> str | Problem:
    """A number to call, as it was typed; nothing where there is none."""
    number = entered(text)
    if number and not any(c.isdigit() for c in number):
        return Problem(text="Type a number to call.")
    return number


def read_email(text: str) -> str | Problem:
    """An address to write to, as it was typed; nothing where there is none."""
    typed = entered(text)
    if typed and not mailbox(typed):
        return Problem(text="Type an address such as table@casadolago.pt.")
    return mailbox(typed)


_NUMBER = re.compile(r"\d[\d\s.,+/-]*")


def read_served(text: str) -> tuple[str, ...] | Problem:
    """What a place can or cannot serve, each in words."""
    items = read_list(text)
    bare = next((item for item in items if _NUMBER.fullmatch(item)), None)
    if bare is not None:
        return Problem(text=f"“{bare}” is no food or need. Type some, such as vegan, nuts, wheelchair.")
    return items


def _read_kind(text: str) -> VenueKind | Problem:
    said = fold(text)
    kind = next((k for k in VenueKind if fold(k.value) == said), None)
    return kind or Problem(text=f"Choose one of {', '.join(k.value for k in VenueKind)}.")


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


_READ: dict[str, Callable[[str], Any]] = {
    "name": read_name, "kind": _read_kind, "address": entered, "city": entered, "zone": read_zone,
    "point": read_place_point, "cuisine": entered, "serves": read_served, "cannot_serve": read_served,
    "price_band": read_band, "largest_party": read_largest, "closed_on": read_closed, "hours": read_hours,
    "parking": entered, "phone": read_phone, "website": entered, "email": read_email,
    "table_notes": entered_text,
}  # fmt: skip

_SAY: dict[str, Callable[[Venue], str]] = {
    "name": lambda v: entered(v.name),
    "kind": lambda v: v.kind.value,
    "address": lambda v: entered(v.address),
    "city": lambda v: entered(v.city),
    "zone": lambda v: entered(v.zone),
    "point": lambda v: str(v.point) if v.point else "",
    "cuisine": lambda v: entered(v.cuisine),
    "serves": lambda v: say_list(v.serves),
    "cannot_serve": lambda v: say_list(v.cannot_serve),
    "price_band": lambda v: _number(v.price_band),
    "largest_party": lambda v: _number(v.largest_party),
    "closed_on": lambda v: ", ".join(day.value for day in v.closed_on),
    "hours": lambda v: say_hours(v.hours),
    "parking": lambda v: entered(v.parking),
    "phone": lambda v: entered(v.phone),
    "website": lambda v: entered(v.website),
    "email": lambda v: entered(v.email),
    "table_notes": lambda v: entered_text(v.table_notes),
}


def feature_key(feature: Feature) -> str:
    """The name of the field that asks for a feature; *parking* is a feature and a field of its own."""
    return f"has {feature.value}"


def venue_texts(venue: Venue) -> dict[str, str]:
    """Every field of a venue as it would be typed; each feature stands under its :func:`feature_key`."""
    texts = {key: say(venue) for key, say in _SAY.items()}
    return texts | {feature_key(feature): say_yes_no(has(venue, feature)) for feature in Feature}


def read_venue(texts: Mapping[str, str], base: Venue) -> Venue | tuple[Problem, ...]:
    """The venue that was typed.

    Args:
        texts: what stands in each field, by the keys that :func:`venue_texts` gives; a field that is not
            there, or still says what the base says, keeps the base's value exactly.
        base: the venue as it was; a nameless one for a new venue.

    Returns:
        The venue, or every problem, each with the field that it is about.
    """
    was = venue_texts(base)
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for key, read in _READ.items():
        typed = texts.get(key, was[key])
        if typed == was[key] and key != "name":
            continue
        value = read(typed)
        if isinstance(value, Problem):
            problems.append(changed(value, field=key))
        values[key] = value
    known, features = _read_features(texts, base)
    problems += features
    return tuple(problems) if problems else changed(base, **values, **known)


def _read_features(texts: Mapping[str, str], base: Venue) -> tuple[dict[str, object], list[Problem]]:
    said: dict[Feature, bool | None] = {}
    problems: list[Problem] = []
    for feature in Feature:
        was = has(base, feature)
        value = read_yes_no(texts.get(feature_key(feature), say_yes_no(was)))
        if isinstance(value, Problem):
            problems.append(changed(value, field=feature_key(feature)))
        else:
            said[feature] = value
    if all(said.get(feature) == has(base, feature) for feature in Feature):
        return {}, problems
    return {
        "features": tuple(f for f, value in said.items() if value is True),
        "lacks": tuple(f for f, value in said.items() if value is False),
    }, problems


def same_venues(name: str, venues: Iterable[Venue], *, but: str = "") -> tuple[Venue, ...]:
    """The venues with the same name, accents and case passed over, other than the one with an id."""
    wanted = fold(name)
    return tuple(v for v in venues if v.id != but and fold(v.name) == wanted) if wanted else ()
