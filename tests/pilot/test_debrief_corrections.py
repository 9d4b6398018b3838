"""How a line is read, corrected through the keys of the debrief, and remembered."""

from __future__ import annotations

from datetime import date

from planner.notes.correction import Correction
from planner.notes.line import LineKind
from planner.outings.outing import Stage
from planner.people.facts import Topic
from planner.values.record import changed
from screens.app import HostbookApp
from screens.asking.pick import PickScreen
from screens.debrief import DebriefScreen
from screens.debrief_readings import KINDS, TOPICS
from screens.desk import Desk
from screens.sheets.day import DaySheet
from tests.pilot.debriefs import (
    FOR_TWO,
    HOSTED,
    NEWS,
    OF_NEITHER,
    at_debrief,
    open_debrief,
    readings,
    write,
)
from tests.pilot.walk import press, screen_text, type_in


async def test_a_line_said_to_be_of_another_kind_is_filed_as_that(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await write(app, pilot, NEWS)
        assert readings(app).items[0].line.kind is LineKind.FACT
        await press(pilot, "tab", "o")
        assert isinstance(app.screen, PickScreen)
        await press(pilot, "home", *["down"] * [kind for kind, _ in KINDS].index(LineKind.PROMISE), "enter")
        assert readings(app).items[0].line.kind is LineKind.PROMISE
        await press(pilot, "ctrl+s")
    assert desk.book.outings["lunch"].stage is Stage.FILED
    assert [promise.person_id for promise in desk.book.promises.all()] == ["ines"]
    assert desk.book.facts.all() == ()


async def test_what_is_right_leads_on_to_the_next_line_that_needs_a_look(desk: Desk) -> None:
    async with at_debrief(desk, FOR_TWO) as (app, pilot):
        await write(app, pilot, f"64 eur with tip\nInes plays the cello\n{OF_NEITHER}\n12 eur for the taxi")
        await press(pilot, "tab", "home", "enter")
        read = readings(app)
        assert read.items[read.cursor].is_doubtful
        assert read.cursor == 2


async def test_w_goes_round_the_guests(desk: Desk) -> None:
    async with at_debrief(desk, FOR_TWO) as (app, pilot):
        await write(app, pilot, OF_NEITHER)
        assert readings(app).items[0].line.person_id is None
        await press(pilot, "tab")
        seen = []
        for _ in range(3):
            await press(pilot, "w")
            seen.append(readings(app).items[0].line.person_id)
        assert seen == ["ines", "ravi", "ines"]


async def test_w_goes_on_to_co_hosts_and_to_who_is_named(desk: Desk) -> None:
    along = changed(HOSTED, cohosts=("ravi",))
    async with at_debrief(desk, along) as (app, pilot):
        await write(app, pilot, "Ravi is moving to Bristol\nloves rowing")
        assert [row.line.person_id for row in readings(app).items] == ["ravi", "ines"]
        assert "Ravi" in screen_text(app)
        await press(pilot, "tab", "home", "w")
        assert readings(app).items[0].line.person_id == "ines"
        await press(pilot, "w", "ctrl+s")
    assert [fact.text for fact in desk.book.facts.of_person("ravi")] == ["Ravi is moving to Bristol"]


async def test_a_need_taken_back_is_still_to_be_looked_at_once_it_is_said_whose_it_is(desk: Desk) -> None:
    async with at_debrief(desk, FOR_TWO) as (app, pilot):
        await write(app, pilot, "vegan now not kosher\nwants to row")
        await press(pilot, "ctrl+s")
        assert any(said.title == "2 lines need a person" for said in app._notifications)
        await press(pilot, "home", "w")
        assert readings(app).items[0].line.person_id == "ines"
        assert "it takes back kosher" in screen_text(app)
        await press(pilot, "enter", "w", "ctrl+s")
        assert any("it takes back kosher" in said.message for said in app._notifications)


async def test_w_says_so_where_a_line_can_be_about_nobody_else(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await write(app, pilot, NEWS)
        await press(pilot, "tab", "w")
        assert any("Nobody else was there" in said.message for said in app._notifications)


async def test_a_line_is_filed_under_the_topic_picked(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await write(app, pilot, NEWS)
        assert readings(app).items[0].line.topic is not Topic.DREAMS
        await press(pilot, "tab", "t")
        assert isinstance(app.screen, PickScreen)
        await press(pilot, "home", *["down"] * [topic for topic, _ in TOPICS].index(Topic.DREAMS), "enter")
        assert readings(app).items[0].line.topic is Topic.DREAMS
        await press(pilot, "ctrl+s")
    assert [fact.topic for fact in desk.book.facts.all()] == [Topic.DREAMS]


async def test_the_day_a_line_is_due_is_said_with_a_key_and_filed_so(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await write(app, pilot, "I'll send the trail map by friday")
        assert readings(app).items[0].line.due == date(2026, 11, 27)
        await press(pilot, "tab", "d")
        assert isinstance(app.screen, DaySheet)
        assert "27 Nov 2026" in screen_text(app)
        await type_in(pilot, "in two weeks")
        assert "Thu 10 Dec, in 14 days" in screen_text(app)
        await press(pilot, "enter")
        row = readings(app).items[0]
        assert (row.line.due, row.line.sure, row.line.by_hand) == (date(2026, 12, 10), True, True)
        assert "by Thu 10 Dec" in screen_text(app)
        await press(pilot, "ctrl+s")
    (promise,) = desk.book.promises.all()
    assert promise.due == date(2026, 12, 10)
    assert desk.book.corrections.all() == ()  # a day says nothing of the next line's


async def test_a_day_that_is_taken_away_stays_away(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await write(app, pilot, "she'll send the plans by friday")
        await press(pilot, "tab", "d", "backspace", "enter")
        assert readings(app).items[0].line.due is None
        await press(pilot, "shift+tab")
        await write(app, pilot, "she'll send the plans by friday\n64 eur")
        assert readings(app).items[0].line.due is None
        await press(pilot, "ctrl+s")
    (promise,) = desk.book.promises.all()
    assert promise.due is None


async def test_a_day_that_cannot_be_read_is_said_and_esc_leaves_the_line_as_it_was(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED, (80, 24)) as (app, pilot):
        await write(app, pilot, "ask how the exam went on friday")
        before = readings(app).items[0].line
        await press(pilot, "tab", "d")
        await type_in(pilot, "soonish")
        await press(pilot, "enter")
        assert isinstance(app.screen, DaySheet)
        assert "could not read" in screen_text(app)
        await press(pilot, "escape")
        assert readings(app).items[0].line == before


async def test_the_yearly_day_of_a_line_is_said_with_the_same_key(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await write(app, pilot, "birthday 3 march")
        await press(pilot, "tab", "d")
        await type_in(pilot, "4 march 1981")
        await press(pilot, "enter", "ctrl+s")
    (occasion,) = desk.book.people["ines"].occasions
    assert (occasion.month, occasion.day, occasion.year) == (3, 4, 1981)


async def test_what_has_no_day_is_not_offered_one(desk: Desk) -> None:
    async with at_debrief(desk, HOSTED) as (app, pilot):
        await write(app, pilot, "64 eur with tip")
        await press(pilot, "tab", "d")
        assert isinstance(app.screen, DebriefScreen)


async def test_a_correction_is_kept_with_the_filing_and_read_by_from_then_on(desk: Desk) -> None:
    desk.book.outings.put(HOSTED)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await open_debrief(app, pilot)
        await write(app, pilot, "krill skewers from the stall\nthe krill skewers of that stall")
        await press(pilot, "tab", "o", "home", *["down"] * [k for k, _ in KINDS].index(LineKind.PREFERENCE))
        await press(pilot, "enter")
        assert [row.line.kind for row in readings(app).items] == [LineKind.PREFERENCE] * 2
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
        await open_debrief(app, pilot)
        await write(app, pilot, "krill skewers from the stall")
        assert "as you corrected on Tue 3 Nov" in screen_text(app)
        await press(pilot, "tab", "c")
        assert "Tue 3 Nov  a preference, not a fact: krill, skewers, stall" in screen_text(app)
        assert "enter forgets it" in screen_text(app)
        await press(pilot, "enter")
        assert desk.book.corrections.all() == ()
        assert readings(app).items[0].line.kind is LineKind.FACT
        await press(pilot, "u")
        assert desk.book.corrections.all() == (kept,)
        assert readings(app).items[0].line.kind is LineKind.PREFERENCE
