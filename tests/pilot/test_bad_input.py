"""The planner under hostile texts, wrong keys, small terminals, and a book that cannot be saved."""

from __future__ import annotations

import asyncio
import fcntl
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from planner.book.repository import Book
from planner.outings.outing import Stage
from planner.values.record import changed
from screens.app import HostbookApp
from screens.asking.leave import LeaveSheet
from screens.debrief import DebriefScreen
from screens.desk import Desk
from screens.forms.person import PersonForm
from screens.people import PeopleScreen
from screens.plan import PlanScreen
from screens.widgets.field import Field
from screens.widgets.row_list import RowList
from tests.pilot.hostile import acting, demo_desk
from tests.pilot.monkey import Monkey
from tests.pilot.walk import DRAFT, saved, screen_text, settle, until
from tests.store.torture import TORTURE, rounds

SIZES = ((20, 5), (60, 15), (120, 36))
ESCAPES = 8


@pytest.fixture
def hostile_desk(tmp_path: Path) -> Iterator[Desk]:
    """The demo book, every text of it written to do harm."""
    with demo_desk(tmp_path, hostile=True) as desk:
        yield desk


async def _look(app: HostbookApp, pilot: Pilot[str]) -> None:
    for size in SIZES:
        await pilot.resize_terminal(*size)
        await settle(pilot)
        assert app._exception is None
        assert not acting(app), app.screen
        assert app.screen.size == size
        assert screen_text(app).strip(), app.screen


async def _out(app: HostbookApp, pilot: Pilot[str]) -> None:
    for _ in range(ESCAPES):
        if len(app.screen_stack) > 1:
            await pilot.press("escape")
    assert len(app.screen_stack) == 1


@pytest.mark.parametrize(
    "keys",
    [
        *["1", "2", "3", "4", "5", "1 n", "1 l", "1 question_mark", "1 f", "1 space u"],
        *[
            "2 enter",
            "2 enter b",
            "3 enter",
            "3 enter f",
            "3 e",
            "3 a",
            "3 slash",
            "4 enter",
            "4 e",
            "5 enter",
        ],
        *[f"2 enter {'down ' * part}enter" for part in range(8)],
        "2 enter down down down down enter enter",
    ],
)
async def test_a_text_written_to_do_harm_is_shown_as_text_on(hostile_desk: Desk, keys: str) -> None:
    app = HostbookApp(hostile_desk)
    async with app.run_test(size=(120, 36), notifications=True, tooltips=True) as pilot:
        await pilot.press(*keys.split())
        await _look(app, pilot)
        await _out(app, pilot)


async def test_what_was_filed_and_what_is_to_file_is_shown_as_text(hostile_desk: Desk) -> None:
    app = HostbookApp(hostile_desk)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        past = [o for o in hostile_desk.book.outings.all() if o.stage in (Stage.HOSTED, Stage.FILED)]
        for outing in past[:2]:
            for at in ("review", "debrief"):
                app.open_outing(outing.id, at)
                await settle(pilot)
                await _look(app, pilot)
                await _out(app, pilot)


async def test_the_finder_shows_an_address_with_brackets_as_it_is(desk: Desk) -> None:
    venue = desk.book.venues.all()[0]
    desk.book.venues.put(changed(venue, address="Rua [/b] 4"))
    person = desk.book.people.all()[0]
    desk.book.people.put(changed(person, role="chief [of", organisation="[/] Ltd"))
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"casa")
        assert "Rua [/b] 4" in screen_text(app)
        await pilot.press(*["backspace"] * 4, *"ines")
        assert "chief [of" in screen_text(app)


async def test_lines_pasted_into_one_line_are_joined_and_made_inert(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("3", "a")
        app.post_message(events.Paste("Zoe\r\x1b[2JLin\u202e\n\x9b of Lago"))
        await settle(pilot)
        assert isinstance(app.focused, Input)
        assert app.focused.value == "Zoe ␛[2JLin � of Lago"
        assert not acting(app)


async def test_lines_pasted_into_the_notes_stay_lines_and_are_made_inert(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*DRAFT)
        (outing,) = desk.book.outings.all()
        app.open_outing(outing.id, "debrief")
        await settle(pilot)
        app.post_message(events.Paste("likes tea\r\nand \x1b]52;c;aGk=\x07rowing"))
        await settle(pilot)
        assert app.screen.query_one(TextArea).text == "likes tea\nand ␛]52;c;aGk=␇rowing"
        assert not acting(app)


# Wrong keys


@pytest.mark.parametrize("seed", range(rounds(1, 8)))
async def test_a_monkey_at_the_keyboard_neither_breaks_the_planner_nor_finds_a_dead_end(
    tmp_path: Path, seed: int
) -> None:
    with demo_desk(tmp_path, hostile=seed % 2 == 0) as desk:
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await Monkey(app, pilot, seed).play(2000 if TORTURE else 160)


async def test_a_monkey_at_an_empty_book_finds_no_dead_end_either(bare_desk: Desk) -> None:
    before = Book.open(bare_desk.book.path, clock=bare_desk.clock)  # so that no key takes the profile back
    before.save_host(bare_desk.host)
    before.close()
    bare_desk.book.refresh()
    app = HostbookApp(bare_desk)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await Monkey(app, pilot, 5).play(rounds(120, 2000))


@pytest.mark.parametrize("keys", [("n", "r", "a"), ("l", "r", "a"), ("3", "enter", "f"), ("4", "a")])
async def test_whatever_opens_on_a_terminal_of_a_few_cells_stands_and_leads_out(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    with demo_desk(tmp_path) as desk:
        app = HostbookApp(desk)
        async with app.run_test(size=(20, 5)) as pilot:
            for key in keys:
                await pilot.press(key)
            await pilot.resize_terminal(12, 3)
            await settle(pilot)
            assert app._exception is None
            await _out(app, pilot)


@pytest.mark.parametrize("room", ["2", "3", "4"])
async def test_a_key_pressed_while_a_room_is_first_being_built_reaches_its_list(
    tmp_path: Path, room: str
) -> None:
    with demo_desk(tmp_path) as desk:
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24)) as pilot:
            app.post_message(events.Key(room, room))
            while app.current_mode == "today":  # noqa: ASYNC110 - the very moment is what is tested
                await asyncio.sleep(0)
            app.post_message(events.Key("down", None))
            await settle(pilot)
            assert isinstance(app.focused, RowList)
            assert app.focused.cursor == 1


