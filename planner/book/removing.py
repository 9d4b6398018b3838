"""Taking a person or a venue out of the book with what hangs on them: one write, told in words."""

from __future__ import annotations

from collections.abc import Mapping

from planner.book.repository import Book
from planner.book.shelf import ShelfOfPeople
from planner.courtship.limits.entries import is_of, without_card
from planner.outings.outing import Outing
from planner.people.person import Person
from planner.places.venue import Venue
from planner.values.record import Record, changed
from planner.values.text import closed, counted, inert_line, listed

COUNTED = (
    ("facts", "fact", "facts"),
    ("promises", "promise", "promises"),
    ("touches", "touch", "touches"),
    ("gifts", "gift", "gifts"),
    ("account_notes", "note on the account", "notes on the account"),
)
"""What is told of that goes with a person, by its table; the rest goes with them untold."""


def remove_person(book: Book, person: Person) -> str:
    """Take a person out with their facts, promises and touches; their outings stay, without them.

    Their lines in the register stay with their name: a ledger outlives the card.

    Returns:
        What went, as a sentence: "Deleted Ines Duarte with 4 facts; 2 outings go on without them."
    """
    hanging = _hanging(book, person)
    outings = book.outings.with_person(person.id)
    with book.transaction(f"deleting {person.name}"):
        for shelf in book.shelves():
            for record_id in map(shelf.key_of, hanging.get(shelf.table, ())):
                shelf.remove(record_id)
        for outing in outings:
            book.outings.put(without_person(outing, person))
        for entry in book.register.all():
            if is_of(entry, person.id):
                book.register.put(without_card(entry, person.id))
        book.people.remove(person.id)
    went = _counted(hanging)
    said = f"Deleted {inert_line(person.name)}" + (f" with {listed(went)}" if went else "")
    if outings:
        goes = "goes" if len(outings) == 1 else "go"
        said += f"; {counted(len(outings), 'outing')} {goes} on without them"
    return closed(said)


def what_hangs_on(book: Book, person: Person) -> str:
    """What would go with a person, as a sentence for asking first; empty where nothing was ever noted."""
    went = _counted(_hanging(book, person))
    return f"{listed(went)} would go too.".capitalize() if went else ""


def _hanging(book: Book, person: Person) -> dict[str, tuple[Record, ...]]:
    """The records about a person, by their table."""
    return {s.table: s.of_person(person.id) for s in book.shelves() if isinstance(s, ShelfOfPeople)}


def _counted(hanging: Mapping[str, tuple[Record, ...]]) -> list[str]:
    return [counted(len(hanging[table]), word, many) for table, word, many in COUNTED if hanging[table]]


def without_person(outing: Outing, person: Person) -> Outing:
    """The outing without a guest or co-host, their legs, drinks and questions; a lift keeps their name."""
    gone = person.id
    return changed(
        outing,
        guests=tuple(g for g in outing.guests if g != gone),
        cohosts=tuple(c for c in outing.cohosts if c != gone),
        transport=changed(
            outing.transport,
            legs=tuple(
                changed(leg, driver=person.name) if leg.driver == gone else leg
                for leg in outing.transport.legs
                if leg.traveller != gone
            ),
        ),
        moderation=changed(
            outing.moderation,
            limits=tuple(limit for limit in outing.moderation.limits if limit.traveller != gone),
            pours=tuple(pour for pour in outing.moderation.pours if pour.traveller != gone),
        ),
        conversation=changed(
            outing.conversation,
            questions=tuple(q for q in outing.conversation.questions if q.person_id != gone),
        ),
    )


def remove_venue(book: Book, venue: Venue) -> str:
    """Take a venue out; outings that were to be there have no place until another is chosen.

    Returns:
        What went, as a sentence.
    """
    outings = tuple(o for o in book.outings.all() if o.venue_id == venue.id)
    with book.transaction(f"deleting {venue.name}"):
        for outing in outings:
            book.outings.put(changed(outing, venue_id=None))
        book.venues.remove(venue.id)
    said = f"Deleted {inert_line(venue.name)}"
    if outings:
        have = "has" if len(outings) == 1 else "have"
        said += f"; {counted(len(outings), 'outing')} {have} no place now"
    return closed(said)
