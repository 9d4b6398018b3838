"""Where a book is kept, and what is worth knowing about a place before one trusts it with one."""

from __future__ import annotations

import os
import re
from pathlib import Path

from planner.values.late_pattern import LatePattern
from planner.values.problem import Problem
from planner.values.text import word_set

_CLOUDS = word_set(
    "dropbox onedrive googledrive iclouddrive mobiledocuments cloudstorage nextcloud owncloud "
    "pclouddrive boxsync box mega megasync syncthing protondrive yandex.disk seafile tresorit"
)
"""Folders that are copied to other machines, in small letters and without spaces."""
_CONFLICT = LatePattern(r"(conflict|in konflikt|en conflit|\(\d+\)$|-copy$| copy$)", re.IGNORECASE)


def default_book_path() -> Path:
    """The book of this user: ``book.json`` in the platform's folder for such data."""
    import platformdirs  # noqa: PLC0415 - a book named on the command line does not need it

    return platformdirs.user_data_path("hostbook", appauthor=False) / "book.json"


def warnings_about(book: Path) -> tuple[Problem, ...]:
    """What the user should know of the place a book is in; ``book`` has its links resolved."""
    return (*_cloud(book), *_conflicts(book), *_unwritable(book))


def _cloud(book: Path) -> tuple[Problem, ...]:
    folder = next((part for part in book.parent.parts if _is_cloud(part)), None)
    if folder is None:
        return ()
    text = (
        f"This book is in “{folder}”, which is copied to other machines. Two machines that change it at once "
        "make two books of it. Keep it elsewhere and back it up there instead."
    )
    return (Problem(field="path", text=text),)


def _is_cloud(folder: str) -> bool:
    """Whether a folder is such a one: ``Dropbox``, ``Google Drive``, ``OneDrive - Hartwell Ltd``."""
    name = folder.partition("-")[0].partition("(")[0]
    return name.replace(" ", "").casefold() in _CLOUDS


def _conflicts(book: Path) -> tuple[Problem, ...]:
    try:
        names = sorted(entry.name for entry in book.parent.iterdir())
    except OSError:
        return ()
    copies = [n for n in names if n != book.name and n.endswith(book.suffix) and n.startswith(book.stem)]
    return tuple(
        Problem(
            field="path",
            text=f"“{name}” lies beside the book: a sync service made it when two machines wrote at once. "
            "It may hold changes that this book lacks.",
        )
        for name in copies
        if _CONFLICT.search(Path(name).stem[len(book.stem) :])
    )


def _unwritable(book: Path) -> tuple[Problem, ...]:
    nearest = next((folder for folder in book.parents if folder.exists()), None)
    if nearest is None or os.access(nearest, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return ()
    return (Problem(field="path", text=f"Nothing can be saved here: {nearest} can only be read."),)


def short_path(path: Path) -> str:
    """A path as a person reads it: from ``~`` on where it lies in the home directory."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
