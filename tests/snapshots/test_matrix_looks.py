"""How the service matrix looks on the demo book: every view, its sheets, small, light and without colour."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pilot.walk import keys_for
from tests.snapshots.conftest import Make
from tests.snapshots.test_looks import SIZES, walk

LOOKS: dict[str, list[str]] = {
    "twelve months": ["6"],
    "losing touch": ["6", "o"],
    "the year ahead": ["6", "y", "space", "w"],
    "what cannot be kept": ["6", "y", *["minus"] * 8, "end"],
    "the quarter": ["6", "r", "space"],
    "the cells": ["6", "m", "right", "plus"],
    "a cell": ["6", "m", "down", "enter", *keys_for("12, 40 days")],
    "a rhythm": ["6", "down", "e", *["tab"] * 8, *keys_for("20 Dec to 6 Jan (year-end)")],
    "logging from it": ["6", "o", "l"],
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", LOOKS)
def test_look(look: str, size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=size)


@pytest.mark.parametrize("look", ["twelve months", "the year ahead", "the cells", "a rhythm"])
def test_look_on_a_small_terminal(look: str, demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=(60, 18))


def test_look_on_a_light_terminal(demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo("linen"), run_before=walk(LOOKS["twelve months"]), terminal_size=(100, 30))


@pytest.mark.parametrize(
    "look", ["twelve months", "losing touch", "the year ahead", "the quarter", "the cells"]
)
def test_look_without_colour(
    look: str, demo: Make, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=(100, 30))
