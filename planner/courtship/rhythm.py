"""A person's own rhythm: where they differ from what the matrix owes their tier, and when they are busy."""

from datetime import date

from planner.courtship.touches import TouchKind
from planner.values.money import Money
from planner.values.record import Record


class OwnService(Record, frozen=True, kw_only=True):
    """A touch that one person is owed otherwise than their tier.

    Attributes:
        touch: which.
        times: times a year; 0 for never.
        longest: the most days between two; None for half as long again as the times a year give.
    """

    touch: TouchKind
    times: int
    longest: int | None = None


class BusyTime(Record, frozen=True, kw_only=True):
    """Days that come round each year on which somebody is better left in peace; may go over a new year.

    Attributes:
        from_month: 1 to 12.
        from_day: 1 to 31, the first of the days.
        to_month: 1 to 12.
        to_day: 1 to 31, the last of the days.
        why: in words ("year-end closing"); may be empty.
    """

    from_month: int
    from_day: int
    to_month: int
    to_day: int
    why: str = ""


class Rhythm(Record, frozen=True, kw_only=True):
    """How one person is courted; whoever has none is courted as their tier is.

    Attributes:
        person_id: whose.
        as_it_comes: in touch as it comes: never overdue.
        own: what they are owed otherwise.
        busy: when they are busy.
        why: the reason, in the host's words; may be empty.
        gifts_a_year: what gifts to them may come to in a year, where that is otherwise.
        reviewed_on: the day the host last looked over what they are owed and what they got.
    """

    person_id: str
    as_it_comes: bool = False
    own: tuple[OwnService, ...] = ()
    busy: tuple[BusyTime, ...] = ()
    why: str = ""
    gifts_a_year: Money | None = None
    reviewed_on: date | None = None
