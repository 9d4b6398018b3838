"""The one voice for dates, times and lengths of time: "Thu 3 Dec, 12:30, in 12 days"."""

from __future__ import annotations

from datetime import date, datetime

from planner.dates.words import DAY_NAMES, FULL_DAY_NAMES, FULL_MONTH_NAMES, MONTH_NAMES

NEAR_MONTHS = 10
"""Within so many months the year goes without saying."""
HOUR = 60


def say_day(day: date, today: date) -> str:
    """The day as a person says it: "Thu 3 Dec", with the year where it is not near."""
    said = f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}"
    months = (day.year - today.year) * 12 + day.month - today.month
    return said if abs(months) < NEAR_MONTHS else f"{said} {day.year}"


def say_in_full(day: date) -> str:
    """The day in whole words, to be read aloud: "Thursday 3 December"."""
    return f"{FULL_DAY_NAMES[day.weekday()]} {day.day} {FULL_MONTH_NAMES[day.month - 1]}"


def say_yearly(month: int, day: int, year: int | None = None) -> str:
    """A day of the year, with its year where there is one: "14 Mar", "14 Mar 1980"."""
    return f"{day} {MONTH_NAMES[month - 1]}" + (f" {year}" if year is not None else "")


def say_dated(day: date) -> str:
    """A day with its year, whichever year it is now: "14 Mar 2026"."""
    return say_yearly(day.month, day.day, day.year)


def say_short(day: date, today: date) -> str:
    """A day without its weekday, with its year where it is not near: "3 Dec", "12 Mar 2027"."""
    return say_day(day, today).partition(" ")[2]


def say_time(at: datetime) -> str:
    """The time on the 24-hour clock: "09:05", "19:00"."""
    return f"{at.hour:02}:{at.minute:02}"


def say_when(at: datetime, now: datetime) -> str:
    """The day and the time: "Thu 3 Dec, 12:30"."""
    return f"{say_day(at.date(), now.date())}, {say_time(at)}"


def say_full(at: datetime, now: datetime) -> str:
    """The day, the time and how far it is: "Thu 3 Dec, 12:30, in 12 days"."""
    return f"{say_when(at, now)}, {say_distance(at, now)}"


def say_typed(at: datetime, now: datetime) -> str:
    """The instant in words that read back as the same instant, for a field that can be edited.

    A past day carries its year, since a date without one would be read as its next occurrence.
    """
    said = say_when(at, now)
    if at >= now.replace(second=0, microsecond=0) or str(at.year) in said:
        return said
    day, clock = said.rsplit(", ", 1)
    return f"{day} {at.year}, {clock}"


def say_distance(when: date | datetime, now: datetime) -> str:
    """How far a day or an instant is from now: "today", "in 12 days", "in 3 h 20", "yesterday".

    Whole days count by the calendar: the day after today is tomorrow however few hours away. An instant
    today is said in hours and minutes.
    """
    day = when.date() if isinstance(when, datetime) else when
    days = (day - now.date()).days
    if days == 0:
        return _today(when, now) if isinstance(when, datetime) else "today"
    if abs(days) == 1:
        return "tomorrow" if days > 0 else "yesterday"
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def _today(at: datetime, now: datetime) -> str:
    start = now.replace(second=0, microsecond=0)
    return say_left(round((at - start).total_seconds() / 60))


def say_left(minutes: int) -> str:
    """How far off something is in hours and minutes: "in 1 h 10", "now", "5 min ago"."""
    if minutes == 0:
        return "now"
    return f"in {say_minutes(minutes)}" if minutes > 0 else f"{say_minutes(-minutes)} ago"


def say_minutes(minutes: int) -> str:
    """A length of time: "45 min", "2 h", "1 h 30"."""
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"
