"""Small drawn things that several screens share: columns of a row, and how long ago a day was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from textual.content import Content

WEEK, MONTH, YEAR = 7, 30, 365
"""Days; near enough for "3 months ago"."""
GAP = 2


def ago(day: date, today: date) -> str:
    """How long ago a day was, in the largest unit that fits: ``today``, ``5 days ago``, ``3 months ago``."""
    days = (today - day).days
    if days <= 0:
        return "today" if days == 0 else "ahead"
    if days == 1:
        return "yesterday"
    for size, unit, from_days in (
        (YEAR, "year", YEAR),
        (MONTH, "month", 2 * MONTH),
        (WEEK, "week", 2 * WEEK),
    ):
        if days >= from_days:
            count = days // size
            return f"{count} {unit}{'s' if count > 1 else ''} ago"
    return f"{days} days ago"


class Cell(NamedTuple):
    """One cell of a row.

    Attributes:
        text: what it says.
        style: how it looks.
        least: the width below which it is left out, in cells.
        like: the width it would like.
    """

    text: str
    style: str
    least: int
    like: int


def columns(cells: Sequence[Cell], width: int, *, growing: Sequence[int] = (0,)) -> Content:
    """Cells in a row; the last are left out where there is no room for the least they need.

    Args:
        cells: from left to right; the first always stays.
        width: of the row, in cells.
        growing: the cells that grow beyond their least first, by their place.
    """
    kept = list(cells)
    while len(kept) > 1 and _least(kept) > width:
        kept.pop()
    widths = [cell.least for cell in kept]
    spare = width - _least(kept)
    for at in (*growing, *range(len(kept))):
        if at < len(kept) and spare > 0:
            more = min(spare, kept[at].like - widths[at])
            widths[at] += more
            spare -= more
    widths[0] = max(1, widths[0] + spare)
    parts = [
        Content.styled(cell.text, cell.style).truncate(size, ellipsis=True, pad=True)
        for cell, size in zip(kept, widths, strict=True)
    ]
    return Content(" " * GAP).join(parts)


def _least(cells: Sequence[Cell]) -> int:
    return sum(cell.least for cell in cells) + GAP * (len(cells) - 1)
