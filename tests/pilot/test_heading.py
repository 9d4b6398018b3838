"""The heading of the rooms: where one is, and which day it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.app import HostbookApp
from screens.desk import Desk
from tests.bench.books import demo_desk
from tests.pilot.walk import press, screen_text, settle

ROOMS = "1234567"


@pytest.mark.parametrize("width", [80, 70, 60, 50, 40])
async def test_every_room_says_which_day_it_is(desk: Desk, width: int) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(width, 24)) as pilot:
        for room in ROOMS:
            await press(pilot, room)
            assert "Thu 26 Nov" in screen_text(app).splitlines()[0], room


@pytest.mark.parametrize("width", [80, 90, 100, 120])
async def test_the_day_and_the_hour_stand_beside_the_rooms_by_name(desk: Desk, width: int) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(width, 24)) as pilot:
        for room in ROOMS:
            await press(pilot, room)
            head = screen_text(app).splitlines()[0]
            assert "Thu 26 Nov, 09:10" in head, room
            for name in ("1 Today", "2 Outings", "3 People", "4 Venues", "5 Set", "6 Matrix", "7 Reg"):
                assert name in head, room


async def test_the_demo_book_is_named_as_such_beside_the_day(tmp_path: Path) -> None:
    desk = demo_desk(tmp_path)
    desk.demo = True
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for room in ROOMS:
            await press(pilot, room)
            head = screen_text(app).splitlines()[0]
            assert "demo · " in head, room
            assert "Nov" in head, room
            assert "2 Outings" in head, room
