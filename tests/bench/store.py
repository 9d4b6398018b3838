"""A durable save and an open of hostbook's book against stock TinyDB's, on the same records in one run."""

from __future__ import annotations

import itertools
import statistics
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from tinydb import TinyDB

from planner.book.repository import Book
from planner.outings.outing import Outing, OutingKind
from planner.people.address import Address
from planner.people.facts import Fact, Topic
from planner.people.person import ContactKind, ContactPoint, Kind, Person
from planner.values.record import changed

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (100, 1_000, 10_000)
FACTS_EACH, OUTINGS_EACH = 10, 2
MONDAY = date(2026, 11, 23)
LUNCHTIME = datetime(2026, 12, 3, 12, 30)


def store_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    rows = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            rows += _rows(Path(folder), size)
    return rows


def _rows(folder: Path, size: int) -> list[tuple[str, str]]:
    records = _records(size)
    ours, stock = _Ours(folder, *records), _Stock(folder, *records)
    ours.save()  # makes the day's backup, which is not what is measured
    runs = 9 if size < SIZES[-1] else 5
    return [
        (f"{size:,} people: {what}", _compared(one, other, runs))
        for what, one, other in (
            ("save one person, durably", ours.save, stock.save),
            ("open and list the people", ours.list_people, stock.list_people),
            ("open and read every record", ours.read_all, stock.read_all),
        )
    ]


class _Ours:
    """The records in hostbook's book."""

    def __init__(self, folder: Path, people: list[Person], facts: list[Fact], outings: list[Outing]) -> None:
        self._path = folder / "book.json"
        self._book = Book.open(self._path)
        self._one = people[len(people) // 2]
        self._turns = itertools.count()
        with self._book.transaction("fill"):
            for person in people:
                self._book.people.put(person)
            for fact in facts:
                self._book.facts.put(fact)
            for outing in outings:
                self._book.outings.put(outing)

    def save(self) -> None:
        self._book.people.put(changed(self._one, notes=f"likes the window table, {next(self._turns)}"))

    def list_people(self) -> None:
        assert Book.open(self._path).people.all()

    def read_all(self) -> None:
        book = Book.open(self._path)
        assert book.people.all()
        assert book.facts.all()
        assert book.outings.all()


class _Stock:
    """The same records as documents in stock TinyDB."""

    def __init__(self, folder: Path, people: list[Person], facts: list[Fact], outings: list[Outing]) -> None:
        self._path = folder / "stock.json"
        self._db = TinyDB(self._path)
        self._one = len(people) // 2 + 1
        self._turns = itertools.count()
        for name, records in (("people", people), ("facts", facts), ("outings", outings)):
            self._db.table(name).insert_multiple(msgspec.to_builtins(record) for record in records)

    def save(self) -> None:
        notes = f"likes the window table, {next(self._turns)}"
        self._db.table("people").update({"notes": notes}, doc_ids=[self._one])

    def list_people(self) -> None:
        with TinyDB(self._path) as db:
            assert db.table("people").all()

    def read_all(self) -> None:
        with TinyDB(self._path) as db:
            assert all(db.table(name).all() for name in ("people", "facts", "outings"))


def _compared(ours: Callable[[], None], stock: Callable[[], None], runs: int) -> str:
    """Both by turns, so that what slows the machine slows both."""
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs):
        for times, work in zip(spent, (ours, stock), strict=True):
            begun = time.perf_counter()
            work()
            times.append((time.perf_counter() - begun) * 1000)
    own, other = (statistics.median(times) for times in spent)
    return f"{other / own:5.1f} × as fast as stock TinyDB ({own:.1f} ms against {other:.1f} ms)"


def _records(size: int) -> tuple[list[Person], list[Fact], list[Outing]]:
    people = [
        Person(
            id=f"p{n:06}",
            name=f"Ines Duarte {n}",
            kind=Kind.CUSTOMER,
            organisation="Brenner Logistik",
            role="Head of procurement",
            contacts=(ContactPoint(kind=ContactKind.EMAIL, value=f"ines.duarte.{n}@brenner.example"),),
            home=Address(city="Lisbon"),
        )
        for n in range(size)
    ]
    facts = [
        Fact(
            id=f"f{n:06}-{m}",
            person_id=person.id,
            text="Rows on the Tagus before work, with her brother and an old boat",
            topic=Topic.RECREATION,
            learned_on=MONDAY - timedelta(days=m),
        )
        for n, person in enumerate(people)
        for m in range(FACTS_EACH)
    ]
    outings = [
        Outing(
            id=f"o{n:06}-{m}",
            kind=OutingKind.LUNCH,
            purpose="Hear how the move went",
            guests=(person.id,),
            starts=LUNCHTIME - timedelta(days=90 * m),
            zone="Europe/Lisbon",
        )
        for n, person in enumerate(people)
        for m in range(OUTINGS_EACH)
    ]
    return people, facts, outings
