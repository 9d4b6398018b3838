"""A QR code over what was there: the phone's camera takes the hour, or the place, from it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.exchange.pocket_codes import Sort, code_texts, said_scanned
from planner.exchange.qr import code_fitting, rows_wanted
from planner.outings.situation import Situation
from planner.values.problem import Problem

BLACK_ON_WHITE = "#000000 on #ffffff"
"""Whatever the theme: a camera needs dark on light."""
BESIDE = 31
"""Cells that the words beside the code take."""
LARGER = ("Make the terminal larger, or", "its letters smaller.")
OTHER = {Sort.CALENDAR: "m  the place, for its map", Sort.MAP: "c  the hour, for its calendar"}


class CodeSheet(ModalScreen[None]):
    """The code that takes an outing to the phone's calendar, or its place to the phone's map.

    Args:
        situation: the outing among what is known.
    """

    CSS_PATH = "code_sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,p", "dismiss", "back", show=False),
        Binding("c", "draw('calendar')", "calendar", show=False),
        Binding("m", "draw('map')", "map", show=False),
    ]

    def __init__(self, situation: Situation) -> None:
        super().__init__()
        self._situation = situation
        self._sort = Sort.CALENDAR

    def compose(self) -> ComposeResult:
        """The code, and beside it what to do."""
        with Horizontal(id="paper"):
            yield Static(id="code")
            yield Static(id="beside")

    def on_mount(self) -> None:
        """Draw it."""
        self._draw()

    def on_resize(self) -> None:
        """A code as large as there is room for now."""
        self._draw()

    def action_draw(self, sort: str) -> None:
        """Draw the other code."""
        self._sort = Sort(sort)
        self._draw()

    def _draw(self) -> None:
        lines, words = self._made()
        code, beside = self.query_one("#code", Static), self.query_one("#beside", Static)
        code.display = bool(lines)
        code.update(Content("\n").join(Content.styled(line, BLACK_ON_WHITE) for line in lines))
        beside.display = not lines or len(lines[0]) + BESIDE <= self.size.width
        beside.update(Content("\n".join((*words, "", OTHER[self._sort], "esc  back"))))

    def _made(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The code, none where it cannot be, and what is said beside it or instead."""
        texts = code_texts(self._situation, self._sort)
        if isinstance(texts, Problem):
            return (), (texts.text,)
        code = code_fitting(texts, self.size.width, self.size.height)
        if code is not None:
            return code.lines, said_scanned(self._sort, code.holds)
        rows = rows_wanted(texts)
        return (), (f"The code needs {rows} rows and {2 * rows} columns.", *LARGER)
