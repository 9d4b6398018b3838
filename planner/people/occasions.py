"""The days of a person's that come round: birthdays, anniversaries, named days."""

from datetime import date, timedelta
from enum import StrEnum

from planner.dates.other_calendars import Calendar, next_fall, say_other, year_of
from planner.dates.saying import say_yearly
from planner.values.record import Record
from planner.values.text import counted

FEBRUARY = 2
LEAP_DAY = 29
TEENS = (11, 12, 13)


class OccasionKind(StrEnum):
    """What sort of day it is."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    WORK = "work anniversary"
    BUSINESS = "business anniversary"
    NAMED = "named day"


class Occasion(Record, frozen=True, kw_only=True):
    """A yearly day, with or without the year it began.

    Attributes:
        kind: what sort of day.
        month: 1 to 12; of the Jewish calendar from Nisan on, 13 for Adar I.
        day: 1 to 31.
        year: the year it began, where it was told; of the calendar it is kept by.
        label: whose or what, in words ("Rui's birthday", "5 years with Brenner"); empty for the person's own.
        calendar: by which calendar it is kept.
    """

    kind: OccasionKind
    month: int
    day: int
    year: int | None = None
    label: str = ""
    calendar: Calendar = Calendar.COMMON


def on_year(occasion: Occasion, year: int) -> date:
    """The day it is kept in a year of the common calendar, by which it is kept.

    29 February is kept on the 28th in a common year, so never late.
    """
    if (occasion.month, occasion.day) == (FEBRUARY, LEAP_DAY):
        return date(year, FEBRUARY + 1, 1) - timedelta(days=1)
    return date(year, occasion.month, occasion.day)


def next_on(occasion: Occasion, today: date) -> date:
    """The next day it is kept: today if it is today.

    A day of the Jewish or the Muslim calendar begins at dusk the evening before; one of the Muslim calendar
    may be kept a day earlier or later, by a sighting of the moon.
    """
    if occasion.calendar is not Calendar.COMMON:
        return next_fall(occasion.calendar, occasion.month, occasion.day, today)
    this_year = on_year(occasion, today.year)
    return this_year if this_year >= today else on_year(occasion, today.year + 1)


def years_at(occasion: Occasion, on: date) -> int | None:
    """How many years it makes on that day, or None where the beginning was not told."""
    if occasion.calendar is not Calendar.COMMON and occasion.year is not None:
        return max(0, year_of(occasion.calendar, on) - occasion.year) or None
    return on.year - occasion.year if occasion.year is not None and on.year > occasion.year else None


def said_day(occasion: Occasion, *, with_year: bool = True) -> str:
    """The day as it is kept and typed: ``14 Mar 1980``, ``14 Nisan 5741``."""
    year = occasion.year if with_year else None
    if occasion.calendar is Calendar.COMMON:
        return say_yearly(occasion.month, occasion.day, year)
    return say_other(occasion.calendar, occasion.month, occasion.day, year)


def name_of(occasion: Occasion) -> str:
    """Its name in words: the label where there is one, else its kind."""
    return occasion.label or occasion.kind.value


def name_on(occasion: Occasion, on: date) -> str:
    """Its name as it is said of one year's day: "45th birthday", "Rui's birthday (9)", "5 years together"."""
    name, years = name_of(occasion), years_at(occasion, on)
    if years is None or str(years) in name:
        return name
    if name.startswith("years "):
        return counted(years, "year") + name.removeprefix("years")
    return f"{name} ({years})" if occasion.label else f"{years}{_ordinal(years)} {name}"


def _ordinal(number: int) -> str:
    if number % 100 in TEENS:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
