"""Touches: every gesture towards a person, in one log."""

from datetime import date
from enum import StrEnum

from planner.values.record import Record


class TouchKind(StrEnum):
    """What sort of gesture it was."""

    OUTING = "outing"
    CALL = "call"
    NOTE = "note"
    VISIT = "visit"
    GIFT = "gift"
    USEFUL = "useful thing"
    REVIEW = "review of results"


class Touch(Record, frozen=True, kw_only=True):
    """A gesture that really happened.

    Attributes:
        id: the book's own id.
        person_id: towards whom.
        kind: what sort.
        on: the day.
        text: a word about it.
        outing_id: the outing it was, if it was one.
    """

    id: str
    person_id: str
    kind: TouchKind
    on: date
    text: str = ""
    outing_id: str | None = None
