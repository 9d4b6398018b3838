"""A book in a fresh folder, a clock that stands still, and records to put in it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from planner.book.repository import Book

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hostbook" / "book.json"


@pytest.fixture
def book(path: Path) -> Book:
    return Book.open(path, clock=lambda: NOON)
