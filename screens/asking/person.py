"""Choosing one person, or someone new by name."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from planner.book.lookup import people_named
from planner.people.person import Person
from planner.people.search import index_people
from screens.desk import Desk
from screens.look import SMALL_SHEET_STYLE
from screens.widgets.who import NewName, Who


class ChoosePersonScreen(ModalScreen[Person | NewName | None]):
    """Gives the person chosen, a new name, or nothing.

    Args:
        desk: the host's desk.
        title: what the person is chosen for.
        leave_out: ids not to offer.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, desk: Desk, title: str, leave_out: tuple[str, ...]) -> None:
        super().__init__()
        self._desk = desk
        self._title = title
        self._leave_out = leave_out

    def compose(self) -> ComposeResult:
        """One chooser."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = self._title
            sheet.border_subtitle = "enter take · esc back"
            yield Who(
                self._desk.kept(index_people, people=self._desk.book.people.all()),
                hint="Type a few letters of a name",
            )

    def on_mount(self) -> None:
        """Ready to type."""
        who = self.query_one(Who)
        who.leave_out(people_named(self._desk.book, self._leave_out))
        who.focus_input()

    @on(Who.Took)
    def _took(self, event: Who.Took) -> None:
        self.dismiss(event.person)

    @on(Who.Enough)
    def _nobody(self) -> None:
        self.dismiss(None)
