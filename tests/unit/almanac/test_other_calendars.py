"""Days of the Jewish and the Muslim calendar: as two libraries have them, on every day of a hundred years."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hijridate import Gregorian, Hijri
from hypothesis import given
from hypothesis import strategies as st
from pyluach.dates import HebrewDate  # type: ignore[import-untyped]

from planner.dates.other_calendars import (
    ADAR,
    ADAR_I,
    Calendar,
    fall,
    find_other,
    next_fall,
    say_other,
    year_of,
)

DAYS = st.dates(date(1980, 1, 1), date(2076, 12, 31))


@given(DAYS)
def test_every_jewish_day_is_ours_as_pyluach_has_it(on: date) -> None:
    there = HebrewDate.from_pydate(on)
    year, month = there.year, there.month
    leap = (7 * year + 1) % 19 < 7
    ours = (ADAR_I if leap and month == 12 else ADAR) if month in (12, 13) else month
    assert fall(Calendar.HEBREW, year, ours, there.day) == on
    assert year_of(Calendar.HEBREW, on) == year


@given(DAYS)
def test_every_muslim_day_is_ours_as_hijridate_has_it(on: date) -> None:
    there = Gregorian(on.year, on.month, on.day).to_hijri()
    assert fall(Calendar.MUSLIM, there.year, there.month, there.day) == on
    assert year_of(Calendar.MUSLIM, on) == there.year


@given(st.sampled_from([Calendar.HEBREW, Calendar.MUSLIM]), st.integers(1, 12), st.integers(1, 30), DAYS)
def test_the_next_one_is_never_past_and_comes_within_a_leap_year(
    calendar: Calendar, month: int, day: int, today: date
) -> None:
    on = next_fall(calendar, month, day, today)
    assert today <= on <= today + timedelta(days=386)
    assert next_fall(calendar, month, day, on) == on


def test_beyond_the_table_the_civil_reckoning_goes_on_without_a_leap() -> None:
    for year in (1300, 1399, 1500, 1501, 1600):
        length = fall(Calendar.MUSLIM, year + 1, 1, 1) - fall(Calendar.MUSLIM, year, 1, 1)
        assert length.days in (354, 355)
    assert (
        abs((fall(Calendar.MUSLIM, 1350, 9, 1) - date(*Hijri(1350, 9, 1).to_gregorian().datetuple())).days)
        <= 2
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("birthday 14 Nisan 5741", "14 Nisan 5741"),
        ("3rd of Adar II", "3 Adar"),
        ("3 adar i 5752", "3 Adar I 5752"),
        ("27 Ramadan", "27 Ramadan"),
        ("12 Rabi' al-Awwal 1402", "12 Rabi I 1402"),
        ("1 Dhu al-Hijjah", "1 Dhu al-Hijjah"),
        ("15 Sha’ban", "15 Shaban"),
    ],
)
def test_a_day_of_another_calendar_is_read_and_said(typed: str, said: str) -> None:
    found = find_other(typed)
    assert found is not None
    assert say_other(found.calendar, found.month, found.day, found.year) == said
    again = find_other(said)
    assert again is not None
    assert (again.calendar, again.month, again.day, again.year) == (
        found.calendar, found.month, found.day, found.year,
    )  # fmt: skip


@pytest.mark.parametrize("typed", ["14 March", "3 May 1980", "31 Nisan", "Ramadan", "birthday", "42 Av"])
def test_other_words_are_no_day_of_another_calendar(typed: str) -> None:
    assert find_other(typed) is None


def test_a_day_that_a_year_does_not_have_is_kept_the_day_after() -> None:
    short = next(
        y
        for y in range(5780, 5800)
        if fall(Calendar.HEBREW, y, 9, 1) - fall(Calendar.HEBREW, y, 8, 1) == timedelta(29)
    )
    assert fall(Calendar.HEBREW, short, 8, 30) == fall(Calendar.HEBREW, short, 9, 1)
