"""A filed outing, opened again: nothing of it changes until it is filed anew."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot
from textual.widgets import TextArea

from planner.outings.outcome import Debrief
from planner.outings.outing import Stage
from planner.people.facts import Topic
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.widgets.choice import Choice
from tests.pilot.debriefs import (
    HOSTED,
    NOTES,
    at_debrief,
    open_debrief,
    readings,
    write,
)
from tests.pilot.walk import press, saved, screen_text


async def _file_it(desk: Desk, app: HostbookApp, pilot: Pilot[Any]) -> None:
    desk.book.outings.put(HOSTED)
    await open_debrief(app, pilot)
    await write(app, pilot, NOTES)
    await press(pilot, "ctrl+s")
    assert desk.book.outings["lunch"].stage is Stage.FILED


async def test_what_is_changed_of_a_filed_outing_is_kept_until_it_is_filed_anew(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _file_it(desk, app, pilot)
        filed = desk.book.outings["lunch"]
        await open_debrief(app, pilot)
        await press(pilot, "end", *"!", *["tab"] * 2, "right", *["shift+tab"], "home", "t", "end", "enter")
        topic, changed_notes = readings(app).items[0].line.topic, NOTES + "!"
        await press(pilot, "escape")
        kept = desk.book.outings["lunch"]
        assert (kept.stage, kept.outcome) == (Stage.FILED, filed.outcome)
    again = HostbookApp(desk)
    async with again.run_test(size=(120, 36)) as pilot:
        await open_debrief(again, pilot)
        assert again.screen.query_one("#notes", TextArea).text == changed_notes
        assert again.screen.query_one("#warmth", Choice).value == 1
        assert readings(again).items[0].line.topic is topic is Topic.OTHER
        assert "changes kept; file it anew" in screen_text(again)
        await press(pilot, "ctrl+s")
    outing = desk.book.outings["lunch"]
    assert outing.debrief == Debrief()
    assert outing.outcome is not None
    assert (outing.outcome.warmth, outing.outcome.lines[0].topic) == (1, Topic.OTHER)
    assert outing.outcome.lines[-1].text == "64 eur with tip!"


async def test_a_filed_outing_looked_at_and_left_is_as_it_was(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _file_it(desk, app, pilot)
        filed = desk.book.outings["lunch"]
        await open_debrief(app, pilot)
        await press(pilot, "end", "!", "backspace", "escape")
        assert desk.book.outings["lunch"] == filed


async def test_a_change_to_a_filed_outing_is_taken_back_on_the_screen_too(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _file_it(desk, app, pilot)
        await open_debrief(app, pilot)
        await press(pilot, "tab", "tab", "right")
        await saved(pilot)
        await press(pilot, "u")
        assert app.screen.query_one("#warmth", Choice).value is None
        assert desk.book.outings["lunch"].debrief == Debrief()


async def test_all_that_was_filed_may_be_taken_out_and_stays_out_until_it_is_filed_anew(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _file_it(desk, app, pilot)
        filed = desk.book.outings["lunch"]
        assert filed.outcome is not None
        bare = changed(filed.outcome, warmth=None, place=None, moderate=None, pitched=None)
        desk.book.outings.put(changed(filed, outcome=bare))
        await open_debrief(app, pilot)
        app.screen.query_one("#notes", TextArea).clear()
        await press(pilot, "escape")
        assert desk.book.outings["lunch"].outcome == bare
    again = HostbookApp(desk)
    async with again.run_test(size=(120, 36)) as pilot:
        await open_debrief(again, pilot)
        assert again.screen.query_one("#notes", TextArea).text == ""
        assert "changes kept; file it anew" in screen_text(again)


async def test_over_what_is_filed_already_it_is_said_what_filing_it_again_does(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED, (80, 24)) as (app, pilot):
        assert "files it anew" not in screen_text(app)
        await write(app, pilot, NOTES)
        await press(pilot, "ctrl+s")
        await open_debrief(app, pilot)
        assert "Filed on Thu 26 Nov; ctrl+s files it anew, replacing that." in screen_text(app)
