"""A lock between programs: held by one at a time while it reads, changes and writes."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from planner.disk.calls import LOCK, Disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAUSE = 0.001
"""Seconds between two tries: short, so that who writes again and again does not keep others out."""


class StillHeld(Exception):
    """Another program held the lock for longer than one cares to wait."""


@contextmanager
def held(disk: Disk, path: Path, patience: float) -> Iterator[None]:
    """Hold the lock of what is at ``path``.

    The lock is the operating system's, on a file beside it: it ends with the program that holds it,
    however that ends. The file itself is never removed, as that would let two programs lock two files.

    Args:
        disk: The system calls.
        path: What is locked.
        patience: Seconds to wait for another program that holds it.

    Raises:
        StillHeld: If another program still holds it after that.
        OSError: If the lock's file cannot be opened.
    """
    fd = disk.open(path.with_name(f"{path.name}.lock"), LOCK)
    try:
        deadline = time.monotonic() + patience
        while not disk.try_lock(fd):
            if time.monotonic() >= deadline:
                raise StillHeld
            time.sleep(_PAUSE)
        yield
    finally:
        disk.close(fd)
