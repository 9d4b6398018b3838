"""Opening hours, typed as people type them and said again; what could be two things is asked about."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from planner.places.hours import print_hours, read_closed, read_hours, say_hours
from planner.places.opening import closes_before, is_closed_on, open_until, said_closed
from planner.places.venue import Opening, Venue, Weekday
from planner.values.problem import Problem
from planner.values.record import changed

TUE_TO_SUN = "tue-sat 12:00-15:00, 19:00-23:00; sun 12-16"


def read(text: str) -> tuple[Opening, ...]:
    hours = read_hours(text)
    assert not isinstance(hours, Problem), hours.text
    return hours


def place(text: str) -> Venue:
    return Venue(id="v", name="Casa", hours=read(text))


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (TUE_TO_SUN, "tue-sat 12:00-15:00, 19:00-23:00; sun 12:00-16:00"),
        ("Monday to Friday 12.30–15.00 and 19.00–23.00, Saturday: 19-24",
         "mon-fri 12:30-15:00, 19:00-23:00; sat 19:00-24:00"),
        ("Mo-Fr 9-17", "mon-fri 09:00-17:00"),
        ("daily 7-11pm", "daily 19:00-23:00"),
        ("noon-3pm", "daily 12:00-15:00"),
        ("11-3pm", "daily 11:00-15:00"),
        ("fri 18-02, sat 18h30-3am", "fri 18:00-02:00; sat 18:30-03:00"),
        ("sat-mon 10-12", "mon, sat, sun 10:00-12:00"),
        ("mon closed; tues & thurs 1200-1500", "tue, thu 12:00-15:00"),
        ("weekdays 9-17; weekends closed", "mon-fri 09:00-17:00"),
        ("24/7", "daily 00:00-24:00"),
        ("tue-sat 12-15; 19-23", "tue-sat 12:00-15:00, 19:00-23:00"),
        ("Mon: 12:00-14:00; Tue: 12:00-14:00", "mon, tue 12:00-14:00"),
        ("  ", ""),
    ],
)  # fmt: skip
def test_hours_are_read_as_they_are_typed_on_doors_and_pages(typed: str, said: str) -> None:
    assert say_hours(read(typed)) == said
    assert read(say_hours(read(typed))) == read(typed)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("lunchtime", "“lunchtime” is no day and no hour."),
        ("tue", "There are no hours for Tue."),
        ("tue 12", "“12” needs the hour it ends too."),
        ("12-12", "“12-12” ends as it begins."),
        ("12-11", "“12-11” ends the next day: say am and pm, or 23 for eleven at night."),
        ("25-26", "“25” is no time of day."),
        ("13pm-15pm", "“13pm” is no time of day."),
        ("12:75-13", "“12:75” is no time of day."),
        ("mon 12-15, 14-18", "Two of the hours on Mon overlap."),
        ("mon-", "A stretch of days needs its last one."),
        ("mon closed", "When is it open?"),
    ],
)
def test_what_is_no_hours_is_said_and_never_guessed(typed: str, why: str) -> None:
    found = read_hours(typed)
    assert isinstance(found, Problem)
    assert found.text.startswith(why)
    assert found.text.endswith("sun 12-16.")


def test_a_card_shows_the_hours_with_the_days_it_is_closed() -> None:
    assert print_hours(read(TUE_TO_SUN)) == "Tue–Sat 12:00–15:00, 19:00–23:00; Sun 12:00–16:00; closed Mon"
    assert print_hours(()) == ""
    assert print_hours(read("mon-fri 9-17"), (Weekday.WED,)) == "Mon–Fri 09:00–17:00; closed Wed, Sat, Sun"


def test_a_place_is_open_until_it_closes_and_shut_between_lunch_and_dinner() -> None:
    casa = place(TUE_TO_SUN)
    assert open_until(casa, wall("2026-12-03 12:30")) == wall("2026-12-03 15:00")
    assert open_until(casa, wall("2026-12-03 15:00")) is None
    assert said_closed(casa, wall("2026-12-03 16:00")) == "closed at 16:00 (open 12:00–15:00, 19:00–23:00)"
    assert said_closed(casa, wall("2026-12-03 12:00")) == ""
    assert said_closed(place("16-24"), wall("2026-12-03 12:30")) == "closed at 12:30 (open 16:00–24:00)"


def test_a_day_in_none_of_its_hours_is_one_it_is_closed() -> None:
    assert said_closed(place(TUE_TO_SUN), wall("2026-11-30 12:30")) == "closed on Mondays"
    assert is_closed_on(place(TUE_TO_SUN), date(2026, 11, 30)) is True


def test_the_days_it_is_closed_hold_whatever_its_hours_say() -> None:
    casa = changed(place("daily 12-15"), closed_on=(Weekday.MON,))
    assert said_closed(casa, wall("2026-11-30 12:30")) == "closed on Mondays"
    assert said_closed(casa, wall("2026-12-01 12:30")) == ""


def test_a_bar_that_opens_on_friday_is_still_open_past_midnight() -> None:
    bar = place("fri 18-02")
    assert open_until(bar, wall("2026-12-05 01:00")) == wall("2026-12-05 02:00")
    assert open_until(changed(bar, closed_on=(Weekday.SAT,)), wall("2026-12-05 01:00")) is not None
    assert open_until(bar, wall("2026-12-05 02:00")) is None


def test_hours_that_follow_without_a_break_are_one() -> None:
    always = place("0-24")
    assert closes_before(always, wall("2026-12-03 22:00"), wall("2026-12-04 01:00")) is None
    late = place("fri 18-24; sat 0-3, 12-15")
    assert open_until(late, wall("2026-12-04 20:00")) == wall("2026-12-05 03:00")


def test_closing_before_the_end_is_told_apart_from_closing_after_it() -> None:
    casa = place(TUE_TO_SUN)
    begins = wall("2026-12-03 13:30")
    assert closes_before(casa, begins, wall("2026-12-03 15:30")) == wall("2026-12-03 15:00")
    assert closes_before(casa, begins, wall("2026-12-03 15:00")) is None


def test_nothing_is_said_of_a_place_whose_hours_nobody_knows() -> None:
    bare = Venue(id="v", name="New")
    assert said_closed(bare, wall("2026-12-03 03:00")) == ""
    assert closes_before(bare, wall("2026-12-03 03:00"), wall("2026-12-03 05:00")) is None
    assert is_closed_on(bare, date(2026, 12, 3)) is None


def test_an_opening_ends_the_next_morning_where_it_ends_before_it_begins() -> None:
    assert read("fri 18-02") == (Opening(days=(Weekday.FRI,), opens=time(18), closes=time(2)),)


def test_days_it_is_closed_are_still_read_as_before() -> None:
    assert read_closed("sundays and mondays") == (Weekday.MON, Weekday.SUN)
    assert isinstance(read_closed("blursday"), Problem)
