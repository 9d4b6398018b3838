"""What can be wrong inside a book that opens: unreadable records, and references that lead nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner.dates.zones import is_zone
from planner.values.problem import Problem
from planner.values.text import inert_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from planner.book.shelf import Shelf
    from planner.outings.outing import Outing


def unreadable(shelves: Iterable[Shelf[Any]]) -> tuple[Problem, ...]:
    """The documents, of those looked at, that cannot be read as records; they are kept as they are."""
    return tuple(
        Problem(
            field=f"{shelf.table} {number}",
            text=f"Number {number} of the {shelf.table} cannot be read and is left as it is: {why}.",
        )
        for shelf in shelves
        for number, why in shelf.unreadable().items()
    )


def loose_ends(shelves: Mapping[str, Shelf[Any]]) -> tuple[Problem, ...]:
    """References to people, venues and outings that are not in the book.

    Args:
        shelves: every shelf of the book by the name of its table.
    """
    return (
        *_strays("A fact", "facts", shelves),
        *_strays("A promise", "promises", shelves),
        *_strays("A touch", "touches", shelves),
        *_strays("A rhythm", "rhythms", shelves),
        *_strays("A planned touch", "planned", shelves),
        *_strays("Something put off", "put_off", shelves),
        *_strays("A gift", "gifts", shelves),
        *_strays("A note on an account", "account_notes", shelves),
        *(
            Problem(
                field=f"outings {outing.id}", text=f"An outing ({outing.id}) names {what} not in the book."
            )
            for outing in shelves["outings"].all()
            for what in _missing(outing, shelves)
        ),
        *_unknown_zones(shelves),
        *_stray_lines(shelves),
    )


def _unknown_zones(shelves: Mapping[str, Shelf[Any]]) -> Iterator[Problem]:
    """Outings and the host's profile in a zone that does not exist: they are reckoned in UTC."""
    for host in shelves["host"].all():
        if not is_zone(host.zone):
            text = f"Your profile names “{inert_line(host.zone)}”, which is no time zone; UTC it is."
            yield Problem(field="host", text=text)
    for outing in shelves["outings"].all():
        if not is_zone(outing.zone):
            text = f"An outing ({outing.id}) is in “{inert_line(outing.zone)}”, which is no time zone."
            yield Problem(field=f"outings {outing.id}", text=f"{text} UTC it is.")


def _strays(what: str, table: str, shelves: Mapping[str, Shelf[Any]]) -> Iterator[Problem]:
    """The records of a table about a person, or from an outing, that is not in the book."""
    for record in shelves[table].all():
        record_id = shelves[table].key_of(record)
        field, outing_id = f"{table} {record_id}", getattr(record, "outing_id", None)
        if record.person_id not in shelves["people"]:
            yield Problem(field=field, text=f"{what} ({record_id}) is about a person who is not in the book.")
        if outing_id is not None and outing_id not in shelves["outings"]:
            yield Problem(field=field, text=f"{what} ({record_id}) comes from an outing not in the book.")


def _stray_lines(shelves: Mapping[str, Shelf[Any]]) -> Iterator[Problem]:
    """Lines of the register that name people not in the book; a line outlives its outing and its gift."""
    for entry in shelves["register"].all():
        field = f"register {entry.id}"
        if any(r.person_id and r.person_id not in shelves["people"] for r in entry.recipients):
            yield Problem(
                field=field, text=f"A line of the register ({entry.id}) names somebody not in the book."
            )


def _missing(outing: Outing, shelves: Mapping[str, Shelf[Any]]) -> Iterator[str]:
    if any(guest not in shelves["people"] for guest in outing.guests):
        yield "a guest who is"
    if any(cohost not in shelves["people"] for cohost in outing.cohosts):
        yield "a co-host who is"
    if outing.venue_id is not None and outing.venue_id not in shelves["venues"]:
        yield "a venue that is"
