"""Backups: whole sealed copies in a folder beside the book, and which of them are kept."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from planner.book import seal
from planner.book.errors import BookDamaged, BookNotSaved
from planner.disk import files
from planner.disk.reasons import reason
from planner.values.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from planner.disk.calls import Disk

DAYS, WEEKS = 7, 4
"""Of how many days, and of how many weeks, a backup is kept."""

DAILY, BY_HAND = "daily", "by-hand"
BEFORE_MIGRATION, BEFORE_IMPORT = "before-migration", "before-import"
AFTER_ERASING = "after-erasing"

_NAME = LatePattern(r"(\d{8}T\d{6})Z-(.+?)(?:-(\d+))?\.json")
_STAMP = "%Y%m%dT%H%M%S"


class Backup(NamedTuple):
    """One backup: when it was made (UTC), where it is, and why it was made."""

    made: datetime
    number: int
    path: Path
    why: str


def folder_of(book: Path) -> Path:
    """The folder that holds the backups of the book at this path."""
    return book.with_name(f"{book.name}.backups")


def backups_of(disk: Disk, book: Path) -> tuple[Backup, ...]:
    """Every backup of a book, the newest first, whether it is good or not."""
    try:
        names = disk.listdir(folder_of(book))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    found = []
    for name in names:
        if match := _NAME.fullmatch(name):
            made = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(made, int(match[3] or 1), folder_of(book) / name, match[2]))
    return tuple(sorted(found, reverse=True))


def newest_good(disk: Disk, book: Path) -> Path | None:
    """The newest backup whose seal fits; none when there is none, or none can be read."""
    try:
        return next((backup.path for backup in backups_of(disk, book) if is_good(disk, backup.path)), None)
    except OSError:
        return None


def is_good(disk: Disk, path: Path) -> bool:
    """Tell whether a backup would open as a book."""
    try:
        data, _ = files.read_file(disk, path)
        seal.check_seal(data)
    except (OSError, seal.Broken):
        return False
    return True


def make_backup(disk: Disk, book: Path, now: datetime, why: str) -> Path:
    """Copy the book as it is on disk, and drop the copies that are older than one keeps.

    The caller holds the book's lock. Nothing older is dropped before the new copy was read back and its
    seal was found to fit.

    Raises:
        BookDamaged: If the book itself is not good: a damaged book is never backed up over good ones.
        BookNotSaved: If the copy cannot be made.
    """
    try:
        data, _ = files.read_file(disk, book)
        seal.check_seal(data)
        files.make_folder(disk, folder_of(book))
        copy = _free_name(disk, book, now, why)
        files.write_durably(disk, copy, [data], beside=book)
        if files.read_file(disk, copy)[0] != data:
            raise BookNotSaved(
                f"The backup {copy} does not read back as it was written. The older ones were kept."
            )
        for old in too_old(backups_of(disk, book)):
            disk.unlink(old.path)
    except seal.Broken as broken:
        raise BookDamaged(book, broken.what, newest_good(disk, book)) from None
    except OSError as error:
        raise BookNotSaved(f"No backup of {book} could be made: {reason(error)}.") from error
    return copy


def made_today(disk: Disk, book: Path, now: datetime) -> bool:
    """Tell whether the backup of this day (UTC) is there."""
    return any(b.why == DAILY and b.made.date() == now.astimezone(UTC).date() for b in backups_of(disk, book))


def too_old(backups: Sequence[Backup]) -> tuple[Backup, ...]:
    """Which backups need not be kept any more.

    Kept are: all of the newest seven days that have any; the first of each of the newest four weeks; and
    every one made by hand.
    """
    own = [backup for backup in backups if backup.why != BY_HAND]
    days = sorted({backup.made.date() for backup in own}, reverse=True)[:DAYS]
    first_of_week = {backup.made.isocalendar()[:2]: backup for backup in sorted(own, reverse=True)}
    weekly = [first_of_week[week] for week in sorted(first_of_week, reverse=True)[:WEEKS]]
    return tuple(backup for backup in own if backup.made.date() not in days and backup not in weekly)


def _free_name(disk: Disk, book: Path, now: datetime, why: str) -> Path:
    """A name no other backup has, which sorts after those of the same second."""
    stamp = now.astimezone(UTC).strftime(_STAMP)
    same = [b.number for b in backups_of(disk, book) if b.made.strftime(_STAMP) == stamp]
    number = max(same, default=0) + 1
    return folder_of(book) / f"{stamp}Z-{why}{f'-{number}' if number > 1 else ''}.json"
