"""An account: what the book keeps of a customer and of the others in their organisation, put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Protocol, TypeVar

from planner.courtship.account_notes import AccountNote, AccountTopic
from planner.courtship.giving.gift import Gift
from planner.courtship.touches import Touch, TouchKind
from planner.notes.line import LineKind, NoteLine
from planner.outings.outing import MET, Outing
from planner.people.facts import Fact
from planner.people.houses import House, are_one, house
from planner.people.person import Kind, Person
from planner.people.promises import Owner, Promise
from planner.values.record import Record

CONTACTS = (Kind.CUSTOMER, Kind.PAST_CUSTOMER, Kind.PROSPECT)
"""Who of an organisation is a contact there."""
MOST_BARE = 12
"""Of those in an organisation of whom nothing is noted, so many stand for all: there may be thousands."""
A_YEAR = 365
"""How long most signs hold, in days: what was so a year ago may be so no longer."""


class Known(Record, frozen=True, kw_only=True):
    """What the book keeps of one person that a standing rests on.

    Attributes:
        person: who.
        touches: every touch.
        outings: the outings they are a guest of.
        facts: what was learned.
        promises: to them and by them.
        gifts: to them and from them.
        notes: what was written down of the account.
    """

    person: Person
    touches: tuple[Touch, ...] = ()
    outings: tuple[Outing, ...] = ()
    facts: tuple[Fact, ...] = ()
    promises: tuple[Promise, ...] = ()
    gifts: tuple[Gift, ...] = ()
    notes: tuple[AccountNote, ...] = ()


class Account(Record, frozen=True, kw_only=True):
    """A customer among the others of their organisation. Evidence is of the account, warmth of the person.

    Attributes:
        of: the customer.
        others: who else there is in the book.
    """

    of: Known
    others: tuple[Known, ...] = ()


class _OfSomeone(Protocol):
    """A record about one person."""

    @property
    def person_id(self) -> str:
        """Whom it is about."""


T = TypeVar("T", bound=_OfSomeone)


def has_standing(person: Person) -> bool:
    """Whether there is a standing to be read: only customers have an account."""
    return person.kind is Kind.CUSTOMER


def same_organisation(person: Person, people: Iterable[Person]) -> tuple[Person, ...]:
    """The other contacts in somebody's organisation, in the order given; none where it is not told."""
    theirs = house(person.organisation)
    if not theirs.stem:
        return ()
    return tuple(
        other
        for other in people
        if other.organisation and other.id != person.id and other.kind in CONTACTS
        if are_one(house(other.organisation), theirs)
    )


class Accounts:
    """The accounts of a whole book, each looked up by its person: every record is looked at once.

    Args:
        people: everyone.
        touches: the log.
        outings: every outing.
        facts: what was learned.
        promises: every promise.
        gifts: every gift.
        notes: what was written down of accounts.
        since: the first day of which touches and outings are wanted.
    """

    def __init__(
        self,
        *,
        people: tuple[Person, ...],
        touches: Iterable[Touch] = (),
        outings: tuple[Outing, ...] = (),
        facts: tuple[Fact, ...] = (),
        promises: tuple[Promise, ...] = (),
        gifts: tuple[Gift, ...] = (),
        notes: tuple[AccountNote, ...] = (),
        since: date = date.min,
    ) -> None:
        self._contacts = {p.id for p in people if p.kind in CONTACTS}
        self._told_by: dict[House, tuple[Person, ...]] = {}
        self._organisations: dict[str, list[Person]] = {}
        for person in people:
            if person.kind in CONTACTS:
                self._organisations.setdefault(house(person.organisation).stem, []).append(person)
        self._touches = self._by_person(t for t in touches if t.on >= since)
        self._facts = self._by_person(facts)
        self._promises = self._by_person(promises)
        self._gifts = self._by_person(gifts)
        self._notes = self._by_person(notes)
        self._outings: dict[str, list[Outing]] = {}
        for outing in outings:
            is_wanted = outing.stage in MET and outing.starts and outing.starts.date() >= since
            for guest in outing.guests if is_wanted else ():
                self._outings.setdefault(guest, []).append(outing)

    def account(self, person: Person) -> Account:
        """One customer's account."""
        there = self._telling(house(person.organisation))
        return Account(
            of=self._known(person), others=tuple(self._known(p) for p in there if p.id != person.id)
        )

    def _telling(self, where: House) -> tuple[Person, ...]:
        """Who of an organisation tells of its account: those of whom anything is noted, and a few others."""
        if where.stem and where not in self._told_by:
            alike = self._organisations.get(where.stem, ())
            there = [p for p in alike if are_one(house(p.organisation), where)]
            shelves = (
                self._touches, self._outings, self._facts, self._promises, self._gifts, self._notes,
            )  # fmt: skip
            bare = [p.id for p in there if not any(p.id in shelf for shelf in shelves)]
            left_out = frozenset(bare[MOST_BARE:])
            self._told_by[where] = tuple(p for p in there if p.id not in left_out)
        return self._told_by.get(where, ())

    def _by_person(self, records: Iterable[T]) -> Mapping[str, list[T]]:
        found: dict[str, list[T]] = {}
        for record in records:
            if record.person_id in self._contacts:
                found.setdefault(record.person_id, []).append(record)
        return found

    def _known(self, person: Person) -> Known:
        id_ = person.id
        return Known(
            person=person,
            touches=tuple(self._touches.get(id_, ())),
            outings=tuple(self._outings.get(id_, ())),
            facts=tuple(self._facts.get(id_, ())),
            promises=tuple(self._promises.get(id_, ())),
            gifts=tuple(self._gifts.get(id_, ())),
            notes=tuple(self._notes.get(id_, ())),
        )


