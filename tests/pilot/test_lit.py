"""What a move of the focus lights and dims: what looks otherwise is painted, and all looks as it is to."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from screens.app import HostbookApp
from screens.desk import Desk
from screens.widgets.field import Field
from screens.widgets.key_bar import KeyBar
from screens.widgets.panel import Panel
from screens.widgets.row_list import RowList
from tests.pilot.walk import DRAFT, press, saved, settle

WAYS = {
    "today": (["tab", "tab", "tab", "tab", "tab", "down", "tab", "shift+tab", "u", "shift+tab"], 120),
    "plan": ([*DRAFT, "enter", *["tab"] * 11, "escape", "down", "enter", "tab", "escape", "tab", "tab"], 120),
    "directory": (
        ["3", "slash", "tab", "slash", "i", "tab", "tab", "down", "slash", "backspace", "tab"],
        120,
    ),
    "narrow": ([*DRAFT, "enter", "tab", "m", "m", "tab", "tab", "2", "1", "tab", "tab"], 80),
}


def _drawn(app: App[str]) -> list[list[tuple[str, object]]]:
    strips = app.screen._compositor.render_strips()
    return [[(segment.text, segment.style) for segment in strip.simplify()] for strip in strips]


def _shown(app: App[str]) -> list[Widget]:
    return [node for node in app.screen.walk_children(with_self=True) if isinstance(node, Widget)]


@pytest.mark.parametrize("way", WAYS)
async def test_what_is_kept_of_a_painting_looks_as_if_it_were_painted_anew(desk: Desk, way: str) -> None:
    keys, width = WAYS[way]
    app = HostbookApp(desk)
    async with app.run_test(size=(width, 34)) as pilot:
        for key in keys:
            await press(pilot, key)
            await saved(pilot)
            before = _drawn(app)
            for widget in _shown(app):
                if isinstance(widget, RowList):
                    widget._forget()
                widget.refresh()
            await settle(pilot)
            assert _drawn(app) == before, key


@pytest.mark.parametrize("way", WAYS)
async def test_a_look_that_is_kept_is_the_one_the_style_sheets_give(desk: Desk, way: str) -> None:
    keys, width = WAYS[way]
    app = HostbookApp(desk)
    async with app.run_test(size=(width, 34)) as pilot:
        for key in keys:
            await press(pilot, key)
            worn = [(w.styles.base.get_rules(), dict(w._component_styles)) for w in _shown(app)]
            app.stylesheet.update_nodes(_shown(app))
            assert [(w.styles.base.get_rules(), w._component_styles) for w in _shown(app)] == worn, key


async def test_a_look_is_kept_for_one_theme_and_one_width(desk: Desk) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, "tab", "tab", "tab", "tab", "tab")
        for theme, width in (("linen", 120), ("linen", 80), ("lamplight", 80), ("lamplight", 120)):
            app.theme = theme
            await pilot.resize_terminal(width, 34)
            await settle(pilot)
            await press(pilot, "tab", "tab", "tab", "tab", "tab")
            before = _drawn(app)
            app.stylesheet.update_nodes(_shown(app))
            app.screen.refresh(layout=True)
            await settle(pilot)
            assert _drawn(app) == before


async def test_the_keys_are_not_drawn_anew_while_the_same_ones_matter(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, *DRAFT, "enter", "tab")
        drawn = []
        monkeypatch.setattr(KeyBar, "refresh", lambda bar, *_, **__: drawn.append(bar))
        await press(pilot, "tab", "tab")
        assert not drawn
        await press(pilot, "escape")
        assert drawn


async def test_a_move_between_lists_paints_no_row_that_was_painted_as_it_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screens.app.LOOK_AGAIN_SECONDS", 3600)  # another minute shows all anew
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, *["tab"] * 9)
        painted = []
        monkeypatch.setattr(RowList, "render_line", lambda rows, y: painted.append((rows, y)))
        await press(pilot, *["tab"] * 8)
        assert not painted


async def test_the_frame_of_a_form_is_painted_once_lit_and_once_unlit(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 34)) as pilot:
        await press(pilot, *DRAFT, "enter", "escape", "enter", "escape")
        await saved(pilot)
        painted = []
        monkeypatch.setattr(Panel, "render_line", lambda panel, y: painted.append((panel, y)), raising=False)
        await press(pilot, "enter", "tab", "escape")
        assert not painted


async def test_a_field_that_grows_as_it_is_left_is_laid_out_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = HostbookApp(desk)
    async with app.run_test(size=(120, 34)) as pilot:
        await press(
            pilot, *DRAFT, "enter", *["tab"] * 3, *"Hear how the move to the new house by the sea went"
        )
        await saved(pilot)
        field = app.screen.query_one("#purpose", Field)
        await press(pilot, "shift+tab", "tab")
        low, laid_out = field.size.height, []
        lay_out = Screen._refresh_layout

        def counted(screen: Screen[None], *how: Any, **more: Any) -> None:
            laid_out.append(screen)
            lay_out(screen, *how, **more)

        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        await press(pilot, "shift+tab")
        assert field.size.height > low
        assert len(laid_out) == 1
