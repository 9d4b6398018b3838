"""A list that is squeezed to nothing, and one that nobody tells of its width."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from screens.widgets.row_list import RowList


class Squeezed(App[None]):
    """A list beside something as wide as the terminal."""

    def compose(self) -> ComposeResult:
        """The two of them."""
        with Horizontal():
            rows: RowList[str] = RowList(lambda row, _: [Content(row)])
            rows.styles.width = 0
            yield rows
            yield Static("all there is")


async def test_a_list_without_any_width_paints_nothing_and_stands_when_there_is_room_again() -> None:
    app = Squeezed()
    async with app.run_test(size=(20, 5)) as pilot:
        rows = app.query_one(RowList)
        rows.show(("one", "two"))
        await pilot.pause()
        assert rows.scrollable_content_region.width <= 0
        assert rows.render_line(0).text.strip() == ""
        rows.styles.width = 10
        await pilot.pause()
        assert rows.render_line(0).text.startswith("one")


class Two(App[None]):
    """A list whose rows have two lines each."""

    def compose(self) -> ComposeResult:
        """The list."""
        yield RowList[str](lambda row, _: [Content(row), Content(f"about {row}")], lines=lambda *_: 2)


async def test_rows_have_all_their_lines_though_nothing_told_the_list_of_its_width(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(RowList, "on_resize", lambda _: None)  # Textual may send none to what is new
    app = Two()
    async with app.run_test(size=(40, 10)) as pilot:
        rows = app.query_one(RowList)
        rows.show(("one", "two"))
        rows._width, rows._tops = 1, [0, 1, 2]  # as they are where it is filled before it has a width
        rows.refresh()
        await pilot.pause()
        await pilot.pause()
        assert rows.render_line(3).text.strip() == "about two"