async def test_escape_pressed_often_enough_leaves_a_form_and_loses_nothing(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "a", *"Zoe")
        await pilot.press("escape")
        assert isinstance(app.screen, LeaveSheet)
        await pilot.press("escape")
        assert isinstance(app.screen, PeopleScreen)
        await pilot.press("a", "escape")
        assert isinstance(app.screen, PeopleScreen)
        await pilot.press("a", "enter")
        assert isinstance(app.screen, PersonForm)
        assert app.screen.texts()["name"] == "Zoe"


# A book that cannot be saved


def _not_saved(app: HostbookApp) -> bool:
    return any(said.title == "Not saved" for said in app._notifications)


async def test_a_plan_that_cannot_be_saved_stays_on_the_screen_and_is_saved_once_it_can_be(
    desk: Desk,
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*DRAFT)
        path = desk.book.path
        aside = path.rename(path.with_name("aside.json"))
        path.mkdir()
        app.screen.query_one("#purpose", Field).text = "hear how the move went"
        await until(lambda: _not_saved(app))
        await pilot.press("escape", "1", "q")
        assert isinstance(app.screen, PlanScreen)
        assert "not saved yet" in screen_text(app)
        path.rmdir()
        aside.rename(path)
        await saved(pilot)
        assert Book.open(path).outings.all()[0].purpose == "hear how the move went"
        assert "● saved" in screen_text(app)


async def test_notes_of_a_debrief_wait_for_a_lock_that_another_program_holds(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*DRAFT)
        (outing,) = desk.book.outings.all()
        app.open_outing(outing.id, "debrief")
        await settle(pilot)
        desk.book._storage._patience = 0.05
        with desk.book.path.with_name(f"{desk.book.path.name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            await pilot.press(*"tea")
            await until(lambda: _not_saved(app))
            assert desk.book.outings[outing.id].debrief.notes == ""
            await pilot.press("escape")
            assert isinstance(app.screen, DebriefScreen)
        await saved(pilot)
        assert desk.book.outings[outing.id].debrief.notes == "tea"


async def test_what_is_written_over_a_filed_outing_is_there_again(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*DRAFT)
        (outing,) = desk.book.outings.all()
        desk.book.outings.put(changed(outing, stage=Stage.FILED))
        app.open_outing(outing.id, "debrief")
        await settle(pilot)
        await pilot.press(*"tea", "escape")
        app.open_outing(outing.id, "debrief")
        await settle(pilot)
        assert app.screen.query_one(TextArea).text == "tea"


# Another hostbook deletes what is open here


@pytest.mark.parametrize("at", ["plan", "review", "debrief"])
async def test_an_outing_deleted_elsewhere_closes_where_it_is_open(desk: Desk, at: str) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press(*DRAFT)
        (outing,) = desk.book.outings.all()
        await pilot.press("escape", "escape")
        app.open_outing(outing.id, at)
        await settle(pilot)
        other = Book.open(desk.book.path, clock=desk.clock)
        other.outings.remove(outing.id)
        other.close()
        app._look_again()
        await settle(pilot)
        assert len(app.screen_stack) == 1
        app.open_outing(outing.id, at)
        await settle(pilot)
        assert len(app.screen_stack) == 1
        assert any("no longer in the book" in said.message for said in app._notifications)


async def test_a_touch_of_someone_deleted_meanwhile_is_not_logged(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("l", *"ravi", "enter")
        other = Book.open(desk.book.path, clock=desk.clock)
        other.people.remove("ravi")
        other.close()
        app._look_again()
        await settle(pilot)
        await pilot.press("c")
        assert desk.book.touches.all() == ()


# A book edited by hand, and its zones


@pytest.mark.parametrize("zone", ["Mars/Phobos", "", "../../etc/passwd"])
async def test_a_zone_that_does_not_exist_is_taken_for_utc(desk: Desk, zone: str) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*DRAFT)
        (outing,) = desk.book.outings.all()
        desk.book.outings.put(changed(outing, zone=zone))
        desk.book.save_host(changed(desk.host, zone=zone))
        for keys in ("escape escape 1", "2", "3", "4", "5"):
            await pilot.press(*keys.split())
        for at in ("plan", "review", "debrief"):
            app.open_outing(outing.id, at)
            await settle(pilot)
            await _out(app, pilot)
