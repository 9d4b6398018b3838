"""What is said for a moment at the foot: every word of it is there to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.app import HostbookApp
from tests.pilot.folk import a_desk
from tests.pilot.walk import screen_text, settle


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
