"""What the book keeps: a shelf for every kind of record, and whose each record is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from planner.book.shelf import Keeper, Shelf, ShelfOfOutings, ShelfOfPeople, ShelfOfTouches
from planner.book.tombstones import Tombstone
from planner.courtship.account_notes import AccountNote
from planner.courtship.giving.gift import Gift
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Policy
from planner.courtship.matrix import Service, service_key
from planner.courtship.planned import PlannedTouch
from planner.courtship.put_off import PutOff
from planner.courtship.rhythm import Rhythm
from planner.courtship.touches import Touch
from planner.notes.correction import Correction
from planner.outings.outing import Outing
from planner.people.facts import Fact
from planner.people.host import Host
from planner.people.person import Person
from planner.people.promises import Promise
from planner.places.answer import Answer
from planner.places.venue import Venue

_HOST = "host"


def guests_of(outing: Outing) -> Iterable[str]:
    """The guests and the co-hosts of an outing, each once."""
    return dict.fromkeys((*outing.guests, *outing.cohosts))


class Shelves(Keeper):
    """Every shelf of a book. A new kind of record is added here, with whom it is about."""

    def __init__(self) -> None:
        self.people = Shelf(self, "people", Person)
        self.facts = ShelfOfPeople(self, "facts", Fact, about=lambda fact: (fact.person_id,))
        self.promises = ShelfOfPeople(self, "promises", Promise, about=lambda promise: (promise.person_id,))
        self.touches = ShelfOfTouches(self, "touches", Touch, about=lambda touch: (touch.person_id,))
        self.venues = Shelf(self, "venues", Venue)
        self.outings = ShelfOfOutings(self, "outings", Outing, about=guests_of)
        self.corrections = ShelfOfPeople(
            self, "corrections", Correction, about=lambda c: (c.person_id,) if c.person_id else ()
        )
        self.answers = ShelfOfPeople(self, "answers", Answer, about=lambda a: dict.fromkeys(a.of))
        self.rhythms = ShelfOfPeople(
            self, "rhythms", Rhythm, key=lambda r: r.person_id, about=lambda r: (r.person_id,)
        )
        self.planned = ShelfOfPeople(self, "planned", PlannedTouch, about=lambda p: (p.person_id,))
        self.put_off = ShelfOfPeople(self, "put_off", PutOff, about=lambda p: (p.person_id,))
        self.gifts = ShelfOfPeople(self, "gifts", Gift, about=lambda gift: (gift.person_id,))
        self.account_notes = ShelfOfPeople(
            self, "account_notes", AccountNote, about=lambda note: (note.person_id,)
        )
        self.matrix = Shelf(self, "matrix", Service, key=service_key)
        self.policies = Shelf(self, "policies", Policy)
        self.register = Shelf(self, "register", Entry)
        self.tombstones = Shelf(self, "erased", Tombstone)
        self._hosts = Shelf(self, _HOST, Host, key=lambda _: _HOST)
        shelves = (
            self.people, self.facts, self.promises, self.touches, self.venues, self.outings, self.corrections,
            self.answers, self.rhythms, self.planned, self.put_off, self.gifts, self.account_notes,
            self.matrix, self.policies, self.register, self.tombstones, self._hosts,
        )  # fmt: skip
        self._shelves: dict[str, Shelf[Any]] = {shelf.table: shelf for shelf in shelves}

    @property
    def host(self) -> Host | None:
        """The rep's own profile, once there is one."""
        return self._hosts.get(_HOST)

    def shelves(self) -> tuple[Shelf[Any], ...]:
        """Every shelf there is."""
        return tuple(self._shelves.values())

    def save_host(self, host: Host) -> None:
        """Keep the rep's own profile."""
        self._hosts.put(host)
