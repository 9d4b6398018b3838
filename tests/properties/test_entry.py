"""What is typed and said again is the same, whatever it is."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planner.dates.notable import Observance
from planner.dates.other_calendars import Calendar
from planner.people.address import Address
from planner.people.entry import person_texts, read_person
from planner.people.needs import Needs, need_key
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import ContactKind, ContactPlace, ContactPoint, GiftLimit, Kind, Person, Tier
from planner.people.typed import NONE_WORDS, UNKNOWN_WORDS, entered, entered_text, read_allergies
from planner.places.entry import read_venue, venue_texts
from planner.places.hours import read_hours
from planner.places.venue import Feature, Opening, Venue, VenueKind, Weekday
from planner.values.money import Money
from planner.values.point import Point
from planner.values.problem import Problem
from planner.values.text import fold

LINES = st.text(max_size=40).map(entered)
ITEM = (
    st.text("abcdefghij ABC'éñ🚣שלום,-", min_size=1, max_size=15)
    .map(entered)
    .filter(
        lambda t: (
            bool(t.strip(", "))
            and fold(t) not in NONE_WORDS | UNKNOWN_WORDS
            and not fold(t).startswith(("no ", "a ", ","))
        )
    )
)
ITEMS = st.lists(ITEM, max_size=4, unique_by=fold).map(tuple)
SIDES = st.none() | ITEMS
ALLERGIES = st.none() | st.lists(
    ITEM.filter(lambda t: read_allergies(t) == (t,)), max_size=4, unique_by=need_key
).map(tuple)
"""As they are kept: by name, without the words around it."""
NAMES = st.text(min_size=1).map(entered).filter(lambda t: any(c.isprintable() and not c.isspace() for c in t))
DAYS = st.dates(date(1800, 1, 1), date(2099, 12, 31)).map(
    lambda d: (d.month, d.day, d.year if d.year > 1900 else None)
)
OCCASIONS = st.builds(
    lambda kind, on, label, calendar: Occasion(
        kind=kind,
        month=on[0],
        day=on[1] if calendar is Calendar.COMMON else min(on[1], 29),
        year=on[2],
        label=label,
        calendar=calendar,
    ),
    st.sampled_from(OccasionKind),
    DAYS,
    st.sampled_from(
        ["", "Rui's birthday", "5 years together", "wedding", "with Brenner since", "church fair", "Rui"]
    ),
    st.sampled_from(Calendar),
)
CONTACTS = st.builds(
    ContactPoint,
    kind=st.sampled_from(ContactKind),
    value=st.sampled_from(
        ["+351 91 234 5678", "ines@lago.example", "Signal @ines", "office desk", "12", "mail"]
    ),
    place=st.none() | st.sampled_from(ContactPlace),
)
MONEYS = st.builds(
    Money,
    amount=st.decimals(1, 10_000, places=2, allow_nan=False).map(lambda d: d + Decimal(0)),
    currency=st.sampled_from(["EUR", "USD", "GBP"]),
)
LIMITS = st.none() | st.builds(GiftLimit, most=MONEYS) | st.just(GiftLimit(words="lunch is fine, no gifts"))
KEEPS = st.none() | st.sets(st.sampled_from(Observance)).map(
    lambda kept: tuple(one for one in Observance if one in kept)
)
POINTS = st.builds(Point, lat=st.integers(-90, 90).map(float), lon=st.integers(-180, 180).map(float))
ADDRESSES = st.builds(Address, text=LINES, city=LINES, point=st.none() | POINTS)
PEOPLE = st.builds(
    lambda tier, kind, **rest: Person(
        id="p1", kind=kind, tier=tier if kind in (Kind.CUSTOMER, Kind.PROSPECT) else None, **rest
    ),
    tier=st.none() | st.sampled_from(Tier),
    kind=st.sampled_from(Kind),
    name=NAMES,
    role=LINES,
    organisation=LINES,
    contacts=st.lists(CONTACTS, max_size=3, unique=True).map(tuple),
    home=ADDRESSES,
    office=ADDRESSES,
    needs=st.builds(Needs, allergy=ALLERGIES, diet=SIDES, access=SIDES, seating=SIDES),
    keeps=KEEPS,
    alcohol=st.none() | st.booleans(),
    drinks=ITEMS,
    favourites=ITEMS,
    occasions=st.lists(OCCASIONS, max_size=3, unique=True).map(tuple),
    gift_limit=LIMITS,
    government=st.none() | st.booleans(),
    notes=st.text().map(entered_text),
)


def hours_of(week: dict[Weekday, tuple[int, int]]) -> tuple[Opening, ...]:
    """Hours as they are kept, days of the same hours together."""
    hours = read_hours("; ".join(f"{day} {at}-{(at + long) % 24}" for day, (at, long) in week.items()))
    assert not isinstance(hours, Problem)
    return hours


SPANS = st.tuples(st.integers(0, 23), st.integers(1, 20))
HOURS = st.dictionaries(st.sampled_from(Weekday), SPANS, max_size=4).map(hours_of)
FEATURES = st.dictionaries(st.sampled_from(Feature), st.booleans())
VENUES = st.builds(
    lambda known, **rest: Venue(
        id="v1",
        features=tuple(f for f in Feature if known.get(f) is True),
        lacks=tuple(f for f in Feature if known.get(f) is False),
        **rest,
    ),
    known=FEATURES,
    name=NAMES,
    kind=st.sampled_from(VenueKind),
    point=st.none() | POINTS,
    serves=ITEMS,
    cannot_serve=ITEMS,
    price_band=st.none() | st.integers(1, 4),
    largest_party=st.none() | st.integers(1, 500),
    closed_on=st.sets(st.sampled_from(Weekday)).map(lambda days: tuple(d for d in Weekday if d in days)),
    hours=HOURS,
    table_notes=st.text().map(entered_text),
)


@given(PEOPLE)
def test_a_person_typed_into_an_empty_form_is_the_same_person(person: Person) -> None:
    empty = Person(id="p1", name="", kind=Kind.CUSTOMER)
    assert read_person(person_texts(person), empty, "EUR") == person


ODD = st.builds(
    Person,
    id=st.just("p"),
    name=NAMES,
    kind=st.just(Kind.CUSTOMER),
    drinks=st.lists(st.text()).map(tuple),
    organisation=st.text(),
    occasions=st.lists(OCCASIONS).map(tuple),
)
KEYS = sorted(person_texts(Person(id="p", name="x", kind=Kind.CUSTOMER)))


@given(ODD)
def test_a_form_that_is_only_looked_at_changes_nothing(person: Person) -> None:
    assert read_person(person_texts(person), person, "EUR") == person


@given(VENUES)
def test_a_venue_typed_into_an_empty_form_is_the_same_venue(venue: Venue) -> None:
    assert read_venue(venue_texts(venue), Venue(id="v1", name="")) == venue


@given(st.dictionaries(st.sampled_from(KEYS), st.text()))
def test_whatever_is_typed_is_a_person_or_a_problem(texts: dict[str, str]) -> None:
    found = read_person(texts, Person(id="p", name="", kind=Kind.CUSTOMER), "EUR")
    assert isinstance(found, Person) or all(p.field and p.text for p in found)


@given(st.text())
def test_nothing_that_acts_on_a_terminal_is_entered(text: str) -> None:
    assert not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in entered_text(text))
    assert entered(entered(text)) == entered(text)
