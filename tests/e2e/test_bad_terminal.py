"""A terminal that sends what no terminal should, is tiny, or knows no colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, needs_tmux

pytestmark = [pytest.mark.e2e, needs_tmux]
Open = Callable[[dict[str, str], tuple[int, int]], Terminal]


@pytest.fixture
def open_terminal(tmp_path: Path, own_machine: Path) -> Iterator[Open]:
    """Opens the demo book in a terminal with its own environment and size, and closes it after the test."""
    opened: list[Terminal] = []

    def run(environment: dict[str, str], size: tuple[int, int]) -> Terminal:
        folder = tmp_path / f"terminal{len(opened)}"
        folder.mkdir()
        opened.append(Terminal(folder, ["demo"], {"HOME": str(own_machine), **environment}, size))
        return opened[-1]

    yield run
    for terminal in opened:
        terminal.close()


def test_bytes_that_are_no_text_neither_end_the_planner_nor_show_a_trace(open_terminal: Open) -> None:
    terminal = open_terminal({}, (80, 24))
    terminal.wait_for("Promised")
    terminal.send(b"\xff\xfe\xe9")
    terminal.send(b"\x1b[:1u\x1b[9999999999~")
    terminal.press("3")
    terminal.wait_for("filter by name")
    terminal.rest()
    terminal.press("q")
    assert "Traceback" not in terminal.wait_for("left with 0")


@pytest.mark.parametrize("kind", [{"TERM": "dumb"}, {"TERM": "linux"}, {"NO_COLOR": "1"}, {"LANG": "C"}])
def test_the_planner_opens_and_closes_in_a_poor_terminal_of_twenty_by_five(
    open_terminal: Open, kind: dict[str, str]
) -> None:
    terminal = open_terminal(kind, (20, 5))
    terminal.wait_for("demo")
    for key in ("2", "3", "4", "5", "1"):
        terminal.press(key)
    terminal.resize(80, 24)
    terminal.wait_for("Promised")
    terminal.rest()
    terminal.press("q")
    terminal.wait_for("left with 0")
