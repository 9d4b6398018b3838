"""A desk to sit at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.desk import Desk
from tests.pilot.desks import empty_desk, small_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A host, two people, a venue."""
    with small_desk(tmp_path) as made:
        yield made


@pytest.fixture
def bare_desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty book."""
    with empty_desk(tmp_path) as made:
        yield made


@pytest.fixture(autouse=True)
def saved_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pause in typing is over sooner, so that no test waits for it."""
    monkeypatch.setattr("screens.outing_frame.SAVE_AFTER_SECONDS", 0.05)
