"""A stretch of time that a line names instead of a day: "this week", "in early March", "in the new year"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planner.dates.daymath import last_of_month, months_on
from planner.dates.words import MONTHS
from planner.values.late_pattern import LatePattern

FRIDAY = 4
MONTHS_AHEAD = 8
"""A month further on may as well be the one that is past."""
AUTUMN = 9
"""From this month on the new year is the coming one."""
PARTS = {"early": 10, "mid": 20, "the beginning of": 10, "the middle of": 20}
"""The last day of a part of a month."""
WEEK = LatePattern(r"\bthis week\b(?! *(?:'s|’s))", clues=("this week",))
MONTH = LatePattern(r"\b(this|next) month\b(?! *(?:'s|’s))", clues=("month",))
NEW_YEAR = LatePattern(
    r"\b(?:in|after|early in) (?:the )?new year\b(?! *(?:'s|’s|eve|day))", clues=("new year",)
)
NAMED = LatePattern(
    r"\b(in|during|by|before|until|sometime in|early|mid)[ -]"
    r"(?:(early|mid|late|the beginning of|the middle of)[ -])?"
    rf"({'|'.join(MONTHS)})\b(?! *\d| *(?:'s|’s))"
)


def last_of_stretch(line: str, today: date) -> date | None:
    """The last day of a stretch that is now or to come; None where the line names none.

    Args:
        line: the line as typed, without any day in it.
        today: the day of writing.
    """
    text = line.casefold()
    if WEEK.search(text) and today.weekday() <= FRIDAY:
        return today + timedelta(days=FRIDAY - today.weekday())
    if month := MONTH.search(text):
        return _end(months_on(today.replace(day=1), int(month[1] == "next")))
    if NEW_YEAR.search(text) and today.month >= AUTUMN:
        return date(today.year + 1, 1, 31)
    named = NAMED.search(text)
    return _in_month(named, today) if named else None


def _in_month(named: re.Match[str], today: date) -> date | None:
    """By a month is before it begins; in it is to its end, or to the end of the part that is said."""
    ahead = (MONTHS[named[3]] - today.month) % 12
    if ahead > MONTHS_AHEAD:
        return None
    first = months_on(today.replace(day=1), ahead)
    part = PARTS.get(named[2] or named[1])
    if part:
        last = first.replace(day=part)
    elif named[1] in ("by", "before", "until") and named[2] is None:
        last = first
    else:
        last = _end(first)
    return last if last >= today else None


def _end(first: date) -> date:
    return last_of_month(first.year, first.month)
