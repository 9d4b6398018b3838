"""Asking once before something that took long to learn is taken out of the book."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from screens.look import SMALL_SHEET_STYLE


class ConfirmScreen(ModalScreen[bool]):
    """Gives whether to go ahead.

    Args:
        question: what would be done ("Delete Ines Duarte?").
        about: what goes with it.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "dismiss(True)", "go ahead"),
        Binding("escape,n,q", "dismiss(False)", "leave it"),
    ]

    def __init__(self, question: str, about: str) -> None:
        super().__init__()
        self._question = question
        self._about = about

    def compose(self) -> ComposeResult:
        """The question, and what hangs on it."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(self._question)
            sheet.border_subtitle = "enter goes ahead · esc leaves it"
            yield Static(Content(self._about))
