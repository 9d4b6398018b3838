"""What of the book counts for the guests of an outing by the limits the host has taken on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.courtship.limits.entries import line_id
from planner.outings.outing import AHEAD, Outing, Stage
from planner.outings.situation import Situation
from planner.people.houses import is_one_house
from planner.values.record import changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from planner.book.repository import Book
    from planner.courtship.limits.entry import Entry
    from planner.people.person import Person

COUNTED = (*AHEAD, Stage.HOSTED)
"""The stages in which an outing is held to a limit."""


def with_limits(book: Book, found: Situation) -> Situation:
    """The situation with its line in the register, and what its limits are reckoned with.

    What was filed before there was a register counts too, though it has no line.
    """
    outing = found.outing
    line = book.register.get(line_id(outing.id)) if len(book.register) else None
    policies = tuple(policy for policy in book.policies.all() if not policy.receiving)
    if not policies or outing.stage not in COUNTED:
        return changed(found, line=line) if line is not None else found
    year = (outing.starts or book.now()).year
    return changed(
        found,
        line=line,
        policies=policies,
        given=tuple(_of_these(found, (*_lines(book, year), *unregistered(book, year)))),
        planned=tuple(_of_these(found, _planned(book, outing, year))),
    )


def unregistered(book: Book, year: int | None = None) -> tuple[Entry, ...]:
    """The lines that what was filed before there was a register would have."""
    from planner.outings.registering import entry_of_outing  # noqa: PLC0415 - only where there are limits

    made, there = [], {entry.id for entry in book.register.all()}
    for outing in book.outings.all():
        starts = outing.starts
        if outing.stage is not Stage.FILED or starts is None or (year is not None and starts.year != year):
            continue
        if line_id(outing.id) not in there:
            venue = book.venues.get(outing.venue_id) if outing.venue_id else None
            made.append(entry_of_outing(outing, _people(book, outing), venue, starts.date()))
    return tuple(entry for entry in made if entry is not None)


def _lines(book: Book, year: int) -> Iterator[Entry]:
    return (entry for entry in book.register.all() if entry.on.year == year and not entry.received)


def _planned(book: Book, outing: Outing, year: int) -> Iterator[Entry]:
    """What is planned for before this outing, in its year."""
    from planner.outings.registering import entry_of_plan  # noqa: PLC0415 - only where there are limits

    for other in book.outings.all():
        starts = other.starts
        if other.id == outing.id or other.stage not in COUNTED or starts is None or starts.year != year:
            continue
        if outing.starts is None or (starts, other.id) < (outing.starts, outing.id):
            entry = entry_of_plan(other, _people(book, other))
            if entry is not None:
                yield entry


def _of_these(found: Situation, entries: Iterator[Entry] | tuple[Entry, ...]) -> Iterator[Entry]:
    """The lines of these guests, and of whoever works where they do."""
    ids = {guest.id for guest in found.guests}
    houses = {guest.organisation for guest in found.guests if guest.organisation}
    for entry in entries:
        if any(r.person_id in ids or _is_of(r.organisation, houses) for r in entry.recipients):
            yield entry


def _is_of(organisation: str, houses: Iterable[str]) -> bool:
    return any(is_one_house(organisation, one) for one in houses)


def _people(book: Book, outing: Outing) -> tuple[Person, ...]:
    return tuple(person for id_ in outing.guests if (person := book.people.get(id_)) is not None)
