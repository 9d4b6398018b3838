"""The learned log on the screens: facts mended, merged, over and brought back; private mode; erasing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from planner.config import load_settings, settings_path
from planner.notes.line import LineKind, NoteLine
from planner.outings.outcome import Debrief, Outcome
from planner.outings.parts import Conversation, Question
from planner.people.facts import Fact, Sensitivity, Topic, Wording
from planner.values.record import changed
from screens.desk import Desk
from screens.person import PersonScreen
from screens.sheets.erase import EraseSheet
from screens.sheets.fact import FactSheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field
from tests.pilot.desks import LUNCH
from tests.pilot.folk import WIDE, a_desk, in_room, said
from tests.pilot.walk import press, screen_text, settle, type_in

INES = "p-ines"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of three people."""
    with a_desk(tmp_path) as made:
        yield made


async def test_every_field_of_a_fact_is_mended_in_words_and_its_past_is_shown(desk: Desk) -> None:
    desk.book.facts.put(changed(desk.book.facts["f1"], learned_on=date(2026, 11, 1)))
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter", "enter")
        sheet = app.screen
        assert isinstance(sheet, FactSheet)
        fact_id = sheet._fact.id if sheet._fact else ""
        before = desk.book.facts[fact_id]
        for key, words in (("text", "rows a single now"), ("again", "in march"), ("until", "2028")):
            sheet.query_one(f"#{key}", Field).text = words
        sheet.query_one("#shown", Choice).choose(Sensitivity.PRIVATE)
        await settle(pilot)
        await press(pilot, "enter")
        fact = desk.book.facts[fact_id]
        assert (fact.text, fact.sensitivity) == ("rows a single now", Sensitivity.PRIVATE)
        assert (fact.ask_again, fact.expires) == (date(2027, 3, 1), date(2028, 1, 1))
        assert fact.earlier == (Wording(text=before.text, until=desk.today()),)
        assert "private, ask" in screen_text(app)
        await press(pilot, "enter")
        assert f"“{before.text}”" in screen_text(app)
        await press(pilot, "escape", "u")
        assert desk.book.facts[fact_id] == before


async def test_what_is_typed_on_a_fact_and_left_is_there_again(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "enter", "enter")
        app.screen.query_one("#until", Field).text = "end of m"
        await settle(pilot)
        await press(pilot, "escape")
        assert "kept" in said(app)
        await press(pilot, "enter")
        assert app.screen.query_one("#until Input", Input).value == "end of m"
        assert "I could not read" in screen_text(app)


async def test_two_facts_are_made_one_and_the_other_stands_behind_it(desk: Desk) -> None:
    facts = {f.id: f for f in desk.book.facts.of_person(INES)}
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter", "m", "enter")
        assert "To stand behind it" in screen_text(app)
        app.screen.query_one("#text", Field).text = "both in one"
        await settle(pilot)
        await press(pilot, "enter")
        now = {f.id: f for f in desk.book.facts.of_person(INES)}
        (behind,) = [f for f in now.values() if f.merged_into]
        assert now[behind.merged_into or ""].text == "both in one"
        assert behind.text == facts[behind.id].text
        assert behind.text not in screen_text(app)
        await press(pilot, "a")
        assert "merged into another" in screen_text(app)
        await press(pilot, "u")
        assert {f.id: f for f in desk.book.facts.of_person(INES)} == facts


async def test_a_fact_whose_time_is_over_is_kept_and_marked_and_can_be_so_again(desk: Desk) -> None:
    for fact in desk.book.facts.of_person(INES):
        desk.book.facts.remove(fact.id)
    desk.book.facts.put(changed(_fact(), id="f9", text="on sabbatical", expires=date(2026, 11, 1)))
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter")
        assert "on sabbatical" not in screen_text(app)
        assert "1 no longer so" in screen_text(app)
        await press(pilot, "a")
        assert "on sabbatical (expired Sun 1 Nov)" in screen_text(app)
        await press(pilot, "x")
        assert desk.book.facts["f9"].expires is None
        await press(pilot, "x", "a")
        assert desk.book.facts["f9"].retired_on == desk.today()
        assert "on sabbatical" not in screen_text(app)


async def test_private_mode_hides_all_but_ordinary_facts_and_says_so_and_stays(desk: Desk) -> None:
    for fact in desk.book.facts.of_person(INES):
        desk.book.facts.remove(fact.id)
    base = _fact()
    for key, level in (("plain words", "ordinary"), ("between us", "private"), ("back trouble", "sensitive")):
        desk.book.facts.put(changed(base, id=key, text=key, sensitivity=Sensitivity(level)))
    async with in_room(desk, "3", WIDE) as (app, pilot):
        assert "between us" in screen_text(app)
        await press(pilot, "ctrl+t")
        assert "between us" not in screen_text(app)
        assert "◐ private" in screen_text(app)
        await press(pilot, "enter")
        text = screen_text(app)
        assert "plain words" in text
        assert app.screen.query_one("#facts").border_subtitle == "1 fact · 2 not shown"
        assert "between us" not in text
        assert "something sensitive" not in text
        assert load_settings(settings_path()).private
        await press(pilot, "ctrl+t")
        assert "between us (private)" in screen_text(app)
        assert "◐ private" not in screen_text(app)
    assert not load_settings(settings_path()).private


