"""Beginning an outing: no name that was typed is lost, and none is taken for another."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.pilot import Pilot

from planner.outings.outing import OutingKind
from planner.values.record import changed
from screens.app import HostbookApp
from screens.asking.leave import ResumeSheet
from screens.desk import Desk
from screens.new_outing import WHICH, NewOutingScreen
from screens.plan import PlanScreen
from screens.today import TodayScreen
from screens.widgets.choice import Choice
from screens.widgets.field import Field
from screens.widgets.who import Who
from tests.pilot.desks import INES
from tests.pilot.folk import said
from tests.pilot.walk import keys_for, press, screen_text, type_in


@asynccontextmanager
async def _naming(desk: Desk, name: str) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    """A new outing in which a name is typed."""
    app = HostbookApp(desk)
    async with app.run_test() as pilot:
        await press(pilot, "n")
        await type_in(pilot, name)
        yield app, pilot


def _at_the_table(desk: Desk) -> list[str]:
    (outing,) = desk.book.outings.all()
    return [desk.book.people[guest].name for guest in outing.guests]


async def test_a_new_name_left_with_tab_is_a_guest(desk: Desk) -> None:
    async with _naming(desk, "Tom Brandt") as (app, pilot):
        await press(pilot, "tab")
        await type_in(pilot, "thu 12:30")
        await press(pilot, "enter")
        assert isinstance(app.screen, PlanScreen)
        assert _at_the_table(desk) == ["Tom Brandt"]


async def test_a_name_begun_and_left_with_tab_is_the_only_one_so_begun(desk: Desk) -> None:
    desk.book.people.put(INES)
    async with _naming(desk, "ines") as (_, pilot):
        await press(pilot, "tab", "enter")
        assert _at_the_table(desk) == [INES.name]


async def test_a_name_that_may_be_several_is_asked_about_and_kept(desk: Desk) -> None:
    desk.book.people.put(INES)
    desk.book.people.put(changed(INES, id="ines2", name="Ines Moura"))
    async with _naming(desk, "ines") as (app, pilot):
        await press(pilot, "tab", "enter")
        assert isinstance(app.screen, NewOutingScreen)
        assert WHICH in said(app)
        assert app.screen.query_one(Who).text == "ines"
        await press(pilot, "down", "enter", "enter", "enter")
        assert _at_the_table(desk) == ["Ines Moura"]


async def test_a_name_nearly_like_one_in_the_book_is_not_taken_for_it(desk: Desk) -> None:
    desk.book.people.put(INES)
    async with _naming(desk, "Inez Duarte") as (app, pilot):
        await press(pilot, "tab", "enter")
        assert isinstance(app.screen, NewOutingScreen)
        assert WHICH in said(app)


async def test_a_second_name_left_typed_is_not_lost_when_the_plan_is_drafted(desk: Desk) -> None:
    desk.book.people.put(INES)
    async with _naming(desk, "ines") as (_, pilot):
        await press(pilot, "enter")
        await type_in(pilot, "Tom Brandt")
        await press(pilot, "tab", "enter")
        assert _at_the_table(desk) == [INES.name, "Tom Brandt"]


async def test_who_is_at_the_table_already_is_not_offered_again_as_someone_new(desk: Desk) -> None:
    desk.book.people.put(INES)
    app = HostbookApp(desk)
    async with app.run_test() as pilot:
        await press(pilot, "n", *"ines", "enter", *"ines", "enter")
        assert "Ines Duarte is at the table already" in screen_text(app)
        assert "add ines" not in screen_text(app)
        assert app.screen.query_one(Who).text == "ines"
        await type_in(pilot, " moura")
        await press(pilot, "enter", "enter", "enter")
        assert _at_the_table(desk) == [INES.name, "ines moura"]


async def test_someone_new_who_is_at_the_table_is_not_added_twice(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test() as pilot:
        await press(pilot, "n", *"Omar", "enter", *"omar", "tab", "ctrl+s")
        assert isinstance(app.screen, NewOutingScreen)
        assert "Omar is at the table already" in said(app)


async def test_escape_on_what_was_begun_leaves_the_box_and_keeps_it(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test() as pilot:
        await press(pilot, "n", *"Omar", "escape", "n")
        assert isinstance(app.screen, ResumeSheet)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "n", "enter")
        assert app.screen.query_one(Who).text == "Omar"


async def test_a_slash_that_could_be_read_both_ways_says_how_it_was_read(desk: Desk) -> None:
    desk.book.people.put(INES)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "n", *keys_for("ines"), "enter", "enter", *keys_for("1/12 7pm"))
        assert "in 47 days; 1/12 is read month first; for" in screen_text(app)
        assert "the other write 1 dec" in screen_text(app)


async def test_half_past_one_is_read_once_lunch_is_chosen(desk: Desk) -> None:
    desk.book.people.put(INES)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "n", *keys_for("ines"), "enter", "enter", *keys_for("thu half 1"))
        assert "morning or evening" in app.screen.query_one("#when", Field).reading.problem
        await press(pilot, "tab", "left", "right")
        assert app.screen.query_one("#kind", Choice).value is OutingKind.LUNCH
        assert "Thu 26 Nov, 13:30" in screen_text(app)
