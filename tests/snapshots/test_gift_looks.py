"""How gifts and gestures look, at the smallest size and at a comfortable one, and without colour."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.pilot.walk import keys_for, press, settle
from tests.snapshots.conftest import Make
from tests.snapshots.test_looks import SIZES


def gifts_of(name: str) -> list[str]:
    """From Today to somebody's gifts."""
    return ["3", "slash", *keys_for(name), "enter", "enter", "p"]


LOOKS: dict[str, list[str]] = {
    "gifts": gifts_of("ravi"),
    "gifts, taken up": [*gifts_of("ravi"), "enter"],
    "gifts, bought": [*gifts_of("ravi"), "enter", "b"],
    "gifts, given": [*gifts_of("ravi"), "enter", "b", "enter", "s", "t"],
    "gifts, for a government": gifts_of("sardinha"),
    "gifts, for a supplier": gifts_of("olena"),
    "gifts, what they may come to": [*gifts_of("ravi"), "y", *keys_for("120"), *["tab"] * 5],
    "gifts, stopped": [*gifts_of("sardinha"), "a", *keys_for("a bottle of port"), "tab", "tab", "tab", "tab"],
}


def walk(keys: list[str]) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Presses the keys; the notices of what was done are cleared, since each goes away in its own time."""

    async def walked(pilot: Pilot[Any]) -> None:
        await settle(pilot)
        for key in keys:
            await press(pilot, key)
            pilot.app.clear_notifications()
            await settle(pilot)

    return walked


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", LOOKS)
def test_look(look: str, size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=size)


def test_look_without_colour(
    demo: Make, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(demo(), run_before=walk(LOOKS["gifts, taken up"]), terminal_size=(100, 30))


def test_look_on_a_light_terminal(demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo("linen"), run_before=walk(LOOKS["gifts, given"]), terminal_size=(100, 30))
