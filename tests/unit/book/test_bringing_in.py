"""Bringing people in: a backup, one write, one step back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from planner.book.backups import BEFORE_IMPORT, backups_of
from planner.book.bringing_in import bring_in
from planner.book.repository import Book
from planner.disk.calls import RealDisk
from planner.people.arrivals import Arrival, arrive
from planner.people.candidate import Candidate
from planner.people.person import Kind, Person
from planner.values.record import changed
from tests.unit.people.test_matching import INES, someone

NOW = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
TODAY = date(2026, 11, 26)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A book with Ines in it."""
    made = Book.open(tmp_path / "book.json", clock=lambda: NOW)
    made.people.put(INES)
    return made


def _arrivals(book: Book, *people: Person) -> list[Arrival]:
    cards = [
        Candidate(source="a.vcf", number=n, line=n, person=changed(p, id="")) for n, p in enumerate(people, 1)
    ]
    return list(arrive(book.people.all(), cards))


CARDS = (someone("Tom Hall"), someone("Ines Duarte", "ines@lago.example", "ines@home.example"))


def test_everyone_comes_in_at_once_and_goes_at_once(book: Book) -> None:
    before = book.people.all()
    brought = bring_in(book, _arrivals(book, *CARDS), Kind.CUSTOMER, TODAY)
    assert brought.said() == "1 new and 1 changed"
    assert sorted(p.name for p in book.people.all()) == ["Ines Duarte", "Tom Hall"]
    assert (back := book.undo()) is not None
    assert back.label == "bringing in 2 people from a.vcf"
    assert book.people.all() == before


def test_the_book_as_it_was_is_kept_beside_it(book: Book) -> None:
    brought = bring_in(book, _arrivals(book, *CARDS), Kind.CUSTOMER, TODAY)
    (kept,) = [b for b in backups_of(RealDisk(), book.path) if b.why == BEFORE_IMPORT]
    assert brought.backup == kept.path
    assert [p.name for p in Book.open(kept.path).people.all()] == ["Ines Duarte"]


def test_the_same_file_again_writes_nothing_and_makes_no_backup(book: Book) -> None:
    bring_in(book, _arrivals(book, *CARDS), Kind.CUSTOMER, TODAY)
    data, kept = book.path.read_bytes(), len(backups_of(RealDisk(), book.path))
    brought = bring_in(book, _arrivals(book, *CARDS), Kind.CUSTOMER, TODAY)
    assert (brought.added, brought.changed, brought.backup) == (0, 0, None)
    assert book.path.read_bytes() == data
    assert len(backups_of(RealDisk(), book.path)) == kept


def test_what_another_hostbook_wrote_since_is_kept(book: Book) -> None:
    arrivals = _arrivals(book, *CARDS)
    other = Book.open(book.path, clock=lambda: NOW)
    other.people.put(changed(INES, role="director"))
    bring_in(book, arrivals, Kind.CUSTOMER, TODAY)
    ines = book.people[INES.id]
    assert (ines.role, len(ines.contacts)) == ("director", 3)
