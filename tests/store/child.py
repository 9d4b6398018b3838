"""A real program that saves and says so, to be killed; its arguments are MODE BOOK NAME COUNT."""

from __future__ import annotations

import contextlib
import os
import sys
from datetime import date
from pathlib import Path

from tinydb import TinyDB

from planner.book.errors import BookLocked
from planner.book.repository import Book
from planner.people.facts import Fact, Topic
from planner.people.person import Kind, Person

FACTS_EACH = 3


def added(book: Book, record_id: str) -> bool:
    """Add a person and what was learned about them, in one transaction, unless others keep the book busy."""
    with contextlib.suppress(BookLocked), book.transaction("add"):
        book.people.put(Person(id=record_id, name=record_id, kind=Kind.CUSTOMER, notes="n" * 200))
        for number in range(FACTS_EACH):
            learned = Fact(
                id=f"{record_id}-{number}",
                person_id=record_id,
                text="Rows at dawn",
                topic=Topic.RECREATION,
                learned_on=date(2026, 11, 23),
            )
            book.facts.put(learned)
    return record_id in book.people


def stand_by() -> None:
    """Wait until every program of the test is ready."""
    say("ready")
    sys.stdin.readline()


def say(word: str) -> None:
    """Acknowledge, at once."""
    os.write(1, f"{word}\n".encode())


def main() -> None:
    mode, path, name, count = sys.argv[1:]
    words = (f"{name}-{number:05}" for number in range(int(count)))
    if mode == "stock":
        table = TinyDB(path).table("people", cache_size=0)
        stand_by()
        for word in words:
            table.insert({"id": word})
            say(word)
    else:
        book = Book.open(Path(path))
        stand_by()
        for word in words:
            while not added(book, word):
                pass
            say(word)


if __name__ == "__main__":
    main()
