"""Role packs: how each kind of person is hosted, what to leave alone, and a word on gifts."""

from __future__ import annotations

from datetime import date

from planner.people.person import Kind
from planner.values.record import Record


class StayOff(Record, frozen=True, kw_only=True):
    """Subjects to leave alone with everyone.

    Attributes:
        stay_off: the subjects.
        source: where the advice was seen.
        seen: when.
    """

    stay_off: tuple[str, ...]
    source: str
    seen: date


class RolePack(Record, frozen=True, kw_only=True):
    """How one kind of person is hosted.

    Attributes:
        kind: whom it is for.
        welcome: the attitude to bring, in a line or two.
        suits: what sort of hour suits.
        stay_off: subjects to leave alone with this kind, beyond those for everyone.
        gifts: a word on gifts.
    """

    kind: Kind
    welcome: str
    suits: tuple[str, ...]
    stay_off: tuple[str, ...]
    gifts: str
