"""The times by which things matter before an outing, as local wall times at its place."""

from __future__ import annotations

from datetime import datetime, time, timedelta

INVITE_AHEAD = timedelta(days=7)
"""Guests are invited, and the table is booked, at least a week ahead (Boston Globe, 2013)."""
KITCHEN_NOTICE = timedelta(hours=2)
"""A kitchen told later than this can hardly change what it has prepared: our own rule."""
EARLY = timedelta(minutes=15)
"""The host is there a quarter of an hour before the guests (corpmagazine)."""
WORKDAY_ENDS = time(18)
"""The hour that stands for a whole day where deadlines are put in order: places answer until then."""
SMALL_HOURS = timedelta(hours=5)
"""Until then it is still the night before: nobody is to write notes, and the morning is yet to come."""
SOON = timedelta(days=2)
"""From here on what could wait no longer can: our own rule."""


def day_before(starts: datetime, hour: int) -> datetime:
    """The full hour of the day before."""
    return datetime.combine(starts.date() - timedelta(days=1), time(hour))


def week_ahead(starts: datetime) -> datetime:
    """The end of the day a week before the start: it matters in the course of that day."""
    return datetime.combine((starts - INVITE_AHEAD).date(), WORKDAY_ENDS)


def still_ahead(here: datetime, *times: datetime) -> datetime:
    """The first of the times that has not passed; the last of them when all have.

    Args:
        here: the local wall time now.
        times: one or more local times, the best first.
    """
    return next((t for t in times if t >= here), times[-1])


def best_by(here: datetime, starts: datetime | None) -> datetime | None:
    """When to have asked and booked: a week ahead, else the day before, else before the kitchen must know."""
    if starts is None:
        return None
    return still_ahead(here, week_ahead(starts), day_before(starts, 12), starts - KITCHEN_NOTICE, starts)


def is_soon(here: datetime, starts: datetime | None) -> bool:
    """Whether it begins within two days."""
    return starts is not None and starts - here <= SOON
