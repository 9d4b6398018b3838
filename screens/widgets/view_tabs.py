"""The views of a screen in one line, each under its key; a click on a name opens it."""

from __future__ import annotations

from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

APART = 2
"""Cells between two names."""
ROOMY = 70
"""From this width of the terminal on the views have their whole names."""


class View(NamedTuple):
    """A view: the key that opens it, its name, and its name where there is little room."""

    key: str
    name: str
    short: str


class ViewTabs(Static):
    """The views in their order, the one that is open standing out.

    Args:
        views: by what each is called in the code.
    """

    class Chosen(Message):
        """A view's name was clicked."""

        def __init__(self, view: str) -> None:
            super().__init__()
            self.view = view

    def __init__(self, views: dict[str, View], *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._views = views
        self._open = ""

    def show(self, view: str) -> None:
        """Have this one stand out."""
        self._open = view
        self._draw()

    def on_resize(self) -> None:
        """Whole names or short ones, as there is room."""
        self._draw()

    def _named(self) -> dict[str, tuple[str, str]]:
        """Each view's key, and its name as there is room for it."""
        long = self.app.size.width >= ROOMY
        return {view: (one.key, one.name if long else one.short) for view, one in self._views.items()}

    def _draw(self) -> None:
        parts: list[Content] = []
        for view, (key, name) in self._named().items():
            look = "bold $foreground" if view == self._open else "$dim"
            parts.append(Content.assemble((key, "$accent"), (f" {name}", look)))
        self.update(Content(" " * APART).join(parts), layout=False)

    def on_click(self, event: events.Click) -> None:
        """A view's name opens it."""
        at = event.x - self.gutter.left
        for view, (key, name) in self._named().items():
            width = len(f"{key} {name}")
            if 0 <= at < width:
                self.post_message(self.Chosen(view))
                return
            at -= width + APART
