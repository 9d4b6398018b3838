"""Choosing which of the places that were found an address means, with where they come from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.values.point import Point
from screens.look import SMALL_SHEET_STYLE
from screens.widgets.lines import wrap_cells
from screens.widgets.row_list import RowList

MOST_LINES = 2
"""Lines that the name of a place may take."""


class Offered(NamedTuple):
    """A place that may be meant.

    Attributes:
        label: what it is called.
        city: its city; empty where that is not told.
        point: where it is; None where only its city is known.
    """

    label: str
    city: str
    point: Point | None


class PlaceSheet(ModalScreen[Offered | None]):
    """Gives the place that was chosen, or nothing.

    Args:
        asked: the address.
        places: what was found, the likeliest first.
        foot: whose places they are.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, asked: str, places: Sequence[Offered], foot: str) -> None:
        super().__init__()
        self._asked, self._places, self._foot = asked, places, foot

    def compose(self) -> ComposeResult:
        """The places, and whose they are."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(f"Which is it? {self._asked}")
            sheet.border_subtitle = "enter takes it · esc back"
            yield RowList(self._paint, tall=True, enter="take it")
            yield Static(Content.styled(self._foot, "$dim"), id="foot")

    def on_mount(self) -> None:
        """Begin at the likeliest."""
        rows = self.query_one(RowList)
        rows.show(self._places, at=0)
        rows.focus()
        self.on_resize()

    def on_resize(self) -> None:
        """As many lines as the places take at this width."""
        rows = self.query_one(RowList)
        width = max(1, rows.size.width - 2)
        rows.styles.height = sum(len(_lines(place, width)) for place in self._places)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.item)

    def _paint(self, place: Offered, width: int) -> Sequence[Content]:
        first, *rest = _lines(place, width)
        return [Content(first), *(Content.styled(line, "$dim") for line in rest)]


def _lines(place: Offered, width: int) -> list[str]:
    """What a place is called, and beneath it that it is no more than its city where that is so."""
    named = wrap_cells(place.label, max(1, width))
    if len(named) > MOST_LINES:
        named = [*named[: MOST_LINES - 1], f"{named[MOST_LINES - 1][: max(1, width - 1)]}…"]
    return [*named, *([] if place.point else ["  city only: when to leave cannot be told"])]
