"""What always holds of the almanac: days within what was asked, none twice, none lost in a wider range."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.almanac.holidays_of import holidays_of
from planner.almanac.kept import kept_days
from planner.dates.notable import Observance, touches

FIRST, LAST = date(2019, 1, 1), date(2040, 12, 31)
COUNTRIES = st.sampled_from(["PT", "GB", "DE", "IN", "IL", "CN", "ZZ", ""])
KEEPS = st.sets(st.sampled_from(Observance))
DAYS = st.dates(FIRST, LAST)
LENGTHS = st.integers(0, 400).map(lambda days: timedelta(days=days))
MORE = st.integers(0, 60).map(lambda days: timedelta(days=days))


@given(COUNTRIES, DAYS, LENGTHS)
def test_public_holidays_are_within_the_days_asked_and_none_is_told_twice(
    country: str, first: date, length: timedelta
) -> None:
    found = holidays_of(country, first, first + length)
    assert all(first <= day.on == day.until <= first + length for day in found)
    assert len(set(found)) == len(found)
    assert [day.on for day in found] == sorted(day.on for day in found)


@given(KEEPS, COUNTRIES, DAYS, LENGTHS)
def test_what_is_kept_touches_the_days_asked_and_is_none_but_what_is_kept(
    keeps: set[Observance], country: str, first: date, length: timedelta
) -> None:
    found = kept_days(keeps, first, first + length, country)
    assert all(touches(day, first, first + length) and day.on <= day.until for day in found)
    assert {day.keeps for day in found} <= keeps
    assert len(set(found)) == len(found)


@given(KEEPS, COUNTRIES, DAYS, LENGTHS, st.tuples(MORE, MORE))
def test_asking_for_more_days_loses_none(
    keeps: set[Observance], country: str, first: date, length: timedelta, more: tuple[timedelta, timedelta]
) -> None:
    last, (before, after) = first + length, more
    assert set(kept_days(keeps, first, last)) <= set(kept_days(keeps, first - before, last + after))
    assert set(holidays_of(country, first, last)) <= set(holidays_of(country, first - before, last + after))


@given(KEEPS, DAYS)
def test_what_is_kept_together_is_what_is_kept_apart(keeps: set[Observance], on: date) -> None:
    apart = {day for one in keeps for day in kept_days({one}, on, on)}
    assert set(kept_days(keeps, on, on)) == apart
