"""A customer's account as the book knows it, for a screen or a verb to read its standing from."""

from __future__ import annotations

from planner.book.repository import Book
from planner.people.person import Person
from planner.standing.account import MET, Account, Known, same_organisation


def account_of(book: Book, person: Person) -> Account:
    """What the book keeps of a customer and of the others in their organisation.

    Args:
        book: the book.
        person: the customer.
    """
    others = same_organisation(person, book.people.all())
    return Account(of=_known(book, person), others=tuple(_known(book, other) for other in others))


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
