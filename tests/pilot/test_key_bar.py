"""The line of keys at the foot: what can be done here, and nothing that would only be typed."""

from __future__ import annotations

import pytest
from textual.content import Content
from textual.widgets import Input

from planner.outings.gap import Part
from screens.app import HostbookApp
from screens.desk import Desk
from screens.plan import PlanScreen
from screens.widgets.key_bar import KeyBar
from tests.pilot.walk import DRAFT, press, screen_text, settle


def _bar(app: HostbookApp) -> str:
    return screen_text(app).splitlines()[-1]


async def test_where_one_types_no_letter_is_offered_but_the_ways_that_work(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT, *["down"] * 3, "enter")
        assert "t told them" in _bar(app)
        await press(pilot, "down")
        assert "told them" not in _bar(app)
        for way in ("ctrl+s save now", "esc to parts", "ctrl+p find", "ctrl+q quit"):
            assert way in _bar(app)


async def test_what_takes_a_guest_off_is_named_at_eighty_columns(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT, "down", "enter")
        assert "x take off" in _bar(app)


async def test_undo_is_offered_once_there_is_something_to_take_back(bare_desk: Desk) -> None:
    bare_desk.book.save_host(bare_desk.host)
    bare_desk.book._done.clear()
    app = HostbookApp(bare_desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        assert "u undo" not in _bar(app)
        await press(pilot, "a", *"Casa", "ctrl+s")
        assert "u undo" in _bar(app)


async def test_an_empty_list_offers_nothing_to_open_change_or_delete(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        assert "enter open" in _bar(app)
        await press(pilot, "d")
        for key in ("enter", "e edit", "d delete"):
            assert key not in _bar(app)
        await press(pilot, "u")
        assert "enter open" in _bar(app)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_however_crowded_the_way_back_and_what_shows_every_key_stay(
    desk: Desk, size: tuple[int, int]
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=size) as pilot:
        await press(pilot, *DRAFT)
        for part in range(9):
            assert isinstance(app.screen, PlanScreen)
            app.screen._rail.cursor = part
            await press(pilot, "enter")
            typing = isinstance(app.focused, Input)
            assert "esc to parts" in _bar(app)
            assert ("? keys" in _bar(app)) is not typing
            await press(pilot, "escape")
            assert "esc back" in _bar(app)
            assert "? keys" in _bar(app)


@pytest.mark.parametrize("width", [120, 80, 60, 40])
async def test_the_key_that_goes_into_a_part_comes_first_however_many_others_it_has(
    desk: Desk, width: int
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(width, 24)) as pilot:
        await press(pilot, *DRAFT)
        for _ in Part:
            assert _bar(app).strip().startswith("enter work on it")
            await press(pilot, "down")


async def test_the_keys_are_there_from_the_first_frame_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    render = KeyBar.render

    def _seen(bar: KeyBar) -> Content:
        content = render(bar)
        drawn.append(content.plain)
        return content

    monkeypatch.setattr(KeyBar, "render", _seen)
    async with HostbookApp(desk).run_test(size=(120, 36)) as pilot:
        await settle(pilot)
    assert "quit" in drawn[0]


async def test_what_is_missing_is_named_at_eighty_columns_in_every_part_of_a_plan(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *DRAFT)
        for _ in Part:
            assert "m missing" in _bar(app)
            await press(pilot, "down")
        await press(pilot, "enter")
        assert "m missing" in _bar(app)


async def test_where_the_line_of_keys_has_no_room_for_it_the_line_above_names_what_is_missing(
    desk: Desk,
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(60, 18)) as pilot:
        await press(pilot, *DRAFT, "b")
        assert "m shows all" in screen_text(app).splitlines()[-2]
