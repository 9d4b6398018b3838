"""Promises: what the host said they would do, and what a guest said they would."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from planner.values.record import Record
from planner.values.text import word_set


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
_LEADS = tuple(
    f"{begun}{who}{will} "
    for begun in ("", "and ")
    for who in ("i", "we")
    for will in (
        "'ll", " 'll", " will", " shall", "'m going to", " am going to", " promised to", " said i'd",
        " said i would", " said i will",
    )
)  # fmt: skip
"""How a promise begins that is said in the first person."""
_BEFORE_A_DAY = (
    "by", "before", "until", "on", "this", "next", "within", "in", "the day after", "at the end of",
)  # fmt: skip
_OF_A_DAY = word_set(
    "the next this end of coming early late a two three day days week weeks month weekday weekend mon "
    "tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday "
    "tomorrow mar march may jun june jul july"
)
_MONTHS = ("jan", "feb", "apr", "aug", "sep", "oct", "nov", "dec")
_NUMBER = frozenset("0123456789./-")
"""What a day is said with; Today shows promises in its first frame, and loads no grammar of dates for it."""


def open_by_due(promises: Iterable[Promise]) -> tuple[Promise, ...]:
    """Those that are still open, the soonest due first."""
    return by_due(tuple(p for p in promises if is_open(p)))


def bare_words(promise: Promise) -> str:
    """What is to be done, without ``I'll`` before it, and without the day where that is said beside it.

    ``I'll send Ines the trail map by Friday``, due that Friday, is ``send Ines the trail map``.
    """
    text = " ".join(promise.text.split())
    if len(text) > LONGEST:
        return text
    words = _without_lead(text) if promise.owner is Owner.HOST else text
    if promise.due is not None:
        words = _without_day(words)
    return words.strip().rstrip(".") or text


def _without_lead(text: str) -> str:
    """A promise without ``I'll`` before it."""
    said = text.lower().replace("’", "'")
    return text[len(next(filter(said.startswith, _LEADS), "")) :]


def _without_day(text: str) -> str:
    """A promise without a day at its end: a word that stands before one, and only words of a day after it."""
    words = text.split()
    said = [word.casefold().strip(",") for word in words]
    for at in range(1, len(words)):
        for before in _BEFORE_A_DAY:
            rest = at + 1 + before.count(" ")
            if " ".join(said[at:rest]) == before and said[rest:] and all(map(_is_of_a_day, said[rest:])):
                return " ".join(words[:at]).rstrip(", ")
    if len(words) > 1 and said[-1].rstrip(".") in ("tomorrow", "today", "tonight"):
        return " ".join(words[:-1]).rstrip(", ")
    return text


def _is_of_a_day(word: str) -> bool:
    word = word.strip(".,")
    number = word.rstrip("dhnrst")  # of 1st, 2nd, 3rd and 4th
    return word in _OF_A_DAY or word.startswith(_MONTHS) or (number != "" and _NUMBER.issuperset(number))
