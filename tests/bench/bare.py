"""The least that a Textual app can be: one widget. What hostbook's start is measured against."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """One word on an empty screen."""

    def compose(self) -> ComposeResult:
        """The one widget."""
        yield Static("ready")


if __name__ == "__main__":
    Bare().run()
