"""The brief: the one page to read before walking in, and how it comes along."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from planner.book.accounts import with_thin
from planner.exchange.brief_documents import brief_text
from planner.exchange.reference import guidance
from planner.outings.brief import brief
from screens.cards.brief import draw_brief
from screens.outside import copy
from screens.plan_parts.form import PartForm
from screens.taking_along import save_calendar, save_page, say_saved
from screens.widgets.fitted import Fitted


class BriefForm(PartForm, can_focus=True):
    """The brief, as it would be printed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "copy it", tooltip="Copy the brief"),
        Binding("p", "phone", "phone", tooltip="Take it to your phone: a code for its camera"),
        Binding("h", "page", "page", tooltip="Save the brief as a page, for your phone or for paper"),
        Binding("c", "calendar", "calendar", tooltip="Save the outing for your calendar"),
    ]

    def compose(self) -> ComposeResult:
        """One text."""
        yield Fitted(id="page", classes="says")

    def say(self) -> None:
        """The page as it is now."""
        whole = with_thin(self.desk.book, self.situation, self.desk.today())
        page = brief(self.desk.shown(whole), guidance(), self.desk.now())
        self.query_one(Fitted).fit(lambda width: draw_brief(page, width))

    def action_copy(self) -> None:
        """Copy the page to the clipboard."""
        page = brief(self.desk.shown(self.situation), guidance(), self.desk.now())
        copy(self.app, brief_text(page), "The brief")

    def action_phone(self) -> None:
        """Show the code that takes the outing to a phone."""
        from screens.sheets.code import CodeSheet  # noqa: PLC0415 - few need it, and it draws codes

        self.app.push_screen(CodeSheet(self.situation))

    def action_page(self) -> None:
        """Save the brief as a page; what is private is not on it."""
        say_saved(self.screen, lambda: save_page(self.desk, self.situation))

    async def action_calendar(self) -> None:
        """Save the outing for a calendar, as it is in the book from now on."""
        await self.run_action("screen.save")
        say_saved(self.screen, lambda: save_calendar(self.desk, self.situation))
