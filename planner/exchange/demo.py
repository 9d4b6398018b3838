"""The demo book: a believable book, laid out around today, filled in the way a host's own is."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import count
from typing import TypeVar

from planner.book.lookup import situation
from planner.book.repository import Book
from planner.courtship.account_notes import AccountNote
from planner.courtship.touches import Touch
from planner.dates.reading import Unread, read_when
from planner.dates.saying import say_dated
from planner.dates.zones import local_now, to_utc
from planner.errors import HostbookError
from planner.exchange.demo_gifts import demo_gifts
from planner.exchange.demo_limits import fill_policies, fill_register
from planner.exchange.demo_pages import (
    AccountPage,
    AccountPages,
    HostPage,
    OutingPage,
    Outings,
    People,
    PersonPage,
    VenuePage,
    Venues,
    on_workday,
    with_dates,
)
from planner.exchange.reference import guidance, read_data
from planner.notes.reader import read_notes
from planner.outings.doing import do_step
from planner.outings.drafting import draft, new_outing, next_stage
from planner.outings.filing.filing import file_outing
from planner.outings.no_pitch import take_promise
from planner.outings.outcome import Debrief
from planner.outings.outing import Outing, Stage, ends
from planner.outings.parts import Way
from planner.outings.table.booked import moved_on, told_all
from planner.outings.table.table_steps import RECONFIRM_TABLE
from planner.outings.ticks import RECONFIRM_GUESTS
from planner.people.entry import read_person
from planner.people.facts import Fact
from planner.people.host import Host
from planner.people.host_entry import read_host
from planner.people.person import Kind, Person
from planner.people.promises import Owner
from planner.places.entry import read_venue
from planner.places.venue import Remark, Venue
from planner.values.ids import make_id
from planner.values.money import read_money
from planner.values.problem import Problem
from planner.values.record import Record, changed

R = TypeVar("R", bound=Record)

LUNCH_TODAY_UNTIL = time(11, 30)
"""Until then the next lunch is today; after it there would be no time left to get ready."""
RECONFIRMING = (RECONFIRM_GUESTS, RECONFIRM_TABLE)
A_DAY_AHEAD = timedelta(hours=22)
"""Before an outing: when its table and its guests were reconfirmed."""
PLANNED_AHEAD = timedelta(days=8)
"""How long before its day an outing in the demo book was planned."""


FIRST_YEAR, LAST_YEAR = 1950, 2150
"""The years of a clock that the demo book is laid out in; the notes of its past reach a year back."""


class DemoDamaged(HostbookError):
    """A page of the bundled demo book that does not read."""


class ClockAstray(HostbookError):
    """A clock so far from today that no day of the demo book could be said."""


def fill_demo(book: Book, now: datetime) -> None:
    """Fill an empty book with the demo, in one write.

    Everything goes the way a host's own input goes: forms are read, dates are read, plans are drafted, notes
    are read line by line and filed. The same moment gives the same book, ids and all.

    Args:
        book: an empty book.
        now: the instant the demo is looked at, with a zone; all its days are counted from it.

    Raises:
        ClockAstray: the clock shows a year that no day is read in.
        DemoDamaged: a page of the demo does not read; a test would have seen it.
    """
    if not FIRST_YEAR <= now.year <= LAST_YEAR:
        raise ClockAstray(
            f"This computer’s clock shows the year {now.year}, and the demo book is laid out around today. "
            "Set the clock, or give a day: hostbook demo --now 2026-12-03T12:30."
        )
    host = _good(read_host(read_data("demo/host.toml", HostPage).typed, Host(name="")), "host")
    with book.transaction("fill the demo book"):
        book.save_host(host)
        filler = _Filler(book, host, now)
        for venue in read_data("demo/venues.toml", Venues).venue:
            filler.venue(venue)
        for person in read_data("demo/people.toml", People).person:
            filler.person(person)
        fill_policies(book)
        for outing in sorted(read_data("demo/outings.toml", Outings).outing, key=_when):
            filler.outing(outing)
        for note in read_data("demo/accounts.toml", AccountPages).note:
            filler.account_note(note)
        for gift in demo_gifts(filler.id_of, filler.new_id, filler.from_today, host.currency):
            book.gifts.put(gift)
        fill_register(book, filler.of, lambda days: filler.from_today(-days), filler.new_id)


class _Filler:
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
        return self.today + timedelta(days=days)

    def venue(self, page: VenuePage) -> None:
        venue = _good(read_venue(page.typed, Venue(id=self._named(page.key), name="")), page.key)
        remarks = tuple(
            Remark(on=self.from_today(-r.days_ago), text=r.text, rating=r.rating) for r in page.remarks
        )
        self.book.venues.put(changed(venue, remarks=remarks))

    def person(self, page: PersonPage) -> None:
        blank = Person(
            id=self._named(page.key),
            name="",
            kind=Kind.CUSTOMER,
            added_on=self.from_today(-page.added_days_ago),
        )
        texts = {field: with_dates(text, self.from_today) for field, text in page.typed.items()}
        person = _good(read_person(texts, blank, self.host.currency), page.key)
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
        for kind, days in (page.earlier or {}).items():
            for ago in days:
                self.book.touches.put(
                    Touch(id=self.new_id(), person_id=person.id, kind=kind, on=self.from_today(-ago))
                )

    def id_of(self, key: str) -> str:
        """The id of whoever the pages call so."""
        return self._ids[key]

    def account_note(self, page: AccountPage) -> None:
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

    def outing(self, page: OutingPage) -> None:
        bare = new_outing(
            self._named(page.key),
            page.kind,
            host=self.host,
            guests=tuple(self.book.people[self._ids[key]] for key in page.guests),
            cohosts=tuple(self.book.people[self._ids[key]] for key in page.cohosts),
            starts=self._starts(page),
            venue=self.book.venues[self._ids[page.venue]] if page.venue else None,
            event=page.event,
            title=page.title,
        )
        bare = changed(bare, purpose=page.purpose, minutes=page.minutes or bare.minutes)
        planned_at = (
            min(self.now, self._instant(bare, bare.starts) - PLANNED_AHEAD) if bare.starts else self.now
        )
        outing = draft(situation(self.book, bare, self.host), guidance(), planned_at)
        outing = self._as_the_host_left_it(outing, page, planned_at)
        if page.stage is Stage.CANCELLED:
            outing = changed(outing, stage=Stage.CANCELLED)
        else:
            outing = changed(outing, stage=next_stage(situation(self.book, outing, self.host), self.now))
        self.book.outings.put(outing)
        if page.stage is Stage.FILED:
            self._file(outing, page)

    def _named(self, key: str) -> str:
        if key in self._ids:
            raise DemoDamaged(f"the demo has two pages called {key}")
        self._ids[key] = self.new_id()
        return self._ids[key]

    def _starts(self, page: OutingPage) -> datetime | None:
        if page.days is None:
            return None
        day = self.day(page.days)
        if page.workday:
            day = on_workday(day, back=page.days < 0)
        read = read_when(f"{say_dated(day)} {page.time}", self.here)
        if isinstance(read, Unread):
            raise DemoDamaged(f"{page.key}: {read.why}")
        return read.at

    def _instant(self, outing: Outing, at: datetime) -> datetime:
        instant = to_utc(at, outing.zone)
        if isinstance(instant, Problem):
            raise DemoDamaged(f"{outing.purpose}: {instant.text}")
        return instant

    def _reconfirmed(self, outing: Outing, planned_at: datetime) -> datetime:
        """When a step of the day before was done; no later than now."""
        if outing.starts is None:
            return planned_at
        return max(planned_at, min(self.now, self._instant(outing, outing.starts) - A_DAY_AHEAD))

    def _as_the_host_left_it(self, outing: Outing, page: OutingPage, planned_at: datetime) -> Outing:
        """The drafted outing with what the host did about it since."""
        found = situation(self.book, outing, self.host)
        if page.reservation is not None:
            moved = moved_on(found, page.reservation.state, planned_at)
            outing = changed(outing, reservation=changed(moved, confirmation=page.reservation.confirmation))
            found = changed(found, outing=outing)
            if page.reservation.told:
                outing = changed(outing, reservation=told_all(found, planned_at))
        for step in page.ticks:
            done_at = self._reconfirmed(outing, planned_at) if step in RECONFIRMING else planned_at
            outing = do_step(changed(found, outing=outing), step, done_at).outing
        if page.cap:
            cap = read_money(page.cap, self.host.currency)
            if isinstance(cap, Problem):
                raise DemoDamaged(f"{page.key}: {cap.text}")
            outing = changed(outing, moderation=changed(outing.moderation, cap_per_head=cap))
        if page.promised:
            outing = take_promise(outing, planned_at)
        walking = {self._ids[key] for key in page.no_way_home}
        legs = tuple(g for g in outing.transport.legs if g.way is Way.IN or g.traveller not in walking)
        notes = with_dates(page.notes, self.day).strip()
        return changed(
            outing,
            transport=changed(outing.transport, legs=legs),
            debrief=_debrief(page, notes) if notes else outing.debrief,
        )

    def _file(self, outing: Outing, page: OutingPage) -> None:
        found, closed = situation(self.book, outing, self.host), ends(outing)
        if closed is None or outing.starts is None:
            raise DemoDamaged(f"{page.key} was filed and has no day")
        rivals = tuple(p.organisation for p in self.book.people.all() if p.kind is Kind.COMPETITOR)
        lines = read_notes(
            outing.debrief.notes, found.guests, outing.starts.date(), self.host.currency,
            host_name=self.host.name, competitors=rivals,
        )  # fmt: skip
        filed = file_outing(found, lines, self._instant(outing, closed + timedelta(hours=1)), self.new_id)
        self.book.outings.put(filed.outing)
        for person in filed.people:
            self.book.people.put(person)
        for fact in filed.facts:
            self.book.facts.put(fact)
        for touch in filed.touches:
            self.book.touches.put(touch)
        if filed.entry is not None:
            self.book.register.put(filed.entry)
        if filed.venue is not None:
            self.book.venues.put(filed.venue)
        for promise in filed.promises:
            kept = page.kept_after is not None and promise.owner is Owner.HOST
            on = promise.made_on + timedelta(days=page.kept_after or 0) if kept else None
            self.book.promises.put(changed(promise, kept_on=on))


def _debrief(page: OutingPage, notes: str) -> Debrief:
    if page.stage is not Stage.FILED:
        return Debrief(notes=notes, warmth=page.warmth)
    return Debrief(notes=notes, warmth=page.warmth, place=page.place, moderate=True, pitched=False)


def _when(page: OutingPage) -> tuple[bool, int]:
    return page.days is None, page.days or 0


def _good(read: R | tuple[Problem, ...], page: str) -> R:
    """What was read, or an error that names the page and the field."""
    if isinstance(read, tuple):
        raise DemoDamaged(f"{page}: {'; '.join(f'{p.field}: {p.text}' for p in read)}")
    return read
