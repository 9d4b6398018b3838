"""What was put off comes back on its day; what was let go, with its next round."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.put_off import PutOff, is_aside, latest, next_month, next_week, tomorrow

TODAY = date(2026, 11, 26)
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def put(on: date = TODAY, until: date | None = None, record_id: str = "p") -> PutOff:
    return PutOff(id=record_id, person_id="ines", key="owed:call", on=on, until=until)


@given(DAYS, st.integers(1, 400), st.integers(0, 800))
def test_what_is_put_off_is_aside_until_its_day_and_back_on_it(on: date, days: int, after: int) -> None:
    until, looked = on + timedelta(days=days), on + timedelta(days=after)
    assert is_aside(put(on, until), looked) == (looked < until)


@given(DAYS, DAYS, DAYS)
def test_what_is_let_go_is_aside_in_its_own_round_alone(on: date, since: date, looked: date) -> None:
    assert is_aside(put(on), looked, since=since) == (on >= since)


def test_what_was_never_put_off_is_not_aside() -> None:
    assert not is_aside(None, TODAY)


def test_the_last_word_on_a_thing_holds() -> None:
    first, second = put(TODAY, date(2026, 12, 24), "a"), put(date(2026, 11, 27), date(2026, 11, 28), "b")
    assert latest((second, first)) == {("ines", "owed:call"): second}


@given(DAYS)
def test_tomorrow_next_week_and_next_month_are_ahead_and_in_that_week_and_month(today: date) -> None:
    assert (tomorrow(today) - today).days == 1
    week, month = next_week(today), next_month(today)
    assert week.weekday() == 0
    assert 1 <= (week - today).days <= 7
    assert month.weekday() < 5
    assert (month.year * 12 + month.month) - (today.year * 12 + today.month) == 1
    assert month.day <= 3


@pytest.mark.parametrize(
    ("today", "month"),
    [
        (date(2026, 12, 31), date(2027, 1, 1)),
        (date(2026, 7, 15), date(2026, 8, 3)),
        (date(2026, 1, 31), date(2026, 2, 2)),
    ],
)
def test_next_month_begins_on_its_first_working_day(today: date, month: date) -> None:
    assert next_month(today) == month
