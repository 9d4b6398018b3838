"""What is to be done now, and when the host sets out next."""

from __future__ import annotations

from datetime import datetime

import pytest

from planner.outings.at_hand import Leaving, next_leaving, next_step, said_step
from planner.outings.dangers import Danger, dangers
from planner.outings.parts import HOST, Mode
from planner.outings.run_of_show import run_of_show
from planner.outings.situation import Situation
from planner.outings.step import Step
from planner.outings.ticks import tick
from planner.people.needs import DOUBT, Needs
from planner.values.record import changed
from tests.unit.outings.made import DAYS_BEFORE, INES, RAVI, STRANGER, home, legs, lunch, there

BY_TAXI = legs(
    there(HOST, Mode.TAXI, 20), home("ines", Mode.TAXI), home("ravi", Mode.DRIVES), home(HOST, Mode.WALKS)
)
WALNUTS = changed(INES, needs=changed(INES.needs, allergy=("walnuts",)))
BEFORE = ("invite", "book", "reconfirm guests", "reconfirm table", "cancel")
"""The steps of the days before."""


def at(clock: str, day: str = "03") -> datetime:
    """A moment of the day of the lunch; Lisbon's clock is UTC's."""
    return datetime.fromisoformat(f"2026-12-{day}T{clock}+00:00")


def ticked(s: Situation, *keys: str) -> Situation:
    outing = s.outing
    for key in keys:
        outing = tick(outing, key, DAYS_BEFORE)
    return changed(s, outing=outing)


def step_at(s: Situation, now: datetime) -> Step | None:
    return next_step(s, run_of_show(s, now), now)


def key_at(s: Situation, now: datetime) -> str:
    step = step_at(s, now)
    return step.key if step else ""


def leaving_at(s: Situation, now: datetime) -> Leaving | None:
    return next_leaving(s, run_of_show(s, now), now)


def test_what_cannot_wait_comes_before_what_is_only_due() -> None:
    s = ticked(lunch(WALNUTS, transport=BY_TAXI), "book")
    assert key_at(s, at("11:30")) == "tell"
    assert key_at(s, at("13:05")) == "tell"  # at the table, too


def test_the_latest_that_is_due_comes_before_what_is_to_come() -> None:
    s = ticked(lunch(INES, transport=BY_TAXI), *BEFORE)
    assert key_at(s, at("11:00")) == "read"
    step = step_at(s, at("11:00"))
    assert step is not None
    assert said_step(s, step, at("11:00")) == "11:25, in 25 min"
    assert key_at(s, at("11:30")) == "read"
    assert said_step(s, step, at("11:30")) == ""
    assert key_at(ticked(s, "read"), at("11:30")) == "arrive"  # leaving stands in a line of its own


def test_what_was_not_ticked_before_the_hour_is_let_go_once_it_has_begun() -> None:
    s = lunch(INES, transport=BY_TAXI)
    assert key_at(s, at("11:00")) == "book"
    assert key_at(s, at("12:35")) == "food"
    assert key_at(s, at("13:05")) == "last order"


@pytest.mark.parametrize("moment", [at("15:40"), at("22:00"), at("10:00", "04")])
def test_after_the_close_filing_comes_first_until_it_is_done(moment: datetime) -> None:
    assert key_at(lunch(INES, transport=BY_TAXI), moment) == "notes"


def test_leaving_is_told_with_how_far_off_it_is_and_is_near_in_the_last_minutes() -> None:
    s = lunch(INES, transport=BY_TAXI)
    assert leaving_at(s, at("09:00")) == Leaving(text="11:45, in 2 h 45, by taxi")
    assert leaving_at(s, at("11:00", "02")) == Leaving(text="Thu 3 Dec, 11:45, tomorrow, by taxi")
    assert leaving_at(s, at("11:33")) == Leaving(text="11:45, in 12 min, by taxi", near=True)
    assert leaving_at(s, at("11:45")) == Leaving(text="now (11:45), by taxi", near=True)
    assert leaving_at(s, at("11:50")) == Leaving(text="now, 11:45 was 5 min ago, by taxi", near=True)


def test_once_the_host_is_to_be_there_or_has_left_the_way_home_is_told() -> None:
    s = lunch(INES, transport=BY_TAXI)
    assert leaving_at(s, at("12:20")) == Leaving(home=True, text="14:00, in 1 h 40, on foot")
    assert leaving_at(ticked(s, "leave"), at("11:50")) == Leaving(home=True, text="14:00, in 2 h 10, on foot")
    assert leaving_at(s, at("13:50")) == Leaving(home=True, text="14:00, in 10 min, on foot", near=True)
    assert leaving_at(s, at("15:00")) is None


def test_leaving_is_told_on_both_clocks_and_as_a_guess_where_nobody_knows_how_long_it_takes() -> None:
    s = lunch(INES, transport=BY_TAXI, zone="Europe/Madrid")
    assert leaving_at(s, at("09:00")) == Leaving(text="10:45 (11:45 in Madrid), in 1 h 45, by taxi")
    guess = lunch(INES, transport=legs(there(HOST, Mode.DRIVES)))
    assert leaving_at(guess, at("09:00")) == Leaving(text="about 11:30, in 2 h 30, driving")
    assert leaving_at(lunch(INES), at("09:00")) == Leaving(text="about 11:30, in 2 h 30")


def test_an_outing_without_a_day_has_nothing_at_hand() -> None:
    s = lunch(INES, starts=None)
    assert step_at(s, DAYS_BEFORE) is None
    assert leaving_at(s, DAYS_BEFORE) is None


def test_in_danger_is_whom_a_meal_can_make_ill_or_nobody_asked_or_a_stair_stops() -> None:
    coeliac = changed(RAVI, needs=Needs(allergy=(f"sesame {DOUBT}",), diet=("coeliac", "no pork"), access=()))
    chair = changed(STRANGER, needs=Needs(access=("wheelchair",)))
    s = lunch(WALNUTS, coeliac, chair)
    assert dangers(s) == (
        Danger(name="Ines", harm="allergic to walnuts"),
        Danger(name="Ravi", harm="possibly sesame (allergy) – ask; coeliac"),
        Danger(name="Amara", unasked=True, access="wheelchair"),
    )
    assert dangers(lunch(INES)) == ()
    assert dangers(changed(lunch(INES), cohosts=(WALNUTS,)))[0].harm == "allergic to walnuts"
