"""What was due and was put off, or let go, with the reason."""

from collections.abc import Iterable
from datetime import date, timedelta

from planner.values.record import Record

DECEMBER = 12
SATURDAY = 5
"""The first day of a week's end, as :meth:`date.weekday` counts."""

Thing = tuple[str, str]
"""A person's id and the key of something of theirs."""


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


def latest(put_off: Iterable[PutOff]) -> dict[Thing, PutOff]:
    """The last word on each thing that was put off or let go."""
    return {(one.person_id, one.key): one for one in sorted(put_off, key=lambda p: (p.on, p.id))}


def is_aside(one: PutOff | None, today: date, *, since: date = date.min) -> bool:
    """Whether a thing is not to be shown today.

    Args:
        one: the last word on it; None where it was never put off.
        today: the day to judge by.
        since: the day its present round began: what was let go before is another round's.
    """
    if one is None:
        return False
    return today < one.until if one.until is not None else one.on >= since


def tomorrow(today: date) -> date:
    """The day after."""
    return today + timedelta(days=1)


def next_week(today: date) -> date:
    """The Monday of the week to come."""
    return today + timedelta(days=7 - today.weekday())


def next_month(today: date) -> date:
    """The first working day of the month to come."""
    first = date(today.year + today.month // DECEMBER, today.month % DECEMBER + 1, 1)
    return next_week(first) if first.weekday() >= SATURDAY else first
