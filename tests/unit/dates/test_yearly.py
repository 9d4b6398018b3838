"""Birthdays are read with or without their year."""

from __future__ import annotations

import pytest

from planner.dates.reading import Unread
from planner.dates.yearly import YearlyDay, read_yearly


@pytest.mark.parametrize(
    ("phrase", "month", "day", "year"),
    [
        ("14 Mar", 3, 14, None),
        ("March 14th", 3, 14, None),
        ("14.3.", 3, 14, None),
        ("14.3", 3, 14, None),
        ("14.03.1984", 3, 14, 1984),
        ("1984-03-14", 3, 14, 1984),
        ("19840314", 3, 14, 1984),
        ("3/14", 3, 14, None),
        ("3/14/1984", 3, 14, 1984),
        ("14 March 1984", 3, 14, 1984),
        ("14 March 1958", 3, 14, 1958),
        ("March 14th, 2026", 3, 14, 2026),
        ("the 14th of march", 3, 14, None),
        ("29 feb", 2, 29, None),
        ("Feb 29, 1984", 2, 29, 1984),
        ("christmas eve", 12, 24, None),
    ],
)
def test_a_yearly_day_is_read(phrase: str, month: int, day: int, year: int | None) -> None:
    assert read_yearly(phrase) == YearlyDay(month=month, day=day, year=year)


@pytest.mark.parametrize(
    "phrase",
    ["", "30 feb", "29 feb 1983", "14 Mar 84", "14 Mar 26", "3/14/84", "thu", "14 Mar 7pm", "x" * 9_999],
)
def test_what_is_no_yearly_day_is_refused(phrase: str) -> None:
    assert isinstance(read_yearly(phrase), Unread)
