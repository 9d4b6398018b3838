"""The records of the five parts of an outing's plan, beyond who, when and where."""

from datetime import datetime
from enum import StrEnum

from planner.people.needs import NeedKind
from planner.values.money import Money
from planner.values.record import Record

HOST = "host"
"""The traveller who is the host; every other traveller is named by the person's id."""


class ReservationState(StrEnum):
    """The life of a reservation."""

    TO_BOOK = "to book"
    ASKED = "asked"
    CONFIRMED = "confirmed"
    RECONFIRMED = "reconfirmed"
    NOT_NEEDED = "not needed"


class Call(Record, frozen=True, kw_only=True):
    """A time the place was spoken with about the table.

    Attributes:
        state: what came of it; *to book* where the table was given back.
        at: the instant, in UTC.
        with_whom: who was spoken to; empty where that was not noted.
    """

    state: ReservationState
    at: datetime
    with_whom: str = ""


class ToldNeed(Record, frozen=True, kw_only=True):
    """A need that the place was told of.

    Attributes:
        person_id: whose.
        kind: which side of their needs.
        need: as it was written then.
    """

    person_id: str
    kind: NeedKind
    need: str


class Told(Record, frozen=True, kw_only=True):
    """What the place was told when it was last spoken with: what it goes by until it is told again.

    Attributes:
        at: the instant, in UTC; None where that was not kept.
        party: how many come; None where it was not told.
        starts: when, in local wall time; None where it was not told.
        minutes: how long; None where it was not told.
        under_name: under which name; None where it was not told.
        needs: every need it was told of.
    """

    at: datetime | None = None
    party: int | None = None
    starts: datetime | None = None
    minutes: int | None = None
    under_name: str | None = None
    needs: tuple[ToldNeed, ...] = ()


class Held(Record, frozen=True, kw_only=True):
    """A table that another place keeps: the outing has moved on from there, and nobody has told it.

    Attributes:
        venue_id: which place.
        place: what it is called.
        phone: whom to call about it.
        state: how far it was.
        calls: when it came so far and who was spoken to.
        confirmation: the number or word the place gave.
        told: what the place was told.
        cancel_by: local time until which it can be given back.
    """

    venue_id: str
    place: str
    phone: str = ""
    state: ReservationState = ReservationState.CONFIRMED
    calls: tuple[Call, ...] = ()
    confirmation: str = ""
    told: Told | None = None
    cancel_by: datetime | None = None


class Reservation(Record, frozen=True, kw_only=True):
    """The table, or the tickets.

    Attributes:
        state: how far it is.
        calls: when it came so far and who was spoken to, the oldest first; one for each state passed.
        under_name: whose name it is under.
        party_size: how many come, where that is not everyone on the plan.
        confirmation: the number or word the place gave.
        phone: whom to call about it; the venue's where empty.
        table_requests: what to ask for, in words.
        told: what the place was told; None while it was told nothing.
        told_before: what it had been told before that, so that a telling can be taken back.
        held: tables that other places keep for this outing, to be given back.
        cancel_by: local time until which it can be cancelled.
        reconfirm_by: local time by which to reconfirm.
    """

    state: ReservationState = ReservationState.TO_BOOK
    calls: tuple[Call, ...] = ()
    under_name: str = ""
    party_size: int | None = None
    confirmation: str = ""
    phone: str = ""
    table_requests: str = ""
    told: Told | None = None
    told_before: Told | None = None
    held: tuple[Held, ...] = ()
    cancel_by: datetime | None = None
    reconfirm_by: datetime | None = None


class Mode(StrEnum):
    """How someone travels. Only *drives* is their own wheel."""

    DRIVES = "drives"
    LIFT = "lift"
    TAXI = "taxi"
    TRANSIT = "transit"
    WALKS = "walks"
    CYCLES = "cycles"


class Way(StrEnum):
    """Which way a leg goes."""

    IN = "in"
    HOME = "home"


