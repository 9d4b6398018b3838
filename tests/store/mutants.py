"""Hostbook's book with one thing left out: what the loss tests must notice.

Each mutant is the shipped code with a small, plausible mistake, put in its place for as long as it is tried.
"""

from __future__ import annotations

import contextlib
import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from unittest import mock

from planner.book import seal, storage
from planner.book.migrations import current_schema
from planner.book.pages import read_tables
from planner.book.storage import BookStorage, Content
from planner.disk import files
from planner.disk.calls import CREATE, Disk, Stat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_LOOK, _LOAD, _SAVE = BookStorage._look, BookStorage._load, BookStorage._save
_WRITE = 1  # os.O_WRONLY: no O_CREAT, no O_EXCL


def _write_with(
    *,
    sync: bool = True,
    sync_late: bool = False,
    sync_folder: bool = True,
    count: bool = True,
    heed_sync: bool = True,
    clean: bool = True,
    elsewhere: bool = False,
) -> Callable[[Disk, Path, Iterable[bytes]], Stat]:
    """The durable write, with steps left out."""

    def write(disk: Disk, path: Path, chunks: Iterable[bytes], *, beside: Path | None = None) -> Stat:
        temporary = path.with_name(f".{(beside or path).name}.saving")
        if elsewhere:
            temporary = path.parent.parent / "temporary"
        if clean:
            with contextlib.suppress(FileNotFoundError):
                disk.unlink(temporary)
        fd = disk.open(temporary, CREATE)
        for chunk in chunks:
            rest = memoryview(chunk)
            while rest:
                written = disk.write(fd, rest)
                rest = rest[written:] if count else rest[:0]
        if sync:
            with contextlib.suppress(*(() if heed_sync else (OSError,))):
                disk.fsync(fd)
        stat = disk.fstat(fd)
        disk.close(fd)
        _move(disk, temporary, path)
        if sync_late:
            fd = disk.open(path, _WRITE)
            disk.fsync(fd)
            disk.close(fd)
        if sync_folder:
            disk.sync_directory(path.parent)
        return stat

    return write


