"""An entry of a calendar, before it is written: an hour, a day that comes round, or a thing to do."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from enum import Enum
from typing import NamedTuple

from planner.values.point import Point

HOME = "hostbook"
"""What stands behind the @ of every name an entry goes by."""


class Yearly(Enum):
    """On which day of the year it comes round."""

    SAME_DAY = "the same day of the same month"
    LAST_OF_FEBRUARY = "the last day of February"


class Standing(Enum):
    """How far an entry has come, as iCalendar says it."""

    TENTATIVE = "TENTATIVE"
    CONFIRMED = "CONFIRMED"
    CANCELLED = "CANCELLED"
    TO_DO = "NEEDS-ACTION"
    DONE = "COMPLETED"


class Bell(NamedTuple):
    """A reminder.

    Attributes:
        after: how long after the start it rings; before it, where that is negative.
        text: what it says.
    """

    after: timedelta
    text: str


class Invited(NamedTuple):
    """Somebody who is named as coming, with their mail address."""

    name: str
    mail: str


class Entry(NamedTuple):
    """One entry. Instants are in UTC; every text is safe for a terminal.

    Attributes:
        uid: the name it goes by: the same each time it is written, so that a calendar knows it again.
        summary: what it is, in a line.
        standing: how far it has come; None for a day that comes round.
        at: when it starts, or by when it is to be done; a day where it has no hour.
        until: when it ends, for an hour.
        is_task: whether it is something to do.
        description: more of it, in lines.
        location: where, in words.
        point: where, on the map.
        yearly: how it comes round, where it does.
        bells: its reminders.
        of: the name of the entry that it belongs to.
        done_at: the instant it was done.
        invited: who is named as coming.
        is_private: whether it says what other people's calendars are not to show.
    """

    uid: str
    summary: str
    standing: Standing | None
    at: datetime | date
    until: datetime | None = None
    is_task: bool = False
    description: tuple[str, ...] = ()
    location: str = ""
    point: Point | None = None
    yearly: Yearly | None = None
    bells: tuple[Bell, ...] = ()
    of: str = ""
    done_at: datetime | None = None
    invited: tuple[Invited, ...] = ()
    is_private: bool = False


def uid_of(*parts: str) -> str:
    """The name of an entry, made of ids of the book and of what it is."""
    plain = (re.sub(r"[^0-9A-Za-z]+", "-", part).strip("-") for part in parts)
    return f"{'-'.join(plain)}@{HOME}"
