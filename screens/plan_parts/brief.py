"""The brief: the one page to read before walking in."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from planner.exchange.brief_documents import brief_text
from planner.exchange.reference import guidance
from planner.outings.brief import brief
from screens.brief_page import draw_brief
from screens.outside import copy
from screens.plan_parts.form import PartForm
from screens.widgets.fitted import Fitted


class BriefForm(PartForm, can_focus=True):
    """The brief, as it would be printed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("y", "copy", "copy it", tooltip="Copy the brief")]

    def compose(self) -> ComposeResult:
        """One text."""
        yield Fitted(id="page", classes="says")

    def say(self) -> None:
        """The page as it is now."""
        page = brief(self.desk.shown(self.situation), guidance(), self.desk.now())
        self.query_one(Fitted).fit(lambda width: draw_brief(page, width))

    def action_copy(self) -> None:
        """Copy the page to the clipboard."""
        page = brief(self.desk.shown(self.situation), guidance(), self.desk.now())
        copy(self.app, brief_text(page), "The brief")
