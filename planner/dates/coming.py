"""A day to come named as loosely as one does in a log: "in march", "until 2027", "in two weeks"."""

from __future__ import annotations

from datetime import date

from planner.dates.daymath import LAST_YEAR
from planner.dates.reading import Unread, read_day
from planner.dates.words import MONTH_NAMES, MONTHS

LEADS = frozenset({"in", "on", "from", "until", "till", "til", "to", "after", "early", "ask", "again", "so"})
"""Words before the day that change nothing of it."""
_SHORT = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | {"sept": 9}


def read_coming(text: str, today: date) -> date | Unread:
    """The day that is meant; a month or a year alone is its first day, the next one to come.

    Args:
        text: as typed.
        today: the day from which it is counted.
    """
    read = read_day(text, today)
    if not isinstance(read, Unread):
        return read.day
    words = text.casefold().replace(",", " ").split()
    while words and words[0] in LEADS:
        words.pop(0)
    if words and words != text.casefold().split():
        again = read_day(" ".join(words), today)
        if not isinstance(again, Unread):
            return again.day
    return _first_of(words, today) or read


def _first_of(words: list[str], today: date) -> date | None:
    """The first day of "march", "march 2027" or "2027"."""
    month = (MONTHS | _SHORT).get(words[0].rstrip(".")) if words else None
    year = _year(words[-1], today) if words else None
    if month is None:
        return date(year, 1, 1) if year and len(words) == 1 else None
    if len(words) == 1:
        return date(today.year + (date(today.year, month, 1) <= today), month, 1)
    return date(year, month, 1) if year and len(words) == len(("month", "year")) else None


def _year(word: str, today: date) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and today.year < int(word) <= LAST_YEAR else None
