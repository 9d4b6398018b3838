"""Settings say what is asked on the network and of whom; nothing is asked until it is switched on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.config import load_settings, settings_path
from planner.online.servers import Online
from screens.desk import Desk
from tests.pilot.folk import USUAL, WIDE, a_desk, in_room
from tests.pilot.walk import flat_text, press, type_in, until

GEOCODER = ["down", "down"]
"""From the theme to the line of the geocoder."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book with a host."""
    with a_desk(tmp_path) as made:
        yield made


async def test_switching_a_geocoder_on_says_what_is_sent_to_whom_and_keeps_it(desk: Desk) -> None:
    async with in_room(desk, "5", (120, 60)) as (app, pilot):
        assert "Nothing. Your book" in flat_text(app)
        await press(pilot, *GEOCODER, "right")
        said = flat_text(app)
        assert "To Nominatim at nominatim.openstreetmap.org, each time you press ctrl+l" in said
        assert "Nothing else: your book" in said
        assert load_settings(settings_path()).online == Online(geocoder="nominatim")
        assert desk.settings.online.geocoder == "nominatim"
        await press(pilot, "left")
        assert "Nothing. Your book" in flat_text(app)
        assert load_settings(settings_path()).online == Online()


async def test_a_server_of_ones_own_is_kept_as_it_can_be_read(desk: Desk) -> None:
    async with in_room(desk, "5", (120, 60)) as (app, pilot):
        await press(pilot, *GEOCODER, "right", "right", "down")
        await type_in(pilot, "localhost:2322")
        assert load_settings(settings_path()).online == Online(
            geocoder="photon", geocoder_server="http://localhost:2322"
        )
        assert "To Photon at http://localhost:2322" in flat_text(app)
        await type_in(pilot, "?key=1")
        assert "nothing after “?”" in flat_text(app)
        assert desk.settings.online.geocoder_server == "http://localhost:2322"


async def test_a_router_without_a_server_is_not_asked_and_says_so(desk: Desk) -> None:
    async with in_room(desk, "5", (120, 60)) as (app, pilot):
        await press(pilot, *GEOCODER, "down", "right")
        assert "OSRM needs the address of a server; until then it is not asked." in flat_text(app)
        assert "Nothing. Your book" in flat_text(app)
        await press(pilot, "down")
        await type_in(pilot, "osrm.example.org")
        assert "To OSRM at osrm.example.org" in flat_text(app)
        assert "No name and no address" in flat_text(app)


async def test_what_was_chosen_stands_when_settings_are_opened_again(desk: Desk) -> None:
    async with in_room(desk, "5", (120, 60)) as (app, pilot):
        await press(pilot, *GEOCODER, "right", "escape", "1", "5")
        assert "● Nominatim" in flat_text(app)


async def test_all_of_what_is_sent_can_be_read_on_a_small_terminal(desk: Desk) -> None:
    async with in_room(desk, "5", USUAL) as (app, pilot):
        await press(pilot, *GEOCODER, "right")
        seen = flat_text(app)
        for _ in range(4):
            await press(pilot, "pagedown")
            seen += flat_text(app)
        assert "What hostbook sends anywhere" in seen
        assert "erased with the person it is of." in seen
        await press(pilot, *["pageup"] * 4)
        await until(lambda: "Tomas Reis" in flat_text(app))


@pytest.mark.parametrize("size", [USUAL, WIDE, (40, 10)])
async def test_the_lines_are_reached_and_read_on_any_terminal(desk: Desk, size: tuple[int, int]) -> None:
    async with in_room(desk, "5", size) as (app, pilot):
        await press(pilot, *GEOCODER, "right", "down")
        await until(lambda: "the public one" in flat_text(app) or "Server" in flat_text(app))
