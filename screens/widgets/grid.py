"""A small table of cells, one of them highlighted: all of it drawn in one widget."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

WIDEST = 14
"""Cells that a column takes where there is room."""
ROOMY = 8
"""Cells of a column from which on the rows have their long names."""
LEAST = 4


class GridCell(NamedTuple):
    """What stands in a cell, and how."""

    text: str
    style: str = ""


class Grid(Widget, can_focus=True):
    """Rows under two lines of headings; the arrows go from cell to cell.

    Args:
        enter: what Enter does with a cell, in a word, for the line of keys.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1, 0)", "Up", show=False),
        Binding("down,j", "move(1, 0)", "Down", show=False),
        Binding("left", "move(0, -1)", "Left", show=False),
        Binding("right", "move(0, 1)", "Right", show=False),
    ]

    DEFAULT_CSS = """
    Grid { height: auto; }
    """

    class Moved(Message):
        """Another cell is highlighted."""

    class Chosen(Message):
        """Enter was pressed on a cell, or it was clicked twice."""

    at: reactive[tuple[int, int]] = reactive((0, 0), init=False)
    """The highlighted cell: its row and its column."""

    def __init__(self, *, enter: str = "change", id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, classes=classes)
        self._bindings.bind("enter", "choose", enter)
        self._heads: Sequence[Sequence[tuple[str, str]]] = ()
        self._labels: Sequence[str] = ()
        self._short: Sequence[str] = ()
        self._cells: Sequence[Sequence[GridCell]] = ()
        self._feet: Sequence[tuple[str, Sequence[str]]] = ()

    def show(
        self,
        heads: Sequence[Sequence[tuple[str, str]]],
        labels: Sequence[tuple[str, str]],
        cells: Sequence[Sequence[GridCell]],
        feet: Sequence[tuple[str, Sequence[str]]] = (),
    ) -> None:
        """Show other cells.

        Args:
            heads: the lines above the columns, for each column a word and a shorter one.
            labels: the rows' names, and what they are called where there is little room.
            cells: a row of cells for each label.
            feet: lines beneath, each with its name and a word for each column.
        """
        self._heads, self._cells, self._feet = heads, cells, feet
        self._labels, self._short = [long for long, _ in labels], [short for _, short in labels]
        self.refresh(layout=True)

    def watch_at(self) -> None:
        """Tell of it."""
        self.refresh()
        self.post_message(self.Moved())

    def action_move(self, down: int, right: int) -> None:
        """Go to a cell beside this one; nothing lies past the edges."""
        row, column = self.at
        rows, columns = len(self._cells), len(self._cells[0]) if self._cells else 0
        self.at = (
            max(0, min(row + down, rows - 1)), max(0, min(column + right, columns - 1))
        )  # fmt: skip

    def action_choose(self) -> None:
        """Choose the highlighted cell."""
        self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        """Highlight the clicked cell; a second click chooses it."""
        label, width = self._widths()
        row = event.y - self.gutter.top - len(self._heads)
        column = (event.x - self.gutter.left - label) // width
        if 0 <= row < len(self._cells) and 0 <= column < len(self._cells[0]):
            if (row, column) == self.at and event.chain > 1:
                self.action_choose()
            self.at = (row, column)

    def render(self) -> Content:
        """All of it."""
        label, width = self._widths()
        names = self._labels if label > max(map(len, self._short), default=0) + 1 else self._short
        long = all(len(word) < width for head in self._heads for word, _ in head)
        lines = [
            Content.assemble(
                " " * label,
                *(
                    ((word if long else brief)[: width - 1].rjust(width - 1) + " ", "$dim")
                    for word, brief in head
                ),
            )
            for head in self._heads
        ]
        for row, cells in enumerate(self._cells):
            parts: list[tuple[str, str]] = [(names[row].ljust(label), "" if row == self.at[0] else "$dim")]
            for column, cell in enumerate(cells):
                here = (row, column) == self.at
                style = cell.style
                if here:
                    style = f"bold $accent{' reverse' if self.has_focus else ''}"
                parts.append((cell.text.rjust(width - 1), style))
                parts.append((" ", ""))
            lines.append(Content.assemble(*parts))
        for name, words in self._feet:
            lines.append(
                Content.assemble(
                    (name[: label - 1].ljust(label), "$dim"),
                    *((word.rjust(width - 1) + " ", "$dim") for word in words),
                )
            )
        return Content("\n").join(lines)

    def _widths(self) -> tuple[int, int]:
        """The cells that the names take, and each column."""
        columns = len(self._cells[0]) if self._cells else 1
        room = self.content_size.width or self.size.width
        for names in (self._labels, self._short):
            label = max(map(len, names), default=0) + 1
            width = (room - label) // columns
            if width >= ROOMY:
                break
        return label, max(LEAST, min(WIDEST, width))
