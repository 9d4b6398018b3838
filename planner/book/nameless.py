"""A record with ``someone`` where it names a person who is erased, and what of it is read for that."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from planner.notes.line import NoteLine
from planner.notes.reader import read_notes
from planner.outings.outing import Outing
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
    there = tuple(person for i in outing.guests if (person := book.people.get(i)))
    host = book.host
    return read_notes(
        outing.debrief.notes,
        (*there, also) if also is not None else there,
        book.now().date(),
        host.currency if host else "EUR",
        host_name=host.name if host else "",
    )
