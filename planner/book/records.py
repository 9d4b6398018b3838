"""The records of one table, in the order of their ids: read once, and kept up as the table changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Generic, TypeVar

import msgspec

from planner.book.pages import Pages
from planner.values.record import Record

R = TypeVar("R", bound=Record)

EMPTY = Pages(documents={})
"""A table that is not in the book yet."""
FEW = 64
"""When no more change, they are put into their places; of more, all are put in order anew."""


class Records(Generic[R]):
    """What the documents of a table give.

    Args:
        kind: As what they are read.
        key_of: Gives the id of a record.
        about: Gives the ids of the people whom a record is about, each once.
    """

    def __init__(
        self, kind: type[R], key_of: Callable[[R], str], about: Callable[[R], Iterable[str]]
    ) -> None:
        self._kind, self._key_of, self._about = kind, key_of, about
        self._pages = EMPTY
        self._by_number: dict[str, R] = {}
        self._numbers: dict[str, str] | None = {}  # by id; made when it is wanted, then kept up
        self._all: tuple[R, ...] | None = ()
        self._of_people: Mapping[str, tuple[R, ...]] | None = None  # likewise; never changed once it is given
        self.unreadable: dict[str, str] = {}

    @cached_property
    def decoder(self) -> msgspec.json.Decoder[R]:
        """Made when it is first wanted: most verbs look at two or three tables."""
        return msgspec.json.Decoder(self._kind)

    def follow(self, pages: Pages) -> None:
        """Take in what the table is now; of one that was read already, only what has changed."""
        before = self._pages
        if pages is before:
            return
        self._pages = pages
        if before is EMPTY and self._read_whole(pages):
            return
        new = pages.documents()
        # All that is old goes first: another program may have given a record another's number.
        changed = sorted(pages.differing(before), key=int)
        gone = [record for number in changed if (record := self._forget(number)) is not None]
        come = [record for n in changed if n in new and (record := self._learn(n, new[n])) is not None]
        self._put_in_order(gone, come)

    def all(self) -> tuple[R, ...]:
        """Every record, in the order of their ids."""
        if self._all is None:
            self._all = tuple(sorted(self._by_number.values(), key=self._key_of))
        return self._all

    def get(self, record_id: str) -> R | None:
        """The record with an id."""
        number = self.numbers.get(record_id)
        return None if number is None else self._by_number[number]

    @property
    def numbers(self) -> Mapping[str, str]:
        """The number of the document of each record, by id."""
        return self._known_numbers()

    @property
    def next_number(self) -> int:
        """A number that no document has, nor any that cannot be read."""
        return max(map(int, self._pages.documents()), default=0) + 1

    def of_people(self) -> Mapping[str, tuple[R, ...]]:
        """The records by whom they are about, each in the order of their ids; it stays as it was given."""
        if self._of_people is None:
            found: dict[str, list[R]] = {}
            for record in self.all():
                for person_id in self._about(record):
                    found.setdefault(person_id, []).append(record)
            self._of_people = {person_id: tuple(theirs) for person_id, theirs in found.items()}
        return self._of_people

    def _known_numbers(self) -> dict[str, str]:
        if self._numbers is None:
            self._numbers = {self._key_of(record): number for number, record in self._by_number.items()}
        return self._numbers

    def _read_whole(self, pages: Pages) -> bool:
        """Read all at once; where something of it cannot be read, one by one it is seen what."""
        try:
            records = msgspec.json.decode(pages.encoded(), type=dict[str, self._kind])  # type: ignore[name-defined]
        except (msgspec.MsgspecError, UnicodeError):
            return False
        in_order = tuple(sorted(records.values(), key=self._key_of))
        ids = list(map(self._key_of, in_order))
        if any(map(str.__eq__, ids, ids[1:])):
            return False
        self._by_number, self._all, self._numbers, self._of_people = records, in_order, None, None
        return True

    def _learn(self, number: str, raw: msgspec.Raw) -> R | None:
        try:
            record = self.decoder.decode(raw)
        except (msgspec.MsgspecError, UnicodeError) as error:
            self.unreadable[number] = str(error)
            return None
        numbers, record_id = self._known_numbers(), self._key_of(record)
        if record_id in numbers:
            self.unreadable[number] = f"another record has the same id, {record_id}"
            return None
        self._by_number[number], numbers[record_id] = record, number
        return record

    def _forget(self, number: str) -> R | None:
        self.unreadable.pop(number, None)
        numbers = self._known_numbers()
        record = self._by_number.pop(number, None)
        if record is not None:
            del numbers[self._key_of(record)]
        return record

    def _put_in_order(self, gone: list[R], come: list[R]) -> None:
        if len(gone) + len(come) > FEW:
            self._all = self._of_people = None
            return
        if self._all is not None:
            self._all = self._other(self._all, gone, come)
        if self._of_people is not None:
            others = dict(self._of_people)
            for person_id in dict.fromkeys(i for record in (*gone, *come) for i in self._about(record)):
                less, more = ([r for r in some if person_id in self._about(r)] for some in (gone, come))
                others[person_id] = self._other(others.get(person_id, ()), less, more)
            self._of_people = others

    def _other(self, records: tuple[R, ...], gone: Iterable[R], come: Iterable[R]) -> tuple[R, ...]:
        """Records in the order of their ids, without some and with others."""
        kept = list(records)
        for record in gone:
            del kept[bisect_left(kept, self._key_of(record), key=self._key_of)]
        for record in come:
            kept.insert(bisect_left(kept, self._key_of(record), key=self._key_of), record)
        return tuple(kept)
