"""At the table: who has had how many, and the last order and the close as they near."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.outings.drinks.hour import coming_up, is_on, over_plan, said_counts, said_over
from planner.outings.drinks.pours import pour
from planner.outings.parts import HOST, Glass, Moderation
from planner.outings.situation import Situation
from planner.outings.ticks import LAST_ORDER, tick
from planner.values.record import changed
from tests.unit.outings.made import INES, RAVI, dry, lunch, wall


def _at(clock: str) -> datetime:
    """That time on the day of the lunch; Lisbon keeps UTC in December."""
    return datetime.fromisoformat(f"2026-12-03 {clock}").replace(tzinfo=UTC)


def _had(s: Situation, **numbers: int) -> Situation:
    outing = s.outing
    for traveller, number in numbers.items():
        for _ in range(number):
            outing = pour(outing, traveller, Glass.WINE, _at("12:40"))
    return changed(s, outing=outing)


@pytest.mark.parametrize(
    ("clock", "said", "near"),
    [
        ("11:00", "", False),
        ("12:10", "Last order in 1 h 20, 13:30 · close 14:00", False),
        ("13:20", "Last order in 10 min, 13:30 · close 14:00", True),
        ("13:29", "Last order in 1 min, 13:30 · close 14:00", True),
        ("13:32", "Last order now, nobody is pressed · close 14:00", True),
        ("13:41", "Close in 19 min, 14:00", False),
        ("13:50", "Close in 10 min, 14:00", True),
        ("14:00", "It is 14:00: time to close, and to see everyone home.", True),
        ("14:30", "The close was 30 min ago: see everyone home.", True),
        ("18:00", "", False),
    ],
)
def test_the_last_order_and_the_close_come_up_in_time(clock: str, said: str, near: bool) -> None:
    coming = coming_up(lunch(INES), _at(clock))

    assert (coming.text, coming.near) == (said, near)


def test_a_last_order_that_was_taken_is_said_no_more() -> None:
    s = lunch(INES)
    ticked = changed(s, outing=tick(s.outing, LAST_ORDER, _at("13:20")))

    assert coming_up(ticked, _at("13:21")).text == "Close in 39 min, 14:00"


def test_where_nobody_drinks_only_the_close_comes_up() -> None:
    assert coming_up(dry(lunch(RAVI)), _at("13:20")).text == "Close in 40 min, 14:00"


def test_an_hour_without_a_day_never_comes_up() -> None:
    assert not is_on(lunch(INES, starts=None), _at("12:30"))


def test_what_was_poured_is_counted_against_what_was_planned() -> None:
    assert said_counts(lunch(INES)) == ""
    assert said_counts(_had(lunch(INES, RAVI), ines=2, host=1)) == "You 1 of 2 · Ines 2 of 2"
    assert (
        said_counts(_had(lunch(INES, RAVI), ravi=1)) == "You 0 of 2 · Ines 0 of 2 · Ravi 1 with none planned"
    )


def test_more_than_was_planned_is_said_kindly() -> None:
    within = _had(lunch(INES, RAVI), ines=2)
    assert (over_plan(within), said_over(within)) == ((), "")

    over = _had(within, ines=1)
    assert over_plan(over) == ("ines",)
    assert said_over(over) == "That is one more than planned for Ines: water and food now, and no fuss."
    both = _had(over, host=4)
    assert said_over(both).startswith("That is 2 drinks more than planned for you and Ines")


def test_the_close_is_an_instant_also_on_the_night_the_clocks_go_back() -> None:
    # Sunday 25 October 2026, 02:00 in Lisbon is 01:00 again: 01:30 comes twice.
    s = lunch(
        INES,
        starts=wall("2026-10-24 23:00"),
        minutes=150,
        moderation=Moderation(hard_stop=wall("2026-10-25 01:30")),
    )
    coming = coming_up(s, datetime(2026, 10, 25, 0, 20, tzinfo=UTC))

    assert coming.text == "Close in 10 min, 01:30"


def test_the_host_is_one_of_the_counted() -> None:
    assert HOST in over_plan(_had(dry(lunch(INES)), host=1))
