"""Guidance: what hostbook knows of hosting any kind of person, from the reference content."""

from __future__ import annotations

from datetime import date

from planner.people.bank import BankQuestion
from planner.people.person import Kind
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


class RolePack(Record, frozen=True, kw_only=True):
    """How one kind of person is hosted.

    Attributes:
        kind: whom it is for.
        welcome: the attitude to bring, in a line or two.
        stay_off: subjects to leave alone with this kind, beyond those for everyone.
    """

    kind: Kind
    welcome: str
    stay_off: tuple[str, ...]


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
