"""Where a way starts, as it is typed on its sheet: its city is said at once, its point is found by a key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from planner.online.servers import Online
from planner.outings.parts import HOST, Leg, Mode, Way
from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.record import changed
from screens.app import HostbookApp
from screens.asking.place import PlaceSheet
from screens.desk import Desk
from screens.sheets.leg import LegScreen
from screens.widgets.field import Field
from tests.loopback import Reply, free_port, serving
from tests.pilot.folk import USUAL, a_desk, said
from tests.pilot.walk import flat_text, press, settle, until
from tests.unit.online.answers_of_geocoders import GARRETT, nominatim
from tests.unit.outings.made import INES, VENUE, lunch

TAXI = Leg(traveller=HOST, way=Way.IN, mode=Mode.TAXI)
GARRETT_12 = "Rua Garrett 12, Lisboa"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A book with a host."""
    with a_desk(tmp_path) as made:
        yield made


async def typed(
    app: HostbookApp, pilot: Pilot[Any], desk: Desk, text: str, venue: Venue = VENUE
) -> Field[Any]:
    """The sheet of a taxi there, with a text typed at From."""
    await app.push_screen(LegScreen(desk, lunch(INES, venue=venue), TAXI))
    start = app.screen.query_one("#start", Field)
    start.focus_input()
    start.text = text
    await settle(pilot)
    return start


async def test_the_city_of_a_start_is_said_as_it_is_typed_with_what_is_missing(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=USUAL, notifications=True) as pilot:
        start = await typed(app, pilot, desk, "Hotel Wellington, Calle de Velázquez 8, Madrid")
        await until(
            lambda: (
                "Madrid, city only: paste a point or a map link for the minutes" in flat_text(app, ".sheet")
            )
        )
        start.text = "Hotel Wellington, Madrid https://www.google.com/maps/@40.4226,-3.6866,17z"
        await until(lambda: "40.42260, -3.68660 · Madrid, Spain" in flat_text(app, ".sheet"))
        for house in ("her aunt's", "Hotel Sol"):
            start.text = house
            await until(lambda: "no city in it is known: paste a point" in flat_text(app, ".sheet"))


async def test_of_a_start_too_far_off_it_is_said_what_to_type_and_no_point_is_asked_for(desk: Desk) -> None:
    app = HostbookApp(desk)
    madrid = changed(VENUE, city="Madrid", point=Point(lat=40.42, lon=-3.7))
    async with app.run_test(size=USUAL, notifications=True) as pilot:
        start = await typed(app, pilot, desk, "Rua Garrett 12, Lisbon", madrid)
        far = "Casa do Lago is in Madrid, 504 km from Lisbon: type where you set out from that day, or the"
        await until(lambda: far in flat_text(app, ".sheet"))
        start.text = "Hotel Atlántico, Madrid"
        await until(lambda: "Madrid, city only: paste a point" in flat_text(app, ".sheet"))


async def test_what_is_reckoned_follows_the_start_that_is_typed(desk: Desk) -> None:
    app, here = HostbookApp(desk), Point(lat=38.71, lon=-9.14)
    async with app.run_test(size=USUAL, notifications=True) as pilot:
        start = await typed(app, pilot, desk, "", changed(VENUE, point=here))
        minutes, leave = (app.screen.query_one(f"#{name}", Field) for name in ("minutes", "leave_by"))
        assert (minutes.hint, leave.hint) == ("not known yet", "worked out from the minutes")

        start.text = "38.72, -9.15"
        await settle(pilot)
        near = minutes.hint, leave.hint
        assert minutes.hint.endswith("min, estimate")
        assert leave.hint.startswith("worked out: ")

        start.text = "38.90, -9.30"
        await settle(pilot)
        assert minutes.hint.endswith("min, estimate")
        assert (minutes.hint, leave.hint) != near
        assert leave.hint < near[1]

        start.text = "Hotel Mar, Cascais"
        await until(lambda: minutes.hint.endswith("min, estimate, only the city is known"))
        assert leave.hint == "worked out from the minutes"
        minutes.text = "20"
        await settle(pilot)
        assert leave.hint == "worked out: 11:45"

        start.text, minutes.text = "her aunt's", ""
        await settle(pilot)
        assert (minutes.hint, leave.hint) == ("not known yet", "worked out from the minutes")


async def test_no_key_waits_for_the_gazetteer_while_a_start_is_typed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.behind.world.World.see_to", lambda _: None)  # it never comes to be open
    app = HostbookApp(desk)
    async with app.run_test(size=USUAL, notifications=True) as pilot:
        start = await typed(app, pilot, desk, "Hotel Mar, Cascais")
        minutes = app.screen.query_one("#minutes", Field)
        assert minutes.hint == "looking where that is …"
        start.text = ""
        await settle(pilot)
        assert minutes.hint == "not known yet"


async def test_a_start_is_looked_up_and_its_point_put_beside_it(desk: Desk) -> None:
    app = HostbookApp(desk)
    with serving(lambda _: Reply(nominatim(GARRETT))) as server:
        desk.settings = changed(
            desk.settings, online=Online(geocoder="nominatim", geocoder_server=server.url)
        )
        async with app.run_test(size=USUAL, notifications=True) as pilot:
            start = await typed(app, pilot, desk, GARRETT_12)
            await until(lambda: "or ctrl+l finds it" in flat_text(app, ".sheet"))
            await press(pilot, "ctrl+l")
            await until(lambda: isinstance(app.screen, PlaceSheet))
            await press(pilot, "enter")
            assert start.text == f"{GARRETT_12} (38.71071, -9.14213)"
            await until(lambda: "38.71071, -9.14213 · Lisbon, Portugal" in flat_text(app, ".sheet"))
            await press(pilot, "ctrl+s")
    (answer,) = desk.book.answers.all()
    assert answer.asked == GARRETT_12


async def test_with_no_server_there_a_start_stays_as_it_is(desk: Desk) -> None:
    app = HostbookApp(desk)
    desk.settings = changed(
        desk.settings,
        online=Online(geocoder="nominatim", geocoder_server=f"http://127.0.0.1:{free_port()}"),
    )
    async with app.run_test(size=USUAL, notifications=True) as pilot:
        start = await typed(app, pilot, desk, GARRETT_12)
        await press(pilot, "ctrl+l")
        await until(lambda: "Nothing answers at 127.0.0.1. You can paste a point" in said(app))
        assert start.text == GARRETT_12
