"""Keys that arrive in one gulp: each lands where a person who waited for the screen would have put it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

import pytest
from textual import work
from textual.binding import Binding, BindingType
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.widgets import TextArea

from planner.courtship.touches import Touch, TouchKind
from planner.outings.outing import Stage
from planner.values.record import changed
from screens.app import HostbookApp
from screens.asking.confirm import ConfirmScreen
from screens.debrief import DebriefScreen
from screens.desk import Desk
from screens.forms.person import PersonForm
from screens.frame import Frame
from screens.new_outing import NewOutingScreen
from screens.outings import OutingsScreen
from screens.people import PeopleScreen
from screens.person import PersonScreen
from screens.plan import PlanScreen
from tests.pilot.desks import LUNCH
from tests.pilot.walk import send, settle, until

HOSTED = changed(LUNCH, starts=datetime(2026, 11, 24, 12, 30), stage=Stage.HOSTED)


async def _until(pilot: Pilot[Any], true: Callable[[], bool]) -> None:
    """Wait for something, and then some: nothing may come after it."""
    await until(true)
    await settle(pilot)
    assert true(), pilot.app.screen


def _texts(app: HostbookApp) -> list[str]:
    """What stands in the fields of a person's form, in order."""
    return list(app.screen.texts().values()) if isinstance(app.screen, PersonForm) else []


async def test_a_whole_outing_typed_in_one_gulp_is_planned(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "n", *"ines", "enter", "enter", *"thu 3 dec 13:00", "enter")
        await _until(pilot, lambda: isinstance(app.screen, PlanScreen))
    (outing,) = desk.book.outings.all()
    assert (outing.guests, outing.starts) == (("ines",), datetime(2026, 12, 3, 13, 0))


async def test_what_follows_the_key_that_opens_a_form_is_typed_into_it(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "3", "a", *"Zorro 1nq u", "tab", *"zoh", "tab", *"5 rooms?")
        typed = ["Zorro 1nq u", "zoh", "5 rooms?"]
        await _until(pilot, lambda: _texts(app)[:3] == typed)


async def test_what_follows_the_key_that_saves_a_form_is_for_the_screen_it_leads_to(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "3", "a", *"Zoe", "ctrl+s", "slash", *"zo", "enter", "enter")
        await _until(pilot, lambda: isinstance(app.screen, PersonScreen))
        assert isinstance(app.screen, PersonScreen)
        assert app.screen.person_here in {p.id for p in desk.book.people.all() if p.name == "Zoe"}


async def test_what_follows_escape_from_a_sheet_is_for_the_screen_beneath(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "n", *"rav", "escape", "3", "down", "enter")
        await _until(pilot, lambda: isinstance(app.screen, PersonScreen))
        assert isinstance(app.screen, PersonScreen)
        assert app.screen.person_here == "ravi"
        assert len(app.screen_stack) == 2


async def test_notes_typed_on_the_heels_of_the_key_that_opens_the_debrief_are_all_there(desk: Desk) -> None:
    desk.book.outings.put(HOSTED)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "f", *"quit smoking, 2 boys", "enter", *"64 eur")
        written = "quit smoking, 2 boys\n64 eur"
        await _until(pilot, lambda: any(area.text == written for area in app.screen.query(TextArea)))
        assert isinstance(app.screen, DebriefScreen)


async def test_a_touch_is_logged_for_whom_it_was_meant_and_once(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "l", *"ravi", "enter", "enter", "2")
        await _until(pilot, lambda: isinstance(app.screen, OutingsScreen))
    assert [(t.person_id, t.kind) for t in desk.book.touches.all()] == [("ravi", TouchKind.CALL)]


async def test_an_answer_given_before_the_question_is_seen_is_the_answer_to_it(desk: Desk) -> None:
    desk.book.touches.put(Touch(id="call", person_id="ravi", kind=TouchKind.CALL, on=desk.today()))
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "3", "down", "d", "escape", "up", "d", "enter")
        await _until(pilot, lambda: "ines" not in desk.book.people)
    assert "ravi" in desk.book.people


async def test_the_first_of_what_is_found_is_taken_once_it_is_found(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "slash", *"ravi menon", "enter", "e", "end", *"z")
        await _until(pilot, lambda: _texts(app)[:1] == ["Ravi Menonz"])


async def test_what_is_pasted_keeps_its_place_among_the_keys(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "3", "a", "A")
        app.post_message(Paste("na"))
        send(app, "tab", "b", "shift+tab", "!")
        await _until(pilot, lambda: _texts(app)[:2] == ["Ana!", "b"])


async def test_a_room_and_what_is_done_in_it_may_be_typed_at_once(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "2", "3", "slash", *"ines", "escape", "n")
        await _until(pilot, lambda: isinstance(app.screen, NewOutingScreen))
        assert isinstance(app.screen_stack[0], PeopleScreen)


async def test_control_characters_in_one_gulp_with_letters_are_no_letters(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        send(app, "3", "a", "Z")
        app.post_message(Key("ctrl+g", "\x07"))
        send(app, "o")
        await _until(pilot, lambda: _texts(app)[:1] == ["Zo"])


class _Slow(Frame):
    """A screen whose keys take long, or ask."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("z", "hang"), Binding("w", "ask")]
    answer: bool | None = None

    def action_hang(self) -> None:
        self.call_later(asyncio.sleep, 60)

    @work
    async def action_ask(self) -> None:
        self.answer = await self.app.push_screen_wait(ConfirmScreen("Sure?", "It is a question."))


async def test_leaving_works_though_something_never_comes_to_rest(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.in_turn.PATIENCE_SECONDS", 0.3)
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        await app.push_screen(_Slow(desk))
        await settle(pilot)
        send(app, "z", *["x"] * 10, "ctrl+q")
        for _ in range(200):  # the pilot's own waiting would wait for what hangs
            await asyncio.sleep(0 if app._exit else 0.01)
        assert app._exit
        for task in asyncio.all_tasks():
            if "_Slow" in task.get_name():
                task.cancel()


async def test_a_screen_that_is_waited_for_does_not_hold_the_keys_that_answer_it(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(100, 30)) as pilot:
        slow = _Slow(desk)
        await app.push_screen(slow)
        send(app, "w", "enter")
        await _until(pilot, lambda: slow.answer is not None)
        assert slow.answer is True
