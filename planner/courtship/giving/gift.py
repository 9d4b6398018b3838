"""A gift or a gesture: from the idea to the thanks."""

from datetime import date
from enum import StrEnum

from planner.courtship.limits.approval import Approval
from planner.courtship.touches import TouchKind
from planner.values.money import Money
from planner.values.record import Record


class GiftState(StrEnum):
    """How far a gift is."""

    IDEA = "idea"
    BOUGHT = "bought"
    SENT = "sent"
    RECEIVED = "received"
    THANKED = "thanked"
    LET_GO = "let go"


class GiftStep(Record, frozen=True, kw_only=True):
    """The day a gift came so far.

    Attributes:
        state: how far.
        on: the day.
        why: of one that was let go, the reason; may be empty.
    """

    state: GiftState
    on: date
    why: str = ""


class Gift(Record, frozen=True, kw_only=True):
    """Something for one person, or from them.

    Attributes:
        id: the book's own id.
        person_id: for whom; or from whom.
        what: the gift, in words.
        why: from what it grew ("said she is reading Pessoa"); may be empty.
        steps: how far it came and when, the oldest first; the first is the idea.
        occasion: the day it is for, in words; empty for none.
        for_on: the day it is to be there; None for no day.
        cost: what it costs, once known.
        from_them: whether it is one that the host was given.
        touch: which touch it is: a gift, or a note or a useful thing that nobody has to declare.
        fact_id: the fact it grew from, if from one.
        approvals: who agreed to it, where it went over a limit.
    """

    id: str
    person_id: str
    what: str
    why: str = ""
    steps: tuple[GiftStep, ...] = ()
    occasion: str = ""
    for_on: date | None = None
    cost: Money | None = None
    from_them: bool = False
    touch: TouchKind = TouchKind.GIFT
    fact_id: str | None = None
    approvals: tuple[Approval, ...] = ()
