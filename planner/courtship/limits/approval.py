"""An approval of what goes over a limit."""

from datetime import date

from planner.values.money import Money
from planner.values.record import Record


class Approval(Record, frozen=True, kw_only=True):
    """Who agreed, when, and to what: more than that, or somebody else, is to be agreed anew.

    Attributes:
        who: the name, or the office.
        on: the day.
        words: what was agreed to, or a reference; may be empty.
        each: the amount for each that was agreed to; None where none was named.
        of: ids of those whom it was agreed for.
        about: keys of what was over a limit then, and was agreed to.
    """

    who: str
    on: date
    words: str = ""
    each: Money | None = None
    of: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
