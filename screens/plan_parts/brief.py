"""The brief: the one page to read before walking in."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from planner.exchange.brief_documents import brief_text
from planner.exchange.reference import question_bank
from planner.outings.brief import brief
from planner.outings.gap import Part
from planner.values.text import inert
from screens.plan_parts.form import PartForm, says


class BriefForm(PartForm, can_focus=True):
    """The brief, as it would be printed."""

    PART = Part.BRIEF
    BINDINGS: ClassVar[list[BindingType]] = [Binding("y", "copy", "copy it", tooltip="Copy the brief")]

    def compose(self) -> ComposeResult:
        """One text."""
        yield says("page")

    def on_resize(self) -> None:
        """The page is set to the width."""
        self.say()

    def say(self) -> None:
        """The page as it is now."""
        self.write("#page", inert(self._page()))

    def action_copy(self) -> None:
        """Copy the page to the clipboard."""
        self.app.copy_to_clipboard(self._page())
        self.notify("The brief is copied, where your terminal allows it.", markup=False)

    def _page(self) -> str:
        width = max(40, self.size.width - 2)
        return brief_text(brief(self.situation, question_bank(), self.desk.now()), width)
