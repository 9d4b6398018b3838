"""What can be wrong with the book, each said in words that name the file and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.errors import HostbookError

if TYPE_CHECKING:
    from pathlib import Path


class BookError(HostbookError):
    """Something is wrong with the book on disk."""


class BookMissing(BookError):
    """There is no book where one was expected."""


class BookUnreadable(BookError):
    """The operating system does not let the book be read."""


class BookDamaged(BookError):
    """The file does not open as a sealed book; its bytes were not touched."""

    def __init__(self, path: Path, what: str, backup: Path | None) -> None:
        if backup is None:
            then = f"No good backup was found beside it; {self._without_backup(path)}"
        else:
            then = f"The newest good backup is {backup}; `hostbook restore` brings it back"
        super().__init__(f"The book at {path} {what}. Nothing was changed. {then}.")
        self.path = path
        self.backup = backup

    def _without_backup(self, _path: Path) -> str:
        return "move the file away to begin a new book"


class BookUnsealed(BookDamaged):
    """A database that another program wrote: readable, but without a seal that fits."""

    def _without_backup(self, path: Path) -> str:
        return f"`hostbook restore {path}` keeps a copy of it and takes it as it is"


class BookTooNew(BookError):
    """The book was written by a newer hostbook."""


class BookLocked(BookError):
    """Another program held the book's lock for longer than one cares to wait."""


class BookNotSaved(BookError):
    """A change is not known to be safe on disk."""


class BookChanged(BookError):
    """The book was changed by someone else in between, so a step was refused."""
