"""Days of the Jewish and the Muslim calendar: which of our days they are, and how they are typed and said."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from planner.values.late_pattern import LatePattern
from planner.values.record import Record
from planner.values.text import fold


class Calendar(StrEnum):
    """By which calendar somebody keeps a day; the value is its name in a sentence."""

    COMMON = "common"
    HEBREW = "Hebrew"
    MUSLIM = "Muslim"


HEBREW_MONTHS = (
    "Nisan", "Iyar", "Sivan", "Tammuz", "Av", "Elul", "Tishrei", "Cheshvan", "Kislev", "Tevet", "Shevat",
    "Adar", "Adar I",
)  # fmt: skip
"""By their numbers from 1 on. *Adar* is the second of a leap year: what fell in a plain Adar is kept then."""
MUSLIM_MONTHS = (
    "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan",
    "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah",
)  # fmt: skip
ADAR, ADAR_I = 12, 13
TISHREI = 7
FULL, HOLLOW = 30, 29
MOST_DAYS = 30
_HEBREW_EPOCH = -1373427
"""The day before the ordinal of 1 Tishrei of year 1, as :meth:`datetime.date.toordinal` counts."""
PARTS_A_DAY = 25920
_MUSLIM_FROM, _MUSLIM_START = 1400, 722773
"""The first Muslim year of the table, and the ordinal of its first day (20 November 1979)."""
_MUSLIM_LENGTHS = (
    "d2b54aea57526e936aaad555aa5b52ba95b49ba4db25d52daa5ad4aea56d4bd23d91da95b4ab5a56d2b693b49b6556a9754b6a5"
    "6caad555b29b92ba95d4ada55aaab595749764baa5b52b6a56d2ae9572a75535a95d49ba4dd26d535aaaad4b6a57527a95b4ab5"
    "536c9ae4b6a96b4ada55d25d92dc96d4ad6556d2b693749b64d72ab54b6a5752b6956b2ad94dc95d4aea56caad5556c97"
)
"""For each year three hexadecimal figures, a bit for each month that has thirty days: Umm al-Qura, as
hijridate has it (MIT licence, seen 2026-11-22); the almanac's tests compare the two."""
MUSLIM_CYCLE, MUSLIM_CYCLE_DAYS = 30, 10631
"""Beyond the table years come by the civil reckoning, which may be a day or two off."""
_MONTHS = {
    "nisan": 1, "nissan": 1, "iyar": 2, "iyyar": 2, "sivan": 3, "tammuz": 4, "tamuz": 4, "av": 5, "elul": 6,
    "tishrei": 7, "tishri": 7, "cheshvan": 8, "heshvan": 8, "marcheshvan": 8, "kislev": 9, "tevet": 10,
    "tebet": 10, "shevat": 11, "shvat": 11, "adar ii": 12, "adar 2": 12, "adar sheni": 12, "adar i": 13,
    "adar 1": 13, "adar rishon": 13, "adar": 12,
}  # fmt: skip
_MUSLIM = {
    "muharram": 1, "safar": 2, "rabi al-awwal": 3, "rabi i": 3, "rabi 1": 3, "rabi al-thani": 4, "rabi ii": 4,
    "rabi 2": 4, "jumada al-ula": 5, "jumada i": 5, "jumada 1": 5, "jumada al-akhira": 6, "jumada ii": 6,
    "jumada 2": 6, "rajab": 7, "shaban": 8, "shaaban": 8, "ramadan": 9, "shawwal": 10, "dhu al-qadah": 11,
    "dhul qadah": 11, "dhu al-hijjah": 12, "dhul hijjah": 12,
}  # fmt: skip


def _with_ticks(name: str) -> str:
    """A month as a pattern, with the ticks that some write in it: *Sha'ban*, *Rabi' I*, *Dhu al-Qa'dah*."""
    return re.sub(r"(?<=rabi)|(?<=^sha)(?=ban)|(?<=qa)(?=dah)", "['’]?", name)


_TYPED = LatePattern(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?P<month>"
    + "|".join(sorted((*_MONTHS, *map(_with_ticks, _MUSLIM)), key=len, reverse=True))
    + r")\b(?: (?P<year>\d{4}))?",
)


class OtherDay(Record, frozen=True, kw_only=True):
    """A day of another calendar, with or without its year, and where it stood in what was typed."""

    calendar: Calendar
    month: int
    day: int
    year: int | None
    begin: int
    end: int


