"""A disk without room under an open planner: it is said, nothing typed is lost, and saving goes on after."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import date

import pytest
from textual.widgets import Input, TextArea

from planner.book.repository import Book
from planner.disk.calls import RealDisk
from planner.people.promises import Owner, Promise
from screens.app import HostbookApp
from screens.debrief import DebriefScreen
from screens.desk import Desk
from screens.forms.person import PersonForm
from screens.new_outing import NewOutingScreen
from screens.people import PeopleScreen
from screens.plan import PlanScreen
from screens.widgets.field import Field
from tests.pilot.desks import LUNCH_TODAY
from tests.pilot.walk import press, saved, screen_text, settle, type_in, until

MAP = Promise(id="map", person_id="ines", text="send the map", owner=Owner.HOST, made_on=date(2026, 11, 1))


class Room:
    """The room on the disk; there is none until it is made."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patches = monkeypatch

    def take(self) -> None:
        """Let every write fail."""

        def full(_disk: RealDisk, _fd: int, _data: memoryview) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

        self._patches.setattr(RealDisk, "write", full)

    def make(self) -> None:
        """Let writes pass again."""
        self._patches.undo()


@pytest.fixture
def room() -> Iterator[Room]:
    """Room on the disk, again after the test too."""
    found = Room(pytest.MonkeyPatch())
    yield found
    found.make()


def _not_saved(app: HostbookApp) -> bool:
    return any(said.title == "Not saved" for said in app._notifications)


async def test_a_plan_is_saved_once_there_is_room(desk: Desk, room: Room) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        app.open_outing("lunch", "plan")
        await settle(pilot)
        room.take()
        app.screen.query_one("#purpose", Field).text = "hear of her regatta"
        await until(lambda: _not_saved(app))
        await press(pilot, "escape", "1")
        assert isinstance(app.screen, PlanScreen)
        assert _not_saved(app)
        assert "not saved yet" in screen_text(app)
        room.make()
        await saved(pilot)
        assert "● saved" in screen_text(app)
    assert Book.open(desk.book.path).outings["lunch"].purpose == "hear of her regatta"


async def test_notes_are_saved_once_there_is_room(desk: Desk, room: Room) -> None:
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        app.open_outing("lunch", "debrief")
        await settle(pilot)
        room.take()
        await type_in(pilot, "she rows")
        await press(pilot, "escape", "ctrl+s", "enter")
        assert isinstance(app.screen, DebriefScreen)
        assert _not_saved(app)
        assert app.screen.query_one(TextArea).text == "she rows"
        assert Book.open(desk.book.path).outings["lunch"] == LUNCH_TODAY
        room.make()
        await saved(pilot)
    assert Book.open(desk.book.path).outings["lunch"].debrief.notes == "she rows"


async def test_a_form_keeps_what_is_typed_until_there_is_room(desk: Desk, room: Room) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "3", "a")
        await type_in(pilot, "Zoe Quist")
        room.take()
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, PersonForm)
        assert _not_saved(app)
        assert app.screen.query(Input)[0].value == "Zoe Quist"
        room.make()
        await press(pilot, "ctrl+s", "escape")
        assert isinstance(app.screen, PeopleScreen)
    assert "Zoe Quist" in {person.name for person in Book.open(desk.book.path).people.all()}


async def test_a_promise_is_not_called_kept_and_a_tick_not_made_without_room(desk: Desk, room: Room) -> None:
    desk.book.promises.put(MAP)
    desk.book.outings.put(LUNCH_TODAY)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 40)) as pilot:
        room.take()
        await press(pilot, "tab", "space")
        assert _not_saved(app)
        assert not any("Kept" in said.message for said in app._notifications)
        assert desk.book.promises["map"].kept_on is None
        app.open_outing("lunch", "review")
        await settle(pilot)
        await press(pilot, "space")
        assert desk.book.outings["lunch"] == LUNCH_TODAY
        room.make()
        await press(pilot, "space")
        assert desk.book.outings["lunch"].ticks


async def test_a_new_outing_that_could_not_be_saved_is_still_on_the_sheet(desk: Desk, room: Room) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        room.take()
        await press(pilot, "n", "i", "n", "e", "enter", "enter")
        await type_in(pilot, "thu 13:00")
        await press(pilot, "enter")
        assert isinstance(app.screen, NewOutingScreen)
        assert _not_saved(app)
        assert app.screen.query_one("#when", Field).text == "thu 13:00"
        room.make()
        await press(pilot, "enter")
        assert isinstance(app.screen, PlanScreen)
