"""Another day for a promise, or none."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.dates.saying import say_dated
from planner.people.promises import Promise
from planner.values.record import changed
from planner.values.text import inert_line
from screens.look import SMALL_SHEET_STYLE
from screens.reading import due_day_or_none
from screens.widgets.field import Field
from screens.widgets.writing import Line


class PromiseDay(ModalScreen[Promise | None]):
    """Enter gives the promise with the day that is typed, or with none; esc leaves it as it was.

    Args:
        promise: as it is in the book.
        today: the day of writing.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, promise: Promise, today: date) -> None:
        super().__init__()
        self._promise, self._today = promise, today

    def compose(self) -> ComposeResult:
        """The promise's own words over its day."""
        due = self._promise.due
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "By when it is to be done"
            sheet.border_subtitle = "enter takes it · esc back"
            yield Static(Content(inert_line(self._promise.text)), classes="dim")
            text = "" if due is None else say_dated(due)
            hint = "fri, 3 Dec, in two weeks; empty for no day"
            yield Field("The day", text=text, read=due_day_or_none(self._today), hint=hint, id="day")

    def on_mount(self) -> None:
        """Ready to type over the day that stands."""
        self.query_one("#day", Field).focus_input()
        self.query_one(Line).select_all()

    @on(Field.Done)
    def _done(self, event: Field.Done) -> None:
        if event.field.reading.problem:
            event.field.insist()
            return
        self.dismiss(changed(self._promise, due=event.field.reading.value))
