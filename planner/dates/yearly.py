"""Days that come round every year, as birthdays are typed: "14 Mar", "March 14th", "14.3.", "1984-03-14"."""

from __future__ import annotations

import re
from datetime import datetime

from planner.dates.daymath import exists
from planner.dates.pieces import Dotted, MonthDay, UnreadError
from planner.dates.reading import LONGEST, Unread, pieces_of, quoted
from planner.dates.settling import LEAP_YEAR
from planner.dates.tokens import tokenise
from planner.values.record import Record

ANY_MOMENT = datetime(2001, 1, 1)  # noqa: DTZ001 - a yearly day hangs on no date


_YEAR_LAST = re.compile(r"(.*[^\d\s,].*?|\d{1,2}\.\s?\d{1,2}\.)[\s,]+([12]\d{3})")
"""A day in words or dots, and after it a year of four figures."""


class YearlyDay(Record, frozen=True, kw_only=True):
    """A day of every year.

    Attributes:
        month: 1 to 12.
        day: 1 to 31; 29 February is one.
        year: the year it began, where that was typed.
    """

    month: int
    day: int
    year: int | None = None


def read_yearly(phrase: str) -> YearlyDay | Unread:
    """The yearly day a phrase names, with or without its year.

    Figures follow the same rules as every date: month first with a slash unless that is no month, day
    first with dots. A year of two figures is not read, since it may be of either century.
    """
    try:
        short = phrase[: LONGEST + 1].strip()
        dated = _YEAR_LAST.fullmatch(short)
        return _in_year(_yearly(dated[1]), int(dated[2])) if dated else _yearly(short)
    except UnreadError as why:
        return Unread(phrase=phrase, why=f"I could not read “{quoted(phrase)}” as a day of the year: {why}")


def _in_year(day: YearlyDay, year: int) -> YearlyDay:
    """The day with the year that stood behind it: here "1958" can only be a year, never a time."""
    if day.year is not None or not exists(year, day.month, day.day):
        raise UnreadError("try “14 Mar” or “14 Mar 1984”")
    return YearlyDay(month=day.month, day=day.day, year=year)


def _yearly(phrase: str) -> YearlyDay:
    tokens = tokenise(phrase)
    pieces = pieces_of(tokens, ANY_MOMENT)
    first = pieces[0] if len(pieces) == 1 else None
    if isinstance(first, Dotted) and exists(LEAP_YEAR, first.second, first.first):
        first = MonthDay(first.first, first.second)
    if not isinstance(first, MonthDay) or len(phrase) > LONGEST:
        raise UnreadError("try “14 Mar” or “14 Mar 1984”")
    if first.year is not None and str(first.year) not in phrase.replace("-", ""):
        raise UnreadError("write the year in full")
    return YearlyDay(month=first.month, day=first.day, year=first.year)
