"""Arithmetic on instants for naive wall times in a zone: right on the days when the clocks change.

A wall time that comes twice, on the night the clocks go back, is the first of the two unless its ``fold``
says the second, as Python has it; one that never comes stands for the instant as far on, an hour later by
the clock.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from planner.dates.zones import zone_info


def instant(wall: datetime, zone: str) -> datetime:
    """The instant, in UTC, of a wall time in a zone; at the calendar's ends the wall time read as UTC."""
    try:
        return wall.replace(tzinfo=zone_info(zone)).astimezone(UTC)
    except OverflowError:
        return wall.replace(tzinfo=UTC)


def wall(at: datetime, zone: str) -> datetime:
    """The wall time in a zone at an instant, without a zone; its fold says the second of two."""
    try:
        return at.astimezone(zone_info(zone)).replace(tzinfo=None)
    except OverflowError:
        return at.replace(tzinfo=None)


def later(wall_time: datetime, by: timedelta, zone: str) -> datetime:
    """The wall time so much later, or earlier, as a stopwatch has it."""
    if not by:
        return wall_time
    try:
        return wall(instant(wall_time, zone) + by, zone)
    except OverflowError:
        return wall_time


def between(start: datetime, end: datetime, zone: str) -> timedelta:
    """How long it is from one wall time to another, as a stopwatch has it."""
    return instant(end, zone) - instant(start, zone)


def as_seen_from(wall_time: datetime, zone: str, other: str) -> datetime:
    """The wall time in another zone at a wall time in this one."""
    return wall(instant(wall_time, zone), other)
