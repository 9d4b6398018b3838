"""Facts: what was learned about a person, one thing each, with when and where."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from planner.values.record import Record


class Topic(StrEnum):
    """What a fact is about."""

    FAMILY = "family"
    WORK = "work"
    RECREATION = "recreation"
    DREAMS = "dreams"
    TASTE = "taste"
    HEALTH = "health"
    PLACE = "place"
    MILESTONE = "milestone"
    MONEY = "money"
    OTHER = "other"


class Sensitivity(StrEnum):
    """Who may glance at it: anyone beside the host, the host alone, or nobody unasked."""

    ORDINARY = "ordinary"
    PRIVATE = "private"
    SENSITIVE = "sensitive"


class Fact(Record, frozen=True, kw_only=True):
    """One thing learned about a person.

    Attributes:
        id: the book's own id.
        person_id: whom it is about.
        text: as the host wrote it.
        topic: what it is about.
        learned_on: the day it was learned.
        outing_id: the outing it was learned at, if at one.
        sensitivity: who may glance at it.
        ask_again: the day from which it is worth asking how it went.
        retired_on: the day it stopped being true; a retired fact is kept, not shown.
    """

    id: str
    person_id: str
    text: str
    topic: Topic
    learned_on: date
    outing_id: str | None = None
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    ask_again: date | None = None
    retired_on: date | None = None
