"""Dates are said in one voice, as a person says them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from planner.dates.reading import When, read_when
from planner.dates.saying import say_day, say_distance, say_full, say_minutes, say_typed, say_when

NOW = datetime(2026, 11, 21, 9, 10)


def test_a_day_is_said_with_its_year_only_when_it_is_far() -> None:
    assert say_day(date(2026, 12, 3), NOW.date()) == "Thu 3 Dec"
    assert say_day(date(2027, 8, 31), NOW.date()) == "Tue 31 Aug"
    assert say_day(date(2027, 9, 1), NOW.date()) == "Wed 1 Sep 2027"
    assert say_day(date(2026, 2, 1), NOW.date()) == "Sun 1 Feb"
    assert say_day(date(2025, 12, 3), NOW.date()) == "Wed 3 Dec 2025"


def test_an_instant_is_said_with_how_far_it_is() -> None:
    assert say_when(datetime(2026, 12, 3, 12, 30), NOW) == "Thu 3 Dec, 12:30"
    assert say_full(datetime(2026, 12, 3, 12, 30), NOW) == "Thu 3 Dec, 12:30, in 12 days"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (date(2026, 11, 21), "today"),
        (date(2026, 11, 22), "tomorrow"),
        (date(2026, 11, 20), "yesterday"),
        (date(2026, 12, 3), "in 12 days"),
        (date(2026, 11, 2), "19 days ago"),
        (datetime(2026, 11, 21, 12, 30), "in 3 h 20"),
        (datetime(2026, 11, 21, 9, 55), "in 45 min"),
        (datetime(2026, 11, 21, 7, 10), "2 h ago"),
        (datetime(2026, 11, 21, 9, 10), "now"),
        (datetime(2026, 11, 22, 0, 5), "tomorrow"),
    ],
)
def test_distance_counts_calendar_days_and_hours_only_today(when: date, said: str) -> None:
    assert say_distance(when, NOW) == said


def test_lengths_are_said_in_hours_and_minutes() -> None:
    assert [say_minutes(m) for m in (45, 60, 65, 90, 120)] == ["45 min", "1 h", "1 h 05", "1 h 30", "2 h"]


def test_a_past_instant_typed_again_reads_back_as_itself() -> None:
    past = datetime(2026, 11, 12, 12, 30)
    assert say_typed(past, NOW) == "Thu 12 Nov 2026, 12:30"
    found = read_when(say_typed(past, NOW), NOW)
    assert isinstance(found, When)
    assert found.at == past
