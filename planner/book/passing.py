"""A folder for a book that is not to last: gone when hostbook is, or at the next start after a kill."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import TYPE_CHECKING

from planner.book.errors import BookLocked
from planner.book.lock import locked
from planner.disk.calls import RealDisk

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = "hostbook-demo-"
_IN_USE = "in-use"


@contextmanager
def passing_folder() -> Iterator[Path]:
    """A new folder, its owner's alone and removed at the end; what a killed hostbook left goes first.

    Raises:
        OSError: If there is no room for it.
    """
    _remove_left_behind(Path(gettempdir()))
    with TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as made:
        folder = Path(made)
        with locked(RealDisk(), folder / _IN_USE):
            yield folder


def _remove_left_behind(room: Path) -> None:
    """Remove the folders of this kind that are this user's and that no running hostbook holds."""
    for folder in room.glob(f"{_PREFIX}*"):
        try:
            ours = not folder.is_symlink() and (os.name == "nt" or folder.stat().st_uid == os.getuid())
            if not ours or not (folder / f"{_IN_USE}.lock").is_file():
                continue
            with locked(RealDisk(), folder / _IN_USE, patience=0):
                pass  # the lock ends with the program that held it
        except (BookLocked, OSError):
            continue
        shutil.rmtree(folder, ignore_errors=True)
