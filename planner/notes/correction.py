"""A correction: how one line was read, and how the host read it."""

from datetime import date

from planner.notes.line import LineKind
from planner.people.facts import Topic
from planner.values.record import Record


class Correction(Record, frozen=True, kw_only=True):
    """How a line was read, and how the host read it. The line itself is not kept.

    Attributes:
        id: the book's own.
        on: the day it was corrected.
        person_id: whom the line was about; it goes when they go.
        words: what the line was about; no name but the two below.
        denies: whether it said that something is not so.
        counts: whether it had a number in it.
        read_kind: what it was read as.
        read_topic: the topic it was read with.
        kind: what it is.
        topic: what it is about.
        called: a name in the line by which the host knows the person, if that was corrected: *beto*.
        competitor: the competitor that the line named and that was not known for one.
    """

    id: str
    on: date
    person_id: str | None = None
    words: tuple[str, ...] = ()
    denies: bool = False
    counts: bool = False
    read_kind: LineKind
    read_topic: Topic | None = None
    kind: LineKind
    topic: Topic | None = None
    called: str = ""
    competitor: str = ""
