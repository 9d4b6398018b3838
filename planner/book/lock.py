"""The book's lock: held by one program at a time while it reads, changes and writes."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from planner.book.errors import BookLocked
from planner.disk.lock import StillHeld, held

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from planner.disk.calls import Disk

PATIENCE = 5.0
"""Seconds one waits for another program to finish writing; a write of a large book takes a tenth of one."""


@contextmanager
def locked(disk: Disk, path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of the book at ``path``.

    Raises:
        BookLocked: If another program still holds it after ``patience`` seconds.
        OSError: If the lock's file cannot be opened.
    """
    with ExitStack() as until:
        try:
            until.enter_context(held(disk, path, patience))
        except StillHeld:
            raise BookLocked(
                f"Another hostbook is writing to {path} and has not finished after {patience:g} seconds. "
                "Nothing was changed. Close the other one, or try again in a moment.",
            ) from None
        yield
