"""What came of an outing: the debrief while it is being written, and the outcome once it is filed."""

from datetime import datetime

from planner.notes.line import NoteLine
from planner.values.money import Money
from planner.values.record import Record


class Debrief(Record, frozen=True, kw_only=True):
    """What the host has written and marked so far; kept as it is typed.

    Attributes:
        notes: the lines, as written.
        settled: lines whose reading the host has corrected, matched to the notes by their text.
        warmth: 1 to 5, how warm the hour was.
        place: 1 to 5, how good the place was.
        moderate: whether it stayed moderate.
        pitched: whether the host pitched.
        cost: what it cost, where it was typed in its own field.
        emptied: whether all that had been filed was taken out, which is not the same as nothing begun.
    """

    notes: str = ""
    settled: tuple[NoteLine, ...] = ()
    warmth: int | None = None
    place: int | None = None
    moderate: bool | None = None
    pitched: bool | None = None
    cost: Money | None = None
    emptied: bool = False


class Outcome(Record, frozen=True, kw_only=True):
    """What came of it. Facts, promises and touches are records of their own, tied by the outing's id.

    Attributes:
        filed_at: the instant it was filed, in UTC.
        lines: every line of the notes as it was filed.
        warmth: 1 to 5.
        place: 1 to 5.
        moderate: whether it stayed moderate.
        pitched: whether the host pitched.
        cost: what it cost, all together.
    """

    filed_at: datetime
    lines: tuple[NoteLine, ...] = ()
    warmth: int | None = None
    place: int | None = None
    moderate: bool | None = None
    pitched: bool | None = None
    cost: Money | None = None
