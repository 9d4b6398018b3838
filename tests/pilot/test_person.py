"""A person's card and what is written on it, through their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from planner.notes.line import LineKind, NoteLine
from planner.outings.outcome import Outcome
from planner.people.facts import Sensitivity, Topic
from planner.values.record import changed
from screens.desk import Desk
from screens.people import PeopleScreen
from screens.person import PersonScreen
from screens.widgets.choice import Choice
from screens.widgets.field import Field
from screens.widgets.row_list import RowList
from tests.pilot.folk import (
    WIDE,
    a_desk,
    focused_text,
    in_room,
    names_in,
)
from tests.pilot.small_book import MAY, NOW
from tests.pilot.walk import press, screen_text, settle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of three people."""
    with a_desk(tmp_path) as made:
        yield made


async def test_a_card_names_what_is_known_what_is_not_asked_and_what_is_promised(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("enter")
        text = screen_text(app)
        for words in (
            "ee-NESH doo-AR-te",
            "walnuts",
            "diet: none",
            "not asked: seating",
            "in 11 days",
            "! send the trail map",
            "wants to row the Douro",
            "Lunch with Ines Duarte and Ravi Menon",
        ):
            assert words in text


async def test_a_card_says_what_you_share_and_what_is_owed(desk: Desk) -> None:
    rowing = changed(desk.book.facts["f1"], text="rowing every morning")
    desk.book.facts.put(rowing)
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("enter")
        assert "You share   rowing" in screen_text(app)
        assert "days late" in screen_text(app)


async def test_what_you_talked_of_each_last_time_stands_last_among_what_you_share(desk: Desk) -> None:
    book = desk.book
    rowing = changed(book.facts["f1"], text="rowing every morning", topic=Topic.RECREATION)
    book.facts.put(rowing)
    book.facts.put(changed(rowing, id="f9", text="plays jazz", learned_on=date(2020, 5, 12)))
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter")
        assert "You share   rowing · jazz" in screen_text(app)
        rowed = NoteLine(text="rows at dawn", kind=LineKind.FACT, person_id="p-ines")
        for month in (8, 9, 10):
            put = changed(MAY, id=f"o-{month}", starts=datetime(2026, month, 12, 12, 30))
            filed = Outcome(filed_at=NOW, lines=(rowed,))
            book.outings.put(changed(put, outcome=filed))
        await press(pilot, "escape", "enter")
        assert "You share   jazz\n" in re.sub(" *\n", "\n", screen_text(app))
        assert "rowing (you talked of it the last three" in screen_text(app)


async def test_in_private_mode_no_talk_is_told_that_rests_on_something_private(desk: Desk) -> None:
    book = desk.book
    rowing = changed(book.facts["f1"], text="rowing every morning", topic=Topic.RECREATION)
    book.facts.put(rowing)
    for month in (9, 10):
        book.outings.put(changed(MAY, id=f"o-{month}", starts=datetime(2026, month, 12, 12, 30)))
        hidden = changed(
            rowing, id=f"x{month}", text="rows alone", outing_id=f"o-{month}", sensitivity=Sensitivity.PRIVATE
        )
        book.facts.put(hidden)
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await press(pilot, "enter")
        assert "you talked of it" in screen_text(app)
        desk.private.is_on = True
        await press(pilot, "escape", "enter")
        assert "You share   rowing" in screen_text(app)
        assert "you talked of it" not in screen_text(app)


async def test_a_sensitive_fact_is_hidden_until_it_is_asked_for(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("enter")
        assert "father is ill" not in screen_text(app)
        await pilot.press("v")
        assert "father is ill (sensitive)" in screen_text(app)


async def test_a_fact_is_written_down_with_its_topic_and_retired_with_undo(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("down", "down", "enter", "f", *"sings", "down", "left", "left", "enter")
        assert isinstance(app.screen, PersonScreen)
        (fact,) = desk.book.facts.of_person("p-ravi")
        assert (fact.text, fact.topic, fact.sensitivity) == ("sings", Topic.FAMILY, Sensitivity.ORDINARY)
        assert fact.learned_on == date(2026, 11, 21)
        await pilot.press("x")
        assert desk.book.facts[fact.id].retired_on == date(2026, 11, 21)
        assert "sings" not in screen_text(app)
        await pilot.press("u")
        assert desk.book.facts[fact.id] == fact


async def test_the_topic_of_a_fact_is_guessed_until_it_is_chosen(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("enter", "f")
        app.screen.query_one("#text", Field).text = "her daughter plays the cello"
        await settle(pilot)
        assert app.screen.query_one("#topic", Choice).value is Topic.FAMILY
        await pilot.press("down", "right")
        app.screen.query_one("#text", Field).text = "her daughter plays the cello at school"
        await settle(pilot)
        assert app.screen.query_one("#topic", Choice).value is Topic.WORK


async def test_a_need_typed_as_a_fact_is_on_the_card_at_once(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("down", "down", "enter", "f")
        app.screen.query_one("#text", Field).text = "allergic to kiwi, doesn't drink"
        await settle(pilot)
        assert "allergic to kiwi" in screen_text(app)
        await pilot.press("enter")
        ravi = desk.book.people["p-ravi"]
        assert (ravi.needs.allergy, ravi.alcohol) == (("kiwi",), False)
        assert desk.book.facts.of_person("p-ravi") == ()
        await pilot.press("u")
        assert desk.book.people["p-ravi"].needs.allergy != ("kiwi",)


async def test_a_half_written_fact_is_kept_for_the_sitting(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("enter", "f", *"rows", "escape", "f")
        assert focused_text(app) == "rows"


async def test_deleting_from_the_card_goes_back_to_the_list(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("enter", "d", "enter")
        assert isinstance(app.screen, PeopleScreen)
        assert "Ines Duarte" not in names_in(desk.book)


async def test_a_card_closes_when_its_person_is_gone(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a", *"Zoe", "ctrl+s", "enter")
        assert isinstance(app.screen, PersonScreen)
        await pilot.press("u")
        assert isinstance(app.screen, PeopleScreen)
        assert "Zoe" not in {p.name for p in app.screen.query_one("#list", RowList).items}
