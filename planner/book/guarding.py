"""Keeping out of the book what is in hand here of somebody whom another hostbook has erased."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

from planner.book.errors import BookChanged
from planner.book.tombstones import Gone, Tombstone, tombstone_id
from planner.courtship.limits.entry import Entry
from planner.outings.outing import Outing
from planner.people.person import Person
from planner.places.answer import Answer
from planner.values.record import Record
from planner.values.text import inert_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.book.pages import Pages
    from planner.book.repository import Book
    from planner.book.shelf import Changes

R = TypeVar("R", bound=Record)


def guard(book: Book) -> None:
    """Let nothing of those whom another hostbook erases come back by what is in hand in this one."""
    book.guard = Guard(book)


class Guard:
    """What a book asks before it takes in what another hostbook wrote, and before it writes.

    Args:
        book: the book, open for long enough that somebody may be erased elsewhere.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._gone: dict[str, Gone] = {}

    def look_at(self, tables: Mapping[str, Pages]) -> None:
        """Note who is erased in newer content, while the book still shows them; keep nothing else of them.

        Args:
            tables: the newer content's.
        """
        book, table = self._book, self._book.tombstones.table
        if table not in tables:
            return
        pages = tables[table].documents().values()
        now = {msgspec.json.decode(page, type=Tombstone).id for page in pages}
        erased = now - {one.id for one in book.tombstones.all()}
        there = book.people.all() if erased else ()
        for gone in [gone_of(book, person) for person in there if tombstone_id(person.id) in erased]:
            self.remember(gone)

    def remember(self, gone: Gone) -> None:
        """Somebody is erased: what undo would bring back of them goes, and what is typed of them."""
        self._gone[gone.person.id] = gone
        self._book.forget_undo()
        typed = self._book.unsaved
        typed.refused = self.refuses
        for key in [key for key, text in typed.items() if self.refuses(key[0], text)]:
            del typed[key]

    def refuses(self, record: str, text: str) -> bool:
        """Whether a text that is typed and not saved is of somebody erased."""
        return any(_is_typed_of(gone, record, text) for gone in self._gone.values())

    def without_gone(self, hand: dict[str, Changes[Record]]) -> dict[str, Changes[Record]]:
        """What is in hand, without anything of those who are erased.

        Raises:
            BookChanged: all of it was of somebody who is erased.
        """
        for gone in self._gone.values():
            hand = _without(self._book, hand, gone)
        return hand


def gone_of(book: Book, person: Person) -> Gone:
    """Somebody who is being erased, with all that tells what is theirs; while the book still shows them."""
    from planner.book.holding import is_short_name_theirs, own_texts  # noqa: PLC0415 - rarely wanted
    from planner.book.nameless import telling_of  # noqa: PLC0415

    outings = book.outings.with_person(person.id)
    return Gone(
        person,
        own_texts(book, person),
        frozenset(
            {person.id, *(r.id for shelf in (book.facts, book.promises) for r in shelf.of_person(person.id))}
        ),
        frozenset(o.id for o in (*outings, *telling_of(book, person))),
        frozenset(o.id for o in outings if is_short_name_theirs(book, person, o)),
    )


def _is_typed_of(gone: Gone, record: str, text: str) -> bool:
    from planner.people.mentions import mentions  # noqa: PLC0415 - rarely wanted

    at = set(record.split())
    return bool(gone.ids & at) or mentions(text, gone.person, in_short=bool(gone.short & at))


def _without(book: Book, hand: dict[str, Changes[Record]], gone: Gone) -> dict[str, Changes[Record]]:
    from planner.book.nameless import has_namesake  # noqa: PLC0415 - rarely wanted

    person = gone.person
    others = [*book.people.all(), *(r for r in hand.get("people", {}).values() if isinstance(r, Person))]
    named = not has_namesake(others, person)
    kept: dict[str, Changes[Record]] = {}
    for table, changes in hand.items():
        for record_id, record in changes.items():
            if record is None:
                kept.setdefault(table, {})[record_id] = None
            elif not _is_of(record, person):
                kept.setdefault(table, {})[record_id] = _clean(book, record, gone, named=named)
    if hand and not kept:
        raise BookChanged(
            f"{inert_line(person.name)} was erased in another hostbook: nothing about them is kept."
        )
    return kept


def _is_of(record: Record, person: Person) -> bool:
    own = isinstance(record, Person) and record.id == person.id
    about = isinstance(record, Answer) and person.id in record.of
    return own or about or getattr(record, "person_id", None) == person.id


def _clean(book: Book, record: R, gone: Gone, *, named: bool) -> R:
    """A record that is not theirs, with nothing of them left in it."""
    from planner.book.nameless import nameless  # noqa: PLC0415 - rarely wanted

    person, short = gone.person, gone.short
    if isinstance(record, Outing):
        return cast("R", _clean_outing(book, record, gone, named=named))
    in_short = getattr(record, "outing_id", None) in short
    if isinstance(record, Entry):
        from planner.courtship.limits.entries import forgotten  # noqa: PLC0415 - rarely wanted

        record = cast("R", forgotten(record, person, in_short=in_short))
    return nameless(record, person, in_short=in_short, short=short) if named else record


def _clean_outing(book: Book, outing: Outing, gone: Gone, *, named: bool) -> Outing:
    from planner.book.nameless import nameless, read_unfiled  # noqa: PLC0415 - rarely wanted
    from planner.outings.filing.forgetting import forget_person  # noqa: PLC0415

    person, in_short = gone.person, outing.id in gone.short
    if outing.id in gone.outings or person.id in (*outing.guests, *outing.cohosts):
        read = read_unfiled(book, outing, also=person)
        outing = forget_person(outing, person, gone.texts, read, in_short=in_short)
    return nameless(outing, person, in_short=in_short) if named else outing
