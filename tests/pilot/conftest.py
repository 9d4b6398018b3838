"""A desk to sit at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from screens.desk import Desk
from tests.pilot.desks import empty_desk, small_desk
from tests.pilot.walk import press


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
def keys_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A press is over once the key has been answered: a pilot knows nothing of keys that are held."""
    monkeypatch.setattr(Pilot, "press", press)


@pytest.fixture(autouse=True)
def no_days_reckoned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Holidays come behind the screen, at no moment a test could know; those about them ask for them."""
    monkeypatch.setattr("screens.behind.reckoning.wanted", lambda _: None)


@pytest.fixture(autouse=True)
def saved_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pause before a save, or before it is tried again, is over sooner, so that no test waits for it."""
    monkeypatch.setattr("screens.outing_frame.SAVE_AFTER_SECONDS", 0.05)
    monkeypatch.setattr("screens.outing_frame.TRY_AGAIN_AFTER_SECONDS", 0.3)
