"""A text set to its own width, and set anew when that changes."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


class Fitted(Static):
    """Text whose lines depend on the width it has: labels beside wrapped paragraphs, clocks beside steps."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's
        super().__init__(id=id, classes=classes)
        self._make: Callable[[int], Content] | None = None
        self._shown = Content("")
        self._made_for = 0

    def fit(self, make: Callable[[int], Content]) -> None:
        """Show what is made for the width, now and after every change of it.

        Args:
            make: gives the text for a width in cells.
        """
        self._make = make
        self._set()

    def on_resize(self) -> None:
        """Another width, another text; with another height, what has the cursor has moved."""
        self._set()
        self._follow()

    def render(self) -> RenderResult:
        """The text; painted at another width than it was made for, it is made anew.

        A widget that is mounted amid a layout may never be told of its width.
        """
        if self._make is not None and self.content_region.width != self._made_for:
            self.call_later(self._set_late)
        return super().render()

    def _set_late(self) -> None:
        if self.content_region.width != self._made_for:
            self._set()

    def _set(self) -> None:
        width = self.content_region.width
        if self._make is None or width <= 0:
            return
        self._made_for = width
        content = self._make(width)
        if content == self._shown:
            return
        self._shown = content
        self.update(content)
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        """Another text may have another height: the cursor stays in view, or the top above it."""
        place, focused = self.parent, self.screen.focused if self.is_attached else None
        if focused is None or not isinstance(place, Widget) or place not in focused.ancestors:
            return
        if focused is next((line for line in place.query("*") if line.focusable), None):
            place.scroll_home(animate=False)
        else:
            focused.scroll_visible(animate=False)
