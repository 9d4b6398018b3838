"""Days said by the calendar: "3 Dec", "12/3", "14.3.", "2026-12-03", "the 3rd", "Christmas Eve"."""

from __future__ import annotations

from datetime import date

from planner.dates.daymath import exists, last_of_month, months_on
from planner.dates.pieces import DayOfMonth, Dotted, Fixed, MonthDay, Piece, Read, Scan, UnreadError
from planner.dates.words import FIXED_DAYS, FULL_MONTH_NAMES, MONTHS, WEEKDAYS

LEAP_YEAR = 2000
MONTHS_A_YEAR, DAYS_A_MONTH = 12, 31
YEARS = range(1900, 2200)
CLOCK_YEARS = range(1900, 1960)
"""Four figures that could also be the time 19:00 to 19:59."""
SURE_DAYS = range(24, 32)
"""Days of a month past the last hour of a day."""
SHORT_YEARS = range(24, 100)
"""Two figures past the last hour of a day: a year of this century."""
THIS_CENTURY = 2000
YEARS_BACK, YEARS_ON = 15, 25
"""How far from now a year of two figures is believed."""


def named_date(scan: Scan, place: int) -> Read | None:
    """A day and a month by its name, either first, with or without a year."""
    month = MONTHS.get(scan.word(place))
    if month is not None:
        day_at = scan.skip(place + 1, "the")
        day = scan.ordinal(day_at) or _figure(scan, day_at)
        if day is not None and scan.word(day[1]) in MONTHS:
            return None
    else:
        day = scan.ordinal(place) or _figure(scan, place)
        if day is None:
            return None
        month_at = scan.skip(day[1], "of")
        month = MONTHS.get(scan.word(month_at))
        day = (day[0], month_at + 1)
    if month is None or day is None:
        return None
    year, end = _year(scan, day[1])
    return _month_day(day[0], month, year, end - place)


def _figure(scan: Scan, place: int) -> tuple[int, int] | None:
    """A day of the month in plain figures, but not the hour of "dec 7pm"."""
    if scan.kind(place) != "number" or not 0 <= scan.tokens[place].numbers[0] < YEARS.start:
        return None
    if scan.word(place + 1) in ("am", "pm", "o'clock") or scan.tokens[place].numbers[0] > 99:  # noqa: PLR2004
        return None
    return scan.tokens[place].numbers[0], place + 1


def _year(scan: Scan, place: int) -> tuple[int | None, int]:
    """The year at a place, and the place after it; a number that may be a time instead is refused."""
    kind = scan.kind(place)
    if kind == "year":
        return short_year(scan.tokens[place].numbers[0], scan), place + 1
    if kind != "number" or scan.word(place + 1) in ("am", "pm", "o'clock", "hour"):
        return None, place
    number, text = scan.tokens[place].numbers[0], scan.tokens[place].text
    if number in CLOCK_YEARS and number % 100 < 60:  # noqa: PLR2004 - minutes of an hour
        raise UnreadError(f"“{text}” may be a year or a time; write the time as {text[:2]}:{text[2:]}")
    if number in YEARS and len(text) == 4:  # noqa: PLR2004 - a year in full
        return number, place + 1
    if len(text) < 3 and number in SHORT_YEARS:  # noqa: PLR2004 - "26", not "026"
        return short_year(number, scan), place + 1
    return None, place


def short_year(number: int, scan: Scan) -> int:
    """The year of two figures, where that is plainly of these years."""
    year = THIS_CENTURY + number
    if not scan.now.year - YEARS_BACK <= year <= scan.now.year + YEARS_ON:
        raise UnreadError(f"write the year “{number:02}” in full")
    return year


