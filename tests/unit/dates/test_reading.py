"""A date phrase is read by one strict grammar, or refused with its reason."""

from __future__ import annotations

import time as clock
from datetime import date, datetime, time

import pytest

from planner.dates.reading import (
    DayRead,
    Unread,
    When,
    read_day,
    read_time,
    read_when,
    read_when_at,
    slash_note,
)

SATURDAY = datetime(2026, 11, 21, 20, 58)
TUESDAY = datetime(2026, 11, 24, 9, 15)


def read(phrase: str, now: datetime = SATURDAY) -> str | None:
    found = read_when(phrase, now)
    return found.at.isoformat(timespec="minutes") if isinstance(found, When) else None


def why(phrase: str, now: datetime = SATURDAY) -> str:
    found = read_when(phrase, now)
    assert isinstance(found, Unread), found
    return found.why


def test_next_thursday_is_of_the_following_calendar_week() -> None:
    assert read("next thu", TUESDAY) == "2026-12-03T00:00"
    assert read("thu", TUESDAY) == "2026-11-26T00:00"
    assert read("this thu", TUESDAY) == "2026-11-26T00:00"


@pytest.mark.parametrize(
    ("meal", "hour"),
    [
        ("breakfast", "08:00"),
        ("coffee", "10:00"),
        ("lunch", "12:30"),
        ("drinks", "17:30"),
        ("dinner", "19:00"),
    ],
)
def test_a_meal_implies_its_hour(meal: str, hour: str) -> None:
    assert read(f"thu {meal}") == f"2026-11-26T{hour}"


def test_a_slash_is_month_first_unless_that_is_no_month() -> None:
    assert read("12/3") == "2026-12-03T00:00"
    assert read("13/3") == "2027-03-13T00:00"


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("1/12 7pm", "1/12 is read month first; for the other write 1 dec"),
        ("birthday 3/4/1980", "3/4/1980 is read month first; for the other write 3 apr 1980"),
        ("13/3", ""),
        ("3/13", ""),
        ("5/5", ""),
        ("1.12.", ""),
        ("thu 12:30", ""),
    ],
)
def test_a_slash_that_could_be_read_both_ways_says_how_it_is_read_and_how_to_say_the_other(
    typed: str, note: str
) -> None:
    assert slash_note(typed) == note
    if note:
        other = read_when(note.rpartition("write ")[2], SATURDAY)
        assert isinstance(other, When)
        assert (other.at.day, other.at.month) in {(1, 12), (3, 4)}


def test_a_weekday_that_contradicts_a_slash_is_told_how_the_slash_was_read() -> None:
    said = why("thu 3/12 1pm")
    assert said.endswith("is not a Thursday; 3/12 is read month first; for the other write 3 dec")
    assert "month first" not in why("thu 2 dec")


@pytest.mark.parametrize(
    ("meal", "phrase", "at"),
    [
        ("lunch", "thu 1.30", "2026-11-26T13:30"),
        ("lunch", "thu half 1", "2026-11-26T13:30"),
        ("dinner", "thu 8", None),
        ("dinner", "thu half 7", "2026-11-26T19:30"),
        ("breakfast", "thu half 8", "2026-11-26T08:30"),
        ("", "thu 1.30", None),
        ("event", "thu 1.30", None),
        ("lunch", "thu half 8", None),
        ("lunch", "", None),
        ("lunch", "thu", "2026-11-26T00:00"),
    ],
)
def test_a_meal_that_was_chosen_tells_morning_from_evening_and_nothing_else(
    meal: str, phrase: str, at: str | None
) -> None:
    found = read_when_at(meal, phrase, SATURDAY)

    assert (found.at.isoformat(timespec="minutes") if isinstance(found, When) else None) == at
    assert found.phrase == phrase
    assert read("thu 1.30") is None
    assert read("lunch thu 1.30") == read("lunch thu half 1") == "2026-11-26T13:30"


def test_todays_weekday_is_today_only_while_its_time_is_ahead() -> None:
    assert read("tue 12:30", TUESDAY) == "2026-11-24T12:30"
    assert read("tue 8:30", TUESDAY) == "2026-12-01T08:30"
    assert read("tue", TUESDAY) == "2026-12-01T00:00"


