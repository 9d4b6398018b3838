"""The year's proposal: spread so that it can be done, around who is busy, saying what cannot be kept."""

from __future__ import annotations

from collections import Counter
from datetime import date

from planner.courtship.rhythm import BusyTime, Rhythm
from planner.courtship.saying import say_unmet
from planner.courtship.touches import TouchKind
from planner.courtship.year import propose
from planner.dates.daymath import monday_of
from planner.dates.notable import NotableDay, Observance, Sort
from planner.people.person import Tier
from planner.values.record import changed
from tests.unit.courtship.courts import TODAY, cell, court, customer, done, plan

CALL, OUTING = TouchKind.CALL, TouchKind.OUTING
A = customer("A")


def test_forty_who_are_all_late_are_not_all_called_in_one_week() -> None:
    people = tuple(customer(f"P{n:02}") for n in range(40))
    made = propose(court(people, (cell(CALL, 4),)), (), 10)
    weeks = Counter(monday_of(line.on) for line in made.lines)
    assert max(weeks.values()) == 10
    assert made.unmet == ()
    assert max(Counter(line.on for line in made.lines if line.on <= date(2026, 12, 4)).values()) <= 6


def test_those_who_matter_most_have_the_room_and_the_others_are_named_with_the_reason() -> None:
    people = (customer("B", Tier.GROWTH), A)
    made = propose(court(people, (cell(CALL, 52, longest=10), cell(CALL, 52, Tier.GROWTH, 10))), (), 1)
    assert sum(line.person.id == "A" for line in made.lines) >= 50
    (cannot,) = made.unmet
    assert (cannot.person.id, cannot.full) == ("B", True)
    assert say_unmet(cannot, TODAY).startswith("weeks full until 3 Dec, ")


def test_those_who_matter_more_make_way_where_that_costs_them_nothing() -> None:
    # B can only be asked in the one week in which A falls due; A may as well be called the week before.
    busy = BusyTime(from_month=12, from_day=14, to_month=12, to_day=6)
    log = (done("A", CALL, date(2026, 11, 10)), done("B", CALL, date(2026, 10, 10)))
    cells = (cell(CALL, 12, longest=45), cell(CALL, 1, Tier.GROWTH, 364))
    people = (customer("B", Tier.GROWTH), A)
    alone = propose(court((A,), cells, log), (), 1)
    assert monday_of(alone.lines[0].on) == date(2026, 12, 7)
    made = propose(court(people, cells, log, (Rhythm(person_id="B", busy=(busy,)),)), (), 1)
    assert made.unmet == ()
    assert [monday_of(line.on) for line in made.lines if line.person.id == "B"] == [date(2026, 12, 7)]


def test_nobody_makes_way_where_their_own_cadence_would_break() -> None:
    busy = BusyTime(from_month=12, from_day=14, to_month=12, to_day=6)
    log = (done("A", CALL, date(2026, 12, 1)), done("B", CALL, date(2026, 10, 10)))
    cells = (cell(CALL, 52, longest=7), cell(CALL, 1, Tier.GROWTH, 364))
    people = (customer("B", Tier.GROWTH), A)
    made = propose(
        court(people, cells, log, (Rhythm(person_id="B", busy=(busy,)),), today=date(2026, 12, 1)), (), 1
    )
    assert [one.person.id for one in made.unmet] == ["B"]


def test_no_one_is_asked_while_busy_and_a_gap_that_is_too_long_is_said() -> None:
    busy = BusyTime(from_month=12, from_day=1, to_month=2, to_day=28)
    log = (done("A", CALL, TODAY),)
    made = propose(court((A,), (cell(CALL, 12),), log, (Rhythm(person_id="A", busy=(busy,)),)), (), 10)
    assert not any(
        line.on.month in (12, 1, 2) for line in made.lines if line.on.year == 2026 or line.on.month < 3
    )
    (cannot,) = made.unmet
    assert (cannot.full, cannot.until) == (False, date(2027, 3, 1))
    assert say_unmet(cannot, TODAY).startswith("busy or on holiday until")


def test_before_a_busy_time_somebody_is_called_earlier_than_they_are_due() -> None:
    busy = BusyTime(from_month=12, from_day=20, to_month=1, to_day=25)
    log = (done("A", CALL, TODAY),)
    made = propose(court((A,), (cell(CALL, 12),), log, (Rhythm(person_id="A", busy=(busy,)),)), (), 10)
    assert made.unmet == ()
    assert made.lines[0].on == date(2026, 12, 18)


def test_a_table_is_not_set_in_a_fast_that_the_guest_keeps_but_a_call_may_come() -> None:
    fast = NotableDay(
        on=date(2026, 11, 27),
        until=date(2026, 12, 24),
        name="Ramadan",
        sort=Sort.FAST,
        keeps=Observance.RAMADAN,
    )
    faster = changed(A, keeps=(Observance.RAMADAN,))
    for person, touch, begins in (
        (faster, OUTING, date(2026, 12, 25)), (faster, CALL, TODAY), (A, OUTING, TODAY),
    ):  # fmt: skip
        made = propose(court((person,), (cell(touch, 4),), today=TODAY), (fast,), 10)
        assert made.lines[0].on in (begins, TODAY), touch
    on_the_day = changed(fast, on=TODAY)
    made = propose(court((faster,), (cell(OUTING, 4),)), (on_the_day,), 10)
    assert made.lines[0].on == date(2026, 12, 25)


def test_a_public_holiday_is_nobody_s_workday() -> None:
    holiday = NotableDay(on=TODAY, until=TODAY, name="Thanksgiving", sort=Sort.HOLIDAY, country="US")
    made = propose(court((A,), (cell(CALL, 4),)), (holiday,), 10)
    assert made.lines[0].on == date(2026, 11, 27)


def test_an_outing_ahead_stands_in_for_the_call_and_takes_its_place_in_the_week() -> None:
    log = (done("A", CALL, date(2026, 10, 10)),)
    planned = (plan("A", OUTING, date(2026, 12, 8)),)
    made = propose(court((A,), (cell(CALL, 6),), log, (), planned), (), 1)
    assert made.lines[0].on > date(2027, 1, 20)
    assert all(monday_of(line.on) != date(2026, 12, 7) for line in made.lines)


def test_it_goes_over_a_leap_day_and_ends_after_fifty_two_weeks() -> None:
    now = court((A,), (cell(CALL, 12),), (done("A", CALL, date(2027, 12, 1)),), today=date(2027, 12, 1))
    made = propose(now, (), 10)
    assert (made.first, made.last) == (date(2027, 12, 1), date(2028, 11, 28))
    gaps = [(b.on - a.on).days for a, b in zip(made.lines, made.lines[1:], strict=False)]
    assert set(gaps) <= {28, 29, 30, 31, 32, 33}
