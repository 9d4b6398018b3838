"""Lengths of time are read as people type them."""

from __future__ import annotations

import pytest

from planner.dates.lengths import read_minutes
from planner.dates.reading import Unread
from planner.dates.saying import say_minutes


@pytest.mark.parametrize(
    ("phrase", "minutes"),
    [
        ("1 h 30", 90),
        ("1h30", 90),
        ("1h 30m", 90),
        ("1 hr 30 min", 90),
        ("1:30", 90),
        ("90 min", 90),
        ("90", 90),
        ("two hours", 120),
        ("2h", 120),
        ("2 hrs", 120),
        ("1.5 hours", 90),
        ("1,5 h", 90),
        ("an hour", 60),
        ("half an hour", 30),
        ("an hour and a half", 90),
        ("two and a half hours", 150),
        ("three quarters of an hour", 45),
        ("45 minutes", 45),
        ("2 hours and 15 minutes", 135),
        ("ninety minutes", 90),
    ],
)
def test_a_length_is_read(phrase: str, minutes: int) -> None:
    assert read_minutes(phrase) == minutes


@pytest.mark.parametrize(
    "phrase",
    ["", "2", "0 min", "soon", "1:75", "30 min 1 h", "-5 min", "9" * 400, "1 h 90", "3.12. days", "40 days"],
)
def test_what_is_no_length_is_refused(phrase: str) -> None:
    assert isinstance(read_minutes(phrase), Unread)


@pytest.mark.parametrize("minutes", [10, 45, 60, 65, 90, 1440])
def test_a_length_that_was_said_reads_back(minutes: int) -> None:
    assert read_minutes(say_minutes(minutes)) == minutes
