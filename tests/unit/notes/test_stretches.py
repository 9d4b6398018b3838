"""A stretch of time in a line is due by its last day; a day in it wins, and what may be past is no day."""

from __future__ import annotations

from datetime import date

import pytest

from planner.notes.stretches import last_of_stretch
from tests.unit.notes.table import read

THURSDAY = date(2026, 11, 19)


@pytest.mark.parametrize(
    ("line", "last"),
    [
        ("will send her the samples this week", date(2026, 11, 20)),
        ("ring him later this week", date(2026, 11, 20)),
        ("send the plans this month", date(2026, 11, 30)),
        ("ring back next month", date(2026, 12, 31)),
        ("introduce him to Ana in January", date(2027, 1, 31)),
        ("send the book in early March", date(2027, 3, 10)),
        ("share the list mid-December", date(2026, 12, 20)),
        ("send the plans by May", date(2027, 5, 1)),
        ("send the plans by late May", date(2027, 5, 31)),
        ("I'll be in touch in the new year", date(2027, 1, 31)),
    ],
)
def test_a_stretch_is_due_by_its_last_day(line: str, last: date) -> None:
    assert last_of_stretch(line, THURSDAY) == last


@pytest.mark.parametrize(
    "line",
    [
        "ask how the move in October went",
        "send him this week's paper",
        "she loves this month's wine",
        "send a card for new year's eve",
        "in May 2019 they met",
        "he may march in",
    ],
)
def test_what_may_be_past_or_is_no_stretch_has_no_day(line: str) -> None:
    assert last_of_stretch(line, THURSDAY) is None


def test_this_week_has_no_day_left_at_the_weekend() -> None:
    assert last_of_stretch("send it this week", date(2026, 11, 20)) == date(2026, 11, 20)
    assert last_of_stretch("send it this week", date(2026, 11, 21)) is None


def test_the_new_year_is_next_year_s_only_towards_the_end_of_this_one() -> None:
    assert last_of_stretch("call in the new year", date(2026, 2, 3)) is None


def test_a_day_that_is_named_wins() -> None:
    assert read("I'll send it this week, by Saturday").due == date(2026, 11, 21)
    assert read("I'll send it this week").due == date(2026, 11, 20)


def test_easter_is_a_day_and_the_date_beside_it_is_the_better_one() -> None:
    assert read("I'll send her the plans before Easter").due == date(2027, 3, 28)
    assert read("ask how Easter (2 May) was").due == date(2027, 5, 2)


def test_a_day_that_moves_with_easter_is_no_birthday() -> None:
    assert read("her birthday is on Easter Monday").on is None
