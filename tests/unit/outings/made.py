"""A lunch at Casa do Lago in Lisbon, and its people, for tests to change."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from planner.outings.gap import Gap
from planner.outings.outing import Outing, OutingKind, Stage
from planner.outings.parts import DrinkLimit, Leg, Mode, Moderation, Transport, Way
from planner.outings.situation import Situation
from planner.people.address import Address
from planner.people.host import Host
from planner.people.needs import Needs
from planner.people.person import Kind, Person
from planner.places.venue import Venue
from planner.values.money import Money
from planner.values.record import changed


def wall(text: str) -> datetime:
    """A local wall time, as it is written."""
    return datetime.fromisoformat(text)


ZONE = "Europe/Lisbon"
STARTS = wall("2026-12-03 12:30")
"""Thursday lunch."""
DAYS_BEFORE = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
"""Twelve days before it."""
EVE = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
"""The morning of the day before it."""

NOTHING_NEEDED = Needs(allergy=(), diet=(), access=(), seating=())

HOST_RECORD = Host(name="Rita Sol", zone=ZONE, office=Address(text="Rua Augusta 1", city="Lisbon"))
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER, needs=NOTHING_NEEDED, alcohol=True)
RAVI = Person(id="ravi", name="Ravi Menon", kind=Kind.PROSPECT, needs=NOTHING_NEEDED, alcohol=False)
STRANGER = Person(id="new", name="Amara Obi", kind=Kind.PROSPECT)
"""Someone nobody has asked anything."""
VENUE = Venue(id="lago", name="Casa do Lago", phone="+351 21 000 000", table_notes="The garden table.")

LUNCH = Outing(
    id="o1",
    kind=OutingKind.LUNCH,
    purpose="To hear about the regatta",
    starts=STARTS,
    zone=ZONE,
    venue_id="lago",
    stage=Stage.PLANNED,
)


def lunch(*guests: Person, venue: Venue | None = VENUE, **fields: object) -> Situation:
    """A lunch with these guests; other fields are the outing's."""
    outing = changed(LUNCH, guests=tuple(g.id for g in guests), **fields)
    return Situation(outing=outing, host=HOST_RECORD, guests=guests, venue=venue)


def legs(*ways: Leg) -> Transport:
    """A transport plan of these legs."""
    return Transport(legs=ways)


def home(traveller: str, mode: Mode, driver: str = "") -> Leg:
    """One traveller's way home, agreed with them."""
    return Leg(traveller=traveller, way=Way.HOME, mode=mode, driver=driver, agreed=True)


def there(traveller: str, mode: Mode, minutes: int | None = None) -> Leg:
    """One traveller's way in."""
    return Leg(traveller=traveller, way=Way.IN, mode=mode, minutes=minutes)


def dry(s: Situation) -> Situation:
    """The same, with a host who does not drink."""
    return changed(s, host=changed(HOST_RECORD, alcohol=False))


def pencilled(guest: Person, mode: Mode, driver: str = "") -> Situation:
    """A lunch whose guest's way home is planned, and nobody has asked them."""
    return lunch(guest, transport=legs(changed(home(guest.id, mode, driver), agreed=False)))


def texts(gaps: tuple[Gap, ...]) -> dict[str, str]:
    """What the gaps say, by their keys."""
    return {gap.key: gap.text for gap in gaps}


def by_key(gaps: tuple[Gap, ...]) -> dict[str, Gap]:
    """The gaps by their keys, which must not repeat."""
    found = {gap.key: gap for gap in gaps}
    assert len(found) == len(gaps)
    return found


def euros(amount: int) -> Money:
    """An amount in euros."""
    return Money(amount=Decimal(amount), currency="EUR")


def only(traveller: str, most: int) -> Moderation:
    """A moderation plan that differs for one traveller."""
    return Moderation(limits=(DrinkLimit(traveller=traveller, most=most),))
