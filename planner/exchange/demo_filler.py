"""How the demo book is filled: whose page is whose record, and the venues, the people and the accounts."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import count
from typing import TypeVar

from planner.book.repository import Book
from planner.courtship.account_notes import AccountNote
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import Touch
from planner.dates.zones import local_now
from planner.errors import HostbookError
from planner.exchange.demo_pages import (
    AccountPage,
    PersonPage,
    VenuePage,
    with_dates,
)
from planner.people.entry import read_person
from planner.people.facts import Fact
from planner.people.host import Host
from planner.people.person import Kind, Person
from planner.places.entry import read_venue
from planner.places.venue import Remark, Venue
from planner.values.ids import make_id
from planner.values.problem import Problem
from planner.values.record import Record, changed

R = TypeVar("R", bound=Record)

LUNCH_TODAY_UNTIL = time(11, 30)
"""Until then the next lunch is today; after it there would be no time left to get ready."""


class DemoDamaged(HostbookError):
    """A page of the bundled demo book that does not read."""


class Filler:
    """What filling the book knows so far: the ids given, and whose key is which id."""

    def __init__(self, book: Book, host: Host, now: datetime) -> None:
        self.book, self.host, self.now = book, host, now
        self.here = local_now(now, host.zone)
        self.today = self.here.date()
        self.lunch_day = self.today + timedelta(days=self.here.time() >= LUNCH_TODAY_UNTIL)
        self._numbers = count()
        self._ids: dict[str, str] = {}

    def new_id(self) -> str:
        """The next id: the moment, and a number where a book of one's own has chance."""
        return make_id(self.now, next(self._numbers))

    def day(self, days: int) -> date:
        """The date so many days away: what lies ahead is counted from the day of the next lunch."""
        return (self.today if days < 0 else self.lunch_day) + timedelta(days=days)

    def of(self, key: str) -> Person:
        """The person whose page has a key."""
        return self.book.people[self._ids[key]]

    def from_today(self, days: int) -> date:
        """The date so many days from today."""
        return self.today + timedelta(days=days)

    def venue(self, page: VenuePage) -> None:
        """Put a venue into the book."""
        venue = good(read_venue(page.typed, Venue(id=self.named(page.key), name="")), page.key)
        remarks = tuple(
            Remark(on=self.from_today(-r.days_ago), text=r.text, rating=r.rating) for r in page.remarks
        )
        self.book.venues.put(changed(venue, remarks=remarks))

    def person(self, page: PersonPage) -> None:
        """Put a person into the book, with what was learned and every touch."""
        blank = Person(
            id=self.named(page.key),
            name="",
            kind=Kind.CUSTOMER,
            added_on=self.from_today(-page.added_days_ago),
        )
        texts = {field: with_dates(text, self.from_today) for field, text in page.typed.items()}
        person = good(read_person(texts, blank, self.host.currency), page.key)
        self.book.people.put(person)
        for fact in page.facts:
            on = self.from_today(-fact.days_ago)
            self.book.facts.put(
                Fact(id=self.new_id(), person_id=person.id, text=fact.text, topic=fact.topic, learned_on=on)
            )
        for touch in page.touches:
            on = self.from_today(-touch.days_ago)
            self.book.touches.put(
                Touch(id=self.new_id(), person_id=person.id, kind=touch.touch, on=on, text=touch.text)
            )
        if page.own:
            self.book.rhythms.put(Rhythm(person_id=person.id, own=page.own, why=page.own_why))
        for kind, days in (page.earlier or {}).items():
            for ago in days:
                self.book.touches.put(
                    Touch(id=self.new_id(), person_id=person.id, kind=kind, on=self.from_today(-ago))
                )

    def id_of(self, key: str) -> str:
        """The id of whoever the pages call so."""
        return self._ids[key]

    def account_note(self, page: AccountPage) -> None:
        """Put what was written down of an account into the book."""
        gone = page.reviewed_days_ago
        self.book.account_notes.put(
            AccountNote(
                id=self.new_id(),
                person_id=self._ids[page.who],
                topic=page.topic,
                on=self.from_today(-page.days_ago),
                text=page.text,
                expects=page.expects,
                is_met=page.is_met,
                reviewed_on=self.from_today(-gone) if gone is not None else None,
            )
        )

    def named(self, key: str) -> str:
        """A new id, for the page that has a key."""
        if key in self._ids:
            raise DemoDamaged(f"the demo has two pages called {key}")
        self._ids[key] = self.new_id()
        return self._ids[key]


def good(read: R | tuple[Problem, ...], page: str) -> R:
    """What was read, or an error that names the page and the field."""
    if isinstance(read, tuple):
        raise DemoDamaged(f"{page}: {'; '.join(f'{p.field}: {p.text}' for p in read)}")
    return read
