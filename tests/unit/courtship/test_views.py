"""Twelve months, losing touch and the quarter: what each says of somebody."""

from __future__ import annotations

from datetime import date, timedelta

from planner.courtship.heat import Mark, months_of, twelve_months
from planner.courtship.losing import losing_touch
from planner.courtship.quarter import Verdict, look_over, quarter_of, verdict
from planner.courtship.rhythm import Rhythm
from planner.courtship.saying import say_looked, say_slipping
from planner.courtship.touches import TouchKind
from planner.people.person import Tier
from tests.unit.courtship.courts import TODAY, cell, court, customer, done, plan

CALL, NOTE, OUTING, GIFT = TouchKind.CALL, TouchKind.NOTE, TouchKind.OUTING, TouchKind.GIFT
A, B, C = customer("A"), customer("B"), customer("C", Tier.GROWTH)


def test_twelve_months_go_over_the_year_s_end_three_of_them_still_to_come() -> None:
    months = twelve_months(TODAY)
    assert (months[0], months[8], months[-1]) == (date(2026, 3, 1), date(2026, 11, 1), date(2027, 2, 1))
    assert twelve_months(date(2024, 2, 29), 0)[0] == date(2023, 3, 1)


def test_a_month_says_what_was_given_and_what_was_owed_at_its_end() -> None:
    log = (done("A", CALL, date(2026, 4, 30)), done("A", NOTE, date(2026, 4, 2)))
    now = court((A,), (cell(CALL, 6),), log)
    months = {m.first.month: m for m in months_of(now, A, twelve_months(TODAY))}
    assert months[4].given == (NOTE, CALL)
    assert [months[n].mark for n in (5, 6, 7, 11)] == [Mark.NOTHING, Mark.DUE, Mark.BEYOND, Mark.BEYOND]
    assert months[6].owed == (CALL,)
    assert [months[n].mark for n in (12, 1, 2)] == [Mark.NOTHING] * 3


def test_what_is_planned_stands_in_its_month_and_is_not_said_to_be_late_in_this() -> None:
    now = court((A,), (cell(CALL, 6),), (), (), (plan("A", CALL, date(2027, 1, 12)),))
    months = {m.first.month: m.mark for m in months_of(now, A, twelve_months(TODAY))}
    assert (months[10], months[11], months[1]) == (Mark.BEYOND, Mark.NOTHING, Mark.PLANNED)


def test_before_they_came_into_the_book_nothing_was_owed() -> None:
    new = customer("A")
    now = court((new,), (cell(CALL, 12),), today=date(2020, 3, 15))
    assert {m.mark for m in months_of(now, new, twelve_months(date(2020, 3, 15)))[:6]} == {Mark.NOTHING}


def test_losing_touch_names_tiers_before_days_and_what_is_planned_last() -> None:
    log = (
        done("A", CALL, date(2026, 9, 1)), done("B", CALL, date(2026, 6, 1)),
        done("C", CALL, date(2024, 1, 1)),
        done("A", GIFT, date(2026, 11, 1)),
    )  # fmt: skip
    cells = (cell(CALL, 6), cell(CALL, 4, Tier.GROWTH))
    found = losing_touch(court((A, B, C), cells, log))
    assert [one.person.id for one in found] == ["B", "A", "C"]
    assert (found[1].heard, found[1].heard_on) == (GIFT, date(2026, 11, 1))
    soon = court((A, B, C), cells, log, (), (plan("B", CALL, date(2026, 11, 30)),))
    assert [one.person.id for one in losing_touch(soon)] == ["A", "B", "C"]
    assert say_slipping(found[0], TODAY) == (
        "Call due Fri 31 Jul, 118 days late, 88 past the longest gap of 90. Last in touch: call, Mon 1 Jun."
    )


def test_who_slips_is_said_to_have_another_touch_ahead_that_does_for_what_is_due() -> None:
    log = (done("A", CALL, date(2026, 9, 1)),)
    ahead = plan("A", OUTING, date(2026, 12, 9))
    (found,) = losing_touch(court((A,), (cell(CALL, 6),), log, (), (ahead,)))
    assert say_slipping(found, TODAY) == (
        "Call due Sat 31 Oct, 26 days late, at the latest by Mon 30 Nov. Planned: outing, Wed 9 Dec, "
        "which does for it. Last in touch: call, Tue 1 Sep."
    )
    gone = plan("A", OUTING, TODAY - timedelta(days=1))
    gift = plan("A", GIFT, date(2026, 12, 9))
    for other in (gone, gift):
        (found,) = losing_touch(court((A,), (cell(CALL, 6),), log, (), (other,)))
        assert found.instead is None


def test_whoever_is_in_touch_as_it_comes_is_not_lost() -> None:
    own = (Rhythm(person_id="A", as_it_comes=True),)
    assert losing_touch(court((A,), (cell(CALL, 6),), (), own)) == ()


def test_a_quarter_counts_what_fell_due_in_it_and_what_was_given() -> None:
    log = (done("A", CALL, date(2026, 8, 20)), done("A", CALL, date(2026, 10, 20)))
    (looked,) = look_over(court((A,), (cell(CALL, 6), cell(NOTE, 4)), log), quarter_of(TODAY))
    (call, note) = looked.shares
    # Due on 19 Oct, given a day later; again sixty days after it was due, on 18 Dec.
    assert (call.touch, call.owed, call.given, call.to_come) == (CALL, 2, 1, 1)
    assert (note.owed, note.given, note.to_come, looked.missed) == (2, 0, 1, 1)
    assert say_looked(looked) == "call 1 of 2 (1 to come) · note 0 of 2 (1 to come)"
    assert verdict(looked) is Verdict.SOME


def test_what_is_planned_in_a_quarter_is_said_beside_what_was_owed_and_given() -> None:
    cells = (cell(CALL, 6), cell(NOTE, 4))
    plans = (
        plan("A", NOTE, TODAY),
        plan("A", CALL, TODAY - timedelta(days=1)),
        plan("A", CALL, date(2026, 12, 18)),
        plan("A", CALL, date(2027, 2, 1)),
    )
    log = (done("A", CALL, date(2026, 10, 20)),)
    (now,) = look_over(court((A,), cells, log, (), plans), quarter_of(TODAY))
    assert say_looked(now) == "call 1 of 2 (1 planned) · note 0 of 2 (1 planned)"
    (then,) = look_over(court((A,), cells, log, (), plans), quarter_of(TODAY, 1))
    assert say_looked(then) == "call 0 of 2 (2 to come, 1 planned) · note 0 of 1 (1 to come)"


def test_quarters_end_with_their_last_month_leap_years_or_not() -> None:
    spans = [
        quarter_of(date(2024, 2, 29)),
        quarter_of(date(2024, 2, 29), -1),
        quarter_of(date(2026, 12, 31), 1),
    ]
    assert [(q.first, q.last) for q in spans] == [
        (date(2024, 1, 1), date(2024, 3, 31)),
        (date(2023, 10, 1), date(2023, 12, 31)),
        (date(2027, 1, 1), date(2027, 3, 31)),
    ]
    assert str(spans[1]) == "2023 Q4"


def test_whoever_was_looked_over_since_the_quarter_began_is_said_to_be() -> None:
    own = (
        Rhythm(person_id="A", reviewed_on=date(2026, 10, 1)),
        Rhythm(person_id="B", reviewed_on=date(2026, 9, 30)),
    )
    found = look_over(court((A, B), (cell(OUTING, 4),), (), own), quarter_of(TODAY))
    assert [one.reviewed for one in found] == [True, False]
