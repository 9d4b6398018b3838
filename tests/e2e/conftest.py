"""Terminals for a test, closed when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import SMALL, Open, Terminal


@pytest.fixture
def open_terminal(tmp_path: Path, own_machine: Path) -> Iterator[Open]:
    """Opens terminals, and closes them after the test."""
    opened: list[Terminal] = []

    def run(*words: str, size: tuple[int, int] = SMALL) -> Terminal:
        folder = tmp_path / f"terminal{len(opened)}"
        folder.mkdir()
        terminal = Terminal(folder, list(words), {"HOME": str(own_machine)}, size)
        opened.append(terminal)
        return terminal

    yield run
    for terminal in opened:
        terminal.close()
