"""How a cadence and a busy time are typed: "6", "12, 40 days", "never"; "20 Dec to 6 Jan (year-end)"."""

from __future__ import annotations

import re
from calendar import monthrange

from planner.courtship.matrix import LEAST_LONGEST, MOST_TIMES, usual_longest
from planner.courtship.rhythm import BusyTime
from planner.dates.reading import Unread
from planner.dates.saying import say_yearly
from planner.dates.words import FULL_MONTH_NAMES, MONTH_NAMES
from planner.dates.yearly import read_yearly
from planner.values.problem import Problem
from planner.values.record import Record

MOST_LONGEST = 999
LEAP_YEAR = 2024
TIMES = re.compile(
    r"(?P<times>\d{1,4}|never|none|no)\s*(?:x|×|times|a year|times a year)?"
    r"(?:[\s,;/]+(?:at the longest|longest|at most|most)?\s*(?P<longest>\d{1,4})\s*(?:d|days?)?)?",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s+(?:to|until|till)\s+|\s*[–—]\s*|\s+-\s+", re.IGNORECASE)
WHY = re.compile(r"(.*?)\s*\(([^()]*)\)")


class Times(Record, frozen=True, kw_only=True):
    """A cadence as it was typed.

    Attributes:
        times: times a year; 0 for never.
        longest: the most days between two; None for the usual.
    """

    times: int
    longest: int | None = None


def read_times(text: str) -> Times | Problem:
    """Times a year, and after them the longest gap in days where it is not the usual one."""
    found = TIMES.fullmatch(text.strip())
    if found is None:
        return Problem(
            field="times", text="Type how often a year: 6; 6, 90 days for at most 90 apart; never."
        )
    word = found["times"]
    times = int(word) if word.isdigit() else 0
    if times > MOST_TIMES:
        return Problem(field="times", text=f"At most {MOST_TIMES} times a year, once a week.")
    if not times or found["longest"] is None:
        return Times(times=times)
    longest, ideal = int(found["longest"]), 365 // times
    if not max(LEAST_LONGEST, ideal) <= longest <= MOST_LONGEST:
        least = max(LEAST_LONGEST, ideal)
        return Problem(
            field="times",
            text=f"{times} a year are {ideal} days apart; the longest is {least} to {MOST_LONGEST}.",
        )
    return Times(times=times, longest=None if longest == usual_longest(times) else longest)


def say_times(times: int, longest: int | None) -> str:
    """A cadence as it is typed."""
    if not times:
        return "never"
    return f"{times}, {longest} days" if longest is not None else str(times)


def read_busy(text: str) -> tuple[BusyTime, ...] | Problem:
    """Busy times that come round each year, apart by semicolons: two days with "to", or a month's name."""
    found = []
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        why = ""
        if told := WHY.fullmatch(part):
            part, why = told[1], told[2].strip()  # noqa: PLW2901 - the same without its reason
        one = _span(part, why)
        if one is None:
            return Problem(
                field="busy",
                text=f"I could not read “{part[:30]}”: try “20 Dec to 6 Jan (year-end)”, or “August”.",
            )
        found.append(one)
    return tuple(found)


def say_busy(busy: tuple[BusyTime, ...]) -> str:
    """Busy times as they are typed."""
    return "; ".join(
        f"{say_yearly(one.from_month, one.from_day)} to {say_yearly(one.to_month, one.to_day)}"
        + (f" ({one.why})" if one.why else "")
        for one in busy
    )


def _span(text: str, why: str) -> BusyTime | None:
    word = text.strip().casefold()
    for number, names in enumerate(zip(FULL_MONTH_NAMES, MONTH_NAMES, strict=True), 1):
        if word in (name.casefold() for name in names):
            days = monthrange(LEAP_YEAR, number)[1]
            return BusyTime(from_month=number, from_day=1, to_month=number, to_day=days, why=why)
    ends = BETWEEN.split(text)
    first, last = read_yearly(ends[0]), read_yearly(ends[-1])
    if len(ends) > 2 or isinstance(first, Unread) or isinstance(last, Unread):  # noqa: PLR2004 - from and to
        return None
    if first.year is not None or last.year is not None:
        return None
    return BusyTime(from_month=first.month, from_day=first.day, to_month=last.month, to_day=last.day, why=why)
