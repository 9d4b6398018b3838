"""How one person is courted, kept where it is otherwise than with their like; and who was looked over."""

from __future__ import annotations

from datetime import date

from planner.book.repository import Book
from planner.courtship.rhythm import Rhythm
from planner.people.person import Person
from planner.values.record import changed


def rhythm_of(book: Book, person_id: str) -> Rhythm:
    """How somebody is courted; a rhythm that says nothing where the book has none."""
    return book.rhythms.get(person_id) or Rhythm(person_id=person_id)


def put_rhythm(book: Book, rhythm: Rhythm) -> None:
    """Put a rhythm into the book; one that says nothing is none. For use within a transaction."""
    if rhythm != Rhythm(person_id=rhythm.person_id):
        book.rhythms.put(rhythm)
    elif rhythm.person_id in book.rhythms:
        book.rhythms.remove(rhythm.person_id)


def look_over(book: Book, person: Person, today: date) -> bool:
    """Note that somebody was looked over today, or, where they were, that they were not.

    Returns:
        Whether they are now.
    """
    rhythm = rhythm_of(book, person.id)
    seen = None if rhythm.reviewed_on == today else today
    with book.transaction(f"looking {person.name} over"):
        put_rhythm(book, changed(rhythm, reviewed_on=seen))
    return seen is not None