def _move(disk: Disk, source: Path, target: Path) -> None:
    """As `shutil.move`: across file systems it copies."""
    try:
        disk.replace(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        data, _ = files.read_file(disk, source)
        _in_place(disk, target, [data])
        disk.unlink(source)


def _in_place(disk: Disk, path: Path, chunks: Iterable[bytes], *, beside: Path | None = None) -> Stat:
    """The whole file anew over the old one, synced: what a careful person may think is enough."""
    try:
        fd = disk.open(path, _WRITE)
    except FileNotFoundError:
        fd = disk.open(path, CREATE)
    for chunk in chunks:
        rest = memoryview(chunk)
        while rest:
            rest = rest[disk.write(fd, rest) :]
    disk.truncate(fd, sum(len(chunk) for chunk in chunks))  # type: ignore[attr-defined]
    disk.fsync(fd)
    stat = disk.fstat(fd)
    disk.close(fd)
    disk.sync_directory(path.parent)
    return stat


@contextmanager
def _no_lock(_disk: Disk, _path: Path, _patience: float = 0) -> Iterator[None]:
    yield


def _look_once(self: BookStorage) -> Any:
    """Believe that the file is as it was when it was opened."""
    if self._content is not None:
        return self._content.mark
    return _LOOK(self)


def _trusting(data: bytes) -> tuple[seal.Seal, memoryview]:
    """Read the seal without checking it against the content."""
    match = seal._FIELDS.match(data)
    if match is None:
        raise seal.Broken("has no seal")
    return seal.Seal(int(match[3]), int(match[4]), int(match[5])), memoryview(data)[match.end() :]


def _length_only(data: bytes) -> tuple[seal.Seal, memoryview]:
    """Check the length of the content, not its bytes."""
    sealed, content = _trusting(data)
    if len(content) != sealed.length:
        raise seal.Broken("is of the wrong length")
    return sealed, content


def _empty_is_new(self: BookStorage) -> Content:
    """Take an empty file for a new book, as stock TinyDB does."""
    data, _ = files.read_file(self.disk, self.path)
    return _LOAD(self) if data else Content(self._look(), current_schema(), 0, {})


def _forgiving(self: BookStorage) -> Content:
    """Take a file that does not open for an empty book."""
    try:
        return _LOAD(self)
    except Exception:  # noqa: BLE001 - that is the mistake
        return Content(self._look(), current_schema(), 0, {})


def _unsealed_is_fine(self: BookStorage) -> Content:
    """Take a database that another program wrote for a book."""
    data, _ = files.read_file(self.disk, self.path)
    if data and not data.startswith(seal._MARK) and seal.is_database(data):
        return Content(self._look(), current_schema(), 1, read_tables(data))
    return _LOAD(self)


def _believe_before_writing(self: BookStorage, tables: Any) -> None:
    """Keep in memory what the disk may not have taken."""
    before = self.current()
    self._content = Content(before.mark, before.schema, before.generation, tables)
    parts = storage.sealed_parts(tables, current_schema(), before.generation + 1)
    files.write_durably(self.disk, self.path, parts)
    self._content = None


def _later(self: BookStorage, tables: Any) -> None:
    """Say that it is saved, and write it when the next one comes."""
    waiting = getattr(self, "waiting", None)
    if waiting is not None:
        _SAVE(self, waiting)
    self.waiting = tables  # type: ignore[attr-defined]
    self._content = self.current()._replace(tables=tables)


def _newer_is_fine(self: BookStorage) -> Content:
    """Open a book whatever version wrote it."""
    data, _ = files.read_file(self.disk, self.path)
    try:
        sealed, _ = seal.check_seal(data)
    except seal.Broken:
        return _LOAD(self)
    tables = read_tables(data)
    del tables[seal.TABLE]
    return Content(self._look(), current_schema(), sealed.generation, tables)


def _folders(disk: Disk, folder: Path) -> None:
    """Make folders, and leave it to luck that they survive."""
    for each in (*reversed(folder.parents), folder):
        with contextlib.suppress(FileExistsError):
            disk.mkdir(each)


def _write(**left_out: bool) -> Any:
    return mock.patch.object(files, "write_durably", _write_with(**left_out))


MUTANTS: dict[str, tuple[str, Any]] = {
    "no fsync": ("crash", _write(sync=False)),
    "fsync only after the rename": ("crash", _write(sync=False, sync_late=True)),
    "no sync of the folder": ("crash", _write(sync_folder=False)),
    "new folders not synced": ("crash", mock.patch.object(files, "make_folder", _folders)),
    "written in place": ("crash", mock.patch.object(files, "write_durably", _in_place)),
    "temporary file in another folder": ("crash", _write(elsewhere=True)),
    "temporary file of a dead program not cleaned": ("crash", _write(clean=False)),
    "said to be saved before it is": ("crash", mock.patch.object(BookStorage, "_save", _later)),
    "short writes not noticed": ("failure", _write(count=False)),
    "failed fsync not noticed": ("failure", _write(heed_sync=False)),
    "memory kept after a failed write": (
        "failure",
        mock.patch.object(BookStorage, "_save", _believe_before_writing),
    ),
    "no lock": ("interleaving", mock.patch.object(storage, "locked", _no_lock)),
    "memory trusted under the lock": ("interleaving", mock.patch.object(BookStorage, "_look", _look_once)),
    "a seal that is not checked": ("damage", mock.patch.object(seal, "check_seal", _trusting)),
    "a seal of the length alone": ("damage", mock.patch.object(seal, "check_seal", _length_only)),
    "an empty file taken for a new book": ("damage", mock.patch.object(BookStorage, "_load", _empty_is_new)),
    "a damaged file taken for a new book": ("damage", mock.patch.object(BookStorage, "_load", _forgiving)),
    "another program's file taken for a book": (
        "damage",
        mock.patch.object(BookStorage, "_load", _unsealed_is_fine),
    ),
    "a newer book opened all the same": ("damage", mock.patch.object(BookStorage, "_load", _newer_is_fine)),
    "no backup named": ("damage", mock.patch.object(storage, "newest_good", return_value=None)),
}
"""What is wrong with each, the probe that must notice it, and how it is put in place."""
