"""The pages of the demo book as they lie in ``data/demo``, and the dates that their words stand for."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Callable
from datetime import date, timedelta

from planner.courtship.account_notes import AccountTopic, Expectation
from planner.courtship.rhythm import OwnService
from planner.courtship.touches import TouchKind
from planner.dates.words import FULL_MONTH_NAMES
from planner.outings.outing import EventKind, OutingKind, Stage
from planner.outings.parts import ReservationState
from planner.people.facts import Topic
from planner.values.record import Record

SATURDAY = 5
_DAY = re.compile(r"\{([+-]\d+)(?: -(\d+)y)?\}")


class FactPage(Record, frozen=True, kw_only=True):
    """Something known before the first outing in the demo book."""

    days_ago: int
    topic: Topic
    text: str


class TouchPage(Record, frozen=True, kw_only=True):
    """A touch, so many days back."""

    touch: TouchKind
    days_ago: int
    text: str = ""


class RemarkPage(Record, frozen=True, kw_only=True):
    """Something noted about a venue, so many days back."""

    days_ago: int
    text: str = ""
    rating: int | None = None


class HostPage(Record, frozen=True, kw_only=True):
    """The host's profile, as typed into its form."""

    typed: dict[str, str]


class AccountPage(Record, frozen=True, kw_only=True):
    """Something written down of a customer's account, so many days back."""

    who: str
    topic: AccountTopic
    days_ago: int
    text: str = ""
    expects: Expectation | None = None
    is_met: bool | None = None
    reviewed_days_ago: int | None = None


class AccountPages(Record, frozen=True, kw_only=True):
    """What was written down of accounts."""

    note: tuple[AccountPage, ...]


class PersonPage(Record, frozen=True, kw_only=True):
    """A person, as typed into the form, and what was already known of them.

    Attributes:
        key: what the other pages call them.
        added_days_ago: when they came into the book.
        typed: the form.
        facts: what was known of them.
        touches: what was logged of late.
        earlier: how many days back touches of each kind were logged before that.
        own: what they are owed otherwise than their tier.
        own_why: the reason.
    """

    key: str
    added_days_ago: int
    typed: dict[str, str]
    facts: tuple[FactPage, ...] = ()
    touches: tuple[TouchPage, ...] = ()
    earlier: dict[TouchKind, tuple[int, ...]] | None = None
    own: tuple[OwnService, ...] = ()
    own_why: str = ""


class VenuePage(Record, frozen=True, kw_only=True):
    """A venue, as typed into the form, and what was noted of it."""

    key: str
    typed: dict[str, str]
    remarks: tuple[RemarkPage, ...] = ()


class ReservationPage(Record, frozen=True, kw_only=True):
    """What the host did about the table.

    Attributes:
        state: how far it is.
        confirmation: the number the place gave.
        told: whether the place was told of everyone's needs.
    """

    state: ReservationState
    confirmation: str = ""
    told: bool = False


class OutingPage(Record, frozen=True, kw_only=True):
    """An outing: what the host typed and ticked; the rest of its plan is drafted.

    Attributes:
        key: its name among the pages.
        kind, event, title, purpose: what it is.
        guests, cohosts, venue: keys of the people and the venue.
        days: counted from today, or from the next lunch for what lies ahead; None while it is only an idea.
        workday: whether a weekend is moved to the nearest working day.
        time: the time of day, as typed.
        minutes: how long, where it is not the usual.
        stage: what it comes to.
        reservation: what was done about the table.
        ticks: steps of the run of show that are done.
        no_way_home: keys of those whose way home is still open.
        cap: the most a head, as typed.
        promised: whether the host made the no-pitch promise theirs.
        notes: the debrief, as written.
        warmth, place: the marks it was given.
        kept_after: days after which the host had kept every promise made at it; None while they are open.
    """

    key: str
    kind: OutingKind
    stage: Stage
    event: EventKind | None = None
    title: str = ""
    purpose: str = ""
    guests: tuple[str, ...] = ()
    cohosts: tuple[str, ...] = ()
    venue: str = ""
    days: int | None = None
    workday: bool = False
    time: str = ""
    minutes: int | None = None
    reservation: ReservationPage | None = None
    ticks: tuple[str, ...] = ()
    no_way_home: tuple[str, ...] = ()
    cap: str = ""
    promised: bool = False
    notes: str = ""
    warmth: int | None = None
    place: int | None = None
    kept_after: int | None = None


class People(Record, frozen=True, kw_only=True):
    """The file of the people."""

    person: tuple[PersonPage, ...]


class Venues(Record, frozen=True, kw_only=True):
    """The file of the venues."""

    venue: tuple[VenuePage, ...]


class Outings(Record, frozen=True, kw_only=True):
    """The file of the outings."""

    outing: tuple[OutingPage, ...]


def with_dates(text: str, day: Callable[[int], date]) -> str:
    """The text with its dates written out: ``{+1}`` is tomorrow, ``{+1 -45y}`` that day 45 years ago.

    Args:
        text: what was typed, with days in braces.
        day: gives the date for a number of days.
    """

    def written(found: re.Match[str]) -> str:
        on = day(int(found[1]))
        if found[2] is None:
            return f"{on.day} {FULL_MONTH_NAMES[on.month - 1]}"
        year = on.year - int(found[2])
        leap_day = (on.month, on.day) == (2, 29) and not isleap(year)
        return f"{on.day - leap_day} {FULL_MONTH_NAMES[on.month - 1]} {year}"

    return _DAY.sub(written, text)


def on_workday(day: date, *, back: bool) -> date:
    """The day, or the nearest working day before or after it where it falls on a weekend."""
    while day.weekday() >= SATURDAY:
        day += timedelta(days=-1 if back else 1)
    return day
