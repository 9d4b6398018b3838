"""How an account moved: a line a quarter, what came and what went."""

from __future__ import annotations

from datetime import date

from planner.standing.account import Known
from planner.standing.moved import moved, quarter_name, quarter_start
from planner.standing.reading import Reading
from planner.standing.signs import Sign
from tests.unit.standing.made import AMARA, REVIEWED, SOLID, TODAY, account, known


def test_a_new_review_moves_the_quarter_it_was_in() -> None:
    now, before, *_ = moved(account(known(touches=(REVIEWED,), notes=SOLID)), TODAY)
    assert (now.name, before.name) == ("Oct–Dec 2026", "Jul–Sep 2026")
    assert (now.standing.on, before.standing.on) == (TODAY, date(2026, 9, 30))
    assert now.standing.reading is Reading.SOLID
    assert Sign.RESULTS in now.came
    assert not now.went


def test_what_went_stale_is_told() -> None:
    lines = moved(account(known(touches=(REVIEWED,), notes=SOLID)), date(2027, 8, 1))
    gone = {sign for one in lines for sign in one.went}
    assert Sign.RESULTS in gone


def test_nothing_is_told_from_before_anything_was_noted() -> None:
    assert [one.name for one in moved(account(), TODAY)] == ["Oct–Dec 2026", "Jul–Sep 2026", "Apr–Jun 2026"]
    assert moved(account(Known(person=AMARA)), TODAY) == ()


def test_quarters_over_a_new_year_and_a_leap_day() -> None:
    assert quarter_start(date(2028, 2, 29)) == date(2028, 1, 1)
    assert quarter_start(date(2026, 12, 31)) == date(2026, 10, 1)
    assert quarter_name(date(2027, 1, 1)) == "Jan–Mar 2027"
