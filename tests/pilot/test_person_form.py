"""Writing a person down, through the form's keys: nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.dates.notable import Observance
from planner.people.person import Kind, Tier
from planner.values.record import changed
from screens.asking.leave import LeaveSheet, ResumeSheet
from screens.cards.frame import CardPlace
from screens.desk import Desk
from screens.forms.person import PersonForm
from screens.people import PeopleScreen
from screens.widgets.choice import Choice
from screens.widgets.row_list import RowList
from tests.pilot.folk import (
    WIDE,
    a_desk,
    focused_text,
    in_room,
    names_in,
    put,
    said,
)
from tests.pilot.small_book import INES
from tests.pilot.walk import press, screen_text, settle, type_in, until


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book of three people."""
    with a_desk(tmp_path) as made:
        yield made


async def test_a_person_is_added_and_stands_under_the_cursor(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a", *"Zoe", "tab", "tab", *"Obi", "ctrl+s")
        assert isinstance(app.screen, PeopleScreen)
        added = app.screen.query_one("#list", RowList).highlighted
        assert added is not None
        assert (added.name, added.organisation, added.added_on) == ("Zoe", "Obi", date(2026, 11, 21))
        assert desk.book.people[added.id] == added
        assert "Zoe is in your book." in said(app)
        await pilot.press("u")
        assert "Zoe" not in names_in(desk.book)


async def test_text_typed_on_a_choice_leads_nowhere_and_takes_nothing_back(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a", *"Zoe", "ctrl+s", "a")
        choice = app.screen.query_one(Choice)
        choice.focus()
        was = choice.value
        await type_in(pilot, "Rua4,Lisboa/q:hall")
        assert isinstance(app.screen, PersonForm)
        assert choice.value == was
        assert "Zoe" in names_in(desk.book)


async def test_editing_changes_only_what_was_typed(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("e")
        await put(app, role="managing director")
        await pilot.press("ctrl+s")
        assert desk.book.people["p-ines"] == changed(INES, role="managing director")


async def test_an_empty_name_is_said_and_everything_else_that_was_typed_stays(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a")
        await put(app, organisation="Obi Foods", notes="met at the fair")
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, PersonForm)
        assert "Type a name." in screen_text(app)
        assert app.screen.texts()["organisation"] == "Obi Foods"
        assert app.screen.texts()["notes"] == "met at the fair"
        assert focused_text(app) == ""


async def test_what_cannot_be_read_is_said_beside_the_field_and_stays(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, contacts="ines@", occasions="birthday 31 Feb")
        await settle(pilot)
        assert "not a whole mail address" in screen_text(app)
        await pilot.press("ctrl+s")
        assert focused_text(app) == "ines@"
        assert desk.book.people["p-ines"] == INES


async def test_the_days_and_the_needs_are_echoed_as_they_were_read(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, allergy="none", occasions="birthday 22 Nov")
        await settle(pilot)
        assert "known: none" in screen_text(app)
        assert "22 Nov birthday, tomorrow" in screen_text(app)


async def test_what_is_kept_is_echoed_by_its_names_and_a_faith_is_not_taken_for_it(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, keeps="pesach and high holidays")
        await settle(pilot)
        assert "Rosh Hashanah · Yom Kippur · Passover" in screen_text(app)
        await put(app, keeps="jewish")
        await settle(pilot)
        assert "does not say which days they keep" in " ".join(screen_text(app).split())
        await pilot.press("ctrl+s")
        assert desk.book.people["p-ines"].keeps is None
        await put(app, keeps="Ramadan, Eid")
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert desk.book.people["p-ines"].keeps == (Observance.RAMADAN, Observance.EID)
        assert "Ramadan · Eid" in screen_text(app)


async def test_a_second_person_of_the_same_name_is_said_and_not_stopped(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("a")
        await put(app, name="inês duarte")
        await settle(pilot)
        assert "There is one already: Ines Duarte, Lago SA." in " ".join(screen_text(app).split())
        await pilot.press("ctrl+s")
        assert len(desk.book.people) == 4


async def test_a_kind_without_tiers_drops_the_tier_and_says_so(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, kind="supplier")
        await settle(pilot)
        assert "A supplier has no tier; “key” will be dropped." in screen_text(app)
        assert isinstance(app.screen, PersonForm)
        assert not app.screen.box("tier").visible
        await pilot.press("ctrl+s")
        kept = desk.book.people["p-ines"]
        assert (kept.kind, kept.tier) == (Kind.SUPPLIER, None)


async def test_leaving_with_something_typed_asks_and_each_answer_is_kept(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("e")
        await put(app, role="director")
        await pilot.press("escape")
        assert isinstance(app.screen, LeaveSheet)
        await pilot.press(*"host")
        assert isinstance(app.screen, LeaveSheet), "no answer is a letter"
        await pilot.press("enter")
        assert isinstance(app.screen, PersonForm)
        assert app.screen.texts()["role"] == "director"
        await pilot.press("escape", "ctrl+d")
        assert isinstance(app.screen, PeopleScreen)
        assert desk.book.people["p-ines"] == INES
        await pilot.press("e")
        await put(app, role="director")
        await pilot.press("escape", "ctrl+s")
        assert desk.book.people["p-ines"].role == "director"


async def test_what_was_typed_is_there_again_when_the_form_was_left_any_other_way(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a")
        await put(app, name="Zoe", diet="vegan")
        await settle(pilot)
        await app.action_room("people")
        await settle(pilot)
        await pilot.press("a")
        assert isinstance(app.screen, ResumeSheet)
        assert "Zoe" in screen_text(app)
        await pilot.press("enter")
        assert isinstance(app.screen, PersonForm)
        assert app.screen.texts()["name"] == "Zoe"
        assert app.screen.texts()["diet"] == "vegan"


async def test_who_begins_afresh_finds_nothing_of_what_was_begun(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a")
        await put(app, name="Bob Trent", kind="supplier", diet="vegan")
        await pilot.press("escape", "escape", "a", "ctrl+d", *"Mary")
        assert isinstance(app.screen, PersonForm)
        texts = app.screen.texts()
        assert (texts["name"], texts["kind"], texts["diet"]) == ("Mary", "customer", "")


async def test_escape_on_what_was_begun_leaves_the_form_and_keeps_it(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a")
        await put(app, name="Zoe")
        await pilot.press("escape", "escape", "a", "escape")
        assert isinstance(app.screen, PeopleScreen)
        await pilot.press("a", "enter")
        assert isinstance(app.screen, PersonForm)
        assert app.screen.texts()["name"] == "Zoe"


async def test_whom_another_hostbook_deleted_is_not_put_back_without_a_word(
    desk: Desk, tmp_path: Path
) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("e")
        await put(app, role="director")
        other = Book.open(desk.book.path)
        other.people.remove("p-ines")
        other.close()
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, PersonForm)
        assert "taken out of the book meanwhile" in said(app)
        assert "p-ines" not in desk.book.people
        await pilot.press("ctrl+s")
        assert desk.book.people["p-ines"].role == "director"


async def test_notes_of_ten_thousand_characters_are_kept(desk: Desk) -> None:
    long = ("she told me of the regatta " * 400).strip()
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("e")
        await put(app, notes=long)
        await pilot.press("ctrl+s", "enter")
        assert desk.book.people["p-ines"].notes == long
        assert "→ more" in screen_text(app)
        place = app.screen.query_one(CardPlace)
        await press(pilot, "right")
        assert "she told me of the regatta" in screen_text(app)
        await press(pilot, "left")
        assert place.scroll_offset.y == 0
        place.scroll_end(animate=False)
        await press(pilot, "right")
        assert place.scroll_offset.y == 0


async def test_what_another_hostbook_changed_meanwhile_is_kept(desk: Desk) -> None:
    async with in_room(desk, "3") as (_, pilot):
        await pilot.press("e", "tab", "x")
        other = Book.open(desk.book.path)
        other.people.put(changed(other.people["p-ines"], role="director"))
        other.close()
        await pilot.press("ctrl+s")
        kept = desk.book.people["p-ines"]
        assert (kept.role, kept.say_as) == ("director", INES.say_as + "x")


@pytest.mark.parametrize(("answer", "role"), [("enter", "head of purchasingx"), ("ctrl+x", "director")])
async def test_a_field_changed_in_another_hostbook_too_is_asked_about_before_it_is_saved(
    desk: Desk, answer: str, role: str
) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await press(pilot, "e", "tab", "y", "tab", "tab", "x")
        with closing(Book.open(desk.book.path)) as other:
            other.people.put(changed(other.people["p-ines"], role="director", alcohol=False))
        await press(pilot, "ctrl+s", "ctrl+s")
        text = screen_text(app)
        for words in ("Changed in another hostbook too", "yours  head of purchasingx", "other  director"):
            assert words in text
        assert "Alcohol" not in text.split("hostbook too")[1].split("save yours")[0]
        assert desk.book.people["p-ines"].role == "director"
        await press(pilot, "escape")
        assert isinstance(app.screen, PersonForm)
        await press(pilot, "ctrl+s", answer)
        kept = desk.book.people["p-ines"]
        assert (kept.role, kept.say_as, kept.alcohol) == (role, INES.say_as + "y", False)
        assert not desk.typed


async def test_the_arrows_move_between_the_fields_of_a_form(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a", *"Zoe", *["down"] * 4, "right")
        assert isinstance(app.screen, PersonForm)
        tier = app.screen.box("tier")
        assert app.screen.texts()["kind"] == "past customer"
        await until(lambda: not tier.visible)
        await pilot.press("right")
        await until(lambda: tier.visible)
        await pilot.press("down", "right", "ctrl+s")
        (zoe,) = (p for p in desk.book.people.all() if p.name == "Zoe")
        assert (zoe.kind, zoe.tier) == (Kind.PROSPECT, Tier.KEY)


async def test_a_tier_may_be_chosen_with_the_arrows(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("down", "down", "e")
        assert isinstance(app.screen, PersonForm)
        tier = app.screen.box("tier")
        assert isinstance(tier, Choice)
        tier.focus()
        await pilot.press("left", "ctrl+s")
        assert desk.book.people["p-ravi"].tier is Tier.KEY


async def test_quitting_in_the_middle_of_a_form_asks_first(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a")
        await put(app, name="Zoe")
        await settle(pilot)
        await pilot.press("ctrl+q")
        assert app.is_running
        assert isinstance(app.screen, LeaveSheet)
