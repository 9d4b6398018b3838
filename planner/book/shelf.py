"""One kind of record in the book: handed out and taken back as the frozen records themselves."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

import msgspec

from planner.book.errors import BookError
from planner.outings.outing import Outing
from planner.values.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tinydb import TinyDB

    from planner.book.pages import Page

R = TypeVar("R", bound=Record)

Changes = dict[str, "R | None"]
"""What a transaction has in hand for a shelf: the new record by id, or None where it is to go."""


class Keeper(Protocol):
    """What a shelf asks of its book."""

    def pages(self, table: str) -> Mapping[str, msgspec.Raw]:
        """The documents of a table, as last read or written."""

    def changing(self, table: str) -> Changes[Record]:
        """What the running transaction has in hand for a table; nothing outside one."""

    def change(self, table: str, record_id: str, record: Record | None) -> None:
        """Take a change into the running transaction, or make it one of its own."""


def own_id(record: Record) -> str:
    """The id that a record carries."""
    return str(record.id)  # type: ignore[attr-defined]


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
        self._documents: Mapping[str, msgspec.Raw] = {}
        self._records: dict[str, R] = {}
        self._numbers: dict[str, str] = {}
        self._people: dict[str, set[str]] | None = None  # made when it is first asked for, then kept up
        self._unreadable: dict[str, str] = {}
        self._all: tuple[R, ...] | None = ()

    @cached_property
    def _decoder(self) -> msgspec.json.Decoder[R]:
        """Made when it is first wanted: most verbs look at two or three shelves."""
        return msgspec.json.Decoder(self._kind)

    def get(self, record_id: str) -> R | None:
        """The record with this id, or None."""
        changes = self._changes()
        if record_id in changes:
            return changes[record_id]
        self._look()
        return self._kept(record_id)

    def __getitem__(self, record_id: str) -> R:
        record = self.get(record_id)
        if record is None:
            raise BookError(f"This {self._kind.__name__.lower()} is no longer in the book.")
        return record

    def all(self) -> tuple[R, ...]:
        """Every record, in the order of their ids."""
        self._look()
        if self._all is None:
            self._all = tuple(self._records[self._numbers[i]] for i in sorted(self._numbers))
        changes = self._changes()
        return self._with(changes, self._all, changes.values()) if changes else self._all

    def some(self, wanted: Callable[[R], bool]) -> tuple[R, ...]:
        """The records that are wanted, in the order of their ids; all of them are not put in order for it."""
        self._look()
        changes = self._changes()
        kept = [r for r in self._records.values() if wanted(r)]
        new = (r for r in changes.values() if r is not None and wanted(r))
        return self._with(changes, kept, new)

    def put(self, record: R) -> None:
        """Keep a record, in place of the one with its id if there is one."""
        self._keeper.change(self.table, self.key_of(record), self._checked(record))

    def remove(self, record_id: str) -> None:
        """Take a record out of the book; nothing happens when it is not there."""
        self._keeper.change(self.table, record_id, None)

    def __len__(self) -> int:
        self._look()
        return len(self.all()) if self._changes() else len(self._numbers)

    def __contains__(self, record_id: object) -> bool:
        return isinstance(record_id, str) and self.get(record_id) is not None

    def _about_person(self, person_id: str) -> tuple[R, ...]:
        self._look()
        if self._people is None:
            self._people = {}
            for record in self._records.values():
                for person in self._about(record):
                    self._people.setdefault(person, set()).add(self.key_of(record))
        kept = tuple(self._records[self._numbers[i]] for i in sorted(self._people.get(person_id, ())))
        changes = self._changes()
        if not changes:
            return kept
        return self._with(changes, kept, (r for r in changes.values() if r and person_id in self._about(r)))

    def unreadable(self) -> dict[str, str]:
        """Of the documents looked at so far, those that cannot be read: their number, and why."""
        return dict(self._unreadable)

    def write(self, db: TinyDB, changes: Changes[R]) -> Changes[R]:
        """Write changes into a table of the book and return what was there before, by id.

        Only who holds the storage exclusively calls this. What is already as wanted is neither written
        nor returned.
        """
        self._look()
        before = {i: self._kept(i) for i, record in changes.items() if self._kept(i) != record}
        table = db.table(self.table, cache_size=0)
        gone = [int(self._numbers[i]) for i in before if changes[i] is None]
        known = {int(self._numbers[i]): changes[i] for i, old in before.items() if old and changes[i]}
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
            first = max(map(int, self._documents), default=0) + 1
            table.insert_multiple(Document(msgspec.to_builtins(r), first + n) for n, r in enumerate(new))
        return before

    def _checked(self, record: R) -> R:
        """The record as it will be read back; what cannot be read back is not taken."""
        try:
            return self._decoder.decode(msgspec.json.encode(record))
        except (msgspec.MsgspecError, UnicodeError, TypeError, ValueError) as error:
            kind = self._kind.__name__.lower()
            raise BookError(f"This {kind} cannot be kept as it is: {error}.") from error

    def _changes(self) -> Changes[R]:
        return self._keeper.changing(self.table)  # type: ignore[return-value]

    def _with(self, changes: Changes[R], kept: Iterable[R], more: Iterable[R | None]) -> tuple[R, ...]:
        records = [r for r in kept if self.key_of(r) not in changes] + [r for r in more if r is not None]
        return tuple(sorted(records, key=self.key_of))

    def _kept(self, record_id: str) -> R | None:
        number = self._numbers.get(record_id)
        return None if number is None else self._records[number]

    def _look(self) -> None:
        """Take in what the book's documents now are, decoding only those that changed."""
        documents, before = self._keeper.pages(self.table), self._documents
        if documents is before:
            return
        changed = [number for number, raw in documents.items() if _differ(before.get(number), raw)]
        # All that is old goes first: another program may have given a record another's number.
        for number in (*(before.keys() - documents.keys()), *changed):
            self._forget(number)
        for number in changed:
            self._learn(number, documents[number])
        self._documents, self._all = documents, None

    def _learn(self, number: str, raw: msgspec.Raw) -> None:
        try:
            record = self._decoder.decode(raw)
        except (msgspec.MsgspecError, UnicodeError) as error:
            self._unreadable[number] = str(error)
            return
        record_id = self.key_of(record)
        if record_id in self._numbers:
            self._unreadable[number] = f"another record has the same id, {record_id}"
            return
        self._records[number], self._numbers[record_id] = record, number
        if self._people is not None:
            for person_id in self._about(record):
                self._people.setdefault(person_id, set()).add(record_id)

    def _forget(self, number: str) -> None:
        self._unreadable.pop(number, None)
        record = self._records.pop(number, None)
        if record is None:
            return
        record_id = self.key_of(record)
        del self._numbers[record_id]
        if self._people is not None:
            for person_id in self._about(record):
                self._people[person_id].discard(record_id)


def _differ(old: msgspec.Raw | None, new: msgspec.Raw) -> bool:
    return old is not new and old != new


class ShelfOfPeople(Shelf[R]):
    """Records that are each about a person."""

    def of_person(self, person_id: str) -> tuple[R, ...]:
        """The records about one person, in the order of their ids."""
        return self._about_person(person_id)


class ShelfOfOutings(Shelf[Outing]):
    """The outings."""

    def with_person(self, person_id: str) -> tuple[Outing, ...]:
        """The outings that a person is a guest or a co-host of, in the order of their ids."""
        return self._about_person(person_id)
