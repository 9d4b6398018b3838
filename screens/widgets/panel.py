"""A framed place for other widgets, lit while the keys go into one of them."""

from __future__ import annotations

from textual.containers import Container
from textual.geometry import Region
from textual.strip import Strip

from screens.widgets.kept import KeptLines
from screens.widgets.lit import WITHIN, Looks, surroundings


class Panel(Container):
    """A frame whose lines are kept as they were painted, lit and unlit: the frame is all that it paints.

    Attributes:
        looks: how it looks with the class that lights it, and without.
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        self.looks = Looks()
        self._lines_kept = KeptLines()
        super().__init__(id=id, classes="panel")

    def notify_style_update(self) -> None:
        """Lines are kept in a theme's colours."""
        if self.looks.forget():
            self._lines_kept.forget()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint the frame, but for the lines that look as they did before."""
        if crop.width != self.outer_size.width:
            return super().render_lines(crop)
        titles = self.border_title, self.border_subtitle
        alike, lit = (
            (surroundings(self), self.background_colors, self.outer_size, titles),
            self.has_class(WITHIN),
        )
        return self._lines_kept.give(crop, alike, [(lit, y) for y in crop.line_range], super().render_lines)
