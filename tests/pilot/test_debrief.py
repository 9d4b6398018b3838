"""The debrief, through its keys: what is written is read, corrected, kept and filed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, datetime
from typing import Any

from textual.pilot import Pilot
from textual.widgets import TextArea

from planner.book.repository import Book
from planner.notes.correction import Correction
from planner.notes.line import LineKind
from planner.outings.outcome import Debrief
from planner.outings.outing import Outing, Stage
from planner.people.facts import Topic
from planner.places.venue import rating
from planner.values.record import changed
from screens.app import HostbookApp
from screens.day_sheet import DaySheet
from screens.debrief import KINDS, TOPICS, DebriefScreen
from screens.debrief_rows import ReadAs
from screens.desk import Desk
from screens.pick import PickScreen
from screens.widgets.choice import Choice
from screens.widgets.row_list import RowList
from tests.pilot.desks import LUNCH
from tests.pilot.walk import press, saved, screen_text, settle, type_in

HOSTED = changed(LUNCH, starts=datetime(2026, 11, 25, 12, 30), stage=Stage.HOSTED)
FOR_TWO = changed(HOSTED, guests=("ines", "ravi"))
NOTES = """\
her regatta went badly
allergic to kiwi too
I'll send the trail map by friday
64 eur with tip"""
NEWS = "her regatta went badly"
OF_NEITHER = "took up rowing last spring"


async def _open(app: HostbookApp, pilot: Pilot[Any]) -> None:
    app.open_outing("lunch", "debrief")
    await settle(pilot)
    assert isinstance(app.screen, DebriefScreen)


@asynccontextmanager
async def _at(
    desk: Desk, outing: Outing, size: tuple[int, int] = (120, 36)
) -> AsyncIterator[tuple[HostbookApp, Pilot[Any]]]:
    """The debrief of this outing."""
    desk.book.outings.put(outing)
    app = HostbookApp(desk)
    async with app.run_test(size=size) as pilot:
        await _open(app, pilot)
        yield app, pilot


async def _write(app: HostbookApp, pilot: Pilot[Any], text: str) -> None:
    app.screen.query_one("#notes", TextArea).text = text
    await settle(pilot)


def _read(app: HostbookApp) -> RowList[ReadAs]:
    return app.screen.query_one("#read", RowList)


def _filed(desk: Desk) -> tuple[tuple[object, ...], ...]:
    book = desk.book
    return book.facts.all(), book.promises.all(), book.touches.all()


async def test_each_line_is_read_as_it_is_typed(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await type_in(pilot, "allergic to kiwi too")
        (row,) = _read(app).items
        assert (row.line.kind, row.line.need, row.line.person_id) == (LineKind.DIET, "kiwi", "ines")
        await type_in(pilot, "\n64 eur with tip")
        assert [row.line.kind for row in _read(app).items] == [LineKind.DIET, LineKind.COST]
        assert "a need at table" in screen_text(app)
        assert "a cost" in screen_text(app)


async def test_the_line_that_is_written_and_its_reading_are_under_the_cursor_together(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await type_in(pilot, "allergic to kiwi too\n\n64 eur with tip\nup at five for rowing")
        assert _read(app).cursor == 2
        await press(pilot, "up")
        assert _read(app).cursor == 1
        await press(pilot, "tab", "up", "shift+tab")
        await type_in(pilot, " and figs")
        notes = app.screen.query_one("#notes", TextArea).text
        assert notes.splitlines()[0] == "allergic to kiwi too and figs"


async def test_a_line_said_to_be_of_another_kind_is_filed_as_that(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await _write(app, pilot, NEWS)
        assert _read(app).items[0].line.kind is LineKind.FACT
        await press(pilot, "tab", "o")
        assert isinstance(app.screen, PickScreen)
        await press(pilot, "home", *["down"] * [kind for kind, _ in KINDS].index(LineKind.PROMISE), "enter")
        assert _read(app).items[0].line.kind is LineKind.PROMISE
        await press(pilot, "ctrl+s")
    assert desk.book.outings["lunch"].stage is Stage.FILED
    assert [promise.person_id for promise in desk.book.promises.all()] == ["ines"]
    assert desk.book.facts.all() == ()


async def test_what_is_right_leads_on_to_the_next_line_that_needs_a_look(desk: Desk) -> None:
    async with _at(desk, FOR_TWO) as (app, pilot):
        await _write(app, pilot, f"64 eur with tip\nInes plays the cello\n{OF_NEITHER}\n12 eur for the taxi")
        await press(pilot, "tab", "home", "enter")
        read = _read(app)
        assert read.items[read.cursor].is_doubtful
        assert read.cursor == 2


async def test_w_goes_round_the_guests(desk: Desk) -> None:
    async with _at(desk, FOR_TWO) as (app, pilot):
        await _write(app, pilot, OF_NEITHER)
        assert _read(app).items[0].line.person_id is None
        await press(pilot, "tab")
        seen = []
        for _ in range(3):
            await press(pilot, "w")
            seen.append(_read(app).items[0].line.person_id)
        assert seen == ["ines", "ravi", "ines"]


async def test_w_goes_on_to_co_hosts_and_to_who_is_named(desk: Desk) -> None:
    along = changed(HOSTED, cohosts=("ravi",))
    async with _at(desk, along) as (app, pilot):
        await _write(app, pilot, "Ravi is moving to Bristol\nloves rowing")
        assert [row.line.person_id for row in _read(app).items] == ["ravi", "ines"]
        assert "Ravi" in screen_text(app)
        await press(pilot, "tab", "home", "w")
        assert _read(app).items[0].line.person_id == "ines"
        await press(pilot, "w", "ctrl+s")
    assert [fact.text for fact in desk.book.facts.of_person("ravi")] == ["Ravi is moving to Bristol"]


async def test_a_need_taken_back_is_still_to_be_looked_at_once_it_is_said_whose_it_is(desk: Desk) -> None:
    async with _at(desk, FOR_TWO) as (app, pilot):
        await _write(app, pilot, "vegan now not kosher\nwants to row")
        await press(pilot, "ctrl+s")
        assert any(said.title == "2 lines need a person" for said in app._notifications)
        await press(pilot, "home", "w")
        assert _read(app).items[0].line.person_id == "ines"
        assert "it takes back kosher" in screen_text(app)
        await press(pilot, "enter", "w", "ctrl+s")
        assert any("it takes back kosher" in said.message for said in app._notifications)


async def test_w_says_so_where_a_line_can_be_about_nobody_else(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await _write(app, pilot, NEWS)
        await press(pilot, "tab", "w")
        assert any("Nobody else was there" in said.message for said in app._notifications)


async def test_a_line_is_filed_under_the_topic_picked(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await _write(app, pilot, NEWS)
        assert _read(app).items[0].line.topic is not Topic.DREAMS
        await press(pilot, "tab", "t")
        assert isinstance(app.screen, PickScreen)
        await press(pilot, "home", *["down"] * [topic for topic, _ in TOPICS].index(Topic.DREAMS), "enter")
        assert _read(app).items[0].line.topic is Topic.DREAMS
        await press(pilot, "ctrl+s")
    assert [fact.topic for fact in desk.book.facts.all()] == [Topic.DREAMS]


async def test_the_day_a_line_is_due_is_said_with_a_key_and_filed_so(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await _write(app, pilot, "I'll send the trail map by friday")
        assert _read(app).items[0].line.due == date(2026, 11, 27)
        await press(pilot, "tab", "d")
        assert isinstance(app.screen, DaySheet)
        assert "27 Nov 2026" in screen_text(app)
        await type_in(pilot, "in two weeks")
        assert "Thu 10 Dec, in 14 days" in screen_text(app)
        await press(pilot, "enter")
        row = _read(app).items[0]
        assert (row.line.due, row.line.sure, row.line.by_hand) == (date(2026, 12, 10), True, True)
        assert "by Thu 10 Dec" in screen_text(app)
        await press(pilot, "ctrl+s")
    (promise,) = desk.book.promises.all()
    assert promise.due == date(2026, 12, 10)
    assert desk.book.corrections.all() == ()  # a day says nothing of the next line's


async def test_a_day_that_is_taken_away_stays_away(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await _write(app, pilot, "she'll send the plans by friday")
        await press(pilot, "tab", "d", "backspace", "enter")
        assert _read(app).items[0].line.due is None
        await press(pilot, "shift+tab")
        await _write(app, pilot, "she'll send the plans by friday\n64 eur")
        assert _read(app).items[0].line.due is None
        await press(pilot, "ctrl+s")
    (promise,) = desk.book.promises.all()
    assert promise.due is None


async def test_a_day_that_cannot_be_read_is_said_and_esc_leaves_the_line_as_it_was(desk: Desk) -> None:
    async with _at(desk, HOSTED, (80, 24)) as (app, pilot):
        await _write(app, pilot, "ask how the exam went on friday")
        before = _read(app).items[0].line
        await press(pilot, "tab", "d")
        await type_in(pilot, "soonish")
        await press(pilot, "enter")
        assert isinstance(app.screen, DaySheet)
        assert "could not read" in screen_text(app)
        await press(pilot, "escape")
        assert _read(app).items[0].line == before


async def test_the_yearly_day_of_a_line_is_said_with_the_same_key(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await _write(app, pilot, "birthday 3 march")
        await press(pilot, "tab", "d")
        await type_in(pilot, "4 march 1981")
        await press(pilot, "enter", "ctrl+s")
    (occasion,) = desk.book.people["ines"].occasions
    assert (occasion.month, occasion.day, occasion.year) == (3, 4, 1981)


async def test_what_has_no_day_is_not_offered_one(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await _write(app, pilot, "64 eur with tip")
        await press(pilot, "tab", "d")
        assert isinstance(app.screen, DebriefScreen)


async def test_a_line_of_nobody_is_refused_with_the_reason_and_nothing_is_filed(desk: Desk) -> None:
    async with _at(desk, FOR_TWO) as (app, pilot):
        await _write(app, pilot, f"64 eur with tip\n{OF_NEITHER}")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, DebriefScreen)
        assert any(f"Whom is “{OF_NEITHER}” about?" in said.message for said in app._notifications)
        highlighted = _read(app).highlighted
        assert app.focused is _read(app)
        assert highlighted is not None
        assert highlighted.line.text == OF_NEITHER
        outing = desk.book.outings["lunch"]
        assert (outing.stage, outing.outcome) == (Stage.HOSTED, None)
        assert _filed(desk) == ((), (), ())
        await press(pilot, "w", "w", "ctrl+s")
    assert desk.book.outings["lunch"].stage is Stage.FILED
    assert [fact.person_id for fact in desk.book.facts.all()] == ["ravi"]


async def test_what_is_typed_is_kept_after_a_pause_and_there_again_on_return(desk: Desk) -> None:
    async with _at(desk, HOSTED, (80, 24)) as (app, pilot):
        await type_in(pilot, NEWS)
        await saved(pilot)
        assert desk.book.outings["lunch"].debrief.notes == NEWS
        await press(pilot, "escape")
        assert not isinstance(app.screen, DebriefScreen)
        await _open(app, pilot)
        assert app.screen.query_one("#notes", TextArea).text == NEWS
        assert [row.line.text for row in _read(app).items] == [NEWS]


async def test_everything_is_filed_at_once_and_taken_back_at_once(desk: Desk) -> None:
    desk.book.outings.put(HOSTED)
    before = (desk.book.people["ines"], desk.book.venues["casa"])
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _open(app, pilot)
        await _write(app, pilot, NOTES)
        await press(pilot, "ctrl+s")
        assert desk.book.outings["lunch"].stage is Stage.FILED
        assert desk.book.people["ines"].needs.allergy == ("walnuts", "kiwi")
        assert all(_filed(desk))
        await press(pilot, "u")
        outing = desk.book.outings["lunch"]
        assert (outing.stage, outing.outcome, outing.debrief.notes) == (Stage.HOSTED, None, NOTES)
        assert (desk.book.people["ines"], desk.book.venues["casa"]) == before
        assert _filed(desk) == ((), (), ())


async def test_the_mark_given_to_the_place_is_the_venues_rating(desk: Desk) -> None:
    async with _at(desk, HOSTED) as (app, pilot):
        await press(pilot, *["tab"] * 4)
        assert app.focused is not None
        assert app.focused.id == "place"
        await press(pilot, "left", "ctrl+s")
    (remark,) = desk.book.venues["casa"].remarks
    assert (remark.rating, remark.outing_id) == (5, "lunch")
    assert rating(desk.book.venues["casa"]) == 5


async def test_what_another_hostbook_changed_in_the_plan_is_kept_when_the_notes_are_saved(desk: Desk) -> None:
    async with _at(desk, HOSTED, (80, 24)) as (_, pilot):
        other = Book.open(desk.book.path, clock=desk.clock)
        other.outings.put(changed(other.outings["lunch"], purpose="written elsewhere"))
        other.close()
        await pilot.press("r", "o", "w")
        await saved(pilot)
    outing = desk.book.outings["lunch"]
    assert (outing.purpose, outing.debrief.notes) == ("written elsewhere", "row")


async def test_notes_taken_back_leave_the_screen_too(desk: Desk) -> None:
    async with _at(desk, HOSTED, (80, 24)) as (app, pilot):
        await pilot.press("r", "o", "w")
        await saved(pilot)
        await pilot.press("tab", "u")
        assert app.screen.query_one("#notes", TextArea).text == desk.book.outings["lunch"].debrief.notes


async def test_filing_what_has_not_begun_is_asked_about_first(desk: Desk) -> None:
    async with _at(desk, LUNCH, (80, 24)) as (_, pilot):
        await pilot.press("ctrl+s")
        assert desk.book.outings["lunch"].outcome is None
        await pilot.press("enter")
        assert desk.book.outings["lunch"].stage is Stage.FILED


async def _file_it(desk: Desk, app: HostbookApp, pilot: Pilot[Any]) -> None:
    desk.book.outings.put(HOSTED)
    await _open(app, pilot)
    await _write(app, pilot, NOTES)
    await press(pilot, "ctrl+s")
    assert desk.book.outings["lunch"].stage is Stage.FILED


async def test_what_is_changed_of_a_filed_outing_is_kept_until_it_is_filed_anew(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _file_it(desk, app, pilot)
        filed = desk.book.outings["lunch"]
        await _open(app, pilot)
        await press(pilot, "end", *"!", *["tab"] * 2, "right", *["shift+tab"], "home", "t", "end", "enter")
        topic, changed_notes = _read(app).items[0].line.topic, NOTES + "!"
        await press(pilot, "escape")
        kept = desk.book.outings["lunch"]
        assert (kept.stage, kept.outcome) == (Stage.FILED, filed.outcome)
    again = HostbookApp(desk)
    async with again.run_test(size=(120, 36)) as pilot:
        await _open(again, pilot)
        assert again.screen.query_one("#notes", TextArea).text == changed_notes
        assert again.screen.query_one("#warmth", Choice).value == 1
        assert _read(again).items[0].line.topic is topic is Topic.OTHER
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
        await _open(app, pilot)
        await press(pilot, "end", "!", "backspace", "escape")
        assert desk.book.outings["lunch"] == filed


async def test_a_change_to_a_filed_outing_is_taken_back_on_the_screen_too(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _file_it(desk, app, pilot)
        await _open(app, pilot)
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
        await _open(app, pilot)
        app.screen.query_one("#notes", TextArea).clear()
        await press(pilot, "escape")
        assert desk.book.outings["lunch"].outcome == bare
    again = HostbookApp(desk)
    async with again.run_test(size=(120, 36)) as pilot:
        await _open(again, pilot)
        assert again.screen.query_one("#notes", TextArea).text == ""
        assert "changes kept; file it anew" in screen_text(again)


async def test_over_what_is_filed_already_it_is_said_what_filing_it_again_does(desk: Desk) -> None:
    async with _at(desk, HOSTED, (80, 24)) as (app, pilot):
        assert "files it anew" not in screen_text(app)
        await _write(app, pilot, NOTES)
        await press(pilot, "ctrl+s")
        await _open(app, pilot)
        assert "Filed on Thu 26 Nov; ctrl+s files it anew, replacing that." in screen_text(app)


async def test_a_correction_is_kept_with_the_filing_and_read_by_from_then_on(desk: Desk) -> None:
    desk.book.outings.put(HOSTED)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _open(app, pilot)
        await _write(app, pilot, "krill skewers from the stall\nthe krill skewers of that stall")
        await press(pilot, "tab", "o", "home", *["down"] * [k for k, _ in KINDS].index(LineKind.PREFERENCE))
        await press(pilot, "enter")
        assert [row.line.kind for row in _read(app).items] == [LineKind.PREFERENCE] * 2
        assert "as you corrected on" in screen_text(app)
        assert desk.book.corrections.all() == ()
        await press(pilot, "ctrl+s")
    (kept,) = desk.book.corrections.all()
    assert (kept.words, kept.kind) == (("krill", "skewers", "stall"), LineKind.PREFERENCE)
    assert kept.person_id == "ines"
    assert not any(line.by_hand for line in desk.book.outings["lunch"].outcome.lines)  # type: ignore[union-attr]


async def test_what_was_corrected_can_be_looked_at_forgotten_and_had_again(desk: Desk) -> None:
    desk.book.outings.put(HOSTED)
    kept = Correction(
        id="c1",
        on=date(2026, 11, 3),
        person_id="ines",
        words=("krill", "skewers", "stall"),
        read_kind=LineKind.FACT,
        read_topic=Topic.OTHER,
        kind=LineKind.PREFERENCE,
        topic=Topic.TASTE,
    )
    desk.book.corrections.put(kept)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _open(app, pilot)
        await _write(app, pilot, "krill skewers from the stall")
        assert "as you corrected on Tue 3 Nov" in screen_text(app)
        await press(pilot, "tab", "c")
        assert "Tue 3 Nov  a preference, not a fact: krill, skewers, stall" in screen_text(app)
        assert "enter forgets it" in screen_text(app)
        await press(pilot, "enter")
        assert desk.book.corrections.all() == ()
        assert _read(app).items[0].line.kind is LineKind.FACT
        await press(pilot, "u")
        assert desk.book.corrections.all() == (kept,)
        assert _read(app).items[0].line.kind is LineKind.PREFERENCE
