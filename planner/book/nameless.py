"""A record with ``someone`` where it names a person who is erased, and what of it is read for that."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from planner.book.lookup import situation
from planner.notes.beside import keys_in
from planner.notes.beside import may_name as may_be_called
from planner.notes.line import NoteLine
from planner.notes.reader import read_notes
from planner.outings.filing.noted import beside_of
from planner.outings.outing import Outing
from planner.people.host import Host
from planner.people.mentions import mentions, without_name
from planner.people.person import Person
from planner.values.record import Record

if TYPE_CHECKING:
    from planner.book.repository import Book

R = TypeVar("R", bound=Record)

_ESCAPED = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")


def may_name(record: Record, person: Person) -> bool:
    """Whether any text of a record may name them: a quick look at all of it at once, before a closer one."""
    text = msgspec.json.encode(record).decode()
    if "\\" in text:
        text = _ESCAPED.sub(" ", text)
    return mentions(text, person, in_short=True)


def has_namesake(people: Iterable[Person], person: Person) -> bool:
    """Whether somebody else's name holds theirs, so that a text that names one may mean the other."""
    return any(mentions(other.name, person) for other in people if other.id != person.id)


def nameless(record: R, person: Person, *, in_short: bool = False, short: frozenset[str] = frozenset()) -> R:
    """The record with ``someone`` wherever it names the person.

    Args:
        record: any record.
        person: who is erased.
        in_short: whether the first or last name alone is theirs in it.
        short: ids of the outings in whose notes within the record it is.
    """
    if not may_name(record, person):
        return record
    plain = msgspec.to_builtins(record)
    bare = _bare(plain, person, in_short=in_short, short=short)
    return record if bare == plain else msgspec.convert(bare, type(record))


def _bare(value: Any, person: Person, *, in_short: bool, short: frozenset[str]) -> Any:
    if isinstance(value, str):
        return without_name(value, person, in_short=in_short)
    if isinstance(value, dict):
        here = in_short or value.get("outing_id") in short
        return {
            key: inner
            if key == "id" or key.endswith("_id")
            else _bare(inner, person, in_short=here, short=short)
            for key, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return type(value)(_bare(inner, person, in_short=in_short, short=short) for inner in value)
    return value


def read_unfiled(book: Book, outing: Outing, *, also: Person | None = None) -> tuple[NoteLine, ...]:
    """The lines of a debrief that is not filed, as read now.

    Args:
        book: the book.
        outing: the outing.
        also: somebody who was there and is not in the book any more.
    """
    if not outing.debrief.notes.strip():
        return ()
    found = situation(book, outing, book.host or Host(name=""))
    beside = beside_of(found)
    guests = found.guests
    if also is not None and also.id in outing.cohosts:
        beside = beside._replace(cohosts=(*beside.cohosts, also))
    elif also is not None:
        guests = (*guests, also)
    return read_notes(
        outing.debrief.notes,
        guests,
        book.now().date(),
        found.host.currency,
        host_name=found.host.name,
        beside=beside,
    )


def telling_of(book: Book, person: Person) -> tuple[Outing, ...]:
    """The outings that they were not at and whose notes tell of them."""
    own = {outing.id for outing in book.outings.with_person(person.id)}
    return tuple(o for o in book.outings.all() if o.id not in own and _tells_of(book, o, person))


def _tells_of(book: Book, outing: Outing, person: Person) -> bool:
    lines = (*(outing.outcome.lines if outing.outcome else ()), *outing.debrief.settled)
    if any(line.person_id == person.id for line in lines):
        return True
    notes = outing.debrief.notes
    called = bool(notes.strip()) and may_be_called(person.name, keys_in(notes))
    return called and any(line.person_id == person.id for line in read_unfiled(book, outing))
