"""One side of a wish: what it says for and against a place, and how much that weighs."""

from __future__ import annotations

from planner.people.needs import NeedKind
from planner.values.record import Record

MOST_FIFTHS, ASK_FIFTHS, BLOCKED_FIFTHS = 5, 4, 1
"""The best there is; the best while a need is still to be asked about; and what cannot be taken."""


class Said(Record, frozen=True, kw_only=True):
    """One thing said of a place.

    Attributes:
        text: in full, without a full stop.
        brief: in as few words as a narrow list has room for; empty where *text* is short enough.
        decides: how much it decides between places; of several the highest is said first.
    """

    text: str
    brief: str = ""
    decides: float = 1.0

    @property
    def short(self) -> str:
        """The fewest words there are for it."""
        return self.brief or self.text


class NeedAt(Record, frozen=True, kw_only=True):
    """A guest's need at a place: met, not met, or, where *served* is None, still to be asked about."""

    who: str
    kind: NeedKind
    need: str
    served: bool | None


class Side(Record, frozen=True, kw_only=True):
    """What one side of the wish says of a venue.

    Attributes:
        points: what it adds to the score, or takes.
        most: the most fifths a venue may have for all its other sides.
        asks: whether the venue is still to be asked about somebody's need.
        reasons: what speaks for it.
        flags: what to look at before taking it.
        unmet: what it is known not to do.
        against: why nobody but the host would take it.
        needs: each need that was looked at.
    """

    points: float = 0.0
    most: int = MOST_FIFTHS
    asks: bool = False
    reasons: tuple[Said, ...] = ()
    flags: tuple[Said, ...] = ()
    unmet: tuple[Said, ...] = ()
    against: tuple[Said, ...] = ()
    needs: tuple[NeedAt, ...] = ()
