"""Venues and a venue's card, through their keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.places.venue import Feature, Venue, has
from planner.values.point import Point
from planner.values.record import changed
from screens.asking.leave import LeaveSheet
from screens.desk import Desk
from screens.forms.venue import VenueForm
from screens.venue import VenueScreen
from screens.venues import VenuesScreen
from screens.widgets.row_list import RowList
from tests.pilot.folk import USUAL, WIDE, a_desk, focused_text, in_room, put, said
from tests.pilot.small_book import LAGO
from tests.pilot.walk import screen_text, settle

HOSTILE = "\x1b]0;owned\x07Sol [/] [b]e\u202e ليلى"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book with one venue."""
    with a_desk(tmp_path) as made:
        yield made


async def test_an_empty_list_says_how_to_add_the_first_place(desk: Desk) -> None:
    desk.book.venues.remove("v-lago")
    async with in_room(desk, "4") as (app, _):
        assert "Press a to add the first one" in screen_text(app)


async def test_the_list_and_the_card_say_what_a_host_asks(desk: Desk) -> None:
    async with in_room(desk, "4", WIDE) as (app, _):
        text = screen_text(app)
        for words in ("Casa do Lago", "moderate", "4.0 of 5", "quiet", "private room", "○ parking", "halal"):
            assert words in text


async def test_a_place_is_found_by_what_it_offers(desk: Desk) -> None:
    desk.book.venues.put(Venue(id="v2", name="Sol", features=(Feature.PARKING,)))
    async with in_room(desk, "4") as (app, pilot):
        await pilot.press("slash", *"park")
        assert [v.name for v in app.screen.query_one("#list", RowList).items] == ["Sol"]


async def test_a_venue_is_added_with_each_feature_yes_no_or_unknown(desk: Desk) -> None:
    async with in_room(desk, "4") as (app, pilot):
        await pilot.press("a")
        await put(
            app, name="Sol e Sardinha", point="38.7070, -9.1436", largest_party="8", closed_on="sundays"
        )
        await put(app, **{"has quiet": "no", "has parking": "yes", "price_band": "1"})
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, VenuesScreen)
        venue = app.screen.query_one("#list", RowList).highlighted
        assert venue is not None
        assert venue.name == "Sol e Sardinha"
        assert [has(venue, f) for f in (Feature.QUIET, Feature.PARKING, Feature.STEP_FREE)] == [
            False,
            True,
            None,
        ]
        assert venue.point == Point(lat=38.707, lon=-9.1436)
        assert (venue.price_band, venue.largest_party) == (1, 8)
        await pilot.press("u")
        assert len(desk.book.venues) == 1


async def test_what_cannot_be_read_is_said_and_stays(desk: Desk) -> None:
    async with in_room(desk, "4", WIDE) as (app, pilot):
        await pilot.press("e")
        await put(app, point="95, 0", largest_party="-2", closed_on="blursday")
        await settle(pilot)
        assert "Latitude goes from -90 to 90." in " ".join(screen_text(app).split())
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, VenueForm)
        assert focused_text(app) == "95, 0"
        assert "2 more" in said(app)
        assert desk.book.venues["v-lago"] == LAGO


async def test_leaving_a_changed_form_asks(desk: Desk) -> None:
    async with in_room(desk, "4") as (app, pilot):
        await pilot.press("e")
        await put(app, cuisine="fish")
        await pilot.press("escape")
        assert isinstance(app.screen, LeaveSheet)
        await pilot.press("ctrl+s")
        assert desk.book.venues["v-lago"].cuisine == "fish"


async def test_deleting_a_venue_leaves_its_outings_without_a_place_until_undone(desk: Desk) -> None:
    async with in_room(desk, "4") as (app, pilot):
        await pilot.press("enter")
        assert isinstance(app.screen, VenueScreen)
        await pilot.press("d")
        assert isinstance(app.screen, VenuesScreen)
        assert "2 outings have no place now" in said(app)
        assert desk.book.outings["o-lunch"].venue_id is None
        await pilot.press("u")
        assert desk.book.venues["v-lago"] == LAGO
        assert desk.book.outings["o-lunch"].venue_id == "v-lago"


async def test_the_card_tells_what_happened_here(desk: Desk) -> None:
    async with in_room(desk, "4") as (app, pilot):
        await pilot.press("enter")
        text = screen_text(app)
        assert "kind with late guests" in text
        assert "Lunch with Ines Duarte and Ravi Menon" in text


async def test_names_with_markup_and_controls_are_shown_inert(desk: Desk) -> None:
    desk.book.venues.put(changed(LAGO, name=HOSTILE, city=HOSTILE, table_notes=HOSTILE))
    for size in (USUAL, WIDE):
        async with in_room(desk, "4", size) as (app, pilot):
            await pilot.press("enter")
            text = screen_text(app)
            assert "Sol [/] [b]e" in text
            assert "\x1b" not in text
            await pilot.press("e", "escape", "d")
            assert "Sol [/] [b]e" in said(app)
            await pilot.press("u")


@pytest.mark.parametrize("size", [(20, 5), (1, 1), (40, 10)])
async def test_a_tiny_terminal_breaks_nothing(desk: Desk, size: tuple[int, int]) -> None:
    async with in_room(desk, "4", size) as (app, pilot):
        await pilot.press(
            "down", "slash", "c", "escape", "enter", "e", "tab", "escape", "escape", "a", "escape"
        )
        assert isinstance(app.screen, VenuesScreen | VenueScreen)


async def test_a_form_may_be_left_before_all_of_it_is_there(desk: Desk) -> None:
    async with in_room(desk, "4") as (app, pilot):
        for _ in range(5):
            for action in ("edit", "back"):
                app.call_later(lambda named=action: app.run_action(named, app.screen))
            await settle(pilot)
        assert isinstance(app.screen, VenuesScreen)
