"""Several lines to type in, under one label."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from screens.widgets.writing import Writing


class Notes(Vertical):
    """A label and several lines of text."""

    DEFAULT_CSS = """
    Notes { height: auto; layout: horizontal; }
    Notes > Static { width: 17; color: $dim; }
    Notes > TextArea { width: 1fr; height: 6; border: none; padding: 0; background: $panel; }
    Notes > TextArea:focus { background: $block-cursor-background; }
    Notes > Static.-here { color: $accent; }
    """

    def __init__(self, label: str, text: str) -> None:
        super().__init__()
        self._label = label
        self._area = Writing(text, compact=True, soft_wrap=True)

    def compose(self) -> ComposeResult:
        """The label and the text."""
        yield Static(Content(self._label))
        yield self._area

    def on_descendant_focus(self) -> None:
        """Light the label."""
        self.query_one(Static).add_class("-here")

    def on_descendant_blur(self) -> None:
        """Dim the label."""
        self.query_one(Static).remove_class("-here")

    @property
    def text(self) -> str:
        """What is typed."""
        return self._area.text

    @text.setter
    def text(self, text: str) -> None:
        self._area.text = text

    def focus_input(self) -> None:
        """Put the cursor in it."""
        self._area.focus()
