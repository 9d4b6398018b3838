"""A touch that the host means to make on a day."""

from datetime import date

from planner.courtship.touches import TouchKind
from planner.values.record import Record


class PlannedTouch(Record, frozen=True, kw_only=True):
    """A line of the year's proposal that was accepted, or a touch put down for a day by hand.

    A touch of its sort that happens from the day it was accepted on fulfils it; it never resets a clock.

    Attributes:
        id: the book's own id.
        person_id: towards whom.
        touch: what.
        on: the day.
        accepted_on: the day it was put down.
        why: what it is for, in a line.
    """

    id: str
    person_id: str
    touch: TouchKind
    on: date
    accepted_on: date
    why: str = ""