async def test_private_mode_shows_no_subject_to_stay_off(desk: Desk) -> None:
    desk.book.people.put(changed(desk.book.people[INES], stays_off=("brexit",)))
    async with in_room(desk, "3", WIDE) as (app, pilot):
        assert "brexit" in screen_text(app)
        await press(pilot, "ctrl+t")
        assert "brexit" not in screen_text(app)
        await press(pilot, "enter")
        assert "brexit" not in screen_text(app)


async def test_private_mode_closes_a_fact_that_is_open_and_keeps_what_is_typed(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "enter", "enter")
        await type_in(pilot, " too")
        await press(pilot, "ctrl+t")
        assert isinstance(app.screen, PersonScreen)
        assert any(text.endswith(" too") for text in desk.typed.values())


async def test_erasing_takes_the_whole_name_and_then_all_is_gone(desk: Desk) -> None:
    backup = desk.book.backup()
    unfiled = changed(LUNCH, id="unfiled", guests=(INES,), debrief=Debrief(notes="rows on Sundays"))
    desk.book.outings.put(unfiled)
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "enter", "ctrl+x")
        assert isinstance(app.screen, EraseSheet)
        assert "Notes that are not filed yet go too: 1 of 1 line" in screen_text(app)
        assert "They stand in" in screen_text(app)
        await type_in(pilot, "ines")
        await press(pilot, "enter")
        assert INES in desk.book.people
        await type_in(pilot, " duarte")
        await press(pilot, "up", "right", "enter", "enter")
        assert INES not in desk.book.people
        assert not desk.book.can_undo
        assert not backup.exists()
        assert "Erased Ines Duarte" in said(app)
        assert not isinstance(app.screen, PersonScreen)


async def test_what_is_to_be_asked_stands_on_today_until_it_is_asked(desk: Desk) -> None:
    fact = changed(_fact(), id="f8", text="her move to Faro", ask_again=date(2026, 11, 20))
    desk.book.facts.put(fact)
    async with in_room(desk, "1", WIDE) as (app, pilot):
        assert "her move to Faro" in screen_text(app)
        app.screen.query_one("#days").focus()
        await press(pilot, "space")
        assert desk.book.facts["f8"].ask_again is None
        assert "her move to Faro" not in screen_text(app)
        await press(pilot, "u")
        assert desk.book.facts["f8"] == fact


def _fact() -> Fact:
    return Fact(id="f", person_id=INES, text="a fact", topic=Topic.OTHER, learned_on=date(2026, 10, 1))


async def test_private_mode_leaves_the_brief_and_the_talk_without_what_is_private(desk: Desk) -> None:
    base = _fact()
    desk.book.facts.put(changed(base, id="f7", text="wants to sail to Faro", sensitivity=Sensitivity.PRIVATE))
    lunch = desk.book.outings["o-lunch"]
    question = Question(text="How was Faro?", why="You noted it.", person_id=INES, fact_id="f7")
    desk.book.outings.put(changed(lunch, conversation=Conversation(questions=(question,))))
    async with in_room(desk, "1", WIDE) as (app, pilot):
        await press(pilot, "r")
        assert "How was Faro?" in screen_text(app)
        await press(pilot, "ctrl+t")
        assert "Faro" not in screen_text(app)
        await press(pilot, "ctrl+t")
        assert "How was Faro?" in screen_text(app)
    assert desk.book.outings["o-lunch"].conversation.questions == (question,)


async def test_private_mode_covers_the_notes_of_an_outing_that_is_filed(desk: Desk) -> None:
    line = NoteLine(text="parted from Rui", kind=LineKind.FACT, person_id=INES)
    may = changed(desk.book.outings["o-may"], outcome=Outcome(filed_at=desk.now(), lines=(line,)))
    desk.book.outings.put(may)
    async with in_room(desk, "1", WIDE) as (app, pilot):
        app.open_outing("o-may", "debrief")
        await settle(pilot)
        assert "parted from Rui" in screen_text(app)
        await press(pilot, "ctrl+t")
        assert "parted from Rui" not in screen_text(app)
        assert "what was filed here is not shown" in screen_text(app)
        await press(pilot, "ctrl+t")
        assert "parted from Rui" in screen_text(app)
    assert desk.book.outings["o-may"] == may
