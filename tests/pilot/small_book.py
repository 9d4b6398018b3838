"""A small book and a desk over it, for the tests of screens."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from planner.book.repository import Book
from planner.config import Settings
from planner.courtship.touches import Touch, TouchKind
from planner.outings.outing import Outing, OutingKind, Stage
from planner.people.address import Address
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.host import Host
from planner.people.needs import Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPoint, GiftLimit, Kind, Person, Tier
from planner.people.promises import Owner, Promise
from planner.places.venue import Feature, Remark, Venue, VenueKind, Weekday
from planner.values.money import Money
from planner.values.point import Point
from screens.desk import Desk

NOW = datetime(2026, 11, 21, 9, 10, tzinfo=UTC)

HOST = Host(
    name="Tomas Reis",
    organisation="Reis Packaging",
    interests=("rowing", "jazz", "growing tomatoes"),
    languages=("Portuguese", "English"),
    family_stage="two children at school",
    home=Address(text="Rua das Flores 8", city="Lisbon", point=Point(lat=38.7117, lon=-9.1432)),
    currency="EUR",
    zone="Europe/Lisbon",
)
INES = Person(
    id="p-ines",
    name="Ines Duarte",
    say_as="ee-NESH doo-AR-te",
    organisation="Lago SA",
    role="head of purchasing",
    kind=Kind.CUSTOMER,
    tier=Tier.KEY,
    contacts=(
        ContactPoint(kind=ContactKind.MOBILE, value="+351 910 000 101"),
        ContactPoint(kind=ContactKind.EMAIL, value="ines.duarte@lago.example"),
    ),
    home=Address(city="Lisbon"),
    needs=Needs(allergy=("walnuts", "kiwi"), diet=(), access=()),
    alcohol=True,
    drinks=("a glass of white, then water", "espresso"),
    favourites=("custard tarts", "the garden table at Casa do Lago"),
    stays_off=("the merger",),
    occasions=(
        Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14, year=1981),
        Occasion(kind=OccasionKind.ANNIVERSARY, month=12, day=2, year=2021, label="years together"),
    ),
    gift_limit=GiftLimit(most=Money(amount=Decimal(50), currency="EUR"), words="a year, declared"),
    government=False,
    notes="Met at the food fair in Porto. Answers letters by hand.",
    added_on=date(2025, 1, 7),
)
RAVI = Person(
    id="p-ravi",
    name="Ravi Menon",
    organisation="Monsoon Tea",
    role="founder",
    kind=Kind.CUSTOMER,
    tier=Tier.GROWTH,
)
JOSE = Person(id="p-jose", name="José Núñez", organisation="Obi Foods", kind=Kind.SUPPLIER)
LAGO = Venue(
    id="v-lago",
    name="Casa do Lago",
    kind=VenueKind.RESTAURANT,
    address="Jardim do Campo Grande",
    city="Lisbon",
    point=Point(lat=38.7552, lon=-9.1546),
    cuisine="Portuguese, light",
    features=(Feature.QUIET, Feature.STEP_FREE, Feature.OUTDOOR),
    lacks=(Feature.PRIVATE_ROOM,),
    serves=("walnut allergy", "vegetarian", "coeliac"),
    cannot_serve=("halal",),
    price_band=2,
    largest_party=14,
    closed_on=(Weekday.MON,),
    parking="Campo Grande car park, two minutes on foot",
    phone="+351 210 000 011",
    table_notes="Ask Rosa for the garden table by the water; not the two by the kitchen door.",
    remarks=(Remark(on=date(2026, 5, 12), text="kind with late guests", rating=4),),
)
FACTS = (
    Fact(
        id="f1",
        person_id="p-ines",
        text="wants to row the Douro next summer",
        topic=Topic.DREAMS,
        learned_on=date(2026, 11, 20),
    ),
    Fact(
        id="f2",
        person_id="p-ines",
        text="has twins who start at a new school in September and are not at all sure about it",
        topic=Topic.FAMILY,
        learned_on=date(2026, 5, 12),
    ),
    Fact(
        id="f3",
        person_id="p-ines",
        text="her father is ill",
        topic=Topic.HEALTH,
        learned_on=date(2026, 9, 30),
        sensitivity=Sensitivity.SENSITIVE,
    ),
    Fact(
        id="f4",
        person_id="p-ines",
        text="looking for a house in Sintra",
        topic=Topic.FAMILY,
        learned_on=date(2025, 9, 3),
        sensitivity=Sensitivity.PRIVATE,
    ),
)
LUNCH = Outing(
    id="o-lunch", kind=OutingKind.LUNCH, guests=("p-ines", "p-ravi"), venue_id="v-lago", zone="Europe/Lisbon",
    starts=datetime(2026, 12, 3, 12, 30), stage=Stage.PLANNED,
)  # fmt: skip
MAY = Outing(
    id="o-may", kind=OutingKind.LUNCH, guests=("p-ines",), venue_id="v-lago", zone="Europe/Lisbon",
    starts=datetime(2026, 5, 12, 12, 30), stage=Stage.FILED,
)  # fmt: skip


def small_book(folder: Path) -> Book:
    """A book of three people, a venue and two outings."""
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    with book.transaction("the test's book"):
        book.save_host(HOST)
        for person in (INES, RAVI, JOSE):
            book.people.put(person)
        for fact in FACTS:
            book.facts.put(fact)
        book.venues.put(LAGO)
        book.outings.put(LUNCH)
        book.outings.put(MAY)
        book.promises.put(
            Promise(id="r1", person_id="p-ines", text="send the trail map", owner=Owner.HOST,
                    made_on=date(2026, 11, 10), due=date(2026, 11, 20))
        )  # fmt: skip
        book.touches.put(
            Touch(
                id="t1",
                person_id="p-ines",
                kind=TouchKind.CALL,
                on=date(2026, 10, 28),
                text="the harvest party",
            )
        )
    return book


def small_desk(folder: Path, book: Book | None = None) -> Desk:
    """A desk over the small book, or over another."""
    return Desk(book=book or small_book(folder), clock=lambda: NOW, settings=Settings(zone="Europe/Lisbon"))
