"""The host's profile as it is typed into a form, and back: texts by field, problems in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from planner.dates.zones import read_zone
from planner.people.host import Host
from planner.people.typed import (
    entered,
    read_list,
    read_name,
    read_yes_no,
    say_list,
    say_yes_no,
)
from planner.people.typed_address import ADDRESSES, READ_ADDRESS, address_key, address_texts
from planner.values.money import CODES, NAMES, SIGNS
from planner.values.problem import Problem
from planner.values.record import changed


def read_currency(text: str) -> str | Problem:
    """An ISO 4217 code, however it is written: ``eur``, ``€``, ``euros``."""
    said = entered(text)
    code = said.upper() if said.upper() in CODES else SIGNS.get(said) or NAMES.get(said.casefold())
    return code or Problem(text="Type a currency code such as EUR, USD or GBP.")


def read_own_zone(text: str) -> str | Problem:
    """The IANA zone that the host lives in, by its name or by the city it is named after."""
    return read_zone(entered(text)) or Problem(text="Type a zone such as Europe/Lisbon, or its city.")


def _read_drinks(text: str) -> bool | Problem:
    value = read_yes_no(text)
    return Problem(text="Choose yes or no.") if value is None else value


_READ: dict[str, Callable[[str], Any]] = {
    "name": read_name, "organisation": entered, "mobile": entered, "interests": read_list,
    "places_lived": read_list, "schools": read_list, "languages": read_list, "family_stage": entered,
    "alcohol": _read_drinks, "currency": read_currency, "zone": read_own_zone,
}  # fmt: skip

_SAY: dict[str, Callable[[Host], str]] = {
    "name": lambda h: entered(h.name),
    "organisation": lambda h: entered(h.organisation),
    "mobile": lambda h: entered(h.mobile),
    "interests": lambda h: say_list(h.interests),
    "places_lived": lambda h: say_list(h.places_lived),
    "schools": lambda h: say_list(h.schools),
    "languages": lambda h: say_list(h.languages),
    "family_stage": lambda h: entered(h.family_stage),
    "alcohol": lambda h: say_yes_no(h.alcohol),
    "currency": lambda h: h.currency,
    "zone": lambda h: h.zone,
}


def host_texts(host: Host) -> dict[str, str]:
    """Every field of the profile as it would be typed; an address has three, such as ``home_city``."""
    texts = {key: say(host) for key, say in _SAY.items()}
    for which in ADDRESSES:
        texts |= address_texts(which, getattr(host, which))
    return texts


def read_host(texts: Mapping[str, str], base: Host) -> Host | tuple[Problem, ...]:
    """The profile that was typed.

    Args:
        texts: what stands in each field, by the keys that :func:`host_texts` gives; a field that is not
            there, or still says what the base says, keeps the base's value exactly.
        base: the profile as it was.

    Returns:
        The profile, or every problem, each with the field that it is about.
    """
    was = host_texts(base)
    problems: list[Problem] = []

    def read_all(readers: Mapping[str, Callable[[str], Any]], before: str = "") -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, read in readers.items():
            named = before + key
            typed = texts.get(named, was[named])
            if typed == was[named] and named != "name":
                continue
            values[key] = read(typed)
            if isinstance(values[key], Problem):
                problems.append(changed(values[key], field=named))
        return values

    values = read_all(_READ)
    parts = {which: read_all(READ_ADDRESS, address_key(which, "")) for which in ADDRESSES}
    if problems:
        return tuple(problems)
    addresses = {which: changed(getattr(base, which), **part) for which, part in parts.items()}
    return changed(base, **values, **addresses)
