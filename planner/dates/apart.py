"""Times of one zone, told to somebody whose own clock is another zone's: how far off, and on both clocks."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.dates.instants import as_seen_from, instant
from planner.dates.saying import say_day, say_distance, say_left, say_time, say_when
from planner.dates.zones import city_of

NEAR = timedelta(days=2)
"""So near, a distance is said in hours where the two clocks do not have the same day."""
MINUTE = timedelta(minutes=1)


def own_time(at: datetime, zone: str, own: str) -> datetime:
    """What one's own clock says at a wall time of a zone."""
    return at if zone == own else as_seen_from(at, zone, own)


def differ(at: datetime, zone: str, own: str) -> bool:
    """Whether the clocks of two zones say different times at a wall time of the first."""
    return own_time(at, zone, own).replace(fold=0) != at.replace(fold=0)


def said_where(at: datetime, zone: str, own: str) -> str:
    """`` (Madrid)`` behind a time that is not one's own; nothing where the clocks agree."""
    return f" ({city_of(zone)})" if differ(at, zone, own) else ""


def said_clock(at: datetime, zone: str, own: str) -> str:
    """``Madrid time``: whose clock times are told on that are not one's own; nothing where they agree."""
    return f"{city_of(zone)} time" if differ(at, zone, own) else ""


def say_far(at: datetime, zone: str, now: datetime, own: str) -> str:
    """How far off a time of a zone is by one's own clock: "in 1 h 10", "tomorrow", "in 12 days".

    Minutes are those between the two instants. Days are those of one's own calendar.

    Args:
        at: a wall time in the zone.
        zone: IANA name of its zone.
        now: the wall time now on one's own clock.
        own: IANA name of the zone of one's own clock.
    """
    mine, minute = own_time(at, zone, own), now.replace(second=0, microsecond=0)
    left = instant(at, zone) - instant(minute, own)
    if mine.date() == now.date() or (mine.date() != at.date() and abs(left) < NEAR):
        return say_left(round(left / MINUTE))
    return say_distance(mine.date(), now)


def say_full_there(at: datetime, zone: str, now: datetime, own: str) -> str:
    """The day and time where it is, and how far off: "Thu 26 Nov, 20:30 (Madrid), in 4 days"."""
    return f"{say_when(at, now)}{said_where(at, zone, own)}, {say_far(at, zone, now, own)}"


def say_on_both(at: datetime, zone: str, own: str) -> str:
    """The time on one's own clock and on the other: "18:12 (19:12 in Madrid)"; "18:12" where they agree.

    The days are named where they are not the same.
    """
    if not differ(at, zone, own):
        return say_time(at)
    mine = own_time(at, zone, own)
    if mine.date() == at.date():
        return f"{say_time(mine)} ({say_time(at)} in {city_of(zone)})"
    return f"{say_when(mine, at)} ({say_day(at.date(), at.date())}, {say_time(at)} in {city_of(zone)})"
