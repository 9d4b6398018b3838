"""The debrief, through its keys: what is written is read, kept and filed."""

from __future__ import annotations

from textual.widgets import TextArea

from planner.book.repository import Book
from planner.notes.line import LineKind
from planner.outings.outing import Stage
from planner.places.venue import rating
from planner.values.record import changed
from screens.app import HostbookApp
from screens.debrief import DebriefScreen
from screens.desk import Desk
from tests.pilot.debriefs import (
    FOR_TWO,
    HOSTED,
    NEWS,
    NOTES,
    OF_NEITHER,
    at_debrief,
    filed,
    open_debrief,
    readings,
    write,
)
from tests.pilot.desks import LUNCH
from tests.pilot.walk import press, saved, screen_text, type_in


async def test_each_line_is_read_as_it_is_typed(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await type_in(pilot, "allergic to kiwi too")
        (row,) = readings(app).items
        assert (row.line.kind, row.line.need, row.line.person_id) == (LineKind.DIET, "kiwi", "ines")
        await type_in(pilot, "\n64 eur with tip")
        assert [row.line.kind for row in readings(app).items] == [LineKind.DIET, LineKind.COST]
        assert "a need at table" in screen_text(app)
        assert "a cost" in screen_text(app)


async def test_the_line_that_is_written_and_its_reading_are_under_the_cursor_together(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await type_in(pilot, "allergic to kiwi too\n\n64 eur with tip\nup at five for rowing")
        assert readings(app).cursor == 2
        await press(pilot, "up")
        assert readings(app).cursor == 1
        await press(pilot, "tab", "up", "shift+tab")
        await type_in(pilot, " and figs")
        notes = app.screen.query_one("#notes", TextArea).text
        assert notes.splitlines()[0] == "allergic to kiwi too and figs"


async def test_a_line_of_nobody_is_refused_with_the_reason_and_nothing_is_filed(desk: Desk) -> None:
    async with at_debrief(desk, FOR_TWO) as (app, pilot):
        await write(app, pilot, f"64 eur with tip\n{OF_NEITHER}")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, DebriefScreen)
        assert any(f"Whom is “{OF_NEITHER}” about?" in said.message for said in app._notifications)
        highlighted = readings(app).highlighted
        assert app.focused is readings(app)
        assert highlighted is not None
        assert highlighted.line.text == OF_NEITHER
        outing = desk.book.outings["lunch"]
        assert (outing.stage, outing.outcome) == (Stage.HOSTED, None)
        assert filed(desk) == ((), (), ())
        await press(pilot, "w", "w", "ctrl+s")
    assert desk.book.outings["lunch"].stage is Stage.FILED
    assert [fact.person_id for fact in desk.book.facts.all()] == ["ravi"]


async def test_what_is_typed_is_kept_after_a_pause_and_there_again_on_return(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED, (80, 24)) as (app, pilot):
        await type_in(pilot, NEWS)
        await saved(pilot)
        assert desk.book.outings["lunch"].debrief.notes == NEWS
        await press(pilot, "escape")
        assert not isinstance(app.screen, DebriefScreen)
        await open_debrief(app, pilot)
        assert app.screen.query_one("#notes", TextArea).text == NEWS
        assert [row.line.text for row in readings(app).items] == [NEWS]


async def test_everything_is_filed_at_once_and_taken_back_at_once(desk: Desk) -> None:
    desk.book.outings.put(HOSTED)
    before = (desk.book.people["ines"], desk.book.venues["casa"])
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await open_debrief(app, pilot)
        await write(app, pilot, NOTES)
        await press(pilot, "ctrl+s")
        assert desk.book.outings["lunch"].stage is Stage.FILED
        assert desk.book.people["ines"].needs.allergy == ("walnuts", "kiwi")
        assert all(filed(desk))
        await press(pilot, "u")
        outing = desk.book.outings["lunch"]
        assert (outing.stage, outing.outcome, outing.debrief.notes) == (Stage.HOSTED, None, NOTES)
        assert (desk.book.people["ines"], desk.book.venues["casa"]) == before
        assert filed(desk) == ((), (), ())


async def test_the_mark_given_to_the_place_is_the_venues_rating(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await press(pilot, *["tab"] * 4)
        assert app.focused is not None
        assert app.focused.id == "place"
        await press(pilot, "left", "ctrl+s")
    (remark,) = desk.book.venues["casa"].remarks
    assert (remark.rating, remark.outing_id) == (5, "lunch")
    assert rating(desk.book.venues["casa"]) == 5


async def test_what_another_hostbook_changed_in_the_plan_is_kept_when_the_notes_are_saved(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED, (80, 24)) as (_, pilot):
        other = Book.open(desk.book.path, clock=desk.clock)
        other.outings.put(changed(other.outings["lunch"], purpose="written elsewhere"))
        other.close()
        await pilot.press("r", "o", "w")
        await saved(pilot)
    outing = desk.book.outings["lunch"]
    assert (outing.purpose, outing.debrief.notes) == ("written elsewhere", "row")


async def test_notes_taken_back_leave_the_screen_too(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED, (80, 24)) as (app, pilot):
        await pilot.press("r", "o", "w")
        await saved(pilot)
        await pilot.press("tab", "u")
        assert app.screen.query_one("#notes", TextArea).text == desk.book.outings["lunch"].debrief.notes


async def test_filing_what_has_not_begun_is_asked_about_first(desk: Desk) -> None:
    async with at_debrief(desk, LUNCH, (80, 24)) as (_, pilot):
        await pilot.press("ctrl+s")
        assert desk.book.outings["lunch"].outcome is None
        await pilot.press("enter")
        assert desk.book.outings["lunch"].stage is Stage.FILED
