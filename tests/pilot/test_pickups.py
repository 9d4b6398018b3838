"""Guests who ride with the host, through the keys of the plan's transport."""

from __future__ import annotations

from typing import Any

from textual.pilot import Pilot

from planner.outings.gap import Part
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.outings.travel.legs import leg
from planner.people.address import Address
from planner.values.point import Point
from planner.values.record import changed
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.plan_parts.transport import LegChoice
from tests.pilot.desks import LUNCH
from tests.pilot.walk import press, saved, screen_text, settle

HOMES = {"ines": Point(lat=38.70, lon=-9.14), "ravi": Point(lat=38.74, lon=-9.16)}
WAYS = Transport(
    legs=(
        Leg(traveller=HOST, way=Way.IN, mode=Mode.DRIVES),
        Leg(traveller=HOST, way=Way.HOME, mode=Mode.DRIVES),
        Leg(traveller="ines", way=Way.IN, mode=Mode.TAXI, minutes=15),
        Leg(traveller="ravi", way=Way.IN, mode=Mode.TAXI),
    )
)
DINNER = changed(
    LUNCH,
    kind=OutingKind.DINNER,
    guests=("ines", "ravi"),
    starts=LUNCH.starts.replace(hour=19) if LUNCH.starts else None,
    minutes=150,
    transport=WAYS,
)


def _furnish(desk: Desk) -> None:
    """Everyone's door, a host who drinks nothing, and the dinner."""
    book = desk.book
    for who, point in HOMES.items():
        home = Address(text=f"Rua {who.title()}", city="Lisbon", point=point)
        book.people.put(changed(book.people[who], home=home))
    book.venues.put(changed(book.venues["casa"], point=Point(lat=38.71, lon=-9.14)))
    home = Address(text="Rua Alta", city="Lisbon", point=Point(lat=38.78, lon=-9.20))
    book.save_host(changed(desk.host, alcohol=False, home=home))
    book.outings.put(DINNER)


async def _at_ways_in(pilot: Pilot[Any], app: HostbookApp, desk: Desk) -> None:
    await settle(pilot)
    app.push_screen(PlanScreen(desk, "lunch", Part.TRANSPORT))
    await settle(pilot)
    await press(pilot, "enter")


async def test_p_has_the_host_fetch_a_guest_and_the_round_stands_with_its_times(desk: Desk) -> None:
    _furnish(desk)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _at_ways_in(pilot, app, desk)
        await press(pilot, "down", "p", "down", "p")
        await saved(pilot)
        transport = desk.book.outings["lunch"].transport
        for who in ("ines", "ravi"):
            one = leg(transport, who, Way.IN)
            assert one is not None
            assert (one.mode, one.driver, one.minutes) == (Mode.LIFT, HOST, None)
        said = " ".join(screen_text(app).split())
        assert "Your round" in said
        assert said.index("Ravi (home, Rua Ravi") < said.index("Ines (home, Rua Ines")


async def test_p_again_has_them_come_as_it_would_be_suggested(desk: Desk) -> None:
    _furnish(desk)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _at_ways_in(pilot, app, desk)
        await press(pilot, "down", "p", "p")
        await saved(pilot)
        one = leg(desk.book.outings["lunch"].transport, "ines", Way.IN)
        assert one is not None
        assert one.mode is Mode.TAXI
        assert isinstance(app.focused, LegChoice)
        assert app.focused.value is Mode.TAXI
        assert "Your round" not in screen_text(app)


async def test_p_on_a_way_home_takes_the_guest_home(desk: Desk) -> None:
    _furnish(desk)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _at_ways_in(pilot, app, desk)
        app.screen.query_one("#leg-home-ines", LegChoice).focus()
        await press(pilot, "p")
        await saved(pilot)
        one = leg(desk.book.outings["lunch"].transport, "ines", Way.HOME)
        assert one is not None
        assert (one.mode, one.driver, one.agreed) == (Mode.LIFT, HOST, False)
        assert "Your round, home" in screen_text(app)
        assert any("22:00" in line and "leave Casa do Lago" in line for line in screen_text(app).splitlines())


async def test_p_says_nothing_of_the_hosts_own_way(desk: Desk) -> None:
    _furnish(desk)
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 36)) as pilot:
        await _at_ways_in(pilot, app, desk)
        await press(pilot, "p")
        await saved(pilot)
        assert desk.book.outings["lunch"].transport == WAYS
