"""People and a person's card, through their keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.people.facts import Sensitivity, Topic
from planner.people.person import Kind, Tier
from planner.values.record import changed
from screens.desk import Desk
from screens.leave import LeaveSheet
from screens.people import PeopleScreen
from screens.person import PersonScreen
from screens.person_form import PersonForm
from screens.widgets.choice import Choice
from screens.widgets.field import Field
from screens.widgets.row_list import RowList
from tests.pilot.folk import (
    USUAL,
    WIDE,
    a_desk,
    focused_text,
    in_room,
    names_in,
    put,
    said,
    until,
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
        assert "no walnuts" in screen_text(app)
        assert "not asked: seating" in screen_text(app)
    async with in_room(desk, "3", USUAL) as (app, _):
        assert "no walnuts" not in screen_text(app)


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


async def test_a_person_is_added_and_stands_under_the_cursor(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a", *"Zoe", "tab", "tab", *"Obi", "ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, PeopleScreen)
        added = app.screen.query_one("#list", RowList).highlighted
        assert added is not None
        assert (added.name, added.organisation, added.added_on) == ("Zoe", "Obi", date(2026, 11, 21))
        assert desk.book.people[added.id] == added
        assert "Zoe is in your book." in said(app)
        await pilot.press("u")
        assert "Zoe" not in names_in(desk.book)


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
        await pilot.pause()
        assert isinstance(app.screen, PersonForm)
        assert "Type a name." in screen_text(app)
        assert app.screen.texts()["organisation"] == "Obi Foods"
        assert app.screen.texts()["notes"] == "met at the fair"
        assert focused_text(app) == ""


async def test_what_cannot_be_read_is_said_beside_the_field_and_stays(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, contacts="ines@", occasions="birthday 31 Feb")
        await pilot.pause()
        assert "not a whole mail address" in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert focused_text(app) == "ines@"
        assert desk.book.people["p-ines"] == INES


async def test_the_days_and_the_needs_are_echoed_as_they_were_read(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, allergy="none", occasions="birthday 22 Nov")
        await pilot.pause()
        assert "known: none" in screen_text(app)
        assert "22 Nov birthday, tomorrow" in screen_text(app)


async def test_a_second_person_of_the_same_name_is_said_and_not_stopped(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("a")
        await put(app, name="inês duarte")
        await pilot.pause()
        assert "There is one already: Ines Duarte, Lago SA." in " ".join(screen_text(app).split())
        await pilot.press("ctrl+s")
        assert len(desk.book.people) == 4


async def test_a_kind_without_tiers_drops_the_tier_and_says_so(desk: Desk) -> None:
    async with in_room(desk, "3", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, kind="supplier")
        await pilot.pause()
        assert "A supplier has no tier; “key” will be dropped." in screen_text(app)
        assert isinstance(app.screen, PersonForm)
        assert not app.screen.box("tier").display
        await pilot.press("ctrl+s")
        kept = desk.book.people["p-ines"]
        assert (kept.kind, kept.tier) == (Kind.SUPPLIER, None)


async def test_leaving_with_something_typed_asks_and_each_answer_is_kept(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("e")
        await put(app, role="director")
        await pilot.press("escape")
        assert isinstance(app.screen, LeaveSheet)
        await pilot.press("t")
        assert isinstance(app.screen, PersonForm)
        assert app.screen.texts()["role"] == "director"
        await pilot.press("escape", "d")
        assert isinstance(app.screen, PeopleScreen)
        assert desk.book.people["p-ines"] == INES
        await pilot.press("e")
        await put(app, role="director")
        await pilot.press("escape", "s")
        assert desk.book.people["p-ines"].role == "director"


async def test_what_was_typed_is_there_again_when_the_form_was_left_any_other_way(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a")
        await put(app, name="Zoe", diet="vegan")
        await pilot.pause()
        await app.action_room("people")
        await pilot.pause()
        await pilot.press("a")
        await pilot.pause()
        assert isinstance(app.screen, PersonForm)
        assert app.screen.texts()["name"] == "Zoe"
        assert app.screen.texts()["diet"] == "vegan"
        assert "is here again" in said(app)


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


async def test_a_card_names_what_is_known_what_is_not_asked_and_what_is_promised(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("enter")
        await pilot.pause()
        text = screen_text(app)
        for words in (
            "ee-NESH doo-AR-te",
            "no walnuts",
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
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("enter")
        await pilot.pause()
        assert "You share   rowing" in screen_text(app)
        assert "days late" in screen_text(app)


async def test_a_sensitive_fact_is_hidden_until_it_is_asked_for(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("enter")
        await pilot.pause()
        assert "father is ill" not in screen_text(app)
        await pilot.press("v")
        assert "father is ill (sensitive)" in screen_text(app)


async def test_a_fact_is_written_down_with_its_topic_and_retired_with_undo(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("down", "down", "enter", "f", *"sings", "down", "home", "enter")
        await pilot.pause()
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
        await pilot.pause()
        assert app.screen.query_one("#topic", Choice).value is Topic.FAMILY
        await pilot.press("down", "right")
        app.screen.query_one("#text", Field).text = "her daughter plays the cello at school"
        await pilot.pause()
        assert app.screen.query_one("#topic", Choice).value is Topic.WORK


async def test_a_need_typed_as_a_fact_is_on_the_card_at_once(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("down", "down", "enter", "f")
        app.screen.query_one("#text", Field).text = "allergic to kiwi, doesn't drink"
        await pilot.pause()
        assert "allergy kiwi" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
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
        await pilot.pause()
        assert isinstance(app.screen, PeopleScreen)
        assert "Ines Duarte" not in names_in(desk.book)


async def test_names_with_markup_controls_and_other_scripts_are_shown_inert(desk: Desk) -> None:
    desk.book.people.put(
        changed(INES, name=HOSTILE, organisation=HOSTILE, notes=HOSTILE, drinks=(HOSTILE,), say_as=HOSTILE)
    )
    for size in (USUAL, WIDE):
        async with in_room(desk, "3", size) as (app, pilot):
            await pilot.press("end", "home")
            names = [p.name for p in app.screen.query_one("#list", RowList).items]
            await pilot.press(*["down"] * names.index(HOSTILE), "enter")
            await pilot.pause()
            text = screen_text(app)
            assert "[bold]VIP[/] [/]" in text
            assert "\x1b" not in text
            assert "\u202e" not in text
            await pilot.press("e")
            await pilot.pause()
            assert isinstance(app.screen, PersonForm)
            assert app.screen.texts()["name"] == "Evil [bold]VIP[/] [/] נועה 🚣"
            await pilot.press("escape", "d", "enter")
            await pilot.pause()
            assert "[bold]VIP[/]" in said(app)
            await pilot.press("u")


async def test_notes_of_ten_thousand_characters_are_kept(desk: Desk) -> None:
    long = ("she told me of the regatta " * 400).strip()
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("e")
        await put(app, notes=long)
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert desk.book.people["p-ines"].notes == long
        assert "regatta" in screen_text(app) or app.screen.query_one("#card").max_scroll_y > 0


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (40, 10)])
async def test_a_tiny_terminal_breaks_nothing(desk: Desk, size: tuple[int, int]) -> None:
    async with in_room(desk, "3", size) as (app, pilot):
        await pilot.press(
            "down", "up", "slash", "i", "escape", "enter", "f", "escape", "e", "tab", "x", "escape", "d"
        )
        await pilot.press("escape", "a", "escape")
        await pilot.pause()
        assert isinstance(app.screen, PeopleScreen | PersonScreen)


async def test_ten_thousand_people_are_filtered_at_once(desk: Desk) -> None:
    with desk.book.transaction("many"):
        for number in range(10_000):
            desk.book.people.put(changed(RAVI, id=f"n{number:05}", name=f"Guest {number:05}"))
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("slash", *"04711")
        assert [p.name for p in app.screen.query_one("#list", RowList).items] == ["Guest 04711"]


async def test_what_another_hostbook_changed_meanwhile_is_kept(desk: Desk) -> None:
    async with in_room(desk, "3") as (_, pilot):
        await pilot.press("e", "tab", "x")
        other = Book.open(desk.book.path)
        other.people.put(changed(other.people["p-ines"], role="director"))
        other.close()
        await pilot.press("ctrl+s")
        await pilot.pause()
        kept = desk.book.people["p-ines"]
        assert (kept.role, kept.say_as) == ("director", INES.say_as + "x")


async def test_a_card_closes_when_its_person_is_gone(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a", *"Zoe", "ctrl+s", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PersonScreen)
        await pilot.press("u")
        await pilot.pause()
        assert isinstance(app.screen, PeopleScreen)
        assert "Zoe" not in {p.name for p in app.screen.query_one("#list", RowList).items}


async def test_the_arrows_move_between_the_fields_of_a_form(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("a", *"Zoe", *["down"] * 4, "right")
        assert isinstance(app.screen, PersonForm)
        tier = app.screen.box("tier")
        assert app.screen.texts()["kind"] == "past customer"
        await until(lambda: not tier.display)
        await pilot.press("right")
        await until(lambda: tier.display)
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
        await pilot.pause()
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.is_running
        assert isinstance(app.screen, LeaveSheet)


async def test_a_person_with_a_history_is_only_deleted_when_the_host_is_sure(desk: Desk) -> None:
    async with in_room(desk, "3") as (app, pilot):
        await pilot.press("d")
        await pilot.pause()
        assert "would go too" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Ines Duarte" in names_in(desk.book)
