"""Lines of text made to a width."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len, chop_cells
from textual.content import Content

BETWEEN = 2
"""Cells between two pieces of a row."""
DOT = " ·"
"""What stands between two pieces of a line; at its end it would point at nothing."""
GAPS = re.compile(r"(?<=\S)  +(?=\S)")
"""What parts the pieces of a line from each other."""
BREAKS = re.compile(r"[ \t\r\n\f\v]+")
"""Where a line may end: at any space but a no-break one."""


def spread(left: Content, right: Content, width: int) -> Content:
    """Both ends of a line, the left one shortened where they would touch.

    Args:
        left: what is read first.
        right: what stands at the end; it is never shortened.
        width: in cells.
    """
    if right.cell_length == 0:
        return left.truncate(width, ellipsis=True)
    room = max(0, width - right.cell_length - 1)
    kept = left.truncate(room, ellipsis=True)
    return Content.assemble(kept, " " * max(1, width - kept.cell_length - right.cell_length), right)


def hanging(mark: Content, parts: Sequence[tuple[str, str]], end: Content, width: int) -> list[Content]:
    """A row that loses no word: what has no room before its end goes on beneath.

    Args:
        mark: what the row begins with; its further lines stand in from it.
        parts: pieces of text and their styles.
        end: what stands at the right end of the first line; it is never shortened.
        width: in cells.
    """
    room = max(1, width - mark.cell_length)
    first = room - end.cell_length - 1 if end.cell_length else room
    lines: list[list[tuple[str, str]]] = [[]]
    used = 0
    for text, style in parts:
        apart = BETWEEN
        left = (first if len(lines) == 1 else room) - used - apart
        if used and left < cell_len(text) <= room:
            lines.append([])  # a piece that fits on a line is not broken
            used = 0
        for word in wrap_words(text, room):
            gap = apart if used else 0
            if used + gap + cell_len(word) > (first if len(lines) == 1 else room) and (
                used or len(lines) == 1
            ):
                lines.append([])
                used = gap = 0
            lines[-1].append((" " * gap + word, style))
            used += gap + cell_len(word)
            apart = 1
    head = Content.assemble(mark, *lines[0])
    if end.cell_length:
        head = Content.assemble(head, " " * max(1, width - head.cell_length - end.cell_length), end)
    return [head, *(Content.assemble(" " * mark.cell_length, *line) for line in lines[1:])]


def in_one(lines: Sequence[Content]) -> Sequence[Content]:
    """The first line alone; where there are more, with an ellipsis before what stands at its right end."""
    if len(lines) < 2:  # noqa: PLR2004 - one line is whole
        return lines
    head = lines[0]
    gap = max((found.start() for found in GAPS.finditer(head.plain)), default=len(head.plain))
    return [Content.assemble(head[:gap], "…", head[gap + 1 :])]


def wrapped(text: str, width: int, *, indent: int = 0) -> list[str]:
    """A paragraph in lines of a width, all of them indented; nothing for nothing."""
    return [" " * indent + line for line in wrap_cells(text, max(8, width - indent))]


def wrap_cells(text: str, width: int) -> list[str]:
    """A paragraph in lines at most so many cells wide; wide characters and emoji count as they are drawn.

    A word longer than a line is broken; at a no-break space no line ends. The dot between two pieces is left
    out where a line ends between them.
    """
    lines: list[str] = []
    line = ""
    for word in filter(None, BREAKS.split(text)):
        rest = word
        if line and cell_len(line) + 1 + cell_len(rest) <= width:
            line = f"{line} {rest}"
            continue
        if line:
            lines.append(line.removesuffix(DOT) or line)
        while cell_len(rest) > width:
            at = max(1, len(chop_cells(rest, width)[0]))
            lines.append(rest[:at])
            rest = rest[at:]
        line = rest
    return [*lines, line] if line else lines


def wrap_words(text: str, width: int) -> list[str]:
    """The words of a text, those longer than a line broken."""
    return [piece for word in text.split() for piece in wrap_cells(word, width)]
