"""The people's list, through its keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.values.record import changed
from screens.desk import Desk
from screens.forms.person import PersonForm
from screens.people import PeopleScreen
from screens.person import PersonScreen
from screens.widgets.row_list import RowList
from tests.pilot.folk import (
    USUAL,
    WIDE,
    a_desk,
    in_room,
    names_in,
    said,
)
from tests.pilot.small_book import INES, RAVI
from tests.pilot.walk import screen_text

HOSTILE = "\x1b[31mEvil\x07 [bold]VIP[/] [/] \u202eנועה 🚣"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of three people."""
    with a_desk(tmp_path) as made:
        yield made


async def test_an_empty_book_says_how_to_add_the_first_person(desk: Desk) -> None:
    for person in desk.book.people.all():
        desk.book.people.remove(person.id)
    async with in_room(desk, "3") as (app, _):
        assert "Press a to add the first person" in screen_text(app)


async def test_everyone_is_listed_with_where_they_work_and_the_last_touch(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, _):
        text = screen_text(app)
        for words in ("Ines Duarte", "Lago SA", "customer, key", "3 weeks ago", "José Núñez", "no touch"):
            assert words in text


async def test_the_card_stands_beside_the_list_only_where_there_is_room(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, _):
        assert "Allergies   walnuts" in screen_text(app)
        assert "not asked: seating" in screen_text(app)
    async with in_room(desk, "3", USUAL) as (app, _):
        assert "Allergies   walnuts" not in screen_text(app)


@pytest.mark.parametrize(("typed", "name"), [("jose nunez", "José Núñez"), ("raiv menn", "Ravi Menon")])
async def test_the_filter_forgives_accents_and_slips(desk: Desk, typed: str, name: str) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("slash", *("space" if c == " " else c for c in typed))
        assert [p.name for p in app.screen.query_one("#list", RowList).items] == [name]
        await pilot.press("enter", "enter")
        assert isinstance(app.screen, PersonScreen)


async def test_escape_clears_the_filter_before_it_goes_back(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("slash", "i", "n", "escape")
        assert isinstance(app.screen, PeopleScreen)
        assert len(app.screen.query_one("#list", RowList).items) == 3


async def test_deleting_a_person_tells_what_goes_and_undo_brings_all_of_it_back(desk: Desk) -> None:
    outing = desk.book.outings["o-lunch"]
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("d", "enter")
        assert "Ines Duarte" not in names_in(desk.book)
        assert desk.book.outings["o-lunch"].guests == ("p-ravi",)
        assert desk.book.facts.of_person("p-ines") == ()
        words = said(app)
        assert (
            "Deleted Ines Duarte with 4 facts, 1 promise and 1 touch; 2 outings go on without them." in words
        )
        assert not desk.book.check()
        await pilot.press("u")
        assert desk.book.people["p-ines"] == INES
        assert len(desk.book.facts.of_person("p-ines")) == 4
        assert desk.book.outings["o-lunch"] == outing
        assert "Ines Duarte" in screen_text(app)


async def test_names_with_markup_controls_and_other_scripts_are_shown_inert(desk: Desk) -> None:
    desk.book.people.put(
        changed(INES, name=HOSTILE, organisation=HOSTILE, notes=HOSTILE, drinks=(HOSTILE,), say_as=HOSTILE)
    )
    for size in (USUAL, WIDE):
        async with in_room(desk, "3", size) as (app, pilot):
            await pilot.press("end", "home")
            names = [p.name for p in app.screen.query_one("#list", RowList).items]
            await pilot.press(*["down"] * names.index(HOSTILE), "enter")
            text = screen_text(app)
            assert "[bold]VIP[/] [/]" in text
            assert "\x1b" not in text
            assert "\u202e" not in text
            await pilot.press("e")
            assert isinstance(app.screen, PersonForm)
            assert app.screen.texts()["name"] == "Evil [bold]VIP[/] [/] נועה 🚣"
            await pilot.press("escape", "d", "enter")
            assert "[bold]VIP[/]" in said(app)
            await pilot.press("u")


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (40, 10)])
async def test_a_tiny_terminal_breaks_nothing(desk: Desk, size: tuple[int, int]) -> None:
    async with in_room(desk, "3", size) as (app, pilot):
        await pilot.press(
            "down", "up", "slash", "i", "escape", "enter", "f", "escape", "e", "tab", "x", "escape", "d"
        )
        await pilot.press("escape", "a", "escape")
        assert isinstance(app.screen, PeopleScreen | PersonScreen)


async def test_ten_thousand_people_are_filtered_at_once(desk: Desk) -> None:
    with desk.book.transaction("many"):
        for number in range(10_000):
            desk.book.people.put(changed(RAVI, id=f"n{number:05}", name=f"Guest {number:05}"))
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("slash", *"04711")
        assert [p.name for p in app.screen.query_one("#list", RowList).items] == ["Guest 04711"]


async def test_a_person_with_a_history_is_only_deleted_when_the_host_is_sure(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("d")
        assert "would go too" in screen_text(app)
        await pilot.press("escape")
        assert "Ines Duarte" in names_in(desk.book)
