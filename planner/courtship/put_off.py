"""What was due and was put off, or let go, with the reason."""

from datetime import date

from planner.values.record import Record


class PutOff(Record, frozen=True, kw_only=True):
    """One thing of one person's that is not to be shown for a time.

    Attributes:
        id: the book's own id.
        person_id: whose.
        key: what: a word for the sort and what tells it apart (``owed:call``, ``day:birthday:2027``).
        on: the day it was put off.
        until: the day it comes back; None where it was let go for this round.
        why: the reason, in the host's words.
    """

    id: str
    person_id: str
    key: str
    on: date
    until: date | None = None
    why: str = ""
