"""Bringing a book back from a backup, or taking over a file that another program wrote."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple

from planner.book import backups, migrations, seal
from planner.book.backups import Backup
from planner.book.errors import BookError, BookNotSaved, BookTooNew
from planner.book.lock import locked
from planner.book.pages import Pages, read_tables
from planner.book.repository import utc_now
from planner.book.storage import sealed_parts
from planner.disk import files
from planner.disk.calls import Disk, RealDisk
from planner.disk.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


UNTOLD_SAVES = 100_000
"""More than are ever saved between a backup and a loss: calendars go by it, so it never falls back."""


class Restored(NamedTuple):
    """What was done: the book, what it was made from, and where the bytes that were there before are now."""

    path: Path
    source: Path
    set_aside: Path | None

    @property
    def adopted(self) -> bool:
        """Whether the book's own file was taken as it was, and only sealed anew."""
        return self.source == self.path


def list_backups(path: Path) -> tuple[Backup, ...]:
    """The backups of the book at a path, the newest first, whether they are good or not."""
    disk = RealDisk()
    return backups.backups_of(disk, disk.realpath(path))


def restore(
    path: Path,
    *,
    from_backup: Path | None = None,
    clock: Callable[[], datetime] = utc_now,
    disk: Disk | None = None,
) -> Restored:
    """Make the book at a path good again; what is there is first copied aside, whatever it is.

    Args:
        path: The book.
        from_backup: What to make it from: a backup, or a database that another program wrote, which may be
            the book's own file. Without it, a sound book stays as it is, a file that never had a seal is
            taken as it is, and for anything else the newest good backup is used.
        clock: Tells the moment.
        disk: The system calls; the loss tests bring their own.

    Raises:
        BookError: If there is nothing good to make it from, or nothing to mend; nothing is changed.
        BookNotSaved: If the disk refuses; the file at the path stands.
    """
    disk = disk or RealDisk()
    path = disk.realpath(path)
    try:
        files.make_folder(disk, path.parent)
        with locked(disk, path):
            there = _bytes_at(disk, path)
            source = disk.realpath(from_backup) if from_backup else _best(disk, path, there)
            data, _ = files.read_file(disk, source)
            content, schema = _content_of(source, data)
            aside = None if there is None else _set_aside(disk, path, there, clock())
            files.write_durably(disk, path, sealed_parts(content, schema, _next(there, data)))
    except OSError as error:
        raise BookNotSaved(f"The book at {path} could not be restored: {reason(error)}.") from error
    return Restored(path, source, aside)


def _bytes_at(disk: Disk, path: Path) -> bytes | None:
    try:
        return files.read_file(disk, path)[0]
    except FileNotFoundError:
        return None


def _best(disk: Disk, path: Path, there: bytes | None) -> Path:
    """The file's own content if it never had a seal, else the newest good backup; a sound book needs none."""
    if there and _is_sound(there):
        raise BookError(
            f"The book at {path} is sound, so it was left as it is. To go back to how it was, "
            "name the backup: `hostbook restore BACKUP`; `hostbook restore --list` shows those there are."
        )
    if there and not there.lstrip().startswith(seal.NAMED) and seal.is_database(there):
        return path
    backup = backups.newest_good(disk, path)
    if backup is None:
        taken = (
            f" To take the file as it is: `hostbook restore {path}`."
            if seal.is_database(there or b"")
            else ""
        )
        raise BookError(f"There is no good backup of {path} to restore. Nothing was changed.{taken}")
    return backup


def _is_sound(there: bytes) -> bool:
    try:
        return seal.check_seal(there)[0].schema <= migrations.current_schema()
    except seal.Broken:
        return False


def _content_of(source: Path, data: bytes) -> tuple[dict[str, Pages], int]:
    """The tables to restore and their schema version; without a seal it is taken to be the present one."""
    schema = migrations.current_schema()
    try:
        schema = seal.check_seal(data)[0].schema
    except seal.Broken as broken:
        if not broken.readable:
            raise BookError(
                f"{source} {broken.what}, so no book can be made of it. Nothing was changed."
            ) from None
    if schema > migrations.current_schema():
        raise BookTooNew(
            f"{source} was written by a newer hostbook. Nothing was changed. Update hostbook first."
        )
    tables = read_tables(data)
    tables.pop(seal.TABLE, None)
    return tables, schema


def _next(there: bytes | None, source: bytes) -> int:
    """A generation that no open planner has seen, and that is beyond all that went out of the book so far."""
    now, then = _generation(there or b""), _generation(source)
    return max(now, then) + (1 if now else UNTOLD_SAVES)


def _generation(data: bytes) -> int:
    """How often a sound book was saved; 0 for what is none."""
    try:
        return seal.check_seal(data)[0].generation
    except seal.Broken:
        return 0


def _set_aside(disk: Disk, path: Path, there: bytes, now: datetime) -> Path:
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    taken = set(disk.listdir(path.parent))
    names = (
        f"{path.stem}.set-aside-{stamp}{f'-{n}' if n else ''}{path.suffix}" for n in range(len(taken) + 1)
    )
    aside = path.with_name(next(name for name in names if name not in taken))
    files.write_durably(disk, aside, [there], beside=path)
    return aside
