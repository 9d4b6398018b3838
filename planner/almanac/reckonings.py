"""The days of fasts and feasts, each reckoned by the calendar it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

Span = tuple[str, date, date]
"""The key of a fast or feast, and the first and the last day of the calendar that it touches."""
Rule = Callable[[int], Iterator[Span]]
"""What gives the spans of a year."""
DAY = timedelta(days=1)
FRIDAY = 4
SATURDAY = 5
HEBREW_AHEAD = 3760
"""The Hebrew year that is running at the beginning of a year of ours is so many ahead."""


def western(year: int) -> Iterator[Span]:
    """Lent, Easter and Christmas of the western churches; Ash Wednesday is 46 days before Easter Sunday."""
    from dateutil.easter import easter  # type: ignore[import-untyped] # noqa: PLC0415 - only where days are asked for

    sunday: date = easter(year)
    ash = sunday - 46 * DAY
    yield "lent", ash, sunday - DAY
    yield "ash wednesday", ash, ash
    for week in range(1, 7):
        friday = sunday - 2 * DAY - 7 * (7 - week) * DAY
        if friday > ash:
            yield "friday in lent", friday, friday
    good = sunday - 2 * DAY
    yield "good friday in lent", good, good
    yield "good friday", good, good
    yield "easter", sunday, sunday + DAY
    yield "christmas", date(year, 12, 24), date(year, 12, 26)


def fridays(year: int) -> Iterator[Span]:
    """Every Friday of a year."""
    day = date(year, 1, 1)
    day += (FRIDAY - day.weekday()) % 7 * DAY
    while day.year == year:
        yield "friday", day, day
        day += 7 * DAY


def eastern(year: int) -> Iterator[Span]:
    """Great Lent and Easter of the Orthodox churches, and Christmas by the old calendar."""
    from dateutil.easter import EASTER_ORTHODOX, easter  # noqa: PLC0415 - as above

    sunday: date = easter(year, EASTER_ORTHODOX)
    clean_monday = sunday - 48 * DAY
    yield "great lent", clean_monday, sunday - DAY
    yield "great friday", sunday - 2 * DAY, sunday - 2 * DAY
    yield "orthodox easter", sunday, sunday + DAY
    yield "orthodox christmas", date(year, 1, 6), date(year, 1, 7)


def muslim(year: int) -> Iterator[Span]:
    """Ramadan, the two Eids and Ashura by the Umm al-Qura calendar: once, twice or never in a year."""
    from hijridate import Gregorian, Hijri  # noqa: PLC0415 - only where days are asked for

    def day(hijri: int, month: int, number: int) -> date:
        found = Hijri(hijri, month, number).to_gregorian()
        return date(found.year, found.month, found.day)

    running = Gregorian(year, 1, 1).to_hijri().year
    for hijri in range(running, running + 3):
        fitr, adha = day(hijri, 10, 1), day(hijri, 12, 10)
        found = (
            ("ashura", day(hijri, 1, 10), day(hijri, 1, 10)),
            ("ramadan", day(hijri, 9, 1), fitr - DAY),
            ("eid al-fitr", fitr, fitr + 2 * DAY),
            ("eid al-adha", adha, adha + 3 * DAY),
        )
        yield from (span for span in found if span[1].year == year)


def shabbats(year: int) -> Iterator[Span]:
    """Every Shabbat that begins in a year: Friday's dusk to Saturday's nightfall."""
    for _, friday, _ in fridays(year):
        yield "shabbat", friday, friday + DAY


def jewish(year: int, *, israel: bool = False) -> Iterator[Span]:
    """The festivals and fasts that begin in a year, from the evening before.

    Args:
        year: of the common calendar.
        israel: festivals last as in Israel, where most have a day less than elsewhere.
    """
    for hebrew in (year + HEBREW_AHEAD, year + HEBREW_AHEAD + 1):
        spans = (*_festivals(hebrew, more=0 if israel else 1), *_fasts(hebrew))
        yield from (span for span in spans if span[1].year == year)


def _hebrew(year: int, month: int, day: int) -> date:
    """A day of the Hebrew calendar, whose month 1 is Nisan and 7 Tishrei."""
    from pyluach.dates import HebrewDate  # type: ignore[import-untyped] # noqa: PLC0415 - only where days are asked for

    found: date = HebrewDate(year, month, day).to_pydate()
    return found


def _adar(year: int) -> int:
    """The month before Nisan: the second Adar in a leap year."""
    leap_years = (0, 3, 6, 8, 11, 14, 17)
    return 13 if year % 19 in leap_years else 12


def _festivals(year: int, more: int) -> Iterator[Span]:
    """The festivals of a Hebrew year.

    Args:
        year: the Hebrew year.
        more: the days that most are kept longer outside Israel.
    """

    def span(key: str, month: int, first: int, days: int) -> Span:
        begun = _hebrew(year, month, first)
        return key, begun - DAY, begun + (days - 1) * DAY

    yield span("rosh hashanah", 7, 1, 2)
    yield span("yom kippur", 7, 10, 1)
    yield span("sukkot", 7, 15, 7)
    yield span("sukkot first", 7, 15, 1 + more)
    yield span("sukkot last", 7, 22, 1 + more)
    yield span("hanukkah", 9, 25, 8)
    yield span("purim", _adar(year), 14, 1)
    yield span("passover", 1, 15, 7 + more)
    yield span("passover first", 1, 15, 1 + more)
    yield span("passover last", 1, 21, 1 + more)
    yield span("shavuot", 3, 6, 1 + more)


def _fasts(year: int) -> Iterator[Span]:
    """The fasts of a Hebrew year; one on Shabbat moves to Sunday, that of Esther to Thursday."""

    def kept(month: int, number: int, otherwise: int = 1) -> date:
        day = _hebrew(year, month, number)
        return day + otherwise * DAY if day.weekday() == SATURDAY else day

    av = kept(5, 9)
    yield "tisha bav", av - DAY, av
    for key, day in (
        ("gedaliah", kept(7, 3)),
        ("tevet", kept(10, 10)),
        ("esther", kept(_adar(year), 13, -2)),
        ("tammuz", kept(4, 17)),
    ):
        yield key, day, day


def as_public_holidays(year: int) -> Iterator[Span]:
    """Days that a country keeps as public holidays and others keep with it."""
    for key, country, name, before, after in (
        ("lunar new year", "SG", "Chinese New Year", 1, 2),
        ("vesak", "SG", "Vesak Day", 0, 0),
        ("nowruz", "IR", "Nowruz", 0, 3),
    ):
        found = _first_named(country, year, name)
        if found is not None:
            yield key, found - before * DAY, found + after * DAY


def _first_named(country: str, year: int, name: str) -> date | None:
    """The first day of a year that a country keeps under a name, an estimate among them."""
    from planner.almanac.holidays_of import holidays_of  # noqa: PLC0415 - it takes the holidays with it

    found = holidays_of(country, date(year, 1, 1), date(year, 12, 31))
    return next((day.on for day in found if day.name.split(" (")[0] == name), None)


RULES: tuple[Rule, ...] = (
    muslim, shabbats, western, fridays, eastern, as_public_holidays
)  # fmt: skip
"""How the days of a year are reckoned, but for the Jewish ones, which are fewer in Israel."""
