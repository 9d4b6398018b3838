"""What is typed and not saved yet, kept beside the book: it outlives a quit, a closed window, a crash."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import msgspec

from planner.book.errors import BookLocked
from planner.book.lock import locked
from planner.disk import files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from planner.disk.calls import Disk

PATIENCE = 0.2
"""Seconds to wait for another program's write: whoever types must not be kept waiting."""


class Unsaved(dict[tuple[str, str], str]):
    """The texts, by record and field. They are no part of the book: no undo, export or backup has them.

    Two planners on one book share the file: each writes only what changed in its own hands.

    Args:
        disk: The system calls.
        book: The book's path; the file stands beside it, its owner's alone.

    Attributes:
        refused: whether a text of a record is of somebody who is erased, and is not kept.
    """

    def __init__(self, disk: Disk, book: Path) -> None:
        self._disk, self._book = disk, book
        self._path = book.with_name(f"{book.name}.unsaved")
        super().__init__(self._read())
        self._kept = dict(self)
        self.refused: Callable[[str, str], bool] = lambda _record, _text: False

    def hold(self, key: tuple[str, str], text: str | None) -> None:
        """Have a text in hand, or nothing any more."""
        if text is None:
            self.pop(key, None)
        else:
            self[key] = text

    def keep(self) -> bool:
        """Write what changed since the last time; False where that cannot be done now.

        Whatever stands in the way, the texts stay in hand and are tried again the next time.
        """
        now = {key: text for key, text in self.items() if not self.refused(key[0], text)}
        if now == self._kept:
            return True
        try:
            files.make_folder(self._disk, self._book.parent)
            with locked(self._disk, self._book, PATIENCE):
                gone = self._kept.keys() - now.keys()
                texts = {key: text for key, text in (self._read() | now).items() if key not in gone}
                self._write(texts)
        except (OSError, BookLocked):
            return False
        self._kept = now
        return True

    def _read(self) -> dict[tuple[str, str], str]:
        """What the file holds; nothing where there is none, or none that can be read."""
        try:
            content, _ = files.read_file(self._disk, self._path)
            rows = msgspec.json.decode(content, type=list[tuple[str, str, str]])
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return {}
        return {(record, field): text for record, field, text in rows}

    def _write(self, texts: dict[tuple[str, str], str]) -> None:
        if texts:
            rows = msgspec.json.encode([(*key, text) for key, text in texts.items()])
            files.write_durably(self._disk, self._path, [rows], beside=self._book)
            return
        with contextlib.suppress(FileNotFoundError):
            self._disk.unlink(self._path)
