"""That somebody was erased: no name and no id of theirs, only what tells another hostbook who holds it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from planner.values.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planner.book.pages import Pages
    from planner.book.shelf import Changes
    from planner.people.person import Person

KEPT = timedelta(days=30)
"""How long it is kept: longer than any other hostbook stands open."""


class Tombstone(Record, frozen=True, kw_only=True):
    """Somebody was erased.

    Attributes:
        id: the digest of the id they had; the id cannot be had from it.
        on: the day they were erased.
    """

    id: str
    on: date


def tombstone_id(person_id: str) -> str:
    """What stands for an id once who had it is erased."""
    import hashlib  # noqa: PLC0415 - wanted only where somebody is erased

    return hashlib.sha256(person_id.encode()).hexdigest()[:32]


class Gone(NamedTuple):
    """Somebody who is erased, as long as a hostbook that knew them is open.

    Attributes:
        person: their record, as it was.
        texts: what was learned about them and promised.
        ids: ids of their records, under which something may be typed.
        outings: those they were at.
        short: of these, where their first or last name alone was theirs.
    """

    person: Person
    texts: tuple[str, ...]
    ids: frozenset[str]
    outings: frozenset[str]
    short: frozenset[str]


class Watch(Protocol):
    """What a book that stands open asks about those who are erased."""

    def look_at(self, tables: Mapping[str, Pages]) -> None:
        """Note who is erased in newer content, while the book still shows what was before."""

    def remember(self, gone: Gone) -> None:
        """Somebody is erased: nothing of them that is in hand may come back."""

    def without_gone(self, hand: dict[str, Changes[Record]]) -> dict[str, Changes[Record]]:
        """What is to be written, without anything of those who are erased."""
