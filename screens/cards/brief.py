"""The brief drawn for a terminal: each heading beside its lines, set to a width."""

from __future__ import annotations

import re
from collections.abc import Iterable

from textual.content import Content

from planner.outings.brief import MINUTE, Brief, headed
from screens.look import NOTHING
from screens.widgets.lines import wrapped

LABEL = 11
NUMBER = re.compile(r"(?<=\d) (?=\d)")
"""A space in a telephone number, at which no line ends."""
LISTED = (MINUTE["drinks"], MINUTE["last_time"], MINUTE["promised"])
"""Headings whose lines stand behind one another where there is little room."""


def draw_minute(page: Brief, width: int, *, topics: tuple[str, ...] = (), promise: bool = False) -> Content:
    """The half that is read in a minute.

    Args:
        page: the brief.
        width: in cells.
        topics: what is shared, by name alone, where there is no room to say how that is known.
        promise: whether the promise not to sell is on it, which stands beneath where there is room.
    """
    lines = _beside("Where", [page.where], width) if page.where else []
    for head, texts in headed(page):
        if head not in MINUTE.values() or (head == MINUTE["no_pitch"] and not promise):
            continue
        if topics and head == MINUTE["share"]:
            lines += _beside(head, [f" {NOTHING} ".join(topics)], width)
        elif topics and head in LISTED:
            lines += _beside(head, ["; ".join(texts)], width)
        else:
            lines += _beside(head, texts, width)
    return Content("\n").join(lines)


def draw_brief(page: Brief, width: int) -> Content:
    """The whole page, as it would be printed."""
    lines = [Content.styled(row, "bold") for row in wrapped(page.title, width)]
    lines += [Content(row) for text in (page.when, page.where, page.purpose) for row in wrapped(text, width)]
    lines.append(Content(""))
    for head, texts in headed(page):
        if head in MINUTE.values():
            lines += _beside(head, texts, width)
        else:
            lines += [Content(""), Content.styled(head, "$accent")]
            lines += [Content(row) for text in texts for row in wrapped(text, width, indent=2)]
    return Content("\n").join(lines)


def _beside(head: str, texts: Iterable[str], width: int) -> list[Content]:
    rows = [row for text in texts for row in wrapped(NUMBER.sub("\N{NO-BREAK SPACE}", text), width - LABEL)]
    return [
        Content.assemble((label.ljust(LABEL), "$accent"), row)
        for label, row in zip([head, *[""] * (len(rows) - 1)], rows, strict=True)
    ]
