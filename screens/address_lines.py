"""The lines of an address in a form: the street, the city and the point."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult

from planner.people.typed_address import address_key, read_place_point
from planner.values.point import Point
from screens.form import FormScreen
from screens.reading import read_by
from screens.widgets.field import plain


def address_lines(form: FormScreen[Any], which: str, *, city: str = "City") -> ComposeResult:
    """The lines of one address.

    Args:
        form: the form they stand in.
        which: the address: ``home`` or ``office``.
        city: what the line of the city is called.
    """
    yield form.field(address_key(which, "text"), "Address", plain, hint="street and number")
    yield form.field(address_key(which, "city"), city, plain)
    yield form.field(
        address_key(which, "point"),
        "Point",
        read_by(read_place_point, _echo_point),
        hint="38.7107, -9.1366 or a map link",
    )


def _echo_point(point: Point | None) -> str:
    return str(point) if point else "not known; ways cannot be estimated"
