"""Days said by the period they end or begin: "end of the month", "first monday of december", "eom"."""

from __future__ import annotations

from datetime import date, timedelta

from planner.dates.daymath import last_of_month, monday_of, months_on, nth_weekday
from planner.dates.pieces import Read, Scan, UnreadError, fixed
from planner.dates.words import MONTHS, WEEKDAYS

FRIDAY, SATURDAY = 4, 5
YEARS = range(1900, 2200)
WEEKS_A_MONTH = 5
ENDINGS = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}


def ending(scan: Scan, place: int) -> Read | None:
    """Ends and beginnings: "end of next week", "month end", "last day of march", "eom"."""
    word = scan.word(place)
    if word in ENDINGS:
        return fixed(_end_of(scan, ENDINGS[word], 0), 1)
    if scan.words(place, "month", "end") or scan.words(place, "year", "end"):
        return fixed(_end_of(scan, word, 0), 2)
    if scan.words(place, "last", "day", "of") or scan.words(place, "last", "day", "in"):
        return _period(scan, place, place + 3, first=False)
    if word == "end":
        return _period(scan, place, scan.skip(place + 1, "of"), first=False)
    if word == "beginning" or scan.words(place, "first", "day"):
        return _period(scan, place, scan.skip(place + 1, "day", "of"), first=True)
    return None


def _period(scan: Scan, place: int, at: int, *, first: bool) -> Read | None:
    at = scan.skip(at, "the")
    today = scan.now.date()
    month = MONTHS.get(scan.word(at))
    if month is not None:
        year, taken = _year_after(scan, at + 1)
        year = year or (today.year if last_of_month(today.year, month) >= today else today.year + 1)
        if first and not taken and date(year, month, 1) < today:
            year += 1
        day = date(year, month, 1) if first else last_of_month(year, month)
        return fixed(day, at + 1 + taken - place)
    ahead = {"next": 1, "this": 0}.get(scan.word(at))
    unit_at = at if ahead is None else at + 1
    unit = scan.word(unit_at)
    if unit not in ("week", "month", "quarter", "year"):
        return None
    if not first:
        return fixed(_end_of(scan, unit, ahead or 0), unit_at + 1 - place)
    if ahead != 1 or unit == "quarter":
        return None
    starts = {"week": monday_of(today) + timedelta(days=7), "month": months_on(today.replace(day=1), 1)}
    return fixed(starts.get(unit) or date(today.year + 1, 1, 1), unit_at + 1 - place)


def _year_after(scan: Scan, place: int) -> tuple[int | None, int]:
    if scan.kind(place) == "number" and scan.tokens[place].numbers[0] in YEARS:
        return scan.tokens[place].numbers[0], 1
    return None, 0


def _end_of(scan: Scan, unit: str, ahead: int) -> date:
    today = scan.now.date()
    if unit == "week":
        if today.weekday() >= SATURDAY and not ahead:
            raise UnreadError("the week is over but for the weekend; say the date")
        return monday_of(today) + timedelta(days=7 * ahead + FRIDAY)
    if unit == "year":
        return date(today.year + ahead, 12, 31)
    if unit == "quarter":
        last = months_on(today.replace(month=(today.month - 1) // 3 * 3 + 3, day=1), 3 * ahead)
        return last_of_month(last.year, last.month)
    month = months_on(today.replace(day=1), ahead)
    return last_of_month(month.year, month.month)


def weekday_of_month(scan: Scan, place: int) -> Read | None:
    """A weekday by its place in a month: "first monday of december", "last friday of the month"."""
    if scan.word(place) == "last":
        nth, at = -1, place + 1
    else:
        found = scan.ordinal(place)
        if found is None:
            return None
        nth, at = found
    day = WEEKDAYS.get(scan.word(at))
    if day is None:
        return None
    after = scan.skip(at + 1, "of", "in", "the")
    today = scan.now.date()
    if after == at + 1 and 1 <= nth <= WEEKS_A_MONTH and scan.word(after) not in ("next", "this", *MONTHS):
        raise UnreadError("say of which month")
    month = MONTHS.get(scan.word(after))
    if month is not None:
        year, taken = _year_after(scan, after + 1)
        return fixed(_nth(year, month, day, nth, today), after + 1 + taken - place)
    ahead = {"next": 1, "this": 0}.get(scan.word(after))
    unit_at = after if ahead is None else after + 1
    if scan.word(unit_at) != "month" or (after == at + 1 and ahead is None):
        return None
    start = months_on(today.replace(day=1), ahead or 0)
    found_day = nth_weekday(start.year, start.month, day, nth)
    if ahead is None and (found_day is None or found_day < today):
        start = months_on(start, 1)
    return fixed(_nth_in(start.year, start.month, day, nth, today), unit_at + 1 - place)


def _nth(year: int | None, month: int, day: int, nth: int, today: date) -> date:
    if year is not None:
        return _nth_in(year, month, day, nth, None)
    found = nth_weekday(today.year, month, day, nth)
    if found is not None and found >= today:
        return found
    if found is None and (today.month <= month):
        raise UnreadError("that month has no such weekday")
    return _nth_in(today.year + 1, month, day, nth, today)


def _nth_in(year: int, month: int, day: int, nth: int, today: date | None) -> date:
    found = nth_weekday(year, month, day, nth) if nth else None
    if found is None:
        raise UnreadError("that month has no such weekday")
    if today is not None and found < today:
        raise UnreadError("that day of the month is already past")
    return found
