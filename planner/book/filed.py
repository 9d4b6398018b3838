"""Keeping what a filing gives: every record of it in one write."""

from __future__ import annotations

from planner.book.lookup import people_named
from planner.book.repository import Book
from planner.outings.filing.filing import Filed
from planner.outings.naming import outing_title


def keep_filed(book: Book, filed: Filed) -> None:
    """Save everything a filing changes, or nothing of it.

    Raises:
        BookNotSaved: the changes are not known to be safe on disk.
    """
    title = outing_title(filed.outing, people_named(book, filed.outing.guests))
    with book.transaction(f"filing {title}"):
        book.outings.put(filed.outing)
        for person in filed.people:
            book.people.put(person)
        for fact in filed.facts:
            book.facts.put(fact)
        for promise in filed.promises:
            book.promises.put(promise)
        for touch in filed.touches:
            book.touches.put(touch)
        for correction in filed.corrections:
            book.corrections.put(correction)
        if filed.entry is not None:
            book.register.put(filed.entry)
        if filed.venue is not None:
            book.venues.put(filed.venue)
