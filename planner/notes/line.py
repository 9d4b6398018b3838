"""One line of a host's notes, and what it was read as."""

from datetime import date
from enum import StrEnum

from planner.people.facts import Topic
from planner.values.money import Money
from planner.values.record import Record


class LineKind(StrEnum):
    """What a line is; each is filed in its own place."""

    FACT = "fact"
    PREFERENCE = "preference"
    DIET = "diet"
    DATE = "date"
    PROMISE = "promise"
    THEY_OWE = "they_owe"
    BUSINESS = "business"
    COMPETITOR = "competitor"
    FOLLOW_UP_QUESTION = "follow_up_question"
    COST = "cost"
    VENUE_NOTE = "venue_note"


OF_NOBODY = (LineKind.COST, LineKind.VENUE_NOTE)
"""Lines that are about no person."""


class YearlyDate(Record, frozen=True, kw_only=True):
    """A day of the year, with the year where it was stated."""

    month: int
    day: int
    year: int | None = None

    def __str__(self) -> str:
        tail = f"{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{tail}" if self.year is not None else tail


class NoteLine(Record, frozen=True, kw_only=True):
    """A line and its reading.

    Attributes:
        text: the line, as written.
        kind: what it is.
        person_id: the person it is about, or who gave or got the promise; None for nobody or unknown.
        topic: what a fact, preference or diet is about.
        due: the day a promise is due, or a question is to be asked.
        on: the yearly day of a *date*.
        amount: the money of a *cost*.
        need: the bare need of a *diet* ("kiwi"), where it could be told apart from the sentence; of a *fact*
            the subject that it says to leave alone ("stay off the merger").
        sure: False where the reader would like the host to look.
        why_unsure: what it hesitates between, in words.
        by_hand: whether the host settled it so in this debrief.
        corrected_on: the day of the correction that it was read by, if by one.
    """

    text: str
    kind: LineKind
    person_id: str | None = None
    topic: Topic | None = None
    due: date | None = None
    on: YearlyDate | None = None
    amount: Money | None = None
    need: str = ""
    sure: bool = True
    why_unsure: str = ""
    by_hand: bool = False
    corrected_on: date | None = None
