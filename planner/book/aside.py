"""Putting off what is due, letting it go, listing both, and taking one back: each in one write."""

from __future__ import annotations

from datetime import date
from typing import Any

from planner.agenda.aside import Aside, Item, key_of, things_aside
from planner.agenda.items import Promised
from planner.book.repository import Book
from planner.courtship.put_off import PutOff
from planner.people.promises import Promise
from planner.values.record import Record, changed


def put_off(book: Book, item: Item, until: date, why: str, today: date) -> None:
    """Put a thing off until a day; a promise stays due when it was.

    Args:
        book: the book.
        item: something of the agenda that can be put off.
        until: the day it comes back.
        why: the reason; may be empty.
        today: the day it is put off.
    """
    _keep(book, item, f"putting off {_of(item)}", on=today, until=until, why=why)


def let_go(book: Book, item: Item, why: str, today: date) -> None:
    """Let a thing go: a promise for good, anything else for this round."""
    said = f"letting go {_of(item)}"
    if not isinstance(item, Promised):
        _keep(book, item, said, on=today, until=None, why=why)
        return
    with book.transaction(said):
        promise = book.promises[item.promise.id]
        book.promises.put(changed(promise, dropped_on=today, dropped_why=why))


def take_back(book: Book, one: Aside) -> None:
    """Have a thing on the agenda again that was put off or let go."""
    with book.transaction(f"taking back {one.what}"):
        if isinstance(one.source, Promise):
            promise = book.promises[one.source.id]
            book.promises.put(changed(promise, dropped_on=None, dropped_why=""))
        else:
            for same in book.put_off.of_person(one.source.person_id):
                if same.key == one.source.key:
                    book.put_off.remove(same.id)


def aside_in(book: Book, today: date) -> tuple[Aside, ...]:
    """What is put off, and what was let go lately."""
    put = book.put_off.all()
    known: dict[str, Record] = {}
    for one in put:
        name = one.key.partition(":")[2]
        for shelf in (book.outings, book.promises, book.gifts, book.facts):
            if (record := shelf.get(name)) is not None:
                known[name] = record
    people = {person.id: person for person in book.people.all()}
    return things_aside(put, book.promises.some(lambda p: p.dropped_on is not None), people, known, today)


def _keep(book: Book, item: Item, said: str, **fields: Any) -> None:
    """Keep the last word on a thing, in place of the one before."""
    key = key_of(item)
    if key is None:
        raise ValueError("an outing with a day to come is moved on its plan")
    before = [one for one in book.put_off.of_person(key[0]) if one.key == key[1]]
    record_id = before[-1].id if before else book.new_id()
    with book.transaction(said):
        book.put_off.put(PutOff(id=record_id, person_id=key[0], key=key[1], **fields))


def _of(item: Item) -> str:
    """Whose it is, as undo will say it."""
    return item.title if hasattr(item, "title") else f"what is due to {item.person.name}"
