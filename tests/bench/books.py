"""Books to measure on: the demo book, and one of ten thousand people."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from planner.book.repository import Book
from planner.config import Settings
from planner.courtship.touches import Touch, TouchKind
from planner.exchange.demo import fill_demo
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.facts import Fact, Topic
from planner.people.host import Host
from planner.people.person import Kind, Person, Tier
from screens.desk import Desk

NOW = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
MANY = 10_000
GIVEN = ("Ines", "Ravi", "Marta", "Yusuf", "Aoife", "Kim", "Tomas", "Leila", "Owen", "Sanna")
FAMILY = ("Duarte", "Menon", "Brenner", "Okafor", "Lindqvist", "Moreau", "Tanaka", "Vidal", "Kovac", "Hart")
TIERS = (Tier.KEY, Tier.GROWTH, None, None, None)


def demo_book(folder: Path) -> Path:
    """Make the demo book, laid out around now; gives its file."""
    path = folder / "book.json"
    book = Book.open(path)
    fill_demo(book, datetime.now(UTC))
    book.close()
    return path


def demo_desk(folder: Path) -> Desk:
    """A desk over the demo book, on a Thursday morning that does not pass."""
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    fill_demo(book, NOW)
    return desk_over(book)


def great_desk(folder: Path) -> Desk:
    """A desk over ten thousand people: three facts, two past outings and a touch each, ten plans ahead."""
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    with book.transaction("fill"):
        book.save_host(Host(name="Marta Silva", zone="Europe/Lisbon"))
        for n in range(MANY):
            _put_person(book, n)
    return desk_over(book)


def _put_person(book: Book, n: int) -> None:
    day = date(2026, 11, 20) - timedelta(days=n % 700)
    person = Person(
        id=f"p{n:06}",
        name=f"{GIVEN[n % 10]} {FAMILY[n // 10 % 10]} {n}",
        kind=Kind.CUSTOMER,
        tier=TIERS[n % len(TIERS)],
        organisation=f"Lago {n // 7}",
        role="head of purchasing",
        added_on=day,
    )
    book.people.put(person)
    for m in range(3):
        book.facts.put(
            Fact(
                id=f"f{n:06}-{m}",
                person_id=person.id,
                text="Rows on the Tagus before work, with her brother and an old boat",
                topic=Topic.RECREATION,
                learned_on=day - timedelta(days=m),
            )
        )
    lunches = [(day - timedelta(days=90 * m), Stage.FILED) for m in range(2)]
    if n % (MANY // 10) == 0:
        lunches.append((date(2026, 11, 27) + timedelta(days=n % 9), Stage.PLANNED))
    for m, (on, stage) in enumerate(lunches):
        book.outings.put(
            Outing(
                id=f"o{n:06}-{m}",
                kind=OutingKind.LUNCH,
                purpose="Hear how the move went",
                guests=(person.id,),
                starts=datetime(on.year, on.month, on.day, 12, 30),
                zone="Europe/Lisbon",
                stage=stage,
            )
        )
    book.touches.put(Touch(id=f"t{n:06}", person_id=person.id, kind=TouchKind.CALL, on=day))


def desk_over(book: Book) -> Desk:
    """A desk over a book, on that morning."""
    return Desk(book=book, clock=lambda: NOW, settings=Settings(zone="Europe/Lisbon"))
