"""Days that come round, and how they are said."""

from __future__ import annotations

from datetime import date

import pytest

from planner.dates.other_calendars import Calendar
from planner.people.occasions import Occasion, OccasionKind, name_on, next_on, said_day, years_at


@pytest.mark.parametrize(
    ("year", "label", "said"),
    [
        (None, "", "birthday"),
        (1981, "", "45th birthday"),
        (2025, "", "1st birthday"),
        (2024, "", "2nd birthday"),
        (2003, "", "23rd birthday"),
        (2013, "", "13th birthday"),
        (1915, "", "111th birthday"),
        (2026, "", "birthday"),
        (2017, "Rui's birthday", "Rui's birthday (9)"),
        (2021, "5 years together", "5 years together"),
        (2021, "years together", "5 years together"),
        (2025, "years together", "1 year together"),
    ],
)
def test_a_day_is_called_by_its_number_where_that_is_known(year: int | None, label: str, said: str) -> None:
    occasion = Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=2, year=year, label=label)
    assert name_on(occasion, date(2026, 12, 2)) == said


@pytest.mark.parametrize(
    ("today", "month", "day", "on"),
    [
        (date(2026, 12, 30), 1, 2, date(2027, 1, 2)),
        (date(2026, 12, 31), 12, 31, date(2026, 12, 31)),
        (date(2027, 1, 1), 12, 31, date(2027, 12, 31)),
        (date(2027, 2, 28), 2, 29, date(2027, 2, 28)),
        (date(2028, 2, 28), 2, 29, date(2028, 2, 29)),
        (date(2028, 3, 1), 2, 29, date(2029, 2, 28)),
    ],
)
def test_the_next_day_over_year_ends_and_leap_years(today: date, month: int, day: int, on: date) -> None:
    assert next_on(Occasion(kind=OccasionKind.BIRTHDAY, month=month, day=day), today) == on


def test_a_day_that_is_kept_by_another_calendar_moves_among_ours() -> None:
    nisan = Occasion(kind=OccasionKind.BIRTHDAY, month=1, day=14, year=5741, calendar=Calendar.HEBREW)
    assert next_on(nisan, date(2026, 11, 22)) == date(2027, 4, 21)
    assert years_at(nisan, date(2027, 4, 21)) == 46
    assert said_day(nisan) == "14 Nisan 5741"
    eid = Occasion(kind=OccasionKind.NAMED, month=10, day=1, label="Eid", calendar=Calendar.MUSLIM)
    assert next_on(eid, date(2026, 11, 22)) == date(2027, 3, 9)
    assert name_on(eid, date(2027, 3, 9)) == "Eid"
