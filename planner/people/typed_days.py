"""Days that come round, as they are typed: ``birthday 14 Mar; 2 Dec 5 years together``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from planner.dates.other_calendars import OtherDay, find_other
from planner.dates.reading import Unread
from planner.dates.saying import say_yearly
from planner.dates.words import MONTH_NAMES
from planner.dates.yearly import YearlyDay, read_yearly
from planner.people.occasions import Occasion, OccasionKind, said_day
from planner.people.typed import entered, entered_text
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import fold

LONGEST_DATE = 4
"""A yearly date takes at most this many words: ``the 14th of March``, ``14 Mar 1980``."""

NO_DAY = "There is no"
"""How it begins to be said that the calendar does not have a day."""

_HINTS = (
    (OccasionKind.BIRTHDAY, re.compile(r"\b(?:birthday|bday|b-day|born|turns? \d+)\b", re.IGNORECASE)),
    (
        OccasionKind.BUSINESS,
        re.compile(
            r"\b(?:business anniversary|(?:doing|in) business|working together|customers? since|with us)\b",
            re.IGNORECASE,
        ),
    ),
    (
        OccasionKind.WORK,
        re.compile(r"\b(?:work anniversary|joined|started (?:work )?at|years? at)\b", re.IGNORECASE),
    ),
    (
        OccasionKind.ANNIVERSARY,
        re.compile(r"\b(?:anniversary|years?|wedding|married|together|since|jubilee)\b", re.IGNORECASE),
    ),
)
_OWN = {
    "birthday": OccasionKind.BIRTHDAY, "bday": OccasionKind.BIRTHDAY, "b-day": OccasionKind.BIRTHDAY,
    "born": OccasionKind.BIRTHDAY, "anniversary": OccasionKind.ANNIVERSARY, "named day": OccasionKind.NAMED,
    "work anniversary": OccasionKind.WORK, "business anniversary": OccasionKind.BUSINESS,
}  # fmt: skip
"""Words that say the kind and nothing more: the day is the person's own and needs no label."""


_NAMED = re.compile(r"\b(?:christmas|xmas|boxing|new|nye|valentine|halloween|st|saint)")
"""How a day begins that goes by a name and not by figures; every other word is no day."""
_BESIDE = re.compile(r"\b(?:after|before|around|about|near|round)$")
"""Words before a day that mean another one."""


def read_occasions(text: str) -> tuple[Occasion, ...] | Problem:
    """The days typed, one a line or with semicolons between; a comma does between two that each have a date.

    Returns:
        The days in the order typed, or the first that cannot be read as one.
    """
    days: list[Occasion] = []
    for line in _apart(entered_text(text)):
        day = _read_one(line)
        if isinstance(day, Problem):
            return day
        if day not in days:
            days.append(day)
    return tuple(days)


def _apart(text: str) -> Iterator[str]:
    """What is typed for each day, on one line."""
    for part in re.split(r"[;\n]", text):
        pieces: list[str] = []
        for piece in part.split(","):
            if pieces and (not _has_date(pieces[-1]) or not _has_date(piece)):
                pieces[-1] = f"{pieces[-1]},{piece}"
            else:
                pieces.append(piece)
        yield from (line for piece in pieces if (line := entered(piece).strip(", ")))


def _has_date(text: str) -> bool:
    """Whether a day of the year is in a text, or one that the calendar does not have."""
    found = _find_date(entered(text), last=False)
    is_dated = not isinstance(found, Problem) or found.text.startswith(NO_DAY)
    return is_dated or find_other(text) is not None


def say_occasions(occasions: Iterable[Occasion]) -> str:
    """The days as they would be typed."""
    return "; ".join(_say_one(o) for o in occasions)


def _read_one(line: str) -> Occasion | Problem:
    kind, rest = _led(line)
    other = find_other(rest)
    if other is not None:
        return _of_other_calendar(kind, rest, other)
    found = _find_date(rest, last=kind is not None)
    if isinstance(found, Problem):
        return found
    label, on = found
    if kind is None and fold(label) in _OWN:
        kind, label = _OWN[fold(label)], ""
    if kind is None and not label and not any(c.isdigit() for c in rest):
        return Problem(
            text=f"What is on {say_yearly(on.month, on.day)}? Type it before the day: birthday 14 Mar."
        )
    kind = kind or (_hinted(label) if label else OccasionKind.BIRTHDAY)  # a bare day is nearly always that
    return Occasion(kind=kind, month=on.month, day=on.day, year=on.year, label=label)


