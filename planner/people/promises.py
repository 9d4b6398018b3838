"""Promises: what the host said they would do, and what a guest said they would."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from planner.values.record import Record


class Owner(StrEnum):
    """Who gave the promise."""

    HOST = "host"
    GUEST = "guest"


class Promise(Record, frozen=True, kw_only=True):
    """Something said, to be kept.

    Attributes:
        id: the book's own id.
        person_id: the guest it was made to, or who made it.
        text: what is to be done, as written.
        owner: who is to do it.
        made_on: the day it was made.
        due: by when, where a day was named.
        outing_id: the outing it was made at, if at one.
        kept_on: the day it was done.
        dropped_on: the day the host let it go.
        dropped_why: the reason, in the host's words.
    """

    id: str
    person_id: str
    text: str
    owner: Owner
    made_on: date
    due: date | None = None
    outing_id: str | None = None
    kept_on: date | None = None
    dropped_on: date | None = None
    dropped_why: str = ""


def is_open(promise: Promise) -> bool:
    """Whether it is still to be done."""
    return promise.kept_on is None and promise.dropped_on is None


def by_due(promises: tuple[Promise, ...]) -> tuple[Promise, ...]:
    """The promises, the soonest due first and those without a day last."""
    return tuple(sorted(promises, key=lambda p: (p.due is None, p.due or p.made_on, p.id)))
