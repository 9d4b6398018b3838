"""A box for several lines of text that is gone when it is closed."""

from __future__ import annotations

from typing import Any

from textual.dom import DOMNode
from textual.widgets import TextArea


class Writing(TextArea):
    """Textual's own, but that one stays in memory, text and all, until the theme is next changed.

    The application's list of who watches its theme keeps it. This hears of the theme by the signal, from
    which it can take itself off.
    """

    def watch(self, obj: DOMNode, attribute_name: str, callback: Any, init: bool = True) -> None:
        """Watch something; the application's theme by its signal."""
        if obj is self.app and attribute_name == "theme":
            self.app.theme_changed_signal.subscribe(self, lambda _: callback())
        else:
            super().watch(obj, attribute_name, callback, init)

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        self.app.theme_changed_signal.unsubscribe(self)
