"""A problem with something a person typed or a plan holds: data, not an exception."""

from __future__ import annotations

from planner.values.record import Record


class Problem(Record, frozen=True, kw_only=True):
    """One thing wrong, said so that the person who typed it knows what to do.

    Attributes:
        field: the field it is about, as the record names it; empty when it is about the whole.
        text: the sentence shown to the person.
    """

    field: str = ""
    text: str
