"""A person in the book: who they are to the host, and what a good host remembers."""

from datetime import date
from enum import StrEnum

from planner.dates.notable import Observance
from planner.people.address import Address
from planner.people.needs import Needs
from planner.people.occasions import Occasion
from planner.values.money import Money
from planner.values.record import Record


class Kind(StrEnum):
    """What someone is to the host's company; each is hosted as suits them."""

    CUSTOMER = "customer"
    PAST_CUSTOMER = "past customer"
    PROSPECT = "prospect"
    SUPPLIER = "supplier"
    COMPETITOR = "competitor"
    COLLEAGUE = "colleague"


class Tier(StrEnum):
    """How much courtship a customer or prospect is owed."""

    KEY = "key"
    GROWTH = "growth"
    MAINTAIN = "maintain"


TIERED = (Kind.CUSTOMER, Kind.PROSPECT)
"""The kinds that have a tier."""
TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lady", "rev", "herr", "frau", "sr", "sra"}
)
"""Words before a name that nobody is called by."""


class ContactKind(StrEnum):
    """How a contact point is used."""

    MOBILE = "mobile"
    PHONE = "phone"
    EMAIL = "email"
    OTHER = "other"


class ContactPlace(StrEnum):
    """Where a contact point reaches someone."""

    HOME = "home"
    WORK = "work"


class ContactPoint(Record, frozen=True, kw_only=True):
    """One way to reach someone.

    Attributes:
        kind: how it is used.
        value: the number, the address, or words.
        place: where it reaches them; None where nobody has said.
    """

    kind: ContactKind
    value: str
    place: ContactPlace | None = None

    def __str__(self) -> str:
        return f"{self.value} ({self.place.value})" if self.place else self.value


class GiftLimit(Record, frozen=True, kw_only=True):
    """What the person's employer lets them accept.

    Attributes:
        most: the most they may accept at a time; a zero amount means nothing at all.
        words: the rule as it was told ("lunch is fine, no gifts").
    """

    most: Money | None = None
    words: str = ""


class Person(Record, frozen=True, kw_only=True):
    """Someone in the book. ``None`` means nobody has asked yet, wherever a field allows it.

    Attributes:
        id: the book's own id.
        name: as they write it.
        say_as: how to say the name ("ee-NESH doo-AR-te").
        organisation: where they work.
        role: what they do there.
        kind: what they are to the host's company.
        tier: only for customers and prospects.
        contacts: ways to reach them, the best first.
        home: where they live, as far as it is told: often only the city.
        office: where they work.
        needs: at a table.
        keeps: the fasts, feasts and days of rest they keep, as they told; nobody's are guessed.
        alcohol: whether they drink alcohol.
        drinks: what they like to drink, with or without alcohol, favourite first.
        favourites: dishes, desserts, tables, teams: what a great restaurant would remember.
        stays_off: subjects this person would rather not speak of.
        occasions: their yearly days.
        gift_limit: what their employer allows; None while unknown.
        government: whether a government employs them; None while unknown.
        notes: anything else, in the host's words.
        added_on: the day they came into the book.
    """

    id: str
    name: str
    kind: Kind
    say_as: str = ""
    organisation: str = ""
    role: str = ""
    tier: Tier | None = None
    contacts: tuple[ContactPoint, ...] = ()
    home: Address = Address()
    office: Address = Address()
    needs: Needs = Needs()
    keeps: tuple[Observance, ...] | None = None
    alcohol: bool | None = None
    drinks: tuple[str, ...] = ()
    favourites: tuple[str, ...] = ()
    stays_off: tuple[str, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    gift_limit: GiftLimit | None = None
    government: bool | None = None
    notes: str = ""
    added_on: date | None = None

    def __post_init__(self) -> None:
        if self.tier is not None and self.kind not in TIERED:
            raise ValueError(f"a {self.kind.value} has no tier")


def first_name(person: Person) -> str:
    """The name the host would call them by; see :func:`first_of`."""
    return first_of(person.name)


def subjects(person: Person) -> list[str]:
    """What a line about somebody may begin with: their name or a pronoun, the longest first."""
    return sorted({person.name, first_name(person), "she", "he", "they"}, key=len, reverse=True)


def kind_said(person: Person) -> str:
    """What somebody is to the host: "customer, key"."""
    return f"{person.kind.value}, {person.tier.value}" if person.tier else person.kind.value


def first_of(name: str) -> str:
    """The first word of a name, titles passed over; nobody is called by an initial: ``T. Hall`` stays."""
    words = [w for w in name.split() if w.rstrip(".").casefold() not in TITLES]
    return words[0] if words and len(words[0].rstrip(".")) > 1 else name


def contact(person: Person, *kinds: ContactKind) -> str:
    """The first contact point of one of the kinds, in the order the kinds are asked for; else empty."""
    for kind in kinds:
        for point in person.contacts:
            if point.kind is kind:
                return point.value
    return ""
