"""Lines of text made to a width."""

from __future__ import annotations

from textwrap import wrap

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
    return wrap(text, max(8, width), initial_indent=" " * indent, subsequent_indent=" " * indent)
