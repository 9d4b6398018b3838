"""What suits a day that comes round, and how long before it is begun so that it is there on the day."""

from __future__ import annotations

import re
from datetime import timedelta

from planner.courtship.touches import TouchKind
from planner.people.confidence import is_delicate
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Kind, Person, Tier
from planner.values.late_pattern import LatePattern
from planner.values.record import Record


class Gesture(Record, frozen=True, kw_only=True):
    """One thing that can be done for a day.

    Attributes:
        what: the gesture in words ("a card by post").
        verb: what the host does ("post a card").
        days: how many days before the day it is begun.
        send: of something that is sent, how many days before the day it leaves; 0 where it goes at once.
        touch: which touch it is.
        kinds: the kinds of person it suits; empty for all.
        tiers: the tiers it suits; empty for all, and for those without one.
        occasions: the days it suits; empty for all.
        why: why so long before, in a line.
    """

    what: str
    verb: str
    days: int
    touch: TouchKind
    send: int = 0
    kinds: tuple[Kind, ...] = ()
    tiers: tuple[Tier, ...] = ()
    occasions: tuple[OccasionKind, ...] = ()
    why: str = ""

    @property
    def lead(self) -> timedelta:
        """How long before the day it is begun."""
        return timedelta(days=self.days)


class Interval(Record, frozen=True, kw_only=True):
    """How long a kind of person may go without being thought of.

    Attributes:
        kind: which kind.
        tier: of which tier; None for those whose tier has none of its own, or who have no tier.
        days: the most days between two gifts, notes or useful things.
        touch: what is thought of for them.
        why: what it is good for, in a line.
    """

    kind: Kind
    days: int
    tier: Tier | None = None
    touch: TouchKind = TouchKind.GIFT
    why: str = ""


class Gestures(Record, frozen=True, kw_only=True):
    """All that is known of what suits which day.

    Attributes:
        about: what it is, and where that was seen.
        gesture: what suits a person's own day, the fullest first.
        sorrow: what suits a day that is a sad one.
        theirs: what suits the day of somebody near to them.
        reminder: how long customers past and present, and prospects, may go without being thought of.
    """

    about: tuple[str, ...]
    gesture: tuple[Gesture, ...]
    sorrow: Gesture
    theirs: Gesture
    reminder: tuple[Interval, ...]


NEARER = (OccasionKind.BIRTHDAY, OccasionKind.ANNIVERSARY)
"""The days that somebody near to them may have; with a label they are mostly not the person's own."""
_THEIR_OWN = LatePattern(r"^(?:wedding|anniversary|(?:\d+ )?years?\b)(?!.*['’]s\b)", re.IGNORECASE)
"""How a label begins where an anniversary is theirs all the same."""


def suited(gestures: Gestures, person: Person, occasion: Occasion) -> tuple[Gesture, ...]:
    """What suits a person's day, the fullest first; never nothing.

    Whether a present may be given at all is not looked at here: see :mod:`planner.courtship.giving.suiting`.
    """
    if is_delicate(occasion.label):
        return (gestures.sorrow,)
    if occasion.kind in NEARER and occasion.label and not _is_own(occasion):
        return (gestures.theirs,)
    found = tuple(
        one
        for one in gestures.gesture
        if (not one.kinds or person.kind in one.kinds)
        and (not one.tiers or person.tier in one.tiers)
        and (not one.occasions or occasion.kind in one.occasions)
    )
    return found or (gestures.theirs,)


def the_present(gestures: Gestures) -> Gesture | None:
    """The gesture that a gift is, whichever day it is for."""
    return next((one for one in gestures.gesture if one.touch is TouchKind.GIFT), None)


def _is_own(occasion: Occasion) -> bool:
    return occasion.kind is OccasionKind.ANNIVERSARY and _THEIR_OWN.search(occasion.label) is not None
