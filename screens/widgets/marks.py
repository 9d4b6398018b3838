"""Small drawn things that several screens share: columns of a row, and how long ago a day was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

WEEK, MONTH, YEAR = 7, 30, 365
"""Days; near enough for "3 months ago"."""
GAP = 2
LEAST = 10
"""A column is dropped rather than cut below so many cells."""


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


def columns(cells: Sequence[tuple[str, str, int]], width: int) -> Content:
    """Cells in a row; the first takes what is left over, the last are left out where there is no room.

    Args:
        cells: a text, its style, and the width it would like, for each.
        width: of the row, in cells.
    """
    kept = list(cells)
    while len(kept) > 1 and _wanted(kept) > width:
        if width - _wanted(kept) + kept[0][2] >= LEAST + 4:
            break
        kept.pop()
    spare = width - _wanted(kept)
    first = max(1, kept[0][2] + min(spare, kept[0][2] // 2 if spare > 0 else spare))
    widths = [first, *(w for _, _, w in kept[1:])]
    if len(kept) > 1 and spare > 0:
        widths[1] += spare - (first - kept[0][2])
    parts = [
        Content.styled(text, style).truncate(size, ellipsis=True, pad=True)
        for (text, style, _), size in zip(kept, widths, strict=True)
    ]
    return Content(" " * GAP).join(parts)


def _wanted(cells: Sequence[tuple[str, str, int]]) -> int:
    return sum(width for _, _, width in cells) + GAP * (len(cells) - 1)
