"""Any well-formed situation: with and without guests, date, venue; known, known to be none, and unknown.

The records come from pools made once with a fixed seed, the barest first, so that drawing a situation takes a
dozen choices rather than two hundred, and a failing one shrinks towards the bare.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from planner.outings.outing import EventKind, Outing, OutingKind, Stage, Tick
from planner.outings.parts import (
    HOST,
    Conversation,
    DrinkLimit,
    Leg,
    Mode,
    Moderation,
    NoPitch,
    Parking,
    Reservation,
    ReservationState,
    Told,
    ToldNeed,
    Transport,
    Way,
)
from planner.outings.situation import Situation
from planner.outings.table.booked import known_needs
from planner.people.address import Address
from planner.people.host import Host
from planner.people.needs import NeedKind, Needs
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import TIERED, ContactKind, ContactPoint, GiftLimit, Kind, Person, Tier
from planner.people.promises import Owner, Promise
from planner.places.venue import Feature, Opening, Venue, Weekday
from planner.values.money import Money
from planner.values.point import Point
from planner.values.record import changed

T = TypeVar("T")

PEOPLE = ("a", "b", "c", "d")
TRAVELLERS = (HOST, *PEOPLE)
ZONES = ("UTC", "Europe/Lisbon", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia")
WORDS = ("", "walnuts", "vegan", "wheelchair", "left-handed", "שלום", "a\x1b[2Jb", "no\nend")
NAMES = ("Ines Duarte", "Ines Costa", "Ravi", "", "Dr. Obi", "עדי לוי", "\x07bell")
DRIVERS = ("", HOST, "me", "a", "b", "Ravi", "Ines", "a friend")
MIDDLE = datetime(2026, 12, 3, 12, 30, tzinfo=UTC)
SPAN = 60 * 24 * 20
"""Minutes to either side of the middle within which everything happens."""


def a_wall(r: Random) -> datetime:
    return MIDDLE.replace(tzinfo=None) + timedelta(minutes=r.randint(-SPAN, SPAN))


def maybe(r: Random, make: Callable[[Random], T]) -> T | None:
    return make(r) if r.random() < 0.5 else None


def some(r: Random, of: tuple[T, ...], most: int = 2) -> tuple[T, ...]:
    return tuple(r.choice(of) for _ in range(r.randint(0, most)))


def a_side(r: Random) -> tuple[str, ...] | None:
    return maybe(r, lambda r: some(r, WORDS))


def a_word(r: Random) -> str:
    return r.choice(WORDS)


def an_amount(r: Random) -> Money:
    return Money(amount=Decimal(r.randint(0, 200)), currency=r.choice(("EUR", "USD")))


def a_point(r: Random) -> Point:
    return Point(lat=r.uniform(-89, 89), lon=r.uniform(-179, 179))


def a_person(r: Random) -> Person:
    kind = r.choice(tuple(Kind))
    day = Occasion(kind=r.choice(tuple(OccasionKind)), month=12, day=r.randint(1, 29), label=a_word(r))
    return Person(
        id="",
        name=r.choice(NAMES),
        kind=kind,
        tier=r.choice(tuple(Tier)) if kind in TIERED else None,
        contacts=some(r, (ContactPoint(kind=ContactKind.MOBILE, value="1"),)),
        needs=Needs(allergy=a_side(r), diet=a_side(r), access=a_side(r), seating=a_side(r)),
        alcohol=r.choice((True, False, None)),
        drinks=some(r, WORDS),
        occasions=some(r, (day, Occasion(kind=OccasionKind.BIRTHDAY, month=2, day=29))),
        gift_limit=maybe(r, lambda r: GiftLimit(most=maybe(r, an_amount))),
        government=r.choice((True, False, None)),
    )


def an_opening(r: Random) -> Opening:
    opens, closes = (time(r.randint(0, 23), r.choice((0, 30))) for _ in range(2))
    return Opening(days=some(r, tuple(Weekday), 5), opens=opens, closes=closes)


def a_venue(r: Random) -> Venue:
    return Venue(
        id="v",
        name=a_word(r),
        point=maybe(r, a_point),
        features=some(r, tuple(Feature)),
        lacks=some(r, tuple(Feature)),
        serves=some(r, WORDS),
        cannot_serve=some(r, WORDS),
        largest_party=maybe(r, lambda r: r.randint(1, 6)),
        closed_on=some(r, tuple(Weekday)),
        hours=tuple(an_opening(r) for _ in range(r.randint(0, 3))),
        parking=a_word(r),
        table_notes=a_word(r),
    )


def a_host(r: Random) -> Host:
    home, office = (Address(text=a_word(r), point=maybe(r, a_point)) for _ in range(2))
    return Host(name=r.choice(NAMES), alcohol=r.random() < 0.5, home=home, office=office)


def a_leg(r: Random) -> Leg:
    return Leg(
        traveller=r.choice(TRAVELLERS),
        way=r.choice(tuple(Way)),
        mode=r.choice(tuple(Mode)),
        driver=r.choice(DRIVERS),
        minutes=maybe(r, lambda r: r.randint(0, 600)),
        leave_by=maybe(r, a_wall),
        arrive=maybe(r, a_wall),
        agreed=r.random() < 0.5,
    )


def a_transport(r: Random) -> Transport:
    parking = Parking(where=a_word(r), walk_minutes=maybe(r, lambda r: r.randint(0, 60)))
    return Transport(parking=parking, legs=tuple(a_leg(r) for _ in range(r.randint(0, 8))))


def a_telling(r: Random) -> Told:
    need = ToldNeed(person_id=r.choice(PEOPLE), kind=r.choice(tuple(NeedKind)), need=a_word(r))
    return Told(
        at=maybe(r, lambda _: MIDDLE),
        party=maybe(r, lambda r: r.randint(1, 8)),
        starts=maybe(r, a_wall),
        minutes=maybe(r, lambda r: r.choice((45, 90, 150))),
        under_name=r.choice(NAMES),
        needs=some(r, (need,), most=1),
    )


def a_reservation(r: Random) -> Reservation:
    return Reservation(
        state=r.choice(tuple(ReservationState)),
        party_size=maybe(r, lambda r: r.randint(0, 8)),
        table_requests=a_word(r),
        reconfirm_by=maybe(r, a_wall),
        cancel_by=maybe(r, a_wall),
    )


def a_moderation(r: Random) -> Moderation:
    limits = tuple(
        DrinkLimit(traveller=r.choice(TRAVELLERS), most=r.randint(-1, 6)) for _ in range(r.randint(0, 2))
    )
    return Moderation(
        drinks_each=maybe(r, lambda r: r.randint(-1, 6)),
        limits=limits,
        food_first=r.random() < 0.5,
        last_order=maybe(r, a_wall),
        hard_stop=maybe(r, a_wall),
        cap_per_head=maybe(r, an_amount),
    )


def an_outing(r: Random) -> Outing:
    kind = r.choice(tuple(OutingKind))
    return Outing(
        id="o",
        kind=kind,
        event=maybe(r, lambda r: r.choice(tuple(EventKind))) if kind is OutingKind.EVENT else None,
        title=a_word(r),
        purpose=a_word(r),
        starts=a_wall(r) if r.random() < 0.9 else None,
        zone=r.choice(ZONES),
        minutes=r.choice((0, 45, 90, 150, 600)),
        stage=r.choice((*Stage, Stage.IDEA, Stage.PLANNED, Stage.CONFIRMED)),
        conversation=Conversation(notes=a_word(r)),
        no_pitch=NoPitch(promised_at=maybe(r, lambda _: MIDDLE)),
        ticks=tuple(Tick(step=s, at=MIDDLE) for s in ("invite", "book", "ask") if r.random() < 0.3),
    )


def a_promise(r: Random) -> Promise:
    return Promise(
        id="",
        person_id=r.choice(PEOPLE),
        text=a_word(r),
        owner=r.choice(tuple(Owner)),
        made_on=date(2026, 1, 1),
        due=maybe(r, lambda r: a_wall(r).date()),
        outing_id=r.choice((None, "o", "earlier")),
        kept_on=maybe(r, lambda r: a_wall(r).date()),
    )


def pool(bare: T, make: Callable[[Random], T], size: int) -> st.SearchStrategy[T]:
    """One of a fixed number of records; the bare one first."""
    r = Random(20261203)
    return st.sampled_from([bare, *(make(r) for _ in range(size))])


persons = pool(Person(id="", name="Ines Duarte", kind=Kind.CUSTOMER), a_person, 400)
venues = pool(None, a_venue, 150)
hosts = pool(Host(name="Rita Sol"), a_host, 60)
transports = pool(Transport(), a_transport, 400)
tellings = pool(None, a_telling, 60)
reservations = pool(Reservation(), a_reservation, 150)
moderations = pool(Moderation(), a_moderation, 200)
outings = pool(Outing(id="o", kind=OutingKind.LUNCH), an_outing, 400)
promises = st.lists(pool(a_promise(Random(1)), a_promise, 80), max_size=3)
legs = pool(Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI), a_leg, 400)
instants = st.integers(-SPAN, SPAN).map(lambda minutes: MIDDLE + timedelta(minutes=minutes))


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Any outing among what is known of it; of its needs, the place was told of some."""
    people = [changed(p, id=i) for p, i in zip(draw(st.lists(persons, max_size=4)), PEOPLE, strict=False)]
    guests, cohosts = tuple(people[:3]), tuple(people[3:])
    outing = changed(
        draw(outings),
        guests=tuple(g.id for g in guests),
        cohosts=tuple(c.id for c in cohosts),
        transport=draw(transports),
        moderation=draw(moderations),
    )
    s = Situation(
        outing=outing,
        host=draw(hosts),
        guests=guests,
        cohosts=cohosts,
        venue=draw(venues),
        promises=tuple(changed(p, id=f"p{n}") for n, p in enumerate(draw(promises))),
        others=tuple(changed(o, id="other") for o in draw(st.lists(outings, max_size=1))),
    )
    needs = known_needs(s)[:: draw(st.integers(1, 3))]
    told = draw(tellings)
    told = changed(told, needs=(*told.needs, *needs)) if told is not None else None
    return changed(s, outing=changed(outing, reservation=changed(draw(reservations), told=told)))
