"""Promises: what the host said they would do, and what a guest said they would."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from planner.values.late_pattern import LatePattern
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


LONGEST = 200
"""Characters of a promise beyond which it is given as it was written."""
_LEAD = LatePattern(
    r"^\s*(?:and )?(?:i|we)(?:\s*['’]ll| will| shall|['’]m going to| am going to| promised to|"
    r" said i(?:['’]d| would| will))\s+",
    re.IGNORECASE,
)
_DUE = LatePattern(
    r"""[\s,]+(?:by|before|until|on|this|next|the\ day\ after|at\ the\ end\ of|within|in)\s+
        (?:(?:the|next|this|end|of|coming|early|late|week|month|a|two|three|days?|weeks?
             |mon|tues?|wed|wednes|thurs?|thu|fri|satur|sat|sun)(?:day)?\b\s*)*
        (?:\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?)?[\s./-]*
        (?:jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|\d{1,2})?
        [\s.,]*(?:\d{4})?\s*$
      |[\s,]+(?:tomorrow|today|tonight)\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A day at the end. Today shows promises in its first frame: the grammar of dates is not loaded for that."""


def bare_words(promise: Promise) -> str:
    """What is to be done, without ``I'll`` before it, and without the day where that is said beside it.

    ``I'll send Ines the trail map by Friday``, due that Friday, is ``send Ines the trail map``.
    """
    text = " ".join(promise.text.split())
    if len(text) > LONGEST:
        return text
    words = _LEAD.sub("", text) if promise.owner is Owner.HOST else text
    if promise.due is not None:
        words = _DUE.sub("", words)
    return words.strip().rstrip(".") or text
