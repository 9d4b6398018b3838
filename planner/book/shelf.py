"""One kind of record in the book: handed out and taken back as the frozen records themselves."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

import msgspec

from planner.book.errors import BookError
from planner.book.records import Records
from planner.courtship.touches import Log, Touch
from planner.outings.outing import Outing
from planner.values.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from tinydb import TinyDB

    from planner.book.pages import Page, Pages

R = TypeVar("R", bound=Record)

Changes = dict[str, "R | None"]
"""What a transaction has in hand for a shelf: the new record by id, or None where it is to go."""


class Keeper(Protocol):
    """What a shelf asks of its book."""

    def pages(self, table: str) -> Pages:
        """A table, as last read or written."""

    def changing(self, table: str) -> Changes[Record]:
        """What the running transaction has in hand for a table; nothing outside one."""

    def change(self, table: str, record_id: str, record: Record | None) -> None:
        """Take a change into the running transaction, or make it one of its own."""


own_id: Callable[[Any], str] = attrgetter("id")
"""The id that a record carries."""


class Shelf(Generic[R]):
    """The records of one kind, by id.

    Reading never touches the disk. Inside a transaction it shows what the transaction has in hand.
    """

    def __init__(
        self,
        keeper: Keeper,
        table: str,
        kind: type[R],
        *,
        key: Callable[[R], str] = own_id,
        about: Callable[[R], Iterable[str]] = lambda _: (),
    ) -> None:
        self.table = table
        self.key_of = key
        self._keeper, self._kind, self._about = keeper, kind, about
        self._read = Records(kind, key, about)

    @property
    def _records(self) -> Records[R]:
        """What the book's documents are now."""
        self._read.follow(self._keeper.pages(self.table))
        return self._read

    def get(self, record_id: str) -> R | None:
        """The record with this id, or None."""
        changes = self._changes()
        return changes[record_id] if record_id in changes else self._records.get(record_id)

    def __getitem__(self, record_id: str) -> R:
        record = self.get(record_id)
        if record is None:
            raise BookError(f"This {self._kind.__name__.lower()} is no longer in the book.")
        return record

    def all(self) -> tuple[R, ...]:
        """Every record, in the order of their ids."""
        records, changes = self._records.all(), self._changes()
        return self._with(changes, records, changes.values()) if changes else records

    def some(self, wanted: Callable[[R], bool]) -> tuple[R, ...]:
        """The records that are wanted, in the order of their ids."""
        changes = self._changes()
        kept = tuple(r for r in self._records.all() if wanted(r))
        new = (r for r in changes.values() if r is not None and wanted(r))
        return self._with(changes, kept, new) if changes else kept

    def put(self, record: R) -> None:
        """Keep a record, in place of the one with its id if there is one."""
        self._keeper.change(self.table, self.key_of(record), self._checked(record))

    def remove(self, record_id: str) -> None:
        """Take a record out of the book; nothing happens when it is not there."""
        self._keeper.change(self.table, record_id, None)

    def __len__(self) -> int:
        return len(self.all())

    def __contains__(self, record_id: object) -> bool:
        return isinstance(record_id, str) and self.get(record_id) is not None

    def by_person(self) -> Mapping[str, tuple[R, ...]]:
        """The records by whom they are about, each in the order of their ids."""
        changes = self._changes()
        if not changes:
            return self._records.of_people()
        found: dict[str, list[R]] = {}
        for record in self.all():
            for person_id in self._about(record):
                found.setdefault(person_id, []).append(record)
        return {person_id: tuple(theirs) for person_id, theirs in found.items()}

    def _about_person(self, person_id: str) -> tuple[R, ...]:
        kept, changes = self._records.of_people().get(person_id, ()), self._changes()
        if not changes:
            return kept
        return self._with(changes, kept, (r for r in changes.values() if r and person_id in self._about(r)))

    def unreadable(self) -> dict[str, str]:
        """Of the documents looked at so far, those that cannot be read: their number, and why."""
        return dict(self._read.unreadable)

    def write(self, db: TinyDB, changes: Changes[R]) -> Changes[R]:
        """Write changes into a table of the book and return what was there before, by id.

        Only who holds the storage exclusively calls this. What is already as wanted is neither written
        nor returned.
        """
        records = self._records
        before = {i: was for i, record in changes.items() if (was := records.get(i)) != record}
        table = db.table(self.table, cache_size=0)
        gone = [int(records.numbers[i]) for i in before if changes[i] is None]
        known = {int(records.numbers[i]): changes[i] for i, old in before.items() if old and changes[i]}
        new = [record for i, old in before.items() if old is None and (record := changes[i])]
        if gone:
            table.remove(doc_ids=gone)
        if known:
            texts = iter([msgspec.Raw(msgspec.json.encode(record)) for record in known.values()])
            # The storage's documents are pages; they come in the order of the numbers given.
            table.update(lambda page: cast("Page", page).become(next(texts)), doc_ids=known)
        if new:
            from tinydb.table import Document  # noqa: PLC0415 - as above

            # TinyDB's own numbering is stale once another program has written, so each number is given.
            first = records.next_number
            table.insert_multiple(Document(msgspec.to_builtins(r), first + n) for n, r in enumerate(new))
        return before

    def _checked(self, record: R) -> R:
        """The record as it will be read back; what cannot be read back is not taken."""
        try:
            return self._read.decoder.decode(msgspec.json.encode(record))
        except (msgspec.MsgspecError, UnicodeError, TypeError, ValueError) as error:
            kind = self._kind.__name__.lower()
            raise BookError(f"This {kind} cannot be kept as it is: {error}.") from error

    def _changes(self) -> Changes[R]:
        return self._keeper.changing(self.table)  # type: ignore[return-value]

    def _with(self, changes: Changes[R], kept: Iterable[R], more: Iterable[R | None]) -> tuple[R, ...]:
        records = [r for r in kept if self.key_of(r) not in changes] + [r for r in more if r is not None]
        return tuple(sorted(records, key=self.key_of))


class ShelfOfPeople(Shelf[R]):
    """Records that are each about a person."""

    def of_person(self, person_id: str) -> tuple[R, ...]:
        """The records about one person, in the order of their ids."""
        return self._about_person(person_id)


class ShelfOfTouches(ShelfOfPeople[Touch]):
    """The touches."""

    _log: Log | None = None

    def log(self, today: date) -> Log:
        """The touches as the log of a day: the same one as long as none is changed."""
        theirs, log = self.by_person(), self._log
        if log is None or log.today != today:
            log = Log(theirs, today)
        elif log.by_person is not theirs:
            log = log.with_touches(theirs)
        self._log = log
        return log


class ShelfOfOutings(Shelf[Outing]):
    """The outings."""

    def with_person(self, person_id: str) -> tuple[Outing, ...]:
        """The outings that a person is a guest or a co-host of, in the order of their ids."""
        return self._about_person(person_id)
