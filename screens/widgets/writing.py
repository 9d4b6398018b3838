"""Boxes to type in, one line or several: neither ever holds what could act on the terminal."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.dom import DOMNode
from textual.widgets import Input, TextArea

from planner.values.text import inert, inert_line


class Line(Input):
    """Textual's own, but that one keeps only the first of several pasted lines: this joins them.

    Args:
        text: what it holds at first.
    """

    def __init__(self, text: str = "", **options: Any) -> None:
        super().__init__(inert_line(text), compact=True, **options)
        self.cursor_blink = False

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted, all of it, on one line."""
        event.prevent_default()
        event.stop()
        text = " ".join(line.strip() for line in event.text.splitlines() if line.strip())
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)


class Writing(TextArea):
    """Textual's own, but that one stays in memory, text and all, until the theme is next changed.

    The application's list of who watches its theme keeps it. This hears of the theme by the signal, from
    which it can take itself off.

    Args:
        text: what it holds at first.
    """

    def __init__(self, text: str = "", **options: Any) -> None:
        super().__init__(inert(text), tab_behavior="focus", show_line_numbers=False, **options)
        self.cursor_blink = False

    def watch(self, obj: DOMNode, attribute_name: str, callback: Any, init: bool = True) -> None:
        """Watch something; the application's theme by its signal."""
        if obj is self.app and attribute_name == "theme":
            self.app.theme_changed_signal.subscribe(self, lambda _: callback())
        else:
            super().watch(obj, attribute_name, callback, init)

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        self.app.theme_changed_signal.unsubscribe(self)
