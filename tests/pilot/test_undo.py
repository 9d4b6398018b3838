"""Taking a change back shows what came back: the cursor goes there, or it is said where it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from screens.desk import Desk
from screens.outings import OutingsScreen
from screens.people import PeopleScreen
from screens.person import PersonScreen
from screens.today import TodayScreen
from screens.venue import VenueScreen
from tests.pilot.folk import a_desk, in_room, said
from tests.pilot.walk import keys_for, press, screen_text


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of three people."""
    with a_desk(tmp_path) as made:
        yield made


async def test_whom_undo_brings_back_stands_under_the_cursor(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        assert isinstance(app.screen, PeopleScreen)
        await press(pilot, "end")
        gone = app.screen.person_here
        await press(pilot, "d")
        assert gone not in desk.book.people
        await press(pilot, "home", "u")
        assert gone is not None
        assert app.screen.person_here == gone
        assert f"Taken back: deleting {desk.book.people[gone].name}." in said(app)
        assert "You see it in" not in said(app)


async def test_a_filter_that_would_hide_who_came_back_is_taken_off(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        assert isinstance(app.screen, PeopleScreen)
        await press(pilot, "end")
        gone = app.screen.person_here
        await press(pilot, "d", "slash", *"jose", "enter", "u")
        assert app.screen.person_here == gone


async def test_from_another_room_undo_says_where_to_look(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "d", "enter", "4", "u")
        assert "Taken back: deleting Ines Duarte. You see it in People (3)." in screen_text(app)
        assert "Taken back: deleting Ines Duarte. You see it in People (3)." in said(app)


async def test_a_place_deleted_from_its_card_stands_under_the_cursor_again(desk: Desk) -> None:
    async with in_room(desk, "4") as (app, pilot):
        await press(pilot, "enter")
        assert isinstance(app.screen, VenueScreen)
        await press(pilot, "d", "u")
        assert "Taken back: deleting Casa do Lago." in said(app)
        assert "You see it in" not in said(app)


async def test_the_outing_that_comes_back_stands_under_the_cursor(desk: Desk) -> None:
    async with in_room(desk, "2") as (app, pilot):
        await press(pilot, "end", "d", "enter")
        assert "o-may" not in desk.book.outings
        await press(pilot, "home", "u")
        assert isinstance(app.screen, OutingsScreen)
        entry = app.screen._list.highlighted
        assert entry is not None
        assert entry.outing.id == "o-may"


async def test_the_fact_that_is_so_again_stands_under_the_cursor(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "enter")
        assert isinstance(app.screen, PersonScreen)
        await press(pilot, "end")
        fact = app.screen._facts.highlighted
        assert fact is not None
        await press(pilot, "x", "home", "u")
        assert app.screen._facts.highlighted == fact


async def test_the_promise_that_is_open_again_stands_under_the_cursor(desk: Desk) -> None:
    async with in_room(desk, "1") as (app, pilot):
        assert isinstance(app.screen, TodayScreen)
        app.screen._promised.focus()
        await press(pilot, "space")
        app.screen._next.focus()
        await press(pilot, "u")
        assert app.focused is app.screen._promised
        assert "Taken back: a promise kept." in said(app)


async def test_a_name_that_ends_in_a_full_stop_is_given_no_second_one(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "a", *keys_for("Zoe D."), "ctrl+s", "e", *keys_for("x"), "backspace")
        await press(pilot, "ctrl+s")
        assert "Saved: Zoe D.\n" in f"{said(app)}\n"
        await press(pilot, "d")
        assert "Deleted Zoe D. Press u" in said(app)
        await press(pilot, "u")
        assert "Taken back: deleting Zoe D.\n" in f"{said(app)}\n"
