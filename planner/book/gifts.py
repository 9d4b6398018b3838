"""Gifts and gestures of the book: what is known for them, and a step of one with its touch and its line."""

from __future__ import annotations

from datetime import date

from planner.book.repository import Book
from planner.book.rhythms import put_rhythm, rhythm_of
from planner.courtship.giving.catalogue import Catalogue
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.ideas import Giving
from planner.courtship.giving.objections import Limits
from planner.courtship.giving.registered import entry_of_gift
from planner.courtship.giving.steps import given_on
from planner.courtship.giving.year_sum import Sums
from planner.courtship.limits.entries import line_id
from planner.courtship.limits.policy import Courtesy
from planner.courtship.limits.shares import shares
from planner.courtship.touches import Touch, TouchKind
from planner.people.guidance import Guidance, role_of
from planner.people.person import Person
from planner.values.money import Money
from planner.values.record import changed


def giving_of(book: Book, person: Person, guidance: Guidance, catalogue: Catalogue, today: date) -> Giving:
    """All that ideas for a person are drawn from.

    Args:
        book: the book.
        person: for whom.
        guidance: how each kind of person is hosted.
        catalogue: what may be given.
        today: the day to judge by.
    """
    rhythm = book.rhythms.get(person.id)
    return Giving(
        person=person,
        facts=book.facts.of_person(person.id),
        gifts=book.gifts.of_person(person.id),
        touches=book.touches.of_person(person.id),
        pack=role_of(guidance, person.kind),
        catalogue=catalogue,
        currency=book.host.currency if book.host else "EUR",
        sums=Sums(
            tiers=book.host.gift_sums if book.host else (),
            own=rhythm.gifts_a_year if rhythm else None,
            rates=book.host.rates if book.host else (),
            noted=_noted(book, person),
        ),
        today=today,
    )


def _noted(book: Book, person: Person) -> tuple[tuple[date, Money], ...]:
    """Their share of the gifts to them that stand in the register alone, each with its day."""
    return tuple(
        (entry.on, money)
        for entry in book.register.all()
        if entry.courtesy is Courtesy.GIFT and entry.gift_id is None and not entry.received
        for recipient, money in shares(entry)
        if recipient.person_id == person.id
    )


def keep_sums(book: Book, sums: Sums, person: Person | None, label: str) -> None:
    """Save what gifts may come to in a year: for each sort of customer, and for one person alone.

    Args:
        book: the book, with a host.
        sums: as they are now.
        person: whose own sum it is too; None for nobody's.
        label: what undo will call it.
    """
    with book.transaction(label):
        if book.host is not None and book.host.gift_sums != sums.tiers:
            book.save_host(changed(book.host, gift_sums=sums.tiers))
        if person is not None:
            put_rhythm(book, changed(rhythm_of(book, person.id), gifts_a_year=sums.own))


def limits_on_gifts(book: Book) -> Limits:
    """What gifts are held to, and what counts already."""
    return Limits(
        policies=book.policies.all(),
        register=book.register.all(),
        rates=book.host.rates if book.host else (),
    )


def keep_gift(book: Book, gift: Gift, person: Person, label: str) -> None:
    """Save a gift; one that was given now is logged as a touch, and has its line in the register.

    A gesture, such as a note or an article, is logged and stands in no register: nobody has to declare it.

    Args:
        book: the book.
        gift: as it is now.
        person: whose.
        label: what undo will call it.

    Raises:
        BookNotSaved: the change is not known to be safe on disk.
    """
    before = book.gifts.get(gift.id)
    with book.transaction(label):
        book.gifts.put(gift)
        on = given_on(gift)
        if on is not None and (before is None or given_on(before) is None):
            book.touches.put(
                Touch(id=book.new_id(), person_id=person.id, kind=gift.touch, on=on, text=gift.what)
            )
        if gift.touch is TouchKind.GIFT:
            entry = entry_of_gift(gift, person, book.register.get(line_id(gift.id)))
            if entry is not None:
                book.register.put(entry)
