"""Cadences and busy times as they are typed, and back."""

from __future__ import annotations

import pytest

from planner.courtship.rhythm import BusyTime
from planner.courtship.typed import Times, read_busy, read_times, say_busy, say_times
from planner.values.problem import Problem


@pytest.mark.parametrize(
    ("typed", "times", "longest"),
    [
        ("6", 6, None), ("never", 0, None), ("0", 0, None), ("12, 40 days", 12, 40), ("12/40", 12, 40),
        ("4 times a year, at the longest 100 d", 4, 100), ("2x", 2, None), ("6, 90", 6, None),
    ],
)  # fmt: skip
def test_times_a_year_are_read_and_said_as_they_are_typed(
    typed: str, times: int, longest: int | None
) -> None:
    found = read_times(typed)
    assert found == Times(times=times, longest=longest)
    assert read_times(say_times(times, longest)) == found


@pytest.mark.parametrize("typed", ["", "often", "53", "12, 20 days", "6, 5000", "-3", "6 or so"])
def test_what_is_no_cadence_is_refused_with_what_to_type(typed: str) -> None:
    found = read_times(typed)
    assert isinstance(found, Problem)
    assert found.text.endswith((".", "days apart"))


def test_busy_times_are_read_with_their_reason_and_over_the_new_year() -> None:
    found = read_busy("20 Dec to 6 Jan (year-end closing); August; 14.3. – 20.3.")
    assert found == (
        BusyTime(from_month=12, from_day=20, to_month=1, to_day=6, why="year-end closing"),
        BusyTime(from_month=8, from_day=1, to_month=8, to_day=31),
        BusyTime(from_month=3, from_day=14, to_month=3, to_day=20),
    )
    assert read_busy(say_busy(found)) == found
    assert read_busy("") == ()


@pytest.mark.parametrize("typed", ["when it snows", "20 Dec to", "1 to 2 to 3", "20 Dec 2026 to 6 Jan 2027"])
def test_what_is_no_time_of_the_year_is_refused(typed: str) -> None:
    assert isinstance(read_busy(typed), Problem)
