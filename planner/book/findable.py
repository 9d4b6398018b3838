"""The index of all that can be found in the book: made a little at a time, anew only where that changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from planner.book.lookup import people_named
from planner.book.repository import Book
from planner.book.shelf import Shelf
from planner.courtship.touches import Touch
from planner.finding.entries import (
    account_entries,
    fact_entries,
    gift_entries,
    outing_entries,
    person_entries,
    promise_entries,
    touch_entries,
    venue_entries,
)
from planner.finding.entry import Entry
from planner.finding.index import Index
from planner.outings.outing import Outing
from planner.values.record import Record

AT_A_TIME = 20
"""Records that are taken in before anything else may be done: about a millisecond's work."""


class Findable:
    """What of a book can be found.

    Args:
        book: the book.
    """

    def __init__(self, book: Book) -> None:
        self.index = Index()
        self._book = book
        # People first, as most is looked for by a name; then what is fewest.
        self._shelves: tuple[Shelf[Any], ...] = (
            book.people, book.venues, book.promises, book.gifts, book.outings, book.facts, book.touches,
            book.account_notes,
        )  # fmt: skip
        self._seen: dict[str, dict[str, Record]] = {shelf.table: {} for shelf in self._shelves}
        self._all: dict[str, tuple[Record, ...]] = {}

    @property
    def is_ready(self) -> bool:
        """Whether everything the book holds now can be found."""
        return all(self._all.get(shelf.table) is shelf.all() for shelf in self._shelves)

    @property
    def part(self) -> float:
        """How much of the book can be found already, from 0 to 1."""
        return min(1.0, sum(map(len, self._seen.values())) / max(1, sum(map(len, self._shelves))))

    def catch_up(self) -> Iterator[None]:
        """Take in what has changed since the last time, some records at each step.

        It may be left at any step and begun anew: what was taken in is not taken in again.
        """
        for shelf in self._shelves:
            records = shelf.all()
            if self._all.get(shelf.table) is records:
                continue
            seen = self._seen[shelf.table]
            for record_id in seen.keys() - {record.id for record in records}:
                self._take(shelf.table, record_id, None)
            new = [record for record in records if seen.get(record.id) is not record]
            # In the order in which they are listed they are taken in quicker.
            new.sort(key=_DAYS.get(shelf.table, _no_day), reverse=True)
            for at in range(0, len(new), AT_A_TIME):
                for record in new[at : at + AT_A_TIME]:
                    self._take(shelf.table, record.id, record)
                yield
            self._all[shelf.table] = records

    def _take(self, table: str, record_id: str, record: Any) -> None:
        seen = self._seen[table]
        known = record_id in seen
        if record is None:
            del seen[record_id]
        else:
            seen[record_id] = record
        self.index.put(table, record_id, self._entries(table, record) if record is not None else ())
        if known and table in ("people", "venues"):
            self._outings_anew(table, record_id)

    def _outings_anew(self, table: str, record_id: str) -> None:
        """An outing is called by its guests and found by its venue: it is taken in again when they change."""
        outings: Iterable[Outing]
        if table == "people":
            outings = self._book.outings.with_person(record_id)
        else:
            outings = (o for o in self._book.outings.all() if o.venue_id == record_id)
        for outing in outings:
            if outing.id in self._seen["outings"]:
                self.index.put("outings", outing.id, self._outing(outing))

    def _entries(self, table: str, record: Any) -> Iterable[Entry]:
        if table == "outings":
            return self._outing(record)
        if table == "touches" and self._is_of_a_gift(record):
            return ()
        entries: Iterable[Entry] = _ENTRIES[table](record)
        return entries

    def _is_of_a_gift(self, touch: Touch) -> bool:
        """Whether a touch was logged as a gift was given, which is found as that gift."""
        theirs = self._book.gifts.of_person(touch.person_id)
        return any(gift.what == touch.text and gift.touch is touch.kind for gift in theirs)

    def _outing(self, outing: Outing) -> Iterable[Entry]:
        venue = self._book.venues.get(outing.venue_id) if outing.venue_id else None
        return outing_entries(outing, people_named(self._book, outing.guests), venue)


def _no_day(_: object) -> date:
    return date.min


_DAYS: dict[str, Callable[[Any], date]] = {
    "facts": lambda fact: fact.learned_on,
    "promises": lambda promise: promise.due or promise.made_on,
    "gifts": lambda gift: gift.steps[-1].on if gift.steps else date.min,
    "outings": lambda outing: outing.starts.date() if outing.starts else date.min,
    "touches": lambda touch: touch.on,
    "account_notes": lambda note: note.on,
}
_ENTRIES: dict[str, Any] = {
    "people": person_entries,
    "venues": venue_entries,
    "promises": promise_entries,
    "gifts": gift_entries,
    "facts": fact_entries,
    "touches": touch_entries,
    "account_notes": account_entries,
}