def written_date(scan: Scan, place: int) -> Read | None:
    """A date in figures: ISO, month/day (day first where the month cannot be), dotted day.month.year."""
    kind = scan.kind(place)
    if kind not in ("iso", "slash", "dashed", "dotted"):
        return None
    token = scan.tokens[place]
    numbers = token.numbers
    if kind == "iso":
        return _month_day(numbers[2], numbers[1], numbers[0], 1)
    year = _full_year(numbers[2], token.text, scan) if len(numbers) > 2 else None  # noqa: PLR2004 - day, month, year
    if kind == "slash":
        first, second = numbers[0], numbers[1]
        day, month = (second, first) if first <= MONTHS_A_YEAR else (first, second)
        return _month_day(day, month, year, 1)
    if kind == "dashed":
        clear = numbers[0] > MONTHS_A_YEAR or numbers[0] == numbers[1]
        if not clear or not token.text[-3:].isdigit():
            raise UnreadError(f"“{token.text}” may be day or month first; write the month's name")
        return _month_day(numbers[0], numbers[1], year, 1)
    if year is None and not token.text.endswith("."):
        pieces: tuple[Piece, ...] = (Dotted(numbers[0], numbers[1], minutes=token.text[-3] == "."),)
        return Read(pieces, 1)
    named = MONTHS.get(scan.word(place + 1))
    return None if named else _month_day(numbers[0], numbers[1], *_dotted_year(scan, place, year))


def _dotted_year(scan: Scan, place: int, year: int | None) -> tuple[int | None, int]:
    """The year of "3.12. 2026", which stands apart from its dots."""
    if year is not None:
        return year, 1
    apart, end = _year(scan, place + 1)
    return apart, end - place


def _full_year(number: int, text: str, scan: Scan) -> int:
    """The year of two or four figures."""
    return number if text[-3:].isdigit() else short_year(number, scan)


def _month_day(day: int, month: int, year: int | None, taken: int) -> Read:
    """The date, if the calendar has it; 29 February without a year is one."""
    if not 1 <= month <= MONTHS_A_YEAR:
        raise UnreadError(f"there is no month {month}")
    if not exists(year or LEAP_YEAR, month, day):
        name = FULL_MONTH_NAMES[month - 1]
        if not year:
            raise UnreadError(f"{name} has no day {day}")
        if not date.min.year <= year <= date.max.year:
            raise UnreadError(f"there is no year {year}")
        raise UnreadError(f"{name} {year} has {last_of_month(year, month).day} days")
    pieces: tuple[Piece, ...] = (MonthDay(day, month, year),)
    return Read(pieces, taken)


def day_of_month(scan: Scan, place: int) -> Read | None:
    """A day by its number: "the 3rd", "the third", "the 15th of next month"."""
    found = scan.ordinal(place)
    if found is None:
        return None
    day, at = found
    if not 1 <= day <= DAYS_A_MONTH:
        raise UnreadError(f"no month has a day {day}")
    after = scan.skip(at, "of", "the")
    ahead = {"next": 1, "this": 0, "month": 0}.get(scan.word(after))
    unit_at = after if scan.word(after) == "month" else after + 1
    if ahead is None or scan.word(unit_at) != "month" or (after == at and scan.word(after) == "month"):
        number: tuple[Piece, ...] = (DayOfMonth(day),)
        return Read(number, at - place)
    month = months_on(scan.now.date().replace(day=1), ahead)
    if not exists(month.year, month.month, day):
        raise UnreadError(f"{FULL_MONTH_NAMES[month.month - 1]} has no day {day}")
    pieces: tuple[Piece, ...] = (Fixed(month.replace(day=day)),)
    return Read(pieces, unit_at + 1 - place)


def day_after_weekday(scan: Scan, place: int) -> Read | None:
    """The number of "mon 30", which no hour of the day could be."""
    number = scan.tokens[place].numbers[0]
    if number not in SURE_DAYS or not place or scan.word(place - 1) not in WEEKDAYS:
        return None
    return Read((DayOfMonth(number),), 1)


def named_day(scan: Scan, place: int) -> Read | None:
    """A day known by its name, with or without a year: "Christmas Eve", "New Year's Day 2027"."""
    if scan.word(place) not in ("christmas", "boxing", "new", "nye", "valentine's", "halloween", "st"):
        return None
    for words, (day, month) in FIXED_DAYS.items():
        if scan.words(place, *words):
            year, end = _year(scan, place + len(words))
            return _month_day(day, month, year, end - place)
    return None
