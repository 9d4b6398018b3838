"""The book as the rest of hostbook knows it: its shelves, transactions over them, and undo."""

from __future__ import annotations

import contextlib
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from planner.book import backups, migrations
from planner.book.check import loose_ends, unreadable
from planner.book.done import Done, TakenBack, name_of
from planner.book.errors import BookChanged, BookError, BookMissing, BookNotSaved
from planner.book.fresh_ids import FreshIds
from planner.book.lock import PATIENCE
from planner.book.records import EMPTY
from planner.book.shelves import Shelves
from planner.book.storage import BookStorage
from planner.book.unsaved import Unsaved
from planner.book.whereabouts import warnings_about
from planner.values.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tinydb import TinyDB

    from planner.book.pages import Pages
    from planner.book.shelf import Changes
    from planner.book.storage import Content
    from planner.book.tombstones import Watch
    from planner.values.record import Record


def utc_now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


class Book(Shelves):
    """Everything the rep keeps.

    What it shows is what was read from the file when it was opened, last saved or last refreshed. Each change
    is made to the newest content of the file, under its lock: what another program saved in between is kept.
    Where both changed the same record, the later save wins for that record. A book is used from one thread.
    """

    def __init__(self, storage: BookStorage, *, clock: Callable[[], datetime] = utc_now) -> None:
        super().__init__()
        self.path = storage.path
        self._storage, self._clock = storage, clock
        self._hand: dict[str, Changes[Record]] | None = None
        self._done: list[Done] = []
        self._others_wrote = False
        self._fresh_ids = FreshIds(clock)
        self._backup_day: date | None = None
        self._notes: tuple[Problem, ...] = ()
        self.guard: Watch | None = None
        self._content = storage.current()
        if self._content.schema < migrations.current_schema():
            self._migrate()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        create: bool = True,
        patience: float = PATIENCE,
    ) -> Book:
        """Open the book at a path.

        Args:
            path: Where it is; links are followed.
            clock: Tells the moment, with a zone.
            create: Whether a path without a book is a new, empty book; its file is made by the first save.
            patience: Seconds to wait while another program holds the lock.

        Raises:
            BookMissing: If there is none, and it may not be made or its backups show that there was one.
            BookDamaged: If the file is not a book whose seal fits; it is left as it is.
            BookTooNew: If a newer hostbook wrote it.
            BookUnreadable: If the operating system refuses.
        """
        book = cls(BookStorage(path, patience=patience), clock=clock)
        if not create and book._content.generation == 0:
            raise BookMissing(f"There is no book at {book.path}.")
        return book

    @cached_property
    def _db(self) -> TinyDB:
        """The book as TinyDB has it: all that is written goes through it, and reading does without."""
        from planner.book.table import PagedDB  # noqa: PLC0415 - not before something is written

        return PagedDB(storage=lambda: self._storage)

    @cached_property
    def unsaved(self) -> Unsaved:
        """What was typed in the planner and is not saved yet."""
        return Unsaved(self._storage.disk, self.path)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What the user should know of this book: its place, its backups, what of it cannot be read."""
        return (*warnings_about(self.path), *self._notes, *unreadable(self._shelves.values()))

    @property
    def generation(self) -> int:
        """How often it was saved: it grows with every change, and with a restore."""
        return self._content.generation

    def now(self) -> datetime:
        """This moment, with a zone, by the clock the book was opened with."""
        return self._clock()

    def new_id(self) -> str:
        """An id that no record has and that sorts after every other this book has given."""
        return self._fresh_ids.next(taken=lambda made: any(made in shelf for shelf in self._shelves.values()))

    @contextmanager
    def transaction(self, label: str) -> Iterator[None]:
        """Make all changes inside one write: either every one of them is saved, or none.

        A transaction inside another joins it; if it fails, what it had in hand is dropped.

        Args:
            label: What it does, as undo will say it ("delete Ines Duarte"); empty where the host did nothing
                that could be wanted back, and undo passes it over.

        Raises:
            BookNotSaved: When it ends, if the changes are not known to be safe on disk.
        """
        outer = self._hand
        self._hand = {name: dict(changes) for name, changes in outer.items()} if outer is not None else {}
        try:
            yield
            hand = self._hand
        finally:
            self._hand = outer
        if outer is not None:
            self._hand = hand
        else:
            done = self._commit(label, hand)
            if done.before and label:
                self._done.append(done)

    @property
    def can_undo(self) -> bool:
        """Whether a transaction of this session can be taken back."""
        return bool(self._done)

    def undo(self) -> TakenBack | None:
        """Take back the newest transaction of this session that was not taken back yet.

        Returns:
            What it was and which records came back, or None when there is nothing to take back.

        Raises:
            BookChanged: If someone else has changed the same records since; nothing is changed.
        """
        if not self._done:
            return None
        if self._hand is not None:
            raise BookError("Undo has to wait until the change being made is saved.")
        done = self._done[-1]
        self._commit(done.label, done.before, only_if=done.after)
        del self._done[-1:]  # none is left where somebody was erased elsewhere meanwhile
        return done.taken_back()

    def forget_undo(self) -> None:
        """Keep nothing of what was before the changes of this session: none can be taken back any more."""
        self._done.clear()

    def refresh(self) -> bool:
        """Look whether another program has changed the file, and if so show what it holds now.

        Raises:
            BookError: If the file is gone, damaged or unreadable now; what was shown stays.
        """
        content = self._storage.current()
        changed = self._others_wrote or content is not self._content
        self._take(content)
        self._others_wrote = False
        return changed

    def backup(self, why: str = backups.BY_HAND) -> Path:
        """Make a backup now.

        Args:
            why: what it is made for, one of the words in :mod:`planner.book.backups`.

        Returns:
            Where it is.
        """
        if self._storage.current().generation == 0:
            raise BookMissing(f"There is no book at {self.path} yet, so there is nothing to back up.")
        with self._storage.exclusive(failing=f"No backup of {self.path} could be made"):
            return backups.make_backup(self._storage.disk, self.path, self._clock(), why)

    def check(self) -> tuple[Problem, ...]:
        """Everything that is wrong with the book, from its place to references that lead nowhere."""
        for shelf in self._shelves.values():
            shelf.all()
        return (*self.warnings, *loose_ends(self._shelves))

    def close(self) -> None:
        """Close the book; everything that was saved already is."""
        if "_db" in vars(self):
            self._db.close()

    # What the shelves ask

    def pages(self, table: str) -> Pages:
        """A table, as last read or written."""
        return self._content.tables.get(table, EMPTY)

    def changing(self, table: str) -> Changes[Record]:
        """What the running transaction has in hand for a table; nothing outside one."""
        return self._hand.get(table, {}) if self._hand else {}

    def change(self, table: str, record_id: str, record: Record | None) -> None:
        """Take a change into the running transaction, or make it one of its own."""
        if self._hand is None:
            verb = "remove" if record is None else "save"
            with self.transaction(f"{verb} {name_of(record or self._shelves[table].get(record_id))}".strip()):
                self.change(table, record_id, record)
        else:
            self._hand.setdefault(table, {})[record_id] = record

    def _commit(
        self,
        label: str,
        hand: dict[str, Changes[Record]],
        only_if: dict[str, Changes[Record]] | None = None,
    ) -> Done:
        """Write what is in hand, if the records still are as ``only_if`` says."""
        before: dict[str, Changes[Record]] = {}
        if not hand:
            return Done(label, {}, {})
        try:
            with self._storage.exclusive():
                newest = self._storage.current()
                self._others_wrote |= newest is not self._content
                self._take(newest)
                if self.guard is not None:
                    hand = self.guard.without_gone(hand)
                for table, records in (only_if or {}).items():
                    if any(self._shelves[table].get(i) != record for i, record in records.items()):
                        raise BookChanged(f"“{label}” cannot be taken back: it was changed again since.")
                if self._differs(hand):
                    self._daily_backup()
                    for table, changes in hand.items():
                        if was := self._shelves[table].write(self._db, changes):
                            before[table] = was
        finally:
            # After a failure the storage has dropped what it had in memory; this reads what is really there.
            with contextlib.suppress(BookError):
                self._content = self._storage.known()
        after = {table: {i: hand[table][i] for i in was} for table, was in before.items()}
        return Done(label, before, after)

    def _take(self, newest: Content) -> None:
        """Show what another program wrote."""
        if self.guard is not None and newest is not self._content:
            self.guard.look_at(newest.tables)
        self._content = newest

    def _differs(self, hand: dict[str, Changes[Record]]) -> bool:
        return any(
            self._shelves[table].get(record_id) != record
            for table, changes in hand.items()
            for record_id, record in changes.items()
        )

    def _daily_backup(self) -> None:
        """Before the first write of a day; its failing must not keep the rep from saving: it is a warning."""
        now, disk = self._clock().astimezone(UTC), self._storage.disk
        if self._content.generation == 0 or self._backup_day == now.date():
            return
        try:
            if not backups.made_today(disk, self.path, now):
                backups.make_backup(disk, self.path, now, backups.DAILY)
        except BookNotSaved as error:
            self._notes = (Problem(field="backup", text=f"Today's backup is missing. {error}"),)
        else:
            self._backup_day, self._notes = now.date(), ()

    def _migrate(self) -> None:
        with self._storage.exclusive(failing=f"The book at {self.path} could not be brought up to date"):
            schema = self._storage.current().schema  # another program may have done it in the meantime
            if schema < migrations.current_schema():
                backups.make_backup(self._storage.disk, self.path, self._clock(), backups.BEFORE_MIGRATION)
                tables = self._storage.read() or {}
                plain = {name: {n: dict(page) for n, page in table.items()} for name, table in tables.items()}
                self._storage.write(migrations.migrated(plain, schema))
        self._content = self._storage.current()
