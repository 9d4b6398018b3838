"""What a limit says of a courtesy: within it, over it, or not known."""

from datetime import date
from enum import StrEnum

from planner.courtship.limits.policy import Courtesy
from planner.values.money import Money
from planner.values.record import Record


class Proposed(Record, frozen=True, kw_only=True):
    """A courtesy that is thought of.

    Attributes:
        courtesy: a gift or hospitality.
        on: the day it would be.
        each: what it comes to for each; None while nobody has said.
        what: what it is, in a word ("lunch").
        received: whether the host would be given it.
        besides: what is counted beside the register, in words after the year; empty for nothing.
        own_id: id of the outing or gift it is, whose own line in the register is not counted beside it.
    """

    courtesy: Courtesy
    on: date
    each: Money | None = None
    what: str = ""
    received: bool = False
    besides: str = ""
    own_id: str = ""


class Verdict(StrEnum):
    """What a limit says."""

    WITHIN = "within"
    OVER = "over"
    UNKNOWN = "unknown"


class Lacks(StrEnum):
    """What is not known where nothing can be said."""

    AMOUNT = "amount"
    RATE = "rate"
    PAST = "what was given before"
    GOVERNMENT = "whether a government employs them"
    ORGANISATION = "where they work"
    OWN_RULE = "what they may accept"


class Finding(Record, frozen=True, kw_only=True):
    """What one limit says of one courtesy.

    Attributes:
        key: stable name, unique within a courtesy.
        verdict: what it says.
        text: the same in a clause that begins a sentence and has no full stop.
        policy: the name of the limit; empty where no limit is known at all.
        people: ids of those it is about.
        approver: who must agree to more; empty where nobody may.
        advice: whether nothing is forbidden: it is worth knowing.
        lacks: what is not known; only where the verdict is *unknown*.
    """

    key: str
    verdict: Verdict
    text: str
    policy: str = ""
    people: tuple[str, ...] = ()
    approver: str = ""
    advice: bool = False
    lacks: Lacks | None = None
