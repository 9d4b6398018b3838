"""Days, times and lengths as they are said on the telephone."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from planner.dates.spoken import spoken_day, spoken_minutes, spoken_number, spoken_time


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 12, 3), "Thursday the 3rd of December"),
        (date(2026, 12, 1), "Tuesday the 1st of December"),
        (date(2026, 12, 11), "Friday the 11th of December"),
        (date(2026, 12, 22), "Tuesday the 22nd of December"),
        (date(2026, 12, 13), "Sunday the 13th of December"),
    ],
)
def test_a_day_is_said_with_its_ordinal(day: date, said: str) -> None:
    assert spoken_day(day) == said


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("12:30", "half past twelve"), ("12:00", "noon"), ("00:00", "midnight"), ("12:34", "12:34"),
        ("19:00", "seven in the evening"), ("08:15", "a quarter past eight in the morning"),
        ("17:30", "half past five in the afternoon"), ("19:45", "a quarter to eight in the evening"),
        ("12:40", "twenty to one"), ("11:50", "ten to twelve in the morning"),
        ("23:55", "five to twelve in the evening"), ("13:00", "one in the afternoon"),
        ("00:30", "half past twelve in the morning"),
    ],
)  # fmt: skip
def test_a_time_is_said_with_its_half_of_the_day(clock: str, said: str) -> None:
    assert spoken_time(datetime.fromisoformat(f"2026-12-03 {clock}")) == said


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (30, "half an hour"), (45, "three quarters of an hour"), (60, "an hour"), (90, "an hour and a half"),
        (120, "two hours"), (150, "two and a half hours"), (75, "an hour and a quarter"),
        (20, "20 minutes"), (10, "ten minutes"), (140, "two hours and 20 minutes"),
    ],
)  # fmt: skip
def test_a_length_is_said_in_words(minutes: int, said: str) -> None:
    assert spoken_minutes(minutes) == said


def test_small_numbers_are_words() -> None:
    assert [spoken_number(n) for n in (0, 4, 12, 13)] == ["no", "four", "twelve", "13"]
