"""A gap: something a plan still lacks, how much it matters, and until when it can be mended."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from planner.values.record import Record
from planner.values.text import inert_line


class Part(StrEnum):
    """The steps of the plan board; every gap belongs to one."""

    OCCASION = "occasion"
    GUESTS = "guests"
    VENUE = "venue"
    RESERVATION = "reservation"
    TRANSPORT = "transport"
    MODERATION = "moderation"
    CONVERSATION = "conversation"
    NO_PITCH = "no pitch"
    BRIEF = "brief"


class Severity(StrEnum):
    """How much it matters: a *must* can spoil the hour or harm someone."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class Gap(Record, frozen=True, kw_only=True):
    """Something still lacking.

    Attributes:
        key: stable name, unique within an outing ("home:06fq2w1k9x3").
        part: the step of the plan where it is mended.
        severity: how much it matters.
        text: what to do about it, in words.
        by: local time by which it matters; None when it matters sometime.
        whole_day: whether it matters in the course of that day, and its hour only orders it.
    """

    key: str
    part: Part
    severity: Severity
    text: str
    by: datetime | None = None
    whole_day: bool = False


def lacking(part: Part, key: str, severity: Severity, text: str, by: datetime | None) -> Gap:
    """A gap of a part of the plan; what the host or a book wrote in its words is made inert."""
    return Gap(key=key, part=part, severity=severity, text=inert_line(text), by=by)


def in_order(gaps: list[Gap]) -> tuple[Gap, ...]:
    """Gaps by the time they matter, the gravest first at the same time; those without a time last."""
    rank = {Severity.MUST: 0, Severity.SHOULD: 1, Severity.COULD: 2}
    return tuple(sorted(gaps, key=lambda g: (g.by is None, g.by or datetime.max, rank[g.severity], g.key)))  # noqa: DTZ901 - local wall times carry no zone
