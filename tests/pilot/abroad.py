"""A book before a dinner in another city and zone is planned: a host in Lisbon, three guests in Madrid."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planner.book.repository import Book
from planner.people.address import Address
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.host import Host
from planner.people.needs import Needs
from planner.people.person import ContactKind, ContactPoint, Kind, Person, Tier
from planner.places.venue import Feature, Venue
from planner.values.point import Point

HELENA = Host(
    name="Helena Prado",
    organisation="Meridiana",
    mobile="+351 910 000 001",
    alcohol=False,
    interests=("rowing",),
    home=Address(text="Rua Ferreira Borges 12", city="Lisbon", point=Point(lat=38.7176, lon=-9.1657)),
    office=Address(text="Saldanha", city="Lisbon", point=Point(lat=38.735, lon=-9.1452)),
    zone="Europe/Lisbon",
)
LUCIA = Person(
    id="lucia",
    name="Lucía Ferrer",
    organisation="Ferrer SA",
    kind=Kind.CUSTOMER,
    tier=Tier.KEY,
    needs=Needs(allergy=(), diet=(), access=(), seating=()),
    alcohol=False,
    home=Address(text="Calle de Serrano 41", city="Madrid", point=Point(lat=40.4270, lon=-3.6874)),
    contacts=(
        ContactPoint(kind=ContactKind.MOBILE, value="+34 600 000 101"),
        ContactPoint(kind=ContactKind.EMAIL, value="lucia@ferrer.example"),
    ),
)
"""Drinks nothing; is picked up."""
TOM = Person(
    id="tom",
    name="Tom Hall",
    organisation="Ferrer SA",
    kind=Kind.CUSTOMER,
    needs=Needs(allergy=(), diet=("coeliac",), access=(), seating=()),
    alcohol=True,
    office=Address(text="Paseo de la Castellana 95", city="Madrid"),
)
AMIRA = Person(
    id="amira",
    name="Amira Haddad",
    organisation="Nur",
    kind=Kind.PROSPECT,
    needs=Needs(allergy=(), diet=(), access=("wheelchair",), seating=()),
    home=Address(city="Madrid"),
)
OLMO = Venue(
    id="olmo",
    name="Casa Olmo",
    address="Calle del Prado 12",
    city="Madrid",
    point=Point(lat=40.4145, lon=-3.6990),
    features=(Feature.QUIET, Feature.STEP_FREE, Feature.GOOD_WITHOUT_ALCOHOL),
    serves=("coeliac",),
    price_band=3,
    phone="+34 910 000 001",
    website="https://olmo.example",
)
"""Can do all that they need."""
ALTA = Venue(id="alta", name="Taberna Alta", city="Madrid", lacks=(Feature.STEP_FREE,))
LAGO = Venue(
    id="lago",
    name="Casa do Lago",
    city="Lisbon",
    point=Point(lat=38.72, lon=-9.14),
    features=(Feature.QUIET, Feature.STEP_FREE),
)
SAID = (
    Fact(
        id="f-rows",
        person_id="lucia",
        topic=Topic.RECREATION,
        text="rows on the Manzanares on Sundays",
        learned_on=date(2026, 10, 1),
    ),
    Fact(
        id="f-away",
        person_id="tom",
        topic=Topic.WORK,
        text="is thinking of leaving Ferrer",
        learned_on=date(2026, 10, 1),
        sensitivity=Sensitivity.PRIVATE,
    ),
)
"""One thing for anybody to read, one for the host alone."""
HOTEL = "Hotel Atlántico, Gran Vía 38 (40.4203, -3.7058)"
"""Where the host stays in Madrid, with its point."""


def furnish(book: Book) -> None:
    """Put the host, the guests and three places into a book."""
    with book.transaction("the start"):
        book.save_host(HELENA)
        for person in (LUCIA, TOM, AMIRA):
            book.people.put(person)
        for venue in (OLMO, ALTA, LAGO):
            book.venues.put(venue)
        for fact in SAID:
            book.facts.put(fact)


def abroad_book(folder: Path) -> Path:
    """The same as a file of its own."""
    path = folder / "abroad.json"
    book = Book.open(path)
    furnish(book)
    book.close()
    return path
