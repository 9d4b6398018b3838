"""Arithmetic on wall times across the changes of the clocks, and across the date line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.dates.instants import as_seen_from, between, instant, later, wall

ZONES = (
    "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kolkata",
    "America/St_Johns", "Pacific/Auckland", "UTC",
)  # fmt: skip


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("2026-12-03 23:00", 150, "2026-12-04 01:30"),
        # Lisbon's clocks go from 01:00 to 02:00 on 29 March 2026, and from 02:00 to 01:00 on 25 October.
        ("2026-03-28 23:00", 150, "2026-03-29 02:30"),
        ("2026-10-24 23:00", 150, "2026-10-25 01:30"),
        ("2026-10-24 23:00", 210, "2026-10-25 01:30"),
        ("2026-10-24 23:00", 240, "2026-10-25 02:00"),
    ],
)
def test_so_much_later_is_as_a_stopwatch_has_it(start: str, minutes: int, end: str) -> None:
    assert later(_at(start), timedelta(minutes=minutes), "Europe/Lisbon") == _at(end)


def test_a_time_that_comes_twice_is_the_first_unless_it_is_told() -> None:
    twice = _at("2026-10-25 01:30")

    assert instant(twice, "Europe/Lisbon") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert instant(twice.replace(fold=1), "Europe/Lisbon") == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_time_that_never_comes_stands_for_the_hour_after() -> None:
    never = _at("2026-03-29 01:30")

    assert wall(instant(never, "Europe/Lisbon"), "Europe/Lisbon") == _at("2026-03-29 02:30")


def test_across_the_date_line_it_is_another_day() -> None:
    assert as_seen_from(_at("2026-12-04 09:40"), "Pacific/Honolulu", "Pacific/Auckland") == _at(
        "2026-12-05 08:40"
    )


def test_at_the_ends_of_the_calendar_nothing_fails() -> None:
    assert later(_at("9999-12-31 23:59"), timedelta(days=1), "Asia/Kolkata")
    assert instant(_at("0001-01-01 00:00"), "Pacific/Auckland")
    assert wall(datetime(1, 1, 1, tzinfo=UTC), "America/New_York")


WALLS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31))
LENGTHS = st.integers(-600, 600).map(lambda minutes: timedelta(minutes=minutes))


@given(WALLS, LENGTHS, st.sampled_from(ZONES))
def test_there_and_back_is_where_one_was(start: datetime, by: timedelta, zone: str) -> None:
    there = later(start, by, zone)

    assert between(start, there, zone) == by
    assert instant(later(there, -by, zone), zone) == instant(start, zone)


@given(WALLS, LENGTHS, LENGTHS, st.sampled_from(ZONES))
def test_the_longer_is_never_the_earlier(start: datetime, a: timedelta, b: timedelta, zone: str) -> None:
    less, more = sorted((a, b))

    assert instant(later(start, less, zone), zone) <= instant(later(start, more, zone), zone)


@given(WALLS, st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_another_clock_shows_the_same_instant(at: datetime, zone: str, other: str) -> None:
    assert instant(as_seen_from(at, zone, other), other) == instant(at, zone)
