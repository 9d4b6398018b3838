"""What can stand on the agenda: an outing, a promise, something to thank for, something to ask."""

from datetime import date, datetime

from planner.courtship.giving.gift import Gift
from planner.outings.gap import Gap
from planner.outings.outing import Outing
from planner.outings.situation import Situation
from planner.people.facts import Fact
from planner.people.person import Person
from planner.people.promises import Promise
from planner.values.record import Record


class Ahead(Record, frozen=True, kw_only=True):
    """An outing still to come, or to be filed.

    Attributes:
        outing: the outing.
        title: what it is called.
        venue: the venue's name; empty while none is chosen.
        leave_by: when the host sets out, local time there; None while unknown.
        gaps: what it still lacks, in the order it matters.
        over: whether it is past, and waits to be filed.
        situation: the outing among what the book knows of it.
    """

    outing: Outing
    title: str
    venue: str = ""
    leave_by: datetime | None = None
    gaps: tuple[Gap, ...] = ()
    over: bool = False
    situation: Situation


class Promised(Record, frozen=True, kw_only=True):
    """An open promise and whom it ties."""

    promise: Promise
    person: Person


class ToThank(Record, frozen=True, kw_only=True):
    """Something the host was given and has not said thank you for, and by whom."""

    gift: Gift
    person: Person


class ToAsk(Record, frozen=True, kw_only=True):
    """A fact whose day to be asked again has come, and of whom it is."""

    fact: Fact
    person: Person


def since(gift: Gift) -> date | None:
    """The day a gift to the host came; None where that is not known."""
    return gift.steps[0].on if gift.steps else None
