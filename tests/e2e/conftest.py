"""A book and a machine for the command line, and terminals for a test, closed when it is over."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.exchange.demo import fill_demo
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


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo book, made once."""
    path = tmp_path_factory.mktemp("made") / "book.json"
    now = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
    book = Book.open(path, clock=lambda: now)
    fill_demo(book, now)
    book.close()
    return path


@pytest.fixture
def book(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(made, tmp_path / "book.json"))


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """The environment of a machine that never ran hostbook."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "LC_", "LANG", "HOSTBOOK_"))}
    return {**kept, "HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
