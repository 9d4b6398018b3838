"""A list that a tiny terminal leaves no room for."""

from __future__ import annotations

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
