"""Lengths of time as people type them: "1 h 30", "90 min", "two hours", "an hour and a half"."""

from __future__ import annotations

from datetime import datetime

from planner.dates.pieces import Scan, UnreadError
from planner.dates.reading import LONGEST, Unread, quoted
from planner.dates.tokens import tokenise

UNITS = {"minute": 1, "hour": 60, "day": 24 * 60}
HOUR, HALF_HOUR, QUARTER = 60, 30, 15
LONGEST_MINUTES = 31 * 24 * 60
"""A month: nothing that is hosted lasts longer."""
ANY_MOMENT = datetime(2001, 1, 1)  # noqa: DTZ001 - a length of time hangs on no date


def read_minutes(phrase: str) -> int | Unread:
    """The length of time in minutes: "1 h 30", "1h30", "90 min", "1:30", "two hours", "1.5 hours", "90".

    A number by itself is minutes from 10 on; a smaller one may be hours and is not read.
    """
    try:
        return _minutes(phrase[: LONGEST + 1])
    except UnreadError as why:
        return Unread(phrase=phrase, why=f"I could not read “{quoted(phrase)}” as a length of time: {why}")


def _minutes(phrase: str) -> int:
    scan = Scan(tokenise(phrase.replace(",", ".").replace("½", ".5")), ANY_MOMENT)
    total, place, smallest = 0, 0, LONGEST_MINUTES
    if scan.tokens and "-" in scan.tokens[0].gap:
        raise UnreadError("it must be more than nothing")
    while place < len(scan.tokens):
        place = scan.skip(place, "and", "for", "around")
        part = _part(scan, place, after_hours=smallest == HOUR)
        if part is None or part[1] >= smallest:
            raise UnreadError("try “90 min” or “1 h 30”")
        total, smallest, place = total + part[0], part[1], part[2]
    if not 0 < total <= LONGEST_MINUTES or len(phrase) > LONGEST:
        raise UnreadError("it must be more than nothing and at most a month")
    return total


def _part(scan: Scan, place: int, *, after_hours: bool) -> tuple[int, int, int] | None:
    """The minutes of one part, the unit it was said in, and the place after it."""
    kind = scan.kind(place)
    if kind in ("h", "clock"):
        hours, minutes = (*scan.tokens[place].numbers, 0)[:2]
        end = place + 1 + (kind == "clock" and scan.word(place + 1) == "hour")
        if minutes >= HOUR:
            return None
        unit = 1 if len(scan.tokens[place].numbers) > 1 else HOUR
        return hours * HOUR + minutes, unit, end
    if kind == "dotted":
        return _tenths(scan, place)
    return _spoken(scan, place, after_hours=after_hours) or _numbered(scan, place, after_hours=after_hours)


def _numbered(scan: Scan, place: int, *, after_hours: bool) -> tuple[int, int, int] | None:
    """A number and its unit: "90 min", "two hours", "two and a half hours", the 30 of "1 h 30"."""
    found = scan.number(place)
    if found is None:
        return None
    number, at = found
    if scan.words(at, "and", "a", "half") and scan.word(at + 3) in UNITS:
        unit = UNITS[scan.word(at + 3)]
        return number * unit + unit // 2, 1, at + 4
    unit = UNITS.get(scan.word(at), 0)
    if unit:
        return number * unit, unit, at + 1
    bare_allowed = number < HOUR if after_hours else number >= 10 and len(scan.tokens) == 1  # noqa: PLR2004
    return (number, 1, at) if bare_allowed else None


def _tenths(scan: Scan, place: int) -> tuple[int, int, int] | None:
    """Hours with a decimal part: "1.5 h", "2.25 hours"."""
    token = scan.tokens[place]
    unit = UNITS.get(scan.word(place + 1))
    plain = len(token.numbers) == 2 and not token.text.endswith(".")  # noqa: PLR2004 - a whole and a decimal
    if unit is None or unit == 1 or not plain:
        return None
    minutes = float(token.text) * unit
    return (round(minutes), 1, place + 2) if minutes == round(minutes) else None


SPOKEN = (
    (("half", "an", "hour"), HALF_HOUR),
    (("a", "half", "hour"), HALF_HOUR),
    (("three", "quarters", "of", "an", "hour"), 3 * QUARTER),
    (("a", "quarter", "of", "an", "hour"), QUARTER),
)
AFTER_HOURS = ((("a", "half"), HALF_HOUR), (("a", "quarter"), QUARTER))


def _spoken(scan: Scan, place: int, *, after_hours: bool) -> tuple[int, int, int] | None:
    """Lengths without a number: "an hour", "half an hour", "(an hour) and a half"."""
    for words, minutes in (*SPOKEN, *(AFTER_HOURS if after_hours else ())):
        if scan.words(place, *words):
            return minutes, 1, place + len(words)
    if scan.word(place) in ("a", "an") and scan.word(place + 1) in UNITS:
        unit = UNITS[scan.word(place + 1)]
        return unit, unit, place + 2
    return None
