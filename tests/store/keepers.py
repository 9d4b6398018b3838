"""What the probes drive: hostbook's own book, and stock TinyDB, both on a simulated disk."""

from __future__ import annotations

import contextlib
import io
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tinydb import TinyDB
from tinydb.storages import JSONStorage

from planner.book.repository import Book
from planner.book.storage import BookStorage
from planner.people.person import Kind, Person

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

    from tests.store.probes import State
    from tests.store.simulated import SimulatedDisk

PATH = Path("/home/data/hostbook/book.json")
MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def person(number: int, word: str) -> Person:
    return Person(id=f"p{number:03}", name=word, kind=Kind.CUSTOMER)


class BookSession:
    """A program that has a book open; each save is on another day, so that each makes a backup first."""

    def __init__(self, disk: SimulatedDisk) -> None:
        self._saves = 0
        self.book = Book(
            BookStorage(PATH, disk=disk, patience=0), clock=lambda: MONDAY + timedelta(days=self._saves)
        )

    def save(self, state: State) -> None:
        self._saves += 1
        with self.book.transaction("save"):
            for old in self.book.people.all()[len(state) :]:
                self.book.people.remove(old.id)
            for number, word in enumerate(state):
                self.book.people.put(person(number, word))

    def add(self, word: str) -> None:
        self.book.people.put(Person(id=word, name=word, kind=Kind.CUSTOMER))

    def shown(self) -> State:
        return tuple(person.name for person in self.book.people.all())


class _Handle(io.TextIOBase):
    """A file as stock TinyDB opens one, on a simulated disk."""

    def __init__(self, disk: SimulatedDisk, path: Path) -> None:
        super().__init__()
        self._disk, self._file, self._at = disk, disk.seen[path], 0
        self._fd = disk.open(path, 0)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        assert self._file is not None
        self._at = len(self._file.seen) if whence == io.SEEK_END else offset
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, _size: int | None = -1, /) -> str:
        assert self._file is not None
        return self._file.seen[self._at :].decode()

    def write(self, text: str, /) -> int:
        self._disk.close(self._fd)
        self._fd = self._disk.open(PATH, 0)
        self._at += self._disk.write(self._fd, memoryview(text.encode()))
        return len(text)

    def fileno(self) -> int:
        self._disk.fsync(self._fd)  # TinyDB asks for the number only to sync the file
        return _SPARE.fileno()

    def truncate(self, size: int | None = None, /) -> int:
        self._disk.truncate(self._fd, self._at if size is None else size)
        return self._at


_SPARE = tempfile.TemporaryFile()  # noqa: SIM115 - what the real fsync is then given


class _StockStorage(JSONStorage):
    """TinyDB's own storage, with nothing changed but the file it opens."""

    def __init__(self, disk: SimulatedDisk) -> None:
        for folder in (PATH.parent.parent, PATH.parent):
            with contextlib.suppress(FileExistsError):
                disk.mkdir(folder)
            disk.sync_directory(folder.parent)
        if PATH not in disk.seen:
            disk.close(disk.open(PATH, 0o100))
            disk.sync_directory(PATH.parent)
        self.kwargs: dict[str, Any] = {}
        self._mode = "r+"
        self._handle = _Handle(disk, PATH)


class StockSession:
    """A program that keeps its words with stock TinyDB."""

    def __init__(self, disk: SimulatedDisk) -> None:
        self._table = TinyDB(storage=lambda: _StockStorage(disk)).table("words", cache_size=0)

    def save(self, state: State) -> None:
        def become(table: MutableMapping[int, Mapping[str, Any]]) -> None:
            table.clear()
            table.update({number: {"word": word} for number, word in enumerate(state)})

        self._table._update_table(become)

    def add(self, word: str) -> None:
        self._table.insert({"word": word})

    def shown(self) -> State:
        return tuple(str(document["word"]) for document in self._table)
