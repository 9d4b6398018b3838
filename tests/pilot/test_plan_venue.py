"""Which place: the list of the plan board, clear at a glance, and the map that m opens."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from planner.outings.gap import Part
from planner.people.address import Address
from planner.places.venue import Feature, Venue, VenueKind
from planner.values.point import Point
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.sheets.map import MapSheet
from screens.venue import VenueScreen
from tests.pilot.desks import CASA, HOST, LUNCH
from tests.pilot.walk import press, saved, screen_text, settle, until

STADIUM = Venue(id="luz", name="Estádio da Luz", kind=VenueKind.STADIUM)
ADEGA = Venue(id="adega", name="Adega", lacks=(Feature.QUIET,), point=Point(lat=38.72, lon=-9.13))


def put(desk: Desk, *venues: Venue) -> None:
    with desk.book.transaction("places"):
        for venue in venues:
            desk.book.venues.put(venue)
        desk.book.outings.put(LUNCH)


async def open_venues(pilot: Pilot[Any], desk: Desk) -> None:
    """The plan board at its venue, once the places stand there."""
    pilot.app.push_screen(PlanScreen(desk, LUNCH.id, Part.VENUE))
    await until(lambda: "fits ●" in screen_text(pilot.app))
    await settle(pilot)


async def test_a_place_says_in_a_line_what_decides_for_it_and_its_flags_beneath(desk: Desk) -> None:
    put(desk, ADEGA, STADIUM)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_venues(pilot, desk)
        lines = [line[20:].strip(" │┃▁█") for line in screen_text(app).splitlines()]
        casa = next(n for n, line in enumerate(lines) if "Casa do Lago" in line and "fits" in line)
        assert "keeps walnuts away · quiet" in lines[casa + 1]
        adega = next(n for n, line in enumerate(lines) if line.startswith("○ Adega"))
        assert lines[adega + 1].startswith("! ask: walnuts · ! not quiet")
        stadium = next(line for line in lines if "Estádio" in line)
        assert "! not for lunch" in stadium
        assert "ask first" not in "\n".join(lines)


async def test_what_is_flagged_of_every_place_is_said_once_above_them(desk: Desk) -> None:
    put(desk, ADEGA)
    with desk.book.transaction("Ravi comes too"):
        desk.book.outings.put(changed(LUNCH, guests=("ines", "ravi")))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await open_venues(pilot, desk)
        text = screen_text(app)
        assert text.count("ask Ravi first") == 1
        assert "Wherever you go:" in text


async def test_capital_m_shows_the_place_on_a_map_and_enter_takes_the_one_it_was_turned_to(
    desk: Desk,
) -> None:
    put(desk, changed(CASA, point=Point(lat=38.755, lon=-9.155)), ADEGA)
    with desk.book.transaction("an office"):
        desk.book.save_host(changed(HOST, office=Address(point=Point(lat=38.735, lon=-9.145))))
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_venues(pilot, desk)
        await press(pilot, "enter", "M")
        assert isinstance(app.screen, MapSheet)
        text = screen_text(app)
        assert "◆ Casa do Lago" in text
        assert "km by road" in text
        assert "Where Ines sets out" in text
        await press(pilot, "up", "down")
        assert "north-west" in screen_text(app)
        await press(pilot, "enter")
        await saved(pilot)
        assert desk.book.outings["lunch"].venue_id == "adega"


async def test_m_shows_what_is_missing_from_the_list_of_places_too(desk: Desk) -> None:
    put(desk)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_venues(pilot, desk)
        await press(pilot, "enter", "m")
        assert app.screen.has_class("-missing")


async def test_a_map_of_nothing_says_what_to_do(desk: Desk) -> None:
    nowhere = changed(CASA, city="", address="")
    put(desk, nowhere)
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(VenueScreen(desk, "casa"))
        await settle(pilot)
        await press(pilot, "M")
        text = " ".join(screen_text(app).replace("│", " ").split())
        assert "No points are known yet. Casa do Lago has no point yet: e on its card" in text
        await press(pilot, "escape")
        assert isinstance(app.screen, VenueScreen)


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (160, 50)])
async def test_the_map_fits_whatever_the_terminal_is(desk: Desk, size: tuple[int, int]) -> None:
    put(desk, changed(CASA, point=Point(lat=38.755, lon=-9.155)))
    app = HostbookApp(desk)
    async with app.run_test(size=size) as pilot:
        app.push_screen(VenueScreen(desk, "casa"))
        await settle(pilot)
        await press(pilot, "M")
        assert "◆" in screen_text(app)
        await pilot.resize_terminal(100, 30)
        await settle(pilot)
        assert "◆ Casa do Lago" in screen_text(app)


async def test_in_private_mode_neither_the_map_nor_the_list_tells_where_a_guest_lives(desk: Desk) -> None:
    put(desk, changed(CASA, point=Point(lat=38.755, lon=-9.155)))
    ines = desk.book.people["ines"]
    with desk.book.transaction("an address"):
        desk.book.people.put(changed(ines, home=Address(city="Lisbon", point=Point(lat=38.72, lon=-9.15))))
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 40)) as pilot:
        await open_venues(pilot, desk)
        assert "km from Ines’s home" in screen_text(app)
        await press(pilot, "ctrl+t", "enter", "M")
        text = screen_text(app)
        assert "Ines’s home" not in text
        assert "Private mode: where" in text
