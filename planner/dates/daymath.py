"""Arithmetic on calendar days: weeks that start on Monday, months that end when they end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

FIRST_YEAR, LAST_YEAR = 1000, 9000
"""The years that days are read in: the days around one of them can be reckoned too."""
_FIRST = datetime(FIRST_YEAR + 2, 1, 1, tzinfo=UTC)
_LAST = datetime(LAST_YEAR - 2, 12, 31, tzinfo=UTC)
LEAP_SEARCH = 8
"""29 February comes round within eight years, even across a century that has none."""


def within_reach(instant: datetime) -> datetime:
    """The instant, or the nearest with two of those years around it: a machine's clock may stand anywhere."""
    return max(_FIRST, min(instant, _LAST))


def monday_of(day: date) -> date:
    """The Monday of the day's calendar week."""
    return day - timedelta(days=day.weekday())


def coming(weekday: int, today: date) -> date:
    """The first such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    december = 12
    return date(year, month, 31) if month == december else date(year, month + 1, 1) - timedelta(days=1)


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def months_on(day: date, months: int) -> date:
    """The same day some months on; the last of the month where that month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, last_of_month(year, month + 1).day))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The nth such weekday of a month (-1 the last); None where the month has no such."""
    if nth < 0:
        last = last_of_month(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else None


def next_yearly(month: int, day: int, first: date) -> date | None:
    """The first such day of a year from a date on; None where no year has it."""
    for year in range(first.year, min(first.year + LEAP_SEARCH + 1, date.max.year + 1)):
        if exists(year, month, day) and date(year, month, day) >= first:
            return date(year, month, day)
    return None


def next_monthly(day: int, first: date) -> date | None:
    """The first such day of a month from a date on, skipping months that are too short."""
    for ahead in range(13):
        index = first.year * 12 + first.month - 1 + ahead
        year, month = index // 12, index % 12 + 1
        if exists(year, month, day) and date(year, month, day) >= first:
            return date(year, month, day)
    return None
