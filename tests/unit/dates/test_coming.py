"""Days to come, as loosely as one names them in a log."""

from __future__ import annotations

from datetime import date

import pytest

from planner.dates.coming import read_coming
from planner.dates.reading import Unread

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("in march", date(2027, 3, 1)),
        ("ask again in sept", date(2027, 9, 1)),
        ("Nov", date(2027, 11, 1)),
        ("December", date(2026, 12, 1)),
        ("until 2027", date(2027, 1, 1)),
        ("until march 2028", date(2028, 3, 1)),
        ("in two weeks", date(2026, 12, 6)),
        ("until 3 dec", date(2026, 12, 3)),
        ("1 June", date(2027, 6, 1)),
    ],
)
def test_a_day_a_month_or_a_year_is_read(typed: str, day: date) -> None:
    assert read_coming(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["never", "2020", "12345", "march 2020", "in", "until", "march hare"])
def test_what_is_no_day_to_come_says_so(typed: str) -> None:
    assert isinstance(read_coming(typed, TODAY), Unread)
