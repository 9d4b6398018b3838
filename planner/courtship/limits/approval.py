"""An approval of what goes over a limit."""

from datetime import date

from planner.values.record import Record


class Approval(Record, frozen=True, kw_only=True):
    """Who agreed, and when.

    Attributes:
        who: the name, or the office.
        on: the day.
        words: what was agreed to, or a reference; may be empty.
    """

    who: str
    on: date
    words: str = ""
