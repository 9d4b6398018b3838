"""A customer's account as the book knows it, for a screen or a verb to read its standing from."""

from __future__ import annotations

from datetime import date

from planner.book.repository import Book
from planner.outings.outing import MET
from planner.outings.situation import Situation
from planner.people.person import Person
from planner.standing.account import Account, Known, has_standing, same_organisation
from planner.standing.reading import Reading, account_name, standing
from planner.values.record import changed


def account_of(book: Book, person: Person) -> Account:
    """What the book keeps of a customer and of the others in their organisation.

    Args:
        book: the book.
        person: the customer.
    """
    others = same_organisation(person, book.people.all())
    return Account(of=_known(book, person), others=tuple(_known(book, other) for other in others))


def with_thin(book: Book, situation: Situation, today: date) -> Situation:
    """A situation with the accounts of its guests that are warm and thin, each named once.

    Args:
        book: the book.
        situation: the outing among what is known.
        today: the day to judge by.
    """
    accounts = [account_of(book, guest) for guest in situation.guests if has_standing(guest)]
    thin = [account_name(a) for a in accounts if standing(a, today).reading is Reading.THIN]
    return changed(situation, thin=tuple(dict.fromkeys(thin)))


def _known(book: Book, person: Person) -> Known:
    id_ = person.id
    return Known(
        person=person,
        touches=book.touches.of_person(id_),
        outings=tuple(o for o in book.outings.with_person(id_) if id_ in o.guests and o.stage in MET),
        facts=book.facts.of_person(id_),
        promises=book.promises.of_person(id_),
        gifts=book.gifts.of_person(id_),
        notes=book.account_notes.of_person(id_),
    )
