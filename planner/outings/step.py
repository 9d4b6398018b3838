"""A step of the run of show."""

from datetime import datetime

from planner.outings.gap import Part
from planner.values.record import Record
from planner.values.text import inert_line


class Step(Record, frozen=True, kw_only=True):
    """One dated step.

    Attributes:
        key: stable name, unique within the outing; what a tick refers to.
        at: local wall time at the outing's place: when it is to be done, or when it was ticked.
        text: what to do.
        part: the part of the plan it belongs to.
        done: ticked, or done as far as the plan itself tells.
        must: whether leaving it out can spoil the hour or harm someone.
    """

    key: str
    at: datetime
    text: str
    part: Part
    done: bool = False
    must: bool = False


def a_step(key: str, at: datetime, text: str, part: Part, *, done: bool = False, must: bool = False) -> Step:
    """A step whose text is safe for a terminal."""
    return Step(key=key, at=at, text=inert_line(text), part=part, done=done, must=must)
