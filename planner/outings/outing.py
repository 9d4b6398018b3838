"""The outing: what, when, with whom, where, its stage, and the records of its five-part plan."""

from datetime import datetime, timedelta
from enum import StrEnum

from planner.courtship.limits.approval import Approval
from planner.dates.daymath import FIRST_YEAR, LAST_YEAR
from planner.dates.instants import later
from planner.outings.outcome import Debrief, Outcome
from planner.outings.parts import Conversation, Moderation, NoPitch, Reservation, Transport
from planner.values.record import Record


class OutingKind(StrEnum):
    """What sort of hour it is."""

    BREAKFAST = "breakfast"
    COFFEE = "coffee"
    LUNCH = "lunch"
    DRINKS = "drinks"
    DINNER = "dinner"
    EVENT = "event"


class EventKind(StrEnum):
    """What sort of event it is; only for outings of kind *event*."""

    GAME = "game"
    CONCERT = "concert"
    THEATRE = "theatre"
    GOLF = "golf"
    TOUR = "tour"
    OTHER = "other"


class Stage(StrEnum):
    """How far it has come."""

    IDEA = "idea"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    HOSTED = "hosted"
    FILED = "filed"
    CANCELLED = "cancelled"


AHEAD = (Stage.IDEA, Stage.PLANNED, Stage.CONFIRMED)
"""The stages of an outing that is still to come, or should be debriefed."""
MET = (Stage.HOSTED, Stage.FILED)
"""The stages of an outing that took place."""

USUAL_MINUTES = {
    OutingKind.BREAKFAST: 60,
    OutingKind.COFFEE: 45,
    OutingKind.LUNCH: 90,
    OutingKind.DRINKS: 90,
    OutingKind.DINNER: 150,
    OutingKind.EVENT: 180,
}
"""How long each kind lasts unless the host says otherwise, in minutes: moderate in hours too."""


class Tick(Record, frozen=True, kw_only=True):
    """A step of the run of show that was done.

    Attributes:
        step: the step's key.
        at: the instant it was ticked, in UTC.
        of: the ids of all who were to come then; None where that was not kept yet.
    """

    step: str
    at: datetime
    of: tuple[str, ...] | None = None


LONGEST_MINUTES = 31 * 24 * 60


class Outing(Record, frozen=True, kw_only=True):
    """A planned or past hosting.

    Attributes:
        id: the book's own id.
        kind: what sort of hour.
        event: what sort of event, for events.
        title: what the event is ("Benfica – Porto"); empty for meals.
        purpose: in a line, about the people and not the business.
        guests: ids of the guests, the guest of honour first.
        cohosts: ids of colleagues who host along.
        venue_id: where, once chosen.
        starts: local wall time at the venue, without a zone; None while it is only an idea.
        zone: IANA name of the venue's zone.
        minutes: how long.
        stage: how far it has come.
        cancelled_from: how far it had come when it was cancelled.
        reservation, transport, moderation, conversation, no_pitch: the five parts of the plan.
        approvals: who agreed to what goes over a limit on what guests may be given.
        ticks: steps done.
        debrief: what has been written of it so far, before it is filed; of one that is filed, what is to
            be filed anew.
        outcome: what came of it, once filed.
    """

    id: str
    kind: OutingKind
    event: EventKind | None = None
    title: str = ""
    purpose: str = ""
    guests: tuple[str, ...] = ()
    cohosts: tuple[str, ...] = ()
    venue_id: str | None = None
    starts: datetime | None = None
    zone: str = "UTC"
    minutes: int = 90
    stage: Stage = Stage.IDEA
    cancelled_from: Stage | None = None
    reservation: Reservation = Reservation()
    transport: Transport = Transport()
    moderation: Moderation = Moderation()
    conversation: Conversation = Conversation()
    no_pitch: NoPitch = NoPitch()
    approvals: tuple[Approval, ...] = ()
    ticks: tuple[Tick, ...] = ()
    debrief: Debrief = Debrief()
    outcome: Outcome | None = None

    def __post_init__(self) -> None:
        if self.starts is not None and self.starts.tzinfo is not None:
            raise ValueError("an outing starts at a local wall time; its zone is a field of its own")
        if self.event is not None and self.kind is not OutingKind.EVENT:
            raise ValueError(f"a {self.kind.value} is not an event")
        if self.starts is not None and not FIRST_YEAR <= self.starts.year <= LAST_YEAR:
            raise ValueError("an outing's day is out of reach: the days around it could not be reckoned")
        if not 0 <= self.minutes <= LONGEST_MINUTES:
            raise ValueError("an outing lasts a month at most")


def ends(outing: Outing) -> datetime | None:
    """The local wall time it closes, as long after the start as a stopwatch has it; None without a date."""
    return later(outing.starts, timedelta(minutes=outing.minutes), outing.zone) if outing.starts else None


def kind_word(outing: Outing) -> str:
    """What to call it: ``lunch``, ``game``, ``event``."""
    if outing.event is not None and outing.event is not EventKind.OTHER:
        return outing.event.value
    return outing.kind.value
