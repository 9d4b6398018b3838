"""The TinyDB storage that keeps the book: sealed, locked, and replaced whole at each write.

``TinyDB(path, storage=BookStorage)`` is an ordinary TinyDB with an ordinary file, which other programs can
read. What differs is that what was written survives a power cut, that a file which is not a sealed book is
never written over, and that two programs can write to one book.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from planner.book import migrations, seal
from planner.book.backups import newest_good
from planner.book.errors import (
    BookChanged,
    BookDamaged,
    BookMissing,
    BookNotSaved,
    BookTooNew,
    BookUnreadable,
    BookUnsealed,
)
from planner.book.lock import PATIENCE, locked
from planner.book.pages import Pages, as_bytes, read_tables
from planner.disk import files
from planner.disk.calls import Disk, RealDisk, Stat
from planner.disk.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class _Mark(NamedTuple):
    """By what a changed file is told: the file system's own signs, and the seal's generation and checksum."""

    stat: Stat
    seal: bytes


class Content(NamedTuple):
    """A book's content as it was read or written; without a mark there is no file yet."""

    mark: _Mark | None
    schema: int
    generation: int
    tables: dict[str, Pages]


class BookStorage:
    """Keeps a TinyDB database in one sealed file.

    Args:
        path: Where the book is, or will be once something is written.
        disk: The system calls; the loss tests bring their own.
        patience: Seconds to wait for another program that is writing.
    """

    def __init__(self, path: str | Path, *, disk: Disk | None = None, patience: float = PATIENCE) -> None:
        self.disk: Disk = disk or RealDisk()
        self.path = self.disk.realpath(Path(path))
        self._patience = patience
        self._content: Content | None = None
        self._handed_out: Content | None = None
        self._locked = False
        self._gathered: dict[str, Pages] | None = None

    # What TinyDB asks of a storage; a subclass of its own would have it imported for every reading

    def read(self) -> dict[str, Mapping[str, Any]] | None:
        """Return every table; what is done to them changes nothing until it is written."""
        if self._gathered is not None:
            return dict(self._gathered)
        self._handed_out = self.current()
        return dict(self._handed_out.tables) if self._handed_out.mark else None

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Make the tables the book's content: durably, or inside :meth:`exclusive` when that ends.

        Raises:
            BookChanged: If another program wrote since these tables were read; nothing is written.
            BookNotSaved: If the content is not known to be safe on disk.
        """
        tables = {name: Pages.of(table) for name, table in data.items()}
        if self._locked:
            self._gathered = tables
            return
        read = self._handed_out
        with self.exclusive():
            if read is not None and self.current() is not read:
                raise BookChanged(
                    f"The book at {self.path} was changed by another program. Nothing was written."
                )
            self._gathered = tables

    def close(self) -> None:
        """Let go of nothing: the file is open only while it is read or written."""

    # What the book asks besides

    def current(self) -> Content:
        """What the file holds now; the same object as long as nobody has written."""
        mark = self._look()
        if self._content is None or mark != self._content.mark:
            before, self._content = self._content, None
            self._content = self._first(before) if mark is None else self._load()
        return self._content

    def known(self) -> Content:
        """What was last read or written; only if that is not known to be true does it look at the file."""
        return self._content or self.current()

    @contextmanager
    def exclusive(self, *, failing: str = "") -> Iterator[None]:
        """Hold the lock, on the newest content; what is written inside is one durable write at the end.

        If an error leaves the block, nothing is written.

        Args:
            failing: What to say has failed when the disk refuses; that a change may not be safe, if empty.
        """
        try:
            if self.known().mark is None:
                files.make_folder(self.disk, self.path.parent)
            with locked(self.disk, self.path, self._patience):
                self.current()
                self._locked = True
                try:
                    yield
                    if self._gathered is not None:
                        self._save(self._gathered)
                finally:
                    self._locked, self._gathered = False, None
        except OSError as error:
            said = failing or f"What you changed in {self.path} is not known to be safe on disk"
            raise BookNotSaved(f"{said}: {reason(error)}.") from error

    def _save(self, tables: dict[str, Pages]) -> None:
        generation = self.current().generation + 1
        schema = migrations.current_schema()
        parts = sealed_parts(tables, schema, generation)
        self._content = None  # until the disk has it, this is not what the book holds
        stat = files.write_durably(self.disk, self.path, parts)
        self._content = Content(_Mark(stat, parts[0]), schema, generation, tables)

    def _look(self) -> _Mark | None:
        try:
            data, stat = files.read_file(self.disk, self.path, seal.SEAL_SIZE)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._unreadable(error) from error
        return _Mark(stat, seal.head_of(data))

    def _first(self, before: Content | None) -> Content:
        backup = newest_good(self.disk, self.path)
        if backup is not None:
            raise BookMissing(
                f"There is no book at {self.path}, but its backups are there. The newest good one is "
                f"{backup}; `hostbook restore` brings it back.",
            )
        if before is not None and before.mark is not None:
            raise BookMissing(
                f"The book at {self.path} is gone; it was there a moment ago. Put it back first."
            )
        return Content(None, migrations.current_schema(), 0, {})

    def _load(self) -> Content:
        try:
            data, stat = files.read_file(self.disk, self.path)
        except OSError as error:
            raise self._unreadable(error) from error
        try:
            sealed, _ = seal.check_seal(data)
        except seal.Broken as broken:
            kind = BookUnsealed if broken.readable else BookDamaged
            raise kind(self.path, broken.what, newest_good(self.disk, self.path)) from None
        if sealed.schema > migrations.current_schema():
            raise BookTooNew(
                f"The book at {self.path} was written by a newer hostbook: its version is {sealed.schema}, "
                f"this one reads up to {migrations.current_schema()}. Nothing was changed. Update hostbook.",
            )
        tables = read_tables(data)
        del tables[seal.TABLE]
        return Content(_Mark(stat, seal.head_of(data)), sealed.schema, sealed.generation, tables)

    def _unreadable(self, error: OSError) -> BookUnreadable:
        return BookUnreadable(
            f"The book at {self.path} cannot be read: {reason(error)}. Nothing was changed."
        )


def sealed_parts(tables: Mapping[str, Pages], schema: int, generation: int) -> list[bytes]:
    """The bytes of a sealed book, in parts: the seal, then each table as it is."""
    parts: list[bytes] = []
    for name, pages in tables.items():
        parts += (b",%s:" % msgspec.json.encode(name), as_bytes(pages.encoded()))
    parts.append(b"}")
    sealed = seal.Seal(schema, generation, sum(len(part) for part in parts))
    return [seal.make_seal(sealed, parts), *parts]