def met_days(known: Known, on: date) -> list[date]:
    """The days of the hours together up to a day: outings, and visits; each day once, the oldest first."""
    days = {outing.starts.date() for outing in met_outings(known, on) if outing.starts}
    days |= {t.on for t in known.touches if t.kind in (TouchKind.VISIT, TouchKind.OUTING) and t.on <= on}
    return sorted(days)


def in_touch_days(known: Known, on: date) -> list[date]:
    """The days of every touch and every outing up to a day, in no order."""
    days = [outing.starts.date() for outing in met_outings(known, on) if outing.starts]
    return days + [t.on for t in known.touches if t.on <= on]


def rated(known: Known, on: date) -> tuple[date, int] | None:
    """The day and the warmth of the latest hour that was given one."""
    found = [
        (outing.starts.date(), outing.outcome.warmth)
        for outing in met_outings(known, on)
        if outing.starts and outing.outcome and outing.outcome.warmth is not None
    ]
    return max(found, default=None)


def notes_on(known: Known, topic: AccountTopic, on: date) -> list[AccountNote]:
    """The notes on a topic up to a day, the oldest first."""
    return sorted((n for n in known.notes if n.topic is topic and n.on <= on), key=lambda n: (n.on, n.id))


def kept_by(known: Known, owner: Owner, on: date) -> list[Promise]:
    """The promises of one side that were kept up to a day."""
    return [
        p
        for p in known.promises
        if p.owner is owner and p.made_on <= on and p.kept_on is not None and p.kept_on <= on
    ]


def lines_of(account: Account, kind: LineKind, on: date) -> list[tuple[date, NoteLine]]:
    """The lines of a kind that were filed of anyone of the account, with their days, the oldest first.

    A line that does not say whose it is counts for everyone who was there.
    """
    everyone = (account.of, *account.others)
    ids = {known.person.id for known in everyone}
    outings = {outing.id: outing for known in everyone for outing in met_outings(known, on)}
    found = [
        (outing.starts.date(), line)
        for outing in outings.values()
        if outing.starts and outing.outcome
        for line in outing.outcome.lines
        if line.kind is kind and (line.person_id is None or line.person_id in ids)
    ]
    return sorted(found, key=lambda one: one[0])


def first_day(account: Account) -> date | None:
    """The first day on which anything was noted of the account."""
    days = [
        day
        for known in (account.of, *account.others)
        for day in (
            *(t.on for t in known.touches),
            *(o.starts.date() for o in known.outings if o.starts and o.stage in MET),
            *(f.learned_on for f in known.facts),
            *(n.on for n in known.notes),
            *(p.made_on for p in known.promises),
        )
    ]
    return min(days, default=None)


def within(day: date | None, on: date, days: int = A_YEAR) -> bool:
    """Whether a day lies so few days before another."""
    return day is not None and on - timedelta(days=days) < day <= on


def met_outings(known: Known, on: date) -> list[Outing]:
    """The outings up to a day that they were a guest of and that came to be."""
    return [o for o in known.outings if o.stage in MET and o.starts is not None and o.starts.date() <= on]