def test_a_past_date_rolls_to_its_next_occurrence() -> None:
    assert read("20 nov") == "2027-11-20T00:00"
    assert read("21 nov") == "2026-11-21T00:00"
    assert read("29 feb") == "2028-02-29T00:00"
    assert read("19:00") == "2026-11-22T19:00"
    assert read("31st", datetime(2027, 2, 3)) == "2027-03-31T00:00"


def test_a_year_that_was_typed_is_read_as_said() -> None:
    found = read_when("2 feb 2025", SATURDAY)
    assert isinstance(found, When)
    assert (found.at, found.has_year, found.has_time) == (datetime(2025, 2, 2), True, False)


def test_a_time_is_known_to_be_said_or_implied() -> None:
    for phrase, said in [("thu", False), ("thu 9:00", True), ("thu lunch", True), ("midnight tonight", True)]:
        found = read_when(phrase, SATURDAY)
        assert isinstance(found, When)
        assert found.has_time is said, phrase


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("31 feb", "February has no day 31"),
        ("30.2.2027", "February 2027 has 28 days"),
        ("25:00", "25:00 is not a time of day"),
        ("13/13", "there is no month 13"),
        ("thu fri", "Thu 26 Nov and Fri 27 Nov are two different days"),
        ("fri 3 dec", "Thu 3 Dec 2026 is not a Friday"),
        ("thu at 8", "8 may be morning or evening; say 8am or 20:00"),
        ("7pm 8pm thu", "it names two different times"),
        ("thu lunch dinner", "“dinner” and “lunch” are two different times"),
        ("thu breakfast 19:00", "19:00 does not go with “breakfast”"),
        ("3 dec 1930", "“1930” may be a year or a time; write the time as 19:30"),
        ("3-12-2026", "may be day or month first"),
        ("midnight friday", "midnight may be the start or the end of that day"),
        ("this week", "a whole week is not a day; say which"),
        ("thu brunch", "“brunch” has no usual time here"),
        ("tuesday week", "today is that weekday"),
        ("last tue", "say the date"),
        ("thrusday-ish", "try “next thu 12:30” or “3 Dec 19:00”"),
        ("thu with Bob", "“with” is no part of a date I know"),
        ("", "There is no date yet; try “next thu 12:30”"),
        ("?!", "try “next thu 12:30”"),
        ("yesterday 3 dec", "two different days"),
        ("tonight at 2", "2 does not go with “night”"),
        ("dinner thu at 12", "12 does not go with “dinner”"),
        ("the second thu", "say of which month"),
        ("thu 3:30", "3:30 may be morning or evening; say 3:30am or 15:30"),
        ("3 dec 8", "“8” may be a day or a time; say 8am or 20:00, or the day with its month"),
        ("this weekend", "a weekend is two days"),
        ("friday after next", "counted in two ways"),
    ],
)
def test_what_cannot_be_read_says_why(phrase: str, reason: str) -> None:
    now = TUESDAY if "tue" in phrase else SATURDAY
    if phrase == "last tue":
        now = datetime(2026, 11, 26)
    assert reason in why(phrase, now)


def test_the_end_of_the_calendar_is_said() -> None:
    for phrase in ("in 999 years", "next thu", "tomorrow", "end of next month"):
        assert "beyond the calendar" in why(phrase, datetime(9999, 12, 31))


def test_a_year_in_which_the_days_around_could_not_be_reckoned_is_beyond_the_calendar() -> None:
    for phrase in ("9999-12-31 23:59", "9001-01-01"):
        assert "beyond the calendar" in why(phrase, datetime(2026, 11, 26))


def test_a_long_or_hostile_phrase_is_refused_at_once_and_quoted_inert() -> None:
    start = clock.process_time()
    for phrase in (
        "9" * 10_000,
        "thu " * 2_500,
        "\x1b[31m" * 2_000,
        "in a " * 39,
        "\x00\x1b]0;x\x07 thu",
        "½ 3",
    ):
        assert isinstance(read_when(phrase, SATURDAY), Unread)
    assert clock.process_time() - start < 1
    assert "\x1b" not in why("\x1b[31mthu")
    assert len(why("x" * 10_000)) < 200


