"""Keeping a line of the register: what it says goes to the outing or the gift it is of as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.book.limits_known import unregistered
from planner.dates.saying import say_dated
from planner.values.record import changed
from planner.values.text import inert_line

if TYPE_CHECKING:
    from planner.book.repository import Book
    from planner.courtship.limits.entry import Entry


def keep_line(book: Book, entry: Entry, *, doing: str = "the change to") -> None:
    """Save a line, and its amount and purpose with what it is of, so that filing it again keeps them.

    Args:
        book: the book.
        entry: the line.
        doing: what is done, as undo will say it.
    """
    with book.transaction(f"{doing} a line of the register"):
        book.register.put(entry)
        outing = book.outings.get(entry.outing_id) if entry.outing_id else None
        if outing is not None and outing.outcome is not None:
            outcome = changed(outing.outcome, cost=entry.cost)
            book.outings.put(changed(outing, outcome=outcome, purpose=entry.purpose))
        gift = book.gifts.get(entry.gift_id) if entry.gift_id else None
        if gift is not None:
            book.gifts.put(changed(gift, cost=entry.cost, what=entry.what or gift.what))


def remove_line(book: Book, entry: Entry) -> str:
    """Take a line out of the register; gives what to say of it."""
    what = inert_line(entry.what) or entry.courtesy.value
    with book.transaction(f"deleting the line of a {what}"):
        book.register.remove(entry.id)
    return f"Deleted from the register: {what}, {say_dated(entry.on)}."


def bring_in_filed(book: Book) -> int:
    """Write lines of the outings that were filed before there was a register; how many there were.

    Each says so in its note: it was not written at the time.
    """
    today = book.now().date()
    note = f"brought in on {say_dated(today)} from what was filed"
    lines = unregistered(book)
    with book.transaction("bringing in what was filed before"):
        for entry in lines:
            book.register.put(changed(entry, note=note))
    return len(lines)
