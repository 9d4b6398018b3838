"""What is to be said to the place, whole, to be read out with the telephone in the other hand."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from screens.look import SMALL_SHEET_STYLE
from screens.outside import copy


class SaySheet(ModalScreen[None]):
    """A text to read out, over what was there.

    Args:
        whom: who is told.
        number: their telephone number; empty where none is known.
        words: what is to be said, with its headings.
        copied: what ``y`` copies.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,w", "dismiss", "back", show=False),
        Binding("y", "copy", "copy", show=False),
    ]

    def __init__(self, whom: str, number: str, words: Content, copied: str) -> None:
        super().__init__()
        self._whom, self._number, self._words, self._copied = whom, number, words, copied

    def compose(self) -> ComposeResult:
        """The number, then the words; the arrows turn them where they are longer than the sheet."""
        with VerticalScroll(classes="sheet") as sheet:
            sheet.border_title = Content(self._whom)
            sheet.border_subtitle = "y copy   esc back"
            number = Content.styled(f"{self._number}\n", "bold") if self._number else Content("")
            yield Static(Content.assemble(number, self._words), id="words")

    def on_mount(self) -> None:
        """The arrows go to the words."""
        self.query_one(VerticalScroll).focus()

    def action_copy(self) -> None:
        """Copy what is to be said."""
        copy(self.app, self._copied, "What is to be read out")