def test_accents_case_spaces_and_dashes_do_not_matter() -> None:
    for phrase in (
        "NEXT  THU, 12:30",
        "next\u00a0thu – 12:30",
        "(next thu) 12:30",
        "n\u0065\u0301xt thu 12:30",
    ):
        assert read(phrase, TUESDAY) == "2026-12-03T12:30", phrase


def test_one_slip_in_a_days_name_is_forgiven_but_a_plural_is_no_day() -> None:
    assert read("thrusday") == read("thursdya") == read("thurzday") == read("thursday")
    assert read("moday") == read("monday")
    assert read("thursdays") is None
    assert read("sundae") is None


def test_a_party_size_is_not_an_hour() -> None:
    assert read("dinner thu for 8") is None
    assert read("dinner thu 8") == "2026-11-26T20:00"


def test_a_bare_number_that_could_be_the_day_is_refused() -> None:
    assert "may be a day or a time" in why("dinner thu 3", datetime(2026, 11, 28))


def test_dotted_figures_are_a_date_unless_they_cannot_be() -> None:
    assert read("thu 3.12") == "2026-12-03T00:00"
    assert read("tue 12.30") == "2026-11-24T12:30"
    assert read("dinner at 7.10") == "2026-11-22T19:10"
    assert read("dinner tue 7.10") == "2026-11-24T19:10"
    assert "may be a date or a time" in why("dinner 7.10")
    assert read("0.5") is None


def test_four_figures_are_a_year_where_they_may_be() -> None:
    for phrase in ("in 2030", "in 1930", "2030", "thu 2027"):
        assert read(phrase) is None, phrase
    assert read("2030 march 18") is None
    assert read("thu 2030") == "2026-11-26T20:30"
    assert read("2 dec 2030") == "2030-12-02T00:00"


def test_a_span_is_refused_as_more_than_one() -> None:
    for phrase in ("thu 12-14", "thu 7 to 9pm", "thu or fri", "thu 12:30-14:00", "26-28 nov"):
        assert "more than one" in why(phrase), phrase
    assert read("thu 10 to 12") is None


def test_a_year_of_two_figures_is_believed_only_near() -> None:
    assert read("3 dec 26") == "2026-12-03T00:00"
    assert "in full" in why("3 dec 82")


def test_sam_is_no_morning_and_tom_no_day() -> None:
    assert read("i am thu") is None
    assert read("thu am") == "2026-11-26T09:00"
    assert read("tom") is None


def test_a_day_is_read_without_a_time() -> None:
    assert read_day("next thu", TUESDAY.date()) == DayRead(day=date(2026, 12, 3), phrase="next thu")
    timed = read_day("next thu 12:30", TUESDAY.date())
    assert isinstance(timed, Unread)
    assert "only a day goes here" in timed.why


def test_a_time_is_read_without_a_day() -> None:
    assert read_time("7pm") == time(19)
    assert read_time("half past twelve") == time(12, 30)
    assert read_time("dinner") == time(19)
    for phrase in ("thu 7pm", "thu", "at 8", "today", "25:00"):
        assert isinstance(read_time(phrase), Unread), phrase


def test_a_count_of_hours_is_an_instant() -> None:
    assert read("in an hour and a half") == read("in 1h30") == read("in 90 minutes") == "2026-11-21T22:28"
    for phrase in ("in 7:30", "in week 12", "8 hours", "in 5000 days", "in week"):
        assert read(phrase) is None, phrase


def test_words_that_look_back_are_read_as_said() -> None:
    assert read("yesterday") == "2026-11-20T00:00"
    assert read("3 days ago") == "2026-11-18T00:00"
    assert read("last fri", TUESDAY) == "2026-11-20T00:00"


def test_days_that_move_with_easter_are_read_with_or_without_a_year() -> None:
    assert read("easter monday") == "2027-03-29T00:00"
    assert read("good friday 20:00") == "2027-03-26T20:00"
    assert read("lunch whit monday 2028") == "2028-06-05T12:30"
    assert read("easter", datetime(2027, 3, 28, 9)) == "2027-03-28T00:00"
    assert read("easter", datetime(2027, 3, 29, 9)) == "2028-04-16T00:00"
