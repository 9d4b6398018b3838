"""The days of a person's, typed and said again."""

from __future__ import annotations

import pytest

from planner.dates.other_calendars import Calendar
from planner.people.occasions import Occasion, OccasionKind
from planner.people.typed_days import read_occasions, say_occasions
from planner.values.problem import Problem


def test_days_are_read_with_what_they_are() -> None:
    days = read_occasions(
        "birthday 14 Mar; 2 Dec 5 years together; Rui's birthday 4 May 1990\nname day 13 June"
    )
    assert days == (
        Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=14),
        Occasion(kind=OccasionKind.ANNIVERSARY, month=12, day=2, label="5 years together"),
        Occasion(kind=OccasionKind.BIRTHDAY, month=5, day=4, year=1990, label="Rui's birthday"),
        Occasion(kind=OccasionKind.NAMED, month=6, day=13, label="name day"),
    )
    assert isinstance(days, tuple)
    assert read_occasions(say_occasions(days)) == days


def test_a_day_that_the_calendar_lacks_is_said() -> None:
    found = read_occasions("birthday 31 Feb")
    assert isinstance(found, Problem)
    assert found.text == "There is no 31 Feb."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("birthday 14 Nisan 5741", "birthday 14 Nisan 5741"),
        ("3rd of Adar II", "birthday 3 Adar"),
        ("Lea’s birthday 27 ramadan 1410", "Lea’s birthday 27 Ramadan 1410"),
        ("work anniversary 1 shawwal; birthday 14 Mar", "work anniversary 1 Shawwal; birthday 14 Mar"),
    ],
)
def test_a_day_may_be_kept_by_the_jewish_or_the_muslim_calendar(text: str, said: str) -> None:
    days = read_occasions(text)
    assert not isinstance(days, Problem)
    assert days[0].calendar is not Calendar.COMMON
    assert say_occasions(days) == said
    assert read_occasions(said) == days


@pytest.mark.parametrize(
    ("text", "kind", "on", "label"),
    [
        ("18 mar", OccasionKind.BIRTHDAY, (3, 18), ""),
        ("bday day after st patricks", OccasionKind.BIRTHDAY, (3, 18), ""),
        ("turns 50 on christmas eve", OccasionKind.BIRTHDAY, (12, 24), "turns 50"),
        ("birthday nye", OccasionKind.BIRTHDAY, (12, 31), ""),
        ("anniversary valentine's day", OccasionKind.ANNIVERSARY, (2, 14), ""),
        ("new job 3 may", OccasionKind.NAMED, (5, 3), "new job"),
        ("work anniversary 1 sep", OccasionKind.WORK, (9, 1), ""),
        ("9 years at Lago 1 sep", OccasionKind.WORK, (9, 1), "9 years at Lago"),
        ("business anniversary 2 dec", OccasionKind.BUSINESS, (12, 2), ""),
        (
            "5 years in business together 2 dec",
            OccasionKind.BUSINESS,
            (12, 2),
            "5 years in business together",
        ),
    ],
)
def test_a_day_may_go_by_a_name_and_a_bare_one_is_the_birthday(
    text: str, kind: OccasionKind, on: tuple[int, int], label: str
) -> None:
    assert read_occasions(text) == (Occasion(kind=kind, month=on[0], day=on[1], label=label),)


@pytest.mark.parametrize(
    "text", ["xmas eve", "bday week after 14 mar", "birthday around christmas", "new boat"]
)
def test_a_day_that_is_not_said_for_certain_is_asked_about(text: str) -> None:
    assert isinstance(read_occasions(text), Problem)


@pytest.mark.parametrize("text", ["birthday", "sometime in spring"])
def test_a_day_without_a_name_or_a_date_is_asked_about(text: str) -> None:
    assert isinstance(read_occasions(text), Problem)


def test_a_comma_between_two_days_parts_them_as_a_semicolon_does() -> None:
    found = read_occasions("birthday 14 mrch, Lea 30 feb")
    assert isinstance(found, Problem)
    assert found.text == "There is no 30 Feb."
    days = read_occasions("birthday 14 Mar 1980, Lea 28 feb, wedding 2 Dec")
    assert isinstance(days, tuple)
    assert [(d.label, d.month, d.day) for d in days] == [("", 3, 14), ("Lea", 2, 28), ("wedding", 12, 2)]
    one = read_occasions("birthday March 14, 1980")
    assert isinstance(one, tuple)
    assert [(d.month, d.day, d.year) for d in one] == [(3, 14, 1980)]
