"""Somebody is erased while a second planner has them in hand: nothing of them comes back from there."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from planner.book.erasing import erase_person
from planner.book.repository import Book
from planner.outings.outing import Outing, Stage
from planner.outings.parts import Conversation, Question
from planner.people.facts import Fact, Topic
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.person import PersonScreen
from screens.sheets.fact import FactSheet
from screens.widgets.field import Field
from tests.pilot.desks import INES, LUNCH, NOW, small_desk
from tests.pilot.folk import put
from tests.pilot.walk import press, saved, screen_text, settle, type_in

QUESTIONS = (Question(text="How was the regatta, Ines?", why="x", person_id="ines"),)
FOR_TWO = changed(LUNCH, guests=("ines", "ravi"), conversation=Conversation(questions=QUESTIONS))
HOSTED = changed(FOR_TWO, starts=datetime(2026, 11, 25, 12, 30), stage=Stage.HOSTED)
ROWS = Fact(
    id="f1", person_id="ines", text="rows at dawn", topic=Topic.RECREATION, learned_on=date(2026, 5, 12)
)


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Desk]:
    """The desk of the planner in which she is not erased."""
    with small_desk(tmp_path) as desk:
        yield desk


def erase(desk: Desk) -> None:
    """Erase her in the first planner."""
    book = Book.open(desk.book.path, clock=lambda: NOW)
    erase_person(book, book.people["ines"])
    book.close()


async def erase_meanwhile(desk: Desk, app: HostbookApp, pilot: Pilot[Any], *, looked: bool) -> None:
    """Erase her in the first planner; the second has looked at the book again since, or not yet."""
    erase(desk)
    if looked:
        app._look_again()
        await settle(pilot)


def left(desk: Desk) -> str:
    """All that the book and what is typed beside it hold, as text."""
    desk.typed.keep()
    beside = desk.book.path.with_name(f"{desk.book.path.name}.unsaved")
    said = desk.book.path.read_text(encoding="utf-8")
    return said + (beside.read_text(encoding="utf-8") if beside.exists() else "")


def gone(desk: Desk) -> bool:
    """Whether nothing of her is left."""
    fresh = Book.open(desk.book.path, clock=lambda: NOW)
    hers = [
        *fresh.facts.of_person("ines"),
        *fresh.promises.of_person("ines"),
        *fresh.touches.of_person("ines"),
    ]
    outings = fresh.outings.with_person("ines")
    known = "ines" in fresh.people
    fresh.close()
    return not (hers or outings or known or "Ines" in left(desk) or "Duarte" in left(desk))


@asynccontextmanager
async def opened(desk: Desk, outing: Outing) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    """The second planner, with this outing in its book."""
    desk.book.outings.put(outing)
    desk.book.facts.put(ROWS)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        yield app, pilot


async def test_her_page_closes_by_itself(second: Desk) -> None:
    async with opened(second, LUNCH) as (app, pilot):
        app.open_person("ines")
        await settle(pilot)
        assert isinstance(app.screen, PersonScreen)
        await erase_meanwhile(second, app, pilot, looked=True)
        assert not isinstance(app.screen, PersonScreen)
        assert gone(second)


@pytest.mark.parametrize("looked", [True, False])
async def test_her_form_cannot_be_saved_any_more(second: Desk, looked: bool) -> None:
    async with opened(second, LUNCH) as (app, pilot):
        app.open_person("ines")
        await press(pilot, "e")
        await put(app, role="chief of boats")
        await erase_meanwhile(second, app, pilot, looked=looked)
        await press(pilot, "ctrl+s", "escape", "escape")
        assert gone(second)
    assert gone(second)


@pytest.mark.parametrize("looked", [True, False])
async def test_a_fact_typed_about_her_cannot_be_saved_any_more(second: Desk, looked: bool) -> None:
    async with opened(second, LUNCH) as (app, pilot):
        app.open_person("ines")
        await press(pilot, "f")
        assert isinstance(app.screen, FactSheet)
        app.screen.query_one("#text", Field).text = "Ines keeps bees"
        await settle(pilot)
        second.typed.keep()
        await erase_meanwhile(second, app, pilot, looked=looked)
        await press(pilot, "enter", "escape")
        assert gone(second)
    assert gone(second)


@pytest.mark.parametrize("looked", [True, False])
async def test_the_plan_with_her_goes_on_without_her(second: Desk, looked: bool) -> None:
    async with opened(second, FOR_TWO) as (app, pilot):
        app.open_outing("lunch", "plan")
        await settle(pilot)
        await press(pilot, *["down"] * 6, "enter")
        app.screen.query_one("#notes", TextArea).text = "ask Ines Duarte about her boat\nask Ravi about tea"
        await settle(pilot)
        erase(second)
        if looked:
            app._look_again()
        await saved(pilot)
        assert gone(second)
        app._look_again()
        await settle(pilot)
        assert "Ines" not in screen_text(app)
        assert second.book.outings["lunch"].guests == ("ravi",)
        assert "ask Ravi about tea" in second.book.outings["lunch"].conversation.notes


@pytest.mark.parametrize("looked", [True, False])
async def test_the_notes_that_name_her_lose_her_lines(second: Desk, looked: bool) -> None:
    async with opened(second, HOSTED) as (app, pilot):
        app.open_outing("lunch", "debrief")
        await settle(pilot)
        app.screen.query_one("#notes", TextArea).text = "Ines rows at dawn\nRavi has two cats"
        await settle(pilot)
        erase(second)
        if looked:
            app._look_again()
        await saved(pilot)
        assert gone(second)
        await press(pilot, "ctrl+s")
        assert gone(second)
    assert gone(second)
    assert [fact.text for fact in second.book.facts.all()] == ["Ravi has two cats"]


@pytest.mark.parametrize("looked", [True, False])
async def test_what_was_done_before_cannot_bring_her_back(second: Desk, looked: bool) -> None:
    async with opened(second, LUNCH) as (app, pilot):
        casa = second.book.venues["casa"]
        second.book.people.put(changed(INES, role="chief of boats"))
        second.book.venues.put(changed(casa, table_notes="the table that Ines Duarte likes"))
        second.book.venues.put(casa)
        await erase_meanwhile(second, app, pilot, looked=looked)
        await press(pilot, "u", "u", "u", "u", "u")
        assert gone(second)


async def test_a_call_logged_with_her_is_not_kept(second: Desk) -> None:
    async with opened(second, LUNCH) as (_, pilot):
        await press(pilot, "l")
        await type_in(pilot, "ines")
        await press(pilot, "enter")
        erase(second)
        await press(pilot, "ctrl+s", "escape")
        assert gone(second)
