"""An address as it is typed into a form, and back: its street, its city and its point."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planner.people.address import Address
from planner.people.typed import entered
from planner.values.point import Point, read_point
from planner.values.problem import Problem

ADDRESSES = ("home", "office")
"""The addresses that a host and a person have."""


def read_place_point(text: str) -> Point | Problem | None:
    """A point, or None where nothing is typed."""
    return read_point(text) if text.strip() else None


READ_ADDRESS: dict[str, Callable[[str], Any]] = {"text": entered, "city": entered, "point": read_place_point}
"""How each part of an address is read."""


def address_key(which: str, part: str) -> str:
    """The key of a part of an address in a form: ``home_city``."""
    return f"{which}_{part}"


def address_texts(which: str, address: Address) -> dict[str, str]:
    """Every part of an address as it would be typed, by its key."""
    return {
        address_key(which, "text"): entered(address.text),
        address_key(which, "city"): entered(address.city),
        address_key(which, "point"): str(address.point) if address.point else "",
    }
