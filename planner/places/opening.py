"""Whether a place is open: at an hour, until the end of it, and when it opens instead."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from planner.dates.saying import say_time
from planner.dates.words import FULL_DAY_NAMES
from planner.places.hours import WEEK, span
from planner.places.venue import Venue

DAY = timedelta(days=1)
JOINED = 8
"""Openings that follow one another without a break are one; of a place that never closes, so many days."""

Spell = tuple[datetime, datetime]
"""From when to when it is open, in the venue's wall time."""


def is_closed_on(venue: Venue, day: date) -> bool | None:
    """Whether it is closed all that day; None where nothing says."""
    named = WEEK[day.weekday()]
    if named in venue.closed_on:
        return True
    return named not in {d for opening in venue.hours for d in opening.days} if venue.hours else None


def spells(venue: Venue, day: date) -> tuple[Spell, ...]:
    """When it opens on a day, and until when, which may be the next morning; the first one first."""
    if WEEK[day.weekday()] in venue.closed_on:
        return ()
    midnight = datetime.combine(day, time(0))
    found = sorted(span(opening) for opening in venue.hours if WEEK[day.weekday()] in opening.days)
    return tuple(
        (midnight + timedelta(minutes=begin), midnight + timedelta(minutes=end)) for begin, end in found
    )


def open_until(venue: Venue, at: datetime) -> datetime | None:
    """Until when it stays open from a moment on, in its own wall time; None where it is closed then.

    Args:
        venue: a place whose hours are known.
        at: the local wall time.
    """
    day = at.date()
    near = [spell for step in (-1, 0) for spell in spells(venue, day + step * DAY)]
    until = max((end for begin, end in near if begin <= at < end), default=None)
    for _ in range(JOINED):
        on = None if until is None else _going_on(venue, until)
        if on is None:
            break
        until = on
    return until


def _going_on(venue: Venue, end: datetime) -> datetime | None:
    """The later end where it opens again at the very moment that it closes."""
    return max((later for begin, later in spells(venue, end.date()) if begin <= end < later), default=None)


def said_closed(venue: Venue, at: datetime) -> str:
    """That it is closed at a moment, in words; empty where it is open, or nobody knows.

    ``closed on Thursdays``, ``closed at 16:00 (open 12:00–15:00)``.
    """
    if is_closed_on(venue, at.date()) and not open_until(venue, at):
        return f"closed on {FULL_DAY_NAMES[at.weekday()]}s"
    if not venue.hours or open_until(venue, at):
        return ""
    when = [f"{say_time(begin)}–{_said_end(end)}" for begin, end in spells(venue, at.date())]
    return f"closed at {say_time(at)} (open {', '.join(when)})"


def _said_end(end: datetime) -> str:
    return "24:00" if end.time() == time(0) else say_time(end)


def closes_before(venue: Venue, at: datetime, end: datetime) -> datetime | None:
    """When it closes, where that is before an hour that begins there is over; None where it is not."""
    until = open_until(venue, at)
    return until if until is not None and until < end else None
