"""Taking a person or a venue out of the book with what hangs on them: one write, told in words."""

from __future__ import annotations

from collections.abc import Sized

from planner.book.repository import Book
from planner.outings.outing import Outing
from planner.people.person import Person
from planner.places.venue import Venue
from planner.values.record import changed
from planner.values.text import closed, counted, inert_line, listed


def remove_person(book: Book, person: Person) -> str:
    """Take a person out with their facts, promises and touches; their outings stay, without them.

    Returns:
        What went, as a sentence: "Deleted Ines Duarte with 4 facts; 2 outings go on without them."
    """
    facts = book.facts.of_person(person.id)
    promises = book.promises.of_person(person.id)
    touches = book.touches.of_person(person.id)
    outings, corrections = book.outings.with_person(person.id), book.corrections.of_person(person.id)
    with book.transaction(f"deleting {person.name}"):
        for fact in facts:
            book.facts.remove(fact.id)
        for promise in promises:
            book.promises.remove(promise.id)
        for touch in touches:
            book.touches.remove(touch.id)
        for correction in corrections:
            book.corrections.remove(correction.id)
        for answer in book.answers.of_person(person.id):
            book.answers.remove(answer.id)
        for outing in outings:
            book.outings.put(without_person(outing, person))
        book.people.remove(person.id)
    went = _counted(facts, promises, touches)
    said = f"Deleted {inert_line(person.name)}" + (f" with {listed(went)}" if went else "")
    if outings:
        goes = "goes" if len(outings) == 1 else "go"
        said += f"; {counted(len(outings), 'outing')} {goes} on without them"
    return closed(said)


def what_hangs_on(book: Book, person: Person) -> str:
    """What would go with a person, as a sentence for asking first; empty where nothing was ever noted."""
    went = _counted(
        book.facts.of_person(person.id), book.promises.of_person(person.id), book.touches.of_person(person.id)
    )
    return f"{listed(went)} would go too.".capitalize() if went else ""


def _counted(facts: Sized, promises: Sized, touches: Sized) -> list[str]:
    named = ((facts, "fact", "facts"), (promises, "promise", "promises"), (touches, "touch", "touches"))
    return [counted(len(records), word, many) for records, word, many in named if len(records)]


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