class Leg(Record, frozen=True, kw_only=True):
    """One traveller's way in or home.

    Attributes:
        traveller: ``HOST`` or a person's id.
        way: in or home.
        mode: how.
        start: from where, in words; empty for the usual place.
        end: to where, in words; empty for the usual place.
        driver: for a lift, who drives: ``HOST``, a person's id, or a name in words.
        minutes: how long it takes, if known or estimated.
        leave_by: local time to set out.
        arrive: local time of arrival.
        note: anything else.
        agreed: whether who travels was asked and says so too; a suggestion never is.
    """

    traveller: str
    way: Way
    mode: Mode
    start: str = ""
    end: str = ""
    driver: str = ""
    minutes: int | None = None
    leave_by: datetime | None = None
    arrive: datetime | None = None
    note: str = ""
    agreed: bool = False


class Parking(Record, frozen=True, kw_only=True):
    """Where the host's car, or a guest's, stands.

    Attributes:
        where: in words; empty while unknown.
        cost: if known.
        walk_minutes: from there to the door, if known.
    """

    where: str = ""
    cost: Money | None = None
    walk_minutes: int | None = None


class Transport(Record, frozen=True, kw_only=True):
    """How everyone comes and how everyone gets home."""

    parking: Parking = Parking()
    legs: tuple[Leg, ...] = ()


class DrinkLimit(Record, frozen=True, kw_only=True):
    """A number of drinks for one traveller that differs from the usual."""

    traveller: str
    most: int


class Glass(StrEnum):
    """What a drink with alcohol was."""

    BEER = "beer"
    WINE = "wine"
    SPARKLING = "sparkling"
    FORTIFIED = "fortified"
    SPIRIT = "spirit"
    COCKTAIL = "cocktail"


class Pour(Record, frozen=True, kw_only=True):
    """One drink with alcohol that was poured for somebody.

    Attributes:
        traveller: ``HOST`` or a person's id.
        glass: what it was.
        at: the instant, in UTC.
    """

    traveller: str
    glass: Glass
    at: datetime


class Moderation(Record, frozen=True, kw_only=True):
    """Moderate in drink, cost and hours. ``None`` means the usual, worked out from the outing.

    Attributes:
        drinks_each: drinks for each who drinks; None means the usual for the kind of outing.
        limits: travellers for whom it differs.
        food_first: food on the table before the first drink.
        last_order: local time of the last drink order.
        hard_stop: local time the host closes the evening.
        cap_per_head: the most to spend per head.
        pours: the drinks that were poured, in the order they were.
    """

    drinks_each: int | None = None
    limits: tuple[DrinkLimit, ...] = ()
    food_first: bool = True
    last_order: datetime | None = None
    hard_stop: datetime | None = None
    cap_per_head: Money | None = None
    pours: tuple[Pour, ...] = ()


class Question(Record, frozen=True, kw_only=True):
    """A question to ask, and why it is a good one now.

    Attributes:
        text: the question, as it would be said.
        why: the reason, in words ("you learned in May that …", "not known yet").
        person_id: whom to ask.
        fact_id: the fact it grew from, if from one.
    """

    text: str
    why: str = ""
    person_id: str = ""
    fact_id: str = ""


WANTED = 3
"""Questions worth carrying to a table: more are an interview."""


class Conversation(Record, frozen=True, kw_only=True):
    """What to talk about, and what not.

    Attributes:
        questions: chosen to ask.
        stay_off: subjects to leave alone, beyond those each guest would rather leave.
        notes: the host's own talking notes.
        invitation: what the guests are written, in the host's own words; empty for the plain ones.
    """

    questions: tuple[Question, ...] = ()
    stay_off: tuple[str, ...] = ()
    notes: str = ""
    invitation: str = ""


class NoPitch(Record, frozen=True, kw_only=True):
    """The host's own promise before walking in.

    Attributes:
        promised_at: the instant the host made the promise theirs, in UTC.
        when_raised: what the host will do when a guest raises business; empty for the usual.
    """

    promised_at: datetime | None = None
    when_raised: str = ""
