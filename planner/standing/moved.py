"""How an account moved: the same reading as of the end of each quarter, and what came and went."""

from __future__ import annotations

from datetime import date, timedelta

from planner.dates.words import MONTH_NAMES
from planner.standing.account import Account, first_day
from planner.standing.reading import Standing, standing
from planner.standing.signs import Sign, is_present
from planner.values.record import Record

QUARTERS = 6
"""How many are shown: a year and a half."""
MONTHS = 3


class Moved(Record, frozen=True, kw_only=True):
    """One quarter.

    Attributes:
        name: its months and its year: ``Oct–Dec 2026``.
        standing: how it stood on its last day, or stands today in the one that runs.
        came: the signs that are present and were not at the end of the quarter before.
        went: those that were present then and are not.
    """

    name: str
    standing: Standing
    came: tuple[Sign, ...] = ()
    went: tuple[Sign, ...] = ()


def moved(account: Account, today: date, quarters: int = QUARTERS) -> tuple[Moved, ...]:
    """The quarters since anything was noted, the newest first, at most so many.

    Args:
        account: the customer's.
        today: the day it is; the quarter that runs is read as of it.
        quarters: how many at most.
    """
    first = first_day(account)
    if first is None or first > today:
        return ()
    lines: list[Moved] = []
    now, end = standing(account, today), today
    while len(lines) < quarters and end >= first:
        start = quarter_start(end)
        before = standing(account, start - timedelta(days=1))
        then, since = _present(now), _present(before)
        lines.append(
            Moved(
                name=quarter_name(end),
                standing=now,
                came=tuple(sign for sign in Sign if sign in then - since),
                went=tuple(sign for sign in Sign if sign in since - then),
            )
        )
        now, end = before, start - timedelta(days=1)
    return tuple(lines)


def quarter_start(day: date) -> date:
    """The first day of the quarter that a day is in."""
    return date(day.year, (day.month - 1) // MONTHS * MONTHS + 1, 1)


def quarter_name(day: date) -> str:
    """The months of the quarter that a day is in, and its year: ``Oct–Dec 2026``."""
    first = (day.month - 1) // MONTHS * MONTHS
    return f"{MONTH_NAMES[first]}–{MONTH_NAMES[first + MONTHS - 1]} {day.year}"


def _present(now: Standing) -> set[Sign]:
    return {item.sign for item in (*now.warmth, *now.evidence) if is_present(item)}
