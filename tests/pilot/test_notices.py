"""What is said for a moment at the foot: every word of it is there to be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.app import HostbookApp
from tests.pilot.folk import a_desk
from tests.pilot.walk import press, screen_text, settle


@pytest.mark.parametrize("length", range(68, 86))
async def test_no_word_of_a_notice_is_cut_off(length: int, tmp_path: Path) -> None:
    with a_desk(tmp_path) as desk:
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await settle(pilot)
            words = ("taken " * 20)[: length - 7].strip() + " back."
            app.notify(words, markup=False)
            await settle(pilot)
            foot = screen_text(app).splitlines()[-4:]
            assert "back." in "".join(foot)
            assert sum(line.count("taken") for line in foot) == words.count("taken")


async def test_what_was_done_makes_room_for_what_is_done_next(tmp_path: Path) -> None:
    with a_desk(tmp_path) as desk:
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await press(pilot, "2")
            app.notify("The call is logged.")
            app.notify("Their year has it.")
            assert await _settled(pilot, app) == ["The call is logged.", "Their year has it."]
            await press(pilot, "down")
            app.notify("Taken back.")
            assert await _settled(pilot, app) == ["Taken back."]


async def test_a_word_of_what_was_done_is_gone_with_the_third_key_or_the_room(tmp_path: Path) -> None:
    with a_desk(tmp_path) as desk:
        app = HostbookApp(desk)
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            await press(pilot, "2")
            app.notify("The call is logged.")
            app.notify("The disk is full.", severity="error")
            await press(pilot, "down", "up")
            assert await _settled(pilot, app) == ["The call is logged.", "The disk is full."]
            await press(pilot, "down")
            assert await _settled(pilot, app) == ["The disk is full."]
            app.notify("The call is logged.")
            await settle(pilot)
            await press(pilot, "3")
            assert await _settled(pilot, app) == ["The disk is full."]


async def _settled(pilot: Pilot[Any], app: HostbookApp) -> list[str]:
    await settle(pilot)
    return [one.message for one in app._notifications]
