"""Lines made for the width at hand: a card that is written anew when its place grows or shrinks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from planner.values.text import inert_line
from screens.widgets.lines import wrap_cells

LABEL = 12
"""The width of the labels, in cells."""
BETWEEN = " · "
TWO_COLUMNS = 96
"""From this width on a card stands in two columns."""
APART = 4
"""Cells between the two."""


class Sheet(VerticalScroll, can_focus=False, inherit_bindings=False):
    """What scrolls to show where the cursor is; the arrow keys stay with whoever uses it."""


class Card(Widget):
    """As tall as what it says at its width."""

    DEFAULT_CSS = """
    Card { width: 1fr; height: auto; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._write: Callable[[int], list[Content]] = lambda _: []
        self._written: tuple[int, list[Content]] | None = None

    def say(self, write: Callable[[int], list[Content]]) -> None:
        """Say something else.

        Args:
            write: gives the lines for a width in cells.
        """
        before = self._written
        self._write = write
        self._written = None
        self.refresh(layout=before is None or len(self._lines(before[0])) != len(before[1]))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """As many lines as it writes at this width."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The lines."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        if self._written is None or self._written[0] != width:
            self._written = (width, self._write(max(1, width)))
        return self._written[1]


def in_columns(
    left: Callable[[int], list[Content]], right: Callable[[int], list[Content]], width: int
) -> list[Content]:
    """Two halves of a card: beside each other where there is room, else the second beneath the first.

    Args:
        left: gives the first half's lines for a width in cells.
        right: gives the second half's.
        width: of the card, in cells.
    """
    if width < TWO_COLUMNS:
        return left(width) + right(width)
    half = (width - APART) // 2
    return [
        Content.assemble(one, " " * (half + APART - one.cell_length), other)
        for one, other in zip_longest(left(half), right(half), fillvalue=Content(""))
    ]


def labelled(label: str, parts: Sequence[tuple[str, str]], width: int) -> list[Content]:
    """A label and pieces of text, wrapped to a width with the text standing under itself.

    Args:
        label: what it is.
        parts: pieces of text and their styles; a piece is only broken where it is longer than a line.
        width: in cells.
    """
    lines = pieces(parts, width - LABEL) or [Content("")]
    heads = [label.ljust(LABEL), *[" " * LABEL] * (len(lines) - 1)]
    return [Content.assemble((head, "$dim"), line) for head, line in zip(heads, lines, strict=True)]


def pieces(parts: Sequence[tuple[str, str]], width: int) -> list[Content]:
    """Pieces of text beside each other, with dots between, on as many lines as they need."""
    room = max(10, width)
    lines: list[list[tuple[str, str]]] = []
    used = room
    for text, style in parts:
        for piece in wrap_cells(inert_line(text), room):
            length = Content(piece).cell_length
            if used + len(BETWEEN) + length > room:
                lines.append([])
                used = 0
            if used:
                lines[-1].append((BETWEEN, "$dim"))
                used += len(BETWEEN)
            lines[-1].append((piece, style))
            used += length
    return [Content.assemble(*line) for line in lines]
