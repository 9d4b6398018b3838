"""The whole book as files that other programs read: a JSON of everything, a CSV of each table, and cards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec

from planner.book.lookup import people_named
from planner.book.repository import Book
from planner.courtship.touches import Touch
from planner.dates.other_calendars import Calendar
from planner.exchange.plain_json import as_json
from planner.exchange.register import register_csv
from planner.exchange.safe_csv import SEPARATOR, Columns, as_csv
from planner.exchange.vcard_write import as_vcards
from planner.outings.naming import outing_title
from planner.outings.outing import Outing
from planner.outings.saying_needs import said_at_table
from planner.people.facts import Fact
from planner.people.needs import NeedKind
from planner.people.occasions import Occasion, name_of, said_day
from planner.people.person import ContactKind, GiftLimit, Person, contact
from planner.people.promises import Promise
from planner.people.typed_keeps import say_keeps
from planner.places.hours import say_hours
from planner.places.venue import Venue, rating


def export_files(book: Book, now: datetime) -> dict[str, str]:
    """The files of an export: their text, by their name.

    Args:
        book: the book.
        now: the instant of the export, with a zone.
    """
    name_of_person = {person.id: person.name for person in book.people.all()}

    def whose(record: Fact | Promise | Touch) -> str:
        return name_of_person.get(record.person_id, "")

    return {
        "hostbook.json": as_json(_everything(book, now)) + "\n",
        "people.vcf": as_vcards(book.people.all()),
        "people.csv": as_csv(book.people.all(), PEOPLE),
        "venues.csv": as_csv(book.venues.all(), VENUES),
        "outings.csv": as_csv(book.outings.all(), _outing_columns(book)),
        "facts.csv": as_csv(book.facts.all(), {"person": whose, **FACTS}),
        "promises.csv": as_csv(book.promises.all(), {"person": whose, **PROMISES}),
        "touches.csv": as_csv(book.touches.all(), {"person": whose, **TOUCHES}),
        "register.csv": register_csv(book.register.all()),
    }


APART = ("host", "erased")
"""Tables that are no list of what the host keeps: the profile, which stands by itself, and who is erased."""


def _everything(book: Book, now: datetime) -> dict[str, object]:
    return {
        "exported": now.isoformat(timespec="seconds"),
        "host": msgspec.to_builtins(book.host) if book.host else None,
        **{s.table: msgspec.to_builtins(s.all()) for s in book.shelves() if s.table not in APART},
    }


def _needs(kind: NeedKind) -> Callable[[Person], str]:
    def told(person: Person) -> str:
        side = person.needs.side(kind)
        return "unknown" if side is None else SEPARATOR.join(said_at_table(kind, n) for n in side) or "none"

    return told


def _occasion(occasion: Occasion) -> str:
    if occasion.calendar is not Calendar.COMMON:
        return f"{name_of(occasion)} {said_day(occasion)}"
    year = f"{occasion.year:04d}-" if occasion.year is not None else ""
    return f"{name_of(occasion)} {year}{occasion.month:02d}-{occasion.day:02d}"


def _limit(limit: GiftLimit | None) -> str:
    return SEPARATOR.join(filter(None, (str(limit.most or ""), limit.words))) if limit else "unknown"


def _told(value: bool | None) -> str:
    return "unknown" if value is None else ("yes" if value else "no")


def _values(parts: Sequence[object]) -> str:
    return SEPARATOR.join(str(part) for part in parts)


PEOPLE: Columns[Person] = {
    "id": lambda p: p.id,
    "name": lambda p: p.name,
    "said as": lambda p: p.say_as,
    "organisation": lambda p: p.organisation,
    "role": lambda p: p.role,
    "kind": lambda p: p.kind.value,
    "tier": lambda p: p.tier.value if p.tier else "",
    "mobile": lambda p: contact(p, ContactKind.MOBILE),
    "phone": lambda p: contact(p, ContactKind.PHONE),
    "email": lambda p: contact(p, ContactKind.EMAIL),
    "city": lambda p: p.home.city,
    "home": lambda p: p.home.text,
    "office": lambda p: p.office.text,
    "office city": lambda p: p.office.city,
    "allergies": _needs(NeedKind.ALLERGY),
    "diet": _needs(NeedKind.DIET),
    "access": _needs(NeedKind.ACCESS),
    "seating": _needs(NeedKind.SEATING),
    "keeps": lambda p: say_keeps(p.keeps) or "unknown",
    "alcohol": lambda p: _told(p.alcohol),
    "drinks": lambda p: _values(p.drinks),
    "favourites": lambda p: _values(p.favourites),
    "stays off": lambda p: _values(p.stays_off),
    "days": lambda p: _values([_occasion(o) for o in p.occasions]),
    "gift limit": lambda p: _limit(p.gift_limit),
    "government": lambda p: _told(p.government),
    "notes": lambda p: p.notes,
    "added on": lambda p: p.added_on,
}

VENUES: Columns[Venue] = {
    "id": lambda v: v.id,
    "name": lambda v: v.name,
    "kind": lambda v: v.kind.value,
    "address": lambda v: v.address,
    "city": lambda v: v.city,
    "latitude": lambda v: v.point.lat if v.point else None,
    "longitude": lambda v: v.point.lon if v.point else None,
    "cuisine": lambda v: v.cuisine,
    "has": lambda v: _values(v.features),
    "lacks": lambda v: _values(v.lacks),
    "serves": lambda v: _values(v.serves),
    "cannot serve": lambda v: _values(v.cannot_serve),
    "price band": lambda v: v.price_band,
    "largest party": lambda v: v.largest_party,
    "closed on": lambda v: _values(v.closed_on),
    "hours": lambda v: say_hours(v.hours),
    "parking": lambda v: v.parking,
    "phone": lambda v: v.phone,
    "website": lambda v: v.website,
    "email": lambda v: v.email,
    "table notes": lambda v: v.table_notes,
    "rating": lambda v: round(mean, 1) if (mean := rating(v)) is not None else None,
}

FACTS: Columns[Fact] = {
    "text": lambda f: f.text,
    "topic": lambda f: f.topic.value,
    "learned on": lambda f: f.learned_on,
    "sensitivity": lambda f: f.sensitivity.value,
    "ask again": lambda f: f.ask_again,
    "so until": lambda f: f.expires,
    "no longer true since": lambda f: f.retired_on,
    "merged into": lambda f: f.merged_into,
    "worded before": lambda f: _values([before.text for before in f.earlier]),
}

PROMISES: Columns[Promise] = {
    "text": lambda p: p.text,
    "who does it": lambda p: p.owner.value,
    "made on": lambda p: p.made_on,
    "due": lambda p: p.due,
    "kept on": lambda p: p.kept_on,
    "dropped on": lambda p: p.dropped_on,
    "dropped because": lambda p: p.dropped_why,
}

TOUCHES: Columns[Touch] = {
    "touch": lambda t: t.kind.value,
    "on": lambda t: t.on,
    "text": lambda t: t.text,
}


def _outing_columns(book: Book) -> Columns[Outing]:
    def venue(outing: Outing) -> str:
        found = book.venues.get(outing.venue_id) if outing.venue_id else None
        return found.name if found else ""

    return {
        "id": lambda o: o.id,
        "title": lambda o: outing_title(o, people_named(book, o.guests)),
        "kind": lambda o: o.kind.value,
        "purpose": lambda o: o.purpose,
        "starts": lambda o: o.starts.isoformat(sep=" ", timespec="minutes") if o.starts else "",
        "zone": lambda o: o.zone,
        "minutes": lambda o: o.minutes,
        "venue": venue,
        "guests": lambda o: _values([p.name for p in people_named(book, o.guests)]),
        "co-hosts": lambda o: _values([p.name for p in people_named(book, o.cohosts)]),
        "stage": lambda o: o.stage.value,
        "cost": lambda o: float(o.outcome.cost.amount) if o.outcome and o.outcome.cost else None,
        "currency": lambda o: o.outcome.cost.currency if o.outcome and o.outcome.cost else "",
        "warmth": lambda o: o.outcome.warmth if o.outcome else None,
        "place": lambda o: o.outcome.place if o.outcome else None,
    }
