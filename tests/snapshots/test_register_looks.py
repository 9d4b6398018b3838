"""How the register and its policies look on the demo book, its forms among them, small and colourless."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pilot.walk import keys_for
from tests.snapshots.conftest import Make
from tests.snapshots.test_looks import SIZES, part, walk

ROOM = "7"
OVER = [*part(5), *["down"] * 5, "ctrl+u", *keys_for("75"), "down"]
"""The lunch today with a cap over the house rules."""

LOOKS: dict[str, list[str]] = {
    "lines": [ROOM],
    "by person": [ROOM, "v"],
    "by organisation": [ROOM, "v", "v"],
    "by year": [ROOM, "v", "v", "v"],
    "one organisation": [ROOM, "slash", *keys_for("brenner"), "enter"],
    "a line": [ROOM, "enter"],
    "a new line": [ROOM, "a"],
    "policies": [ROOM, "p"],
    "a policy": [ROOM, "p", "enter"],
    "rates": [ROOM, "p", "r", *keys_for("1 USD = 0.92 EUR")],
    "over a limit": OVER,
    "who agreed": [*OVER, "right"],
    "agreed": [*OVER, "right", "tab", *keys_for("by mail"), "enter"],
}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("look", LOOKS)
def test_look(look: str, size: tuple[int, int], demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=size)


@pytest.mark.parametrize("look", ["lines", "policies"])
def test_look_on_a_small_terminal(look: str, demo: Make, snap_compare: Callable[..., bool]) -> None:
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=(60, 18))


@pytest.mark.parametrize("look", ["lines", "by person", "policies", "over a limit"])
def test_look_without_colour(
    look: str, demo: Make, snap_compare: Callable[..., bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(demo(), run_before=walk(LOOKS[look]), terminal_size=(100, 30))