def _of_other_calendar(kind: OccasionKind | None, line: str, other: OtherDay) -> Occasion:
    """A day that is kept by another calendar, with the words around it as its label."""
    whole = line if len(line) == len(fold(line)) else fold(line)
    label = " ".join(f"{whole[: other.begin]} {whole[other.end :]}".split()).strip(" ,:–-")
    if kind is None and fold(label) in _OWN:
        kind, label = _OWN[fold(label)], ""
    kind = kind or (_hinted(label) if label else OccasionKind.BIRTHDAY)
    return Occasion(
        kind=kind, month=other.month, day=other.day, year=other.year, label=label, calendar=other.calendar
    )


def _led(line: str) -> tuple[OccasionKind | None, str]:
    """The kind where one stands before a colon, and the rest."""
    head, colon, rest = line.partition(":")
    kind = _OWN.get(fold(head)) if colon else None
    return (kind, rest.strip()) if kind else (None, line)


def _hinted(label: str) -> OccasionKind:
    return next((kind for kind, words in _HINTS if words.search(label)), OccasionKind.NAMED)


def _find_date(line: str, *, last: bool) -> tuple[str, YearlyDay] | Problem:
    """The stretch of words that is a yearly day, and the words that are left.

    Longer stretches go before shorter ones; of those as long, the one at the front goes first ("2 Dec 5
    years together"), then from the end on; where ``last`` is set, from the end on only.
    """
    words = line.split()
    refused = ""
    for length in range(min(LONGEST_DATE, len(words)), 0, -1):
        for start in _starts(len(words) - length, last=last):
            phrase = " ".join(words[start : start + length])
            dated = any(c.isdigit() for c in phrase) or _NAMED.search(fold(phrase))
            if not dated or _BESIDE.search(fold(words[start])):
                continue
            found = read_yearly(phrase)
            if isinstance(found, Unread):
                refused = refused or _impossible(phrase)
                continue
            lead = words[:start]
            if _BESIDE.search(fold(" ".join(lead))):
                beside, lead = _next_to(found, lead)
                if beside is None:
                    return Problem(text=f"Which day is “{line[:40]}”? Type it like 14 Mar or 14 Mar 1980.")
                found = beside
            left = [*lead, *words[start + length :]]
            while left and fold(left[-1]) in ("on", "the", "-", "–"):
                left.pop()
            return " ".join(left).strip(" ,:–-"), found
    return Problem(
        text=refused or f"I could not find a day in “{line[:40]}”. Type it like 14 Mar or 14 Mar 1980."
    )


def _next_to(day: YearlyDay, lead: list[str]) -> tuple[YearlyDay | None, list[str]]:
    """The day after or before another, and the words before that; None where it is none for certain."""
    said = re.search(r"\b(?:the )?day (after|before)$", fold(" ".join(lead)))
    if said is None or (day.month, day.day) in ((2, 28), (2, 29), (3, 1)):
        return None, lead
    step = timedelta(days=1 if said[1] == "after" else -1)
    on = date(day.year or 2001, day.month, day.day) + step
    year = on.year if day.year else None
    return YearlyDay(month=on.month, day=on.day, year=year), lead[: -len(said[0].split())]


def _starts(end: int, *, last: bool) -> Iterable[int]:
    return range(end, -1, -1) if last else (0, *range(end, 0, -1))


def _impossible(phrase: str) -> str:
    """What to say of words that look like a date the calendar does not have."""
    found = re.fullmatch(r"(\d{1,2})\.?\s+([A-Za-z]{3})[a-z]*", phrase)
    if found is None or found[2].title() not in MONTH_NAMES:
        return ""
    month, day = MONTH_NAMES.index(found[2].title()) + 1, int(found[1])
    try:
        date(2000, month, day)
    except ValueError:
        return f"{NO_DAY} {day} {MONTH_NAMES[month - 1]}."
    return ""


def _say_one(occasion: Occasion) -> str:
    on = said_day(occasion)
    label = entered(occasion.label)
    if not label:
        return f"{occasion.kind.value} {on}"
    plain = _read_one(f"{label} {on}")
    if plain == changed(occasion, label=label):
        return f"{label} {on}"
    return f"{occasion.kind.value}: {label} {on}"
