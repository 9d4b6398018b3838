"""Days counted from another: "in 10 days", "a week on friday", "two weeks tomorrow", "3 days ago"."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from planner.dates.daymath import coming, monday_of, months_on
from planner.dates.pieces import Moment, Read, Scan, UnreadError, Weekday, fixed
from planner.dates.relative import not_today
from planner.dates.words import UNITS, WEEKDAYS

DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
MINUTES_IN = {"minute": 1, "hour": 60}
MOST = 999
"""Nobody counts further; a longer number is something else."""
BASES = {"today": 0, "tomorrow": 1}
COUNTED_FROM = ("on", "from")


def counted(scan: Scan, place: int) -> Read | None:
    """Counts: "in 10 days", "within a week", "two weeks from thursday", "a week on friday", "3 days ago"."""
    led = scan.word(place) in ("in", "within")
    count = _count(scan, scan.skip(place + 1, "around") if led else place)
    if count is None:
        return None
    number, unit, at = count
    since_now = _since_now(scan, number, unit, at, led=led)
    if since_now is not None:
        return Read(since_now.pieces, since_now.length + at - place)
    if not led or scan.word(at) in COUNTED_FROM:
        based = _counted_from(scan, number, unit, at)
        return None if based is None else Read(based.pieces, based.length + at - place)
    return _ahead(scan, number, unit, at - place)


def _since_now(scan: Scan, number: float, unit: str, at: int, *, led: bool) -> Read | None:
    """The words behind a count that say it starts now: "ago", "hence", "from now", "(in a week's) time"."""
    if led:
        return _ahead(scan, number, unit, 1) if scan.word(at) == "time" else None
    if scan.words(at, "from", "now"):
        return _ahead(scan, number, unit, 2)
    signs = {"ago": -1, "hence": 1}
    return _ahead(scan, number * signs[scan.word(at)], unit, 1) if scan.word(at) in signs else None


def weekday_in_weeks(scan: Scan, place: int) -> Read | None:
    """A weekday some weeks on, "thursday in two weeks", where days and calendar weeks count alike."""
    day = WEEKDAYS.get(scan.word(place))
    if day is None or scan.word(place + 1) != "in":
        return None
    count = _count(scan, place + 2)
    if count is None or count[1] not in ("week", "fortnight"):
        return None
    today, ahead = scan.now.date(), timedelta(days=count[0] * DAYS_IN[count[1]])
    if coming(day, today) + ahead != monday_of(today) + timedelta(days=day) + ahead:
        raise UnreadError("two weeks may be meant; say the date")
    return fixed(coming(day, today) + ahead, count[2] - place)


def _count(scan: Scan, place: int) -> tuple[float, str, int] | None:
    """A number of units and the place after it: "two weeks", "a fortnight", "half an hour", "2h"."""
    number: float = 1
    if scan.kind(place) == "h":
        hours, minutes = (*scan.tokens[place].numbers, 0)[:2]
        return hours * MINUTES_IN["hour"] + minutes, "minute", place + 1
    if scan.words(place, "half", "an", "hour") or scan.words(place, "half", "a", "day"):
        number, at = 0.5, place + 2
    elif scan.word(place) in ("a", "an"):
        at = place + 1
    elif scan.word(place) in ("week", "fortnight") and scan.word(place - 1) not in ("in", "within"):
        at = place
    else:
        found = scan.number(place)
        if found is None or found[0] > MOST:
            return None
        number, at = found
    if scan.words(at, "and", "a", "half"):
        number, at = number + 0.5, at + 3
    unit = scan.word(at)
    if unit == "hour" and scan.words(at + 1, "and", "a", "half"):
        return number + 0.5, unit, at + 4
    if unit not in UNITS or (number != int(number) and unit != "hour"):
        return None
    return number, unit, at + 1


def _ahead(scan: Scan, number: float, unit: str, taken: int) -> Read:
    """So many units from now: a moment for hours and minutes, a day for the rest."""
    if unit in MINUTES_IN:
        return Read((Moment(_minutes_on(scan.now, number * MINUTES_IN[unit])),), taken)
    return fixed(_days_on(scan.now.date(), int(number), unit), taken)


def _minutes_on(now: datetime, minutes: float) -> datetime:
    return now.replace(second=0, microsecond=0) + timedelta(minutes=minutes)


def _days_on(day: date, number: int, unit: str) -> date:
    if unit in DAYS_IN:
        return day + timedelta(days=number * DAYS_IN[unit])
    return months_on(day, number * (12 if unit == "year" else 1))


def _counted_from(scan: Scan, number: float, unit: str, place: int) -> Read | None:
    """A count from a day: "a week on friday", "two weeks tomorrow", "10 days from today"."""
    if unit in MINUTES_IN:
        return None
    at = scan.skip(place, *COUNTED_FROM)
    word = scan.word(at)
    if word in BASES:
        base = scan.now.date() + timedelta(days=BASES[word])
        return fixed(_days_on(base, int(number), unit), at + 1 - place)
    following = word == "next"
    day = WEEKDAYS.get(scan.word(at + following))
    if day is None or unit not in ("week", "fortnight") or at == place:
        return None
    weeks = int(number) * DAYS_IN[unit] // 7 + following
    piece = Weekday(day, weeks, calendar=True) if following else Weekday(not_today(day, scan), weeks)
    return Read((piece,), at + following + 1 - place)
