"""A text set to its own width, and set anew when that changes."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.widgets import Static


class Fitted(Static):
    """Text whose lines depend on the width it has: labels beside wrapped paragraphs, clocks beside steps."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's
        super().__init__(id=id, classes=classes)
        self._make: Callable[[int], Content] | None = None

    def fit(self, make: Callable[[int], Content]) -> None:
        """Show what is made for the width, now and after every change of it.

        Args:
            make: gives the text for a width in cells.
        """
        self._make = make
        self._set()

    def on_resize(self) -> None:
        """Another width, another text."""
        self._set()

    def _set(self) -> None:
        width = self.content_region.width
        if self._make is None or width <= 0:
            return
        self.update(self._make(width))
        focused = self.screen.focused
        if focused is not None and self.parent in focused.ancestors:
            # What stands above the cursor has another height now: the cursor stays in view.
            self.call_after_refresh(focused.scroll_visible, animate=False)
