"""Desks for the pilot tests: a small book, or the demo book, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from planner.book.repository import Book
from planner.config import Settings
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.host import Host
from planner.people.needs import Needs
from planner.people.person import Kind, Person, Tier
from planner.places.venue import Feature, Venue
from planner.values.record import changed
from screens.desk import Desk

NOW = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
"""A Thursday morning in November; Lisbon's wall clock says the same."""

INES = Person(
    id="ines",
    name="Ines Duarte",
    say_as="ee-NESH",
    organisation="Lago SA",
    role="head of purchasing",
    kind=Kind.CUSTOMER,
    tier=Tier.KEY,
    needs=Needs(allergy=("walnuts",), diet=(), access=(), seating=()),
    alcohol=True,
    drinks=("white wine",),
    added_on=date(2026, 9, 1),
)
RAVI = Person(id="ravi", name="Ravi Menon", kind=Kind.CUSTOMER, tier=Tier.GROWTH, added_on=date(2026, 9, 1))
CASA = Venue(
    id="casa",
    name="Casa do Lago",
    address="Rua do Lago 4",
    city="Lisbon",
    features=(Feature.QUIET, Feature.STEP_FREE),
    serves=("walnuts",),
    price_band=2,
    phone="+351 21 000 0000",
)
LUNCH = Outing(
    id="lunch",
    kind=OutingKind.LUNCH,
    guests=("ines",),
    venue_id="casa",
    starts=datetime(2026, 12, 3, 12, 30),
    zone="Europe/Lisbon",
    stage=Stage.PLANNED,
)
"""A lunch in a week's time, in no book until a test puts it there."""
LUNCH_TODAY = changed(LUNCH, starts=datetime(2026, 11, 26, 12, 30))
HOST = Host(name="Marta Silva", organisation="Norte Tools", interests=("rowing",), zone="Europe/Lisbon")


@contextmanager
def small_desk(folder: Path) -> Iterator[Desk]:
    """A book with a host, two people and a venue."""
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    with book.transaction("the start"):
        book.save_host(HOST)
        book.people.put(INES)
        book.people.put(RAVI)
        book.venues.put(CASA)
    yield Desk(book=book, clock=lambda: NOW, settings=Settings(zone="Europe/Lisbon"))
    book.close()


@contextmanager
def empty_desk(folder: Path) -> Iterator[Desk]:
    """A book nobody has written in."""
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    yield Desk(book=book, clock=lambda: NOW, settings=Settings(zone="Europe/Lisbon"))
    book.close()
