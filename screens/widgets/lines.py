"""Lines of text made to a width."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells
from textual.content import Content


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


def wrapped(text: str, width: int, *, indent: int = 0) -> list[str]:
    """A paragraph in lines of a width, all of them indented; nothing for nothing."""
    return [" " * indent + line for line in wrap_cells(text, max(8, width - indent))]


def wrap_cells(text: str, width: int) -> list[str]:
    """A paragraph in lines at most so many cells wide; wide characters and emoji count as they are drawn.

    A word longer than a line is broken.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        rest = word
        if line and cell_len(line) + 1 + cell_len(rest) <= width:
            line = f"{line} {rest}"
            continue
        if line:
            lines.append(line)
        while cell_len(rest) > width:
            at = max(1, len(chop_cells(rest, width)[0]))
            lines.append(rest[:at])
            rest = rest[at:]
        line = rest
    return [*lines, line] if line else lines