def find_other(text: str) -> OtherDay | None:
    """The day of another calendar that a text names, or None; its place is that in the folded text."""
    found = _TYPED.search(fold(text))
    if found is None or not 1 <= int(found["day"]) <= MOST_DAYS:
        return None
    name = found["month"].replace("'", "").replace("’", "")
    hebrew = name in _MONTHS
    return OtherDay(
        calendar=Calendar.HEBREW if hebrew else Calendar.MUSLIM,
        month=_MONTHS[name] if hebrew else _MUSLIM[name],
        day=int(found["day"]),
        year=int(found["year"]) if found["year"] else None,
        begin=found.start(),
        end=found.end(),
    )


def say_other(calendar: Calendar, month: int, day: int, year: int | None = None) -> str:
    """A day of another calendar as it is typed: ``14 Nisan 5741``."""
    names = HEBREW_MONTHS if calendar is Calendar.HEBREW else MUSLIM_MONTHS
    return f"{day} {names[month - 1]}" + (f" {year}" if year else "")


def next_fall(calendar: Calendar, month: int, day: int, today: date) -> date:
    """The next of our days on which it falls, today among them; it begins at dusk the evening before."""
    falls = (fall(calendar, year, month, day) for year in range(year_of(calendar, today) - 1, 9999))
    return next(on for on in falls if on >= today)


def fall(calendar: Calendar, year: int, month: int, day: int) -> date:
    """Which of our days a day of a year is; one that the year does not have is kept the day after."""
    if calendar is Calendar.HEBREW:
        return date.fromordinal(_hebrew(year, month, day))
    lengths = _muslim_lengths(year)
    return date.fromordinal(
        _muslim_start(year) + sum(lengths[: month - 1]) + min(day, lengths[month - 1]) - 1
    )


def year_of(calendar: Calendar, on: date) -> int:
    """The year that runs on one of our days."""
    if calendar is Calendar.HEBREW:
        year = on.year + 3761
        return year if _new_year(year) <= on.toordinal() else year - 1
    year = (on.toordinal() - _MUSLIM_START) * MUSLIM_CYCLE // MUSLIM_CYCLE_DAYS + _MUSLIM_FROM + 1
    while _muslim_start(year) > on.toordinal():
        year -= 1
    return year


# The Jewish calendar: a reckoning without exceptions


def _is_leap(year: int) -> bool:
    return (7 * year + 1) % 19 < 7  # noqa: PLR2004 - seven years of nineteen


def _molad(year: int) -> int:
    """The days from the epoch to the new moon that the year begins with, put off where it must be."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // PARTS_A_DAY
    return days + 1 if 3 * (days + 1) % 7 < 3 else days  # noqa: PLR2004 - not on Sunday, Wednesday, Friday


def _new_year(year: int) -> int:
    """The ordinal of 1 Tishrei."""
    before, this, after = _molad(year - 1), _molad(year), _molad(year + 1)
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0  # noqa: PLR2004 - no such lengths
    return _HEBREW_EPOCH + this + late


def _hebrew(year: int, month: int, day: int) -> int:
    """The ordinal of a day; Adar I of a common year is Adar."""
    begins = _new_year(year)
    length = _new_year(year + 1) - begins
    long, short = length % 10 == 5, length % 10 == 3  # noqa: PLR2004 - 355 or 385, 353 or 383
    order = [
        (7, FULL),
        (8, FULL if long else HOLLOW),
        (9, HOLLOW if short else FULL),
        (10, HOLLOW),
        (11, FULL),
    ]
    order += [(ADAR_I, FULL)] if _is_leap(year) else []
    order += [(ADAR, HOLLOW), *((m, FULL if m % 2 else HOLLOW) for m in range(1, TISHREI))]
    wanted = ADAR if month == ADAR_I and not _is_leap(year) else month
    at = next(number for number, (name, _) in enumerate(order) if name == wanted)
    return begins + sum(days for _, days in order[:at]) + day - 1


# The Muslim calendar: by the table, and beyond it by the civil reckoning


def _muslim_lengths(year: int) -> tuple[int, ...]:
    at = (year - _MUSLIM_FROM) * 3
    if not 0 <= at < len(_MUSLIM_LENGTHS):
        leap = (11 * year + 14) % MUSLIM_CYCLE < 11  # noqa: PLR2004 - eleven years of thirty
        return (*(FULL if m % 2 else HOLLOW for m in range(1, 12)), FULL if leap else HOLLOW)
    bits = int(_MUSLIM_LENGTHS[at : at + 3], 16)
    return tuple(FULL if bits >> (11 - number) & 1 else HOLLOW for number in range(12))


def _muslim_start(year: int) -> int:
    if year >= _MUSLIM_FROM:
        return _MUSLIM_START + sum(sum(_muslim_lengths(y)) for y in range(_MUSLIM_FROM, year))
    return _MUSLIM_START - sum(sum(_muslim_lengths(y)) for y in range(year, _MUSLIM_FROM))
