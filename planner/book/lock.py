"""The book's lock: held by one program at a time while it reads, changes and writes."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from planner.book.disk import LOCK, Disk
from planner.book.errors import BookLocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 5.0
"""Seconds one waits for another program to finish writing; a write of a large book takes a tenth of one."""

_PAUSE = 0.001
"""Seconds between two tries: short, so that who writes again and again does not keep others out."""


@contextmanager
def locked(disk: Disk, path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of the book at ``path``.

    The lock is the operating system's, on a file beside the book: it ends with the program that holds it,
    however that ends. The file itself is never removed, as that would let two programs lock two files.

    Raises:
        BookLocked: If another program still holds it after ``patience`` seconds.
        OSError: If the lock's file cannot be opened.
    """
    fd = disk.open(path.with_name(f"{path.name}.lock"), LOCK)
    try:
        deadline = time.monotonic() + patience
        while not disk.try_lock(fd):
            if time.monotonic() >= deadline:
                raise BookLocked(
                    f"Another hostbook is writing to {path} and has not finished after {patience:g} seconds. "
                    "Nothing was changed. Close the other one, or try again in a moment.",
                )
            time.sleep(_PAUSE)
        yield
    finally:
        disk.close(fd)
