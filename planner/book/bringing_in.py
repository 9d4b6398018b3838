"""Bringing people in from other programs: a backup first, then one write that can be taken back at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from planner.book.backups import BEFORE_IMPORT
from planner.book.repository import Book
from planner.people.arrivals import Arrival, settled
from planner.people.person import Kind
from planner.values.text import counted, listed


class Brought(NamedTuple):
    """What came of it.

    Attributes:
        added: how many people are new.
        changed: how many have changed.
        backup: the book as it was before; None where nothing was written.
    """

    added: int
    changed: int
    backup: Path | None

    def said(self) -> str:
        """It in words: "12 new, 3 changed"."""
        parts = [f"{n} {word}" for n, word in ((self.added, "new"), (self.changed, "changed")) if n]
        return listed(parts)


def bring_in(book: Book, arrivals: Sequence[Arrival], kind: Kind, today: date) -> Brought:
    """Add and merge people as each card's fate says, in one write; none where nothing would change.

    Each card is merged with the person as the book has them now, whatever was shown before.

    Args:
        book: the book.
        arrivals: the cards.
        kind: what those are to the host of whom their card does not say it.
        today: the day on which they come into the book.

    Raises:
        BookNotSaved: the backup or the changes are not known to be safe on disk; nothing is changed.
    """
    book.refresh()
    people = settled(arrivals, book.people.get, book.new_id, today, kind)
    if not people:
        return Brought(0, 0, None)
    added = sum(1 for person_id in people if person_id not in book.people)
    backup = book.backup(BEFORE_IMPORT)
    files = listed(list(dict.fromkeys(arrival.candidate.source for arrival in arrivals)))
    with book.transaction(f"bringing in {counted(len(people), 'person', 'people')} from {files}"):
        for person in people.values():
            book.people.put(person)
    return Brought(added, len(people) - added, backup)
