"""Guidance: what hostbook knows of hosting any kind of person, from the reference content."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from planner.people.bank import BankQuestion
from planner.people.person import Kind, Tier
from planner.values.record import Record


class StayOff(Record, frozen=True, kw_only=True):
    """Subjects to leave alone with everyone.

    Attributes:
        stay_off: the subjects.
        source: where the advice was seen.
        seen: when.
    """

    stay_off: tuple[str, ...]
    source: str
    seen: date


class Gives(StrEnum):
    """What a kind of person is given."""

    GIFTS = "gifts"
    USEFUL = "something useful"
    COURTESY = "notice and courtesy"
    RESPECT = "respect"
    COFFEE = "coffee and thanks"


class Budget(Record, frozen=True, kw_only=True):
    """The most that a gift to one tier should cost, in euros, or about as much in the host's currency.

    Attributes:
        most: one gift.
        a_year: all gifts of a calendar year.
        tier: which; None for whoever has none.
    """

    most: int
    a_year: int
    tier: Tier | None = None


class Suggested(Record, frozen=True, kw_only=True):
    """Something to do for this kind of person, and why."""

    what: str
    why: str


class RolePack(Record, frozen=True, kw_only=True):
    """How one kind of person is hosted.

    Attributes:
        kind: whom it is for.
        welcome: the attitude to bring, in a line or two.
        stay_off: subjects to leave alone with this kind, beyond those for everyone.
        gives: what this kind is given.
        giving: that in a line, and that nothing hangs on it.
        budget: the most that gifts should cost, by tier; empty for whoever gifts do not suit.
        suggest: what to do for them beside gifts, or instead.
        ask: questions that suit this kind, beside those of the bank.
    """

    kind: Kind
    welcome: str
    stay_off: tuple[str, ...]
    gives: Gives
    giving: str
    budget: tuple[Budget, ...] = ()
    suggest: tuple[Suggested, ...] = ()
    ask: tuple[BankQuestion, ...] = ()


class Guidance(Record, frozen=True, kw_only=True):
    """What suggestions are drawn from, beside what the book knows.

    Attributes:
        questions: the bank of questions.
        stay_off: subjects to leave alone with everyone.
        roles: how each kind of person is hosted.
    """

    questions: tuple[BankQuestion, ...] = ()
    stay_off: tuple[str, ...] = ()
    roles: tuple[RolePack, ...] = ()


def role_of(guidance: Guidance, kind: Kind) -> RolePack | None:
    """How this kind of person is hosted, if that is known."""
    return next((role for role in guidance.roles if role.kind is kind), None)
