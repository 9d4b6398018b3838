"""The days a line names: when something is due, and a day that comes round every year."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from planner.dates.feasts import names_a_feast
from planner.dates.finding import Found, find_when
from planner.dates.reading import Unread
from planner.dates.words import MONTHS, WEEKDAYS, spell
from planner.dates.yearly import read_yearly
from planner.notes.line import YearlyDate
from planner.notes.stretches import last_of_stretch

LOOKS_DATED = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun|today|tonight|tomorrow|tmrw|tmr|week|weekend|month|days?|"
    r"fortnight|end|pentecost|eow|eom|eod|cob|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|easter|christmas|"
    r"xmas|new year|next|morning|noon|evening|year)",
    re.IGNORECASE,
)
"""Cheap test: most lines name no day, and are not read for one."""
FIGURES = re.compile(
    r"(?<![\d.,/-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}(?:[./-]\d{4}|\.|/)?)(?![\d%])"
)
LONG_WORD = re.compile(r"[a-z]{5,}")
DATED = frozenset({*WEEKDAYS, *MONTHS, "tomorrow"})
"""Long words that name a day or a month."""
AROUND = 16
"""Characters on either side of the first and last sign of a date that are read for one."""
AT_NINE = time(9)
BACK = frozenset({"since", "after", "from"})


def due_in(line: str, today: date) -> date | None:
    """The day a promise or a question falls due: the first day named that is not past, or a stretch's last.

    Args:
        line: the line as typed.
        today: the day of writing.
    """
    days = [f for f in _found(line, today) if f.when.at.date() >= today]
    firm = [f for f in days if f.preposition not in BACK or f.text.lower().startswith("after")]
    by = [f for f in firm if f.preposition in ("by", "before", "until", "due", "within")]
    # Easter is another day in the east: where a date stands beside it, that is meant.
    chosen = sorted(by or firm, key=lambda f: names_a_feast(f.text))[:1]
    return chosen[0].when.at.date() if chosen else last_of_stretch(line, today)


def _found(line: str, today: date) -> tuple[Found, ...]:
    """The date phrases of a line, looked for only around the words that may begin or end one."""
    signs = sorted([m.span() for m in LOOKS_DATED.finditer(line)] + _misspelt(line))
    if not signs:
        return ()
    first = line.rfind(" ", 0, max(0, signs[0][0] - AROUND)) + 1
    last = line.find(" ", signs[-1][1] + AROUND)
    return find_when(line[first : last if last >= 0 else len(line)], datetime.combine(today, AT_NINE))


def _misspelt(line: str) -> list[tuple[int, int]]:
    """Where a day's name or *tomorrow* stands with a slip in it: *thrusday*, *tomorow*."""
    long = (m for m in LONG_WORD.finditer(line.lower()) if m[0] not in DATED)
    return [m.span() for m in long if spell(m[0]) in DATED]


def yearly_in(line: str, today: date) -> YearlyDate | None:
    """The day of the year that a line names, with its year where that was typed."""
    found = _found(line, today)
    phrases = [f.text for f in found] + [m[0] for m in FIGURES.finditer(line)]
    for phrase in phrases:
        read = read_yearly(phrase)
        if not isinstance(read, Unread):
            return YearlyDate(month=read.month, day=read.day, year=read.year)
    relative = [
        f.when.at.date()
        for f in found
        if not f.when.has_year and f.preposition not in ("since", "for") and not names_a_feast(f.text)
    ]
    plain = [d for d in relative if d >= today]
    return YearlyDate(month=plain[0].month, day=plain[0].day) if plain and _says_a_day(line) else None


def _says_a_day(line: str) -> bool:
    """Whether it names one day (tomorrow, Friday) rather than a stretch (next week, March)."""
    return (
        re.search(r"\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", line, re.IGNORECASE)
        is not None
    )
