"""Noting who agreed to what goes over a limit."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.values.text import inert_line
from screens.look import NEEDS_YOU, SMALL_SHEET_STYLE
from screens.reading import words
from screens.widgets.field import Field


class ApprovalSheet(ModalScreen[tuple[str, str] | None]):
    """Gives who agreed and what to, an empty name to take it back, or nothing.

    Args:
        over: what is over a limit, each in a sentence.
        who: who is to agree, or did.
        words_before: what was agreed to, where it was noted before.
        noted: whether somebody's agreement is noted.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+x", "take_back", "not agreed after all", priority=True),
        Binding("escape", "dismiss(None)", "back"),
    ]

    def __init__(self, over: tuple[str, ...], who: str, words_before: str, *, noted: bool) -> None:
        super().__init__()
        self._over, self._who, self._words, self._noted = over, who, words_before, noted

    def compose(self) -> ComposeResult:
        """What is over, then who agreed."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Who agreed?"
            back = " · ctrl+x nobody did" if self._noted else ""
            sheet.border_subtitle = f"tab next · enter notes it{back} · esc back"
            if self._over:
                said = Content("\n").join(Content(f"{NEEDS_YOU} {inert_line(text)}") for text in self._over)
                yield Static(said, id="over")
            yield Field("Agreed by", text=self._who, read=words, hint="a name, or the office", id="who")
            yield Field("As", text=self._words, read=words, hint="by mail, 3 Nov; nothing", id="as")

    def on_mount(self) -> None:
        """The name is there to be kept or typed anew."""
        self.query_one("#who", Field).focus_input()

    @on(Field.Done)
    def _entered(self) -> None:
        who = self.query_one("#who", Field)
        if not who.text.strip():
            who.focus_input()
            return
        self.dismiss((inert_line(who.text).strip(), inert_line(self.query_one("#as", Field).text).strip()))

    def action_take_back(self) -> None:
        """Nobody agreed after all."""
        if self._noted:
            self.dismiss(("", ""))
