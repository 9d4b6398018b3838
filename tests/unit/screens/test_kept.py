"""Painted lines that are kept by what is on them."""

from __future__ import annotations

from textual.geometry import Region
from textual.strip import Strip

from screens.widgets.kept import MOST_LINES, KeptLines


class Painter:
    """Paints a line as its number, and remembers which it painted."""

    def __init__(self) -> None:
        self.painted: list[int] = []

    def paint(self, region: Region) -> list[Strip]:
        """Paint the lines of a region."""
        self.painted += region.line_range
        return [Strip.blank(region.width) for _ in region.line_range]


def test_only_the_lines_with_something_else_on_them_are_painted() -> None:
    kept, painter = KeptLines(), Painter()
    crop = Region(0, 2, 10, 6)
    assert len(kept.give(crop, "alike", "abcdef", painter.paint)) == 6
    assert painter.painted == [2, 3, 4, 5, 6, 7]
    painter.painted.clear()
    assert len(kept.give(crop, "alike", "aXcYZf", painter.paint)) == 6
    assert painter.painted == [3, 5, 6]


def test_where_they_all_look_otherwise_all_are_painted() -> None:
    kept, painter = KeptLines(), Painter()
    crop = Region(0, 0, 10, 3)
    kept.give(crop, "dark", "abc", painter.paint)
    kept.give(crop, "light", "abc", painter.paint)
    assert painter.painted == [0, 1, 2, 0, 1, 2]


def test_of_a_long_list_not_every_line_is_kept() -> None:
    kept, painter = KeptLines(), Painter()
    for top in range(0, 10 * MOST_LINES, 10):
        kept.give(Region(0, 0, 10, 10), "alike", range(top, top + 10), painter.paint)
    assert len(kept._kept) <= MOST_LINES + 10
