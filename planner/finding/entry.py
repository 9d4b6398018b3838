"""What can be found: one thing that the book says, whose it is, and what it opens."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from planner.people.facts import Sensitivity
from planner.values.record import Record


class Sort(StrEnum):
    """What an entry is, in the order in which entries that fit as well are listed."""

    PERSON = "person"
    OUTING = "outing"
    VENUE = "place"
    PROMISE = "promise"
    GIFT = "gift"
    DETAIL = "detail"
    FACT = "fact"
    NOTE = "note"


NAMED = (Sort.PERSON, Sort.OUTING, Sort.VENUE)
"""What is called by a name; everything else belongs to one of these."""


class Entry(Record, frozen=True, kw_only=True):
    """One thing that can be found.

    Attributes:
        sort: what it is; a *detail* is a part of a person: a need, a favourite, a telephone number.
        id: of the record it is from.
        text: what it says, as it was written.
        about: more words that it is found by: a role and an organisation, a fact's topic, a venue's city.
        also: still more, which are not shown: an outing's day in full.
        person_id: whose it is, or who it is.
        outing_id: the outing it is, or is a note of.
        venue_id: the venue it is, or is a note of.
        on: the day it was learned, promised, noted or is to be.
        live: whether it still holds: not retired, kept, dropped or cancelled.
        until: the day from which it no longer holds, where there is one.
        sensitivity: who may glance at it.
    """

    sort: Sort
    id: str
    text: str
    about: str = ""
    also: str = ""
    person_id: str | None = None
    outing_id: str | None = None
    venue_id: str | None = None
    on: date | None = None
    live: bool = True
    until: date | None = None
    sensitivity: Sensitivity = Sensitivity.ORDINARY


def is_over(entry: Entry, on: date) -> bool:
    """Whether it no longer holds on that day."""
    return not entry.live or (entry.until is not None and entry.until <= on)


def own_key(entry: Entry) -> str:
    """What tells a named entry from all others."""
    return f"{entry.sort.value} {entry.id}"


def owner_key(entry: Entry) -> str:
    """The key of the person, outing or venue that an entry belongs to; empty for those themselves."""
    if entry.sort in NAMED:
        return ""
    if entry.person_id:
        return f"{Sort.PERSON.value} {entry.person_id}"
    if entry.outing_id:
        return f"{Sort.OUTING.value} {entry.outing_id}"
    return f"{Sort.VENUE.value} {entry.venue_id}" if entry.venue_id else ""
