"""Picking one of a few values from a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from screens.look import DONE, SMALL_SHEET_STYLE
from screens.widgets.row_list import RowList

V = TypeVar("V")
NARROW = 36
"""Cells that a word may take in the narrow sheet."""


class PickScreen(ModalScreen[V | None], Generic[V]):
    """Gives the value picked, or nothing.

    Args:
        title: what is picked.
        options: the values, each with its word.
        value: the one that stands now.
        enter: what enter does with one.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(
        self, title: str, options: Sequence[tuple[V, str]], value: V, *, enter: str = "take it"
    ) -> None:
        super().__init__()
        self._enter = enter
        self._title = title
        self._options = options
        self._value = value

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(classes="sheet") as sheet:
            sheet.set_class(max(len(word) for _, word in self._options) > NARROW, "-wide")
            sheet.border_title = Content(self._title)
            verb, _, what = self._enter.partition(" ")
            sheet.border_subtitle = f"enter {verb}s {what} · esc back"
            yield RowList(self._paint, enter=self._enter)

    def on_mount(self) -> None:
        """Begin at the value that stands."""
        rows = self.query_one(RowList)
        rows.styles.height = len(self._options)
        values = [value for value, _ in self._options]
        rows.show(self._options, at=values.index(self._value) if self._value in values else 0)
        rows.focus()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        self.dismiss(event.item[0])

    def _paint(self, option: tuple[V, str], width: int) -> Sequence[Content]:
        value, word = option
        mark = (f"{DONE} ", "$accent") if value == self._value else ("  ", "")
        return [Content.assemble(mark, word).truncate(width, ellipsis=True)]
