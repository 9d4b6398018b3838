"""The demo book, made once and copied for every look."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.config import Settings
from planner.exchange.demo import fill_demo
from screens.app import HostbookApp
from screens.desk import Desk
from tests.pilot.desks import NOW

Make = Callable[..., HostbookApp]


@pytest.fixture(autouse=True)
def saved_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No look depends on whether the pause before a save is over."""
    monkeypatch.setattr("screens.outing_frame.SAVE_AFTER_SECONDS", 0.001)


@pytest.fixture(autouse=True)
def no_days_reckoned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Holidays come behind the screen, at no moment a look could wait for; those of them ask for them."""
    monkeypatch.setattr("screens.behind.reckoning.wanted", lambda _: None)


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo book as of a Thursday morning."""
    path = tmp_path_factory.mktemp("demo") / "book.json"
    book = Book.open(path, clock=lambda: NOW)
    fill_demo(book, NOW)
    book.close()
    return path


@pytest.fixture
def demo(demo_file: Path, own_machine: Path) -> Iterator[Make]:
    """Makes the planner over a copy of the demo book, in a theme."""
    opened: list[Book] = []

    def make(theme: str = "lamplight", *, empty: bool = False, now: datetime = NOW) -> HostbookApp:
        path = own_machine / "book.json"
        if not empty:
            shutil.copy(demo_file, path)
        book = Book.open(path, clock=lambda: now)
        opened.append(book)
        settings = Settings(theme=theme, zone="Europe/Lisbon")
        return HostbookApp(Desk(book=book, clock=lambda: now, settings=settings))

    yield make
    for book in opened:
        book.close()
