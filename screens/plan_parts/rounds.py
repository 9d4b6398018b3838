"""A round as it is drawn: whose it is, then door by door with its times."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from screens.widgets.lines import hanging, wrapped

NOT_KNOWN = "?"
"""Stands where a time is not known yet."""

Told = tuple[str, tuple[tuple[str, str], ...], str]
"""Whose round it is, each stop with its time, and what it was chosen from."""


def draw_rounds(told: Sequence[Told], width: int) -> Content:
    """Each round with a row for each door, and an empty line beneath."""
    lines: list[Content] = []
    for head, rows, driving in told:
        lines.append(Content.styled(head, "bold"))
        wide = max(len(at) for at, _ in rows) + 2
        for at, text in rows:
            mark = Content.styled(f"  {(at or NOT_KNOWN).ljust(wide)}", "$accent")
            lines += hanging(mark, [(text, "")], Content(""), width)
        lines += [Content.styled(line, "$dim") for line in wrapped(driving, width, indent=2)]
        lines.append(Content(""))
    return Content("\n").join(lines)
