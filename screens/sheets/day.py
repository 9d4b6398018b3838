"""The day of a line in the debrief: by when it is due, when to ask, or which day of the year it is."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.dates.reading import Unread
from planner.dates.saying import say_dated, say_yearly
from planner.dates.yearly import read_yearly
from planner.notes.line import LineKind, NoteLine, YearlyDate
from planner.values.record import changed
from planner.values.text import inert_line
from screens.look import SMALL_SHEET_STYLE
from screens.reading import NO_DAY, due_day_or_none, with_slash
from screens.widgets.field import Field, Reading
from screens.widgets.writing import Line

TITLES = {
    LineKind.PROMISE: "By when you do it",
    LineKind.THEY_OWE: "By when they do it",
    LineKind.FOLLOW_UP_QUESTION: "When to ask",
    LineKind.DATE: "Which day of the year",
}


class DaySheet(ModalScreen[NoteLine | None]):
    """Enter gives the line with the day that is typed, or with none; esc leaves it as it was.

    Args:
        line: as it is read now; of a kind in :data:`TITLES`.
        today: the day of writing.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, line: NoteLine, today: date) -> None:
        super().__init__()
        self._note = line
        self._today = today
        self._yearly = line.kind is LineKind.DATE

    def compose(self) -> ComposeResult:
        """The line's own words over its day."""
        hint = "14 Mar, 3 June 1981" if self._yearly else "fri, 3 Dec, in two weeks; empty for no day"
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = TITLES[self._note.kind]
            sheet.border_subtitle = "enter takes it · esc back"
            yield Static(Content(inert_line(self._note.text)), classes="dim")
            yield Field("The day", text=self._said(), read=self._read, hint=hint, id="day")

    def on_mount(self) -> None:
        """Ready to type over the day that stands."""
        self.query_one("#day", Field).focus_input()
        self.query_one(Line).select_all()

    def _said(self) -> str:
        if self._yearly:
            on = self._note.on
            return say_yearly(on.month, on.day, on.year) if on is not None else ""
        due = self._note.due
        return "" if due is None else say_dated(due)

    def _read(self, text: str) -> Reading[Any]:
        """The day typed; none where there is nothing to say it."""
        if not self._yearly:
            return due_day_or_none(self._today)(text)
        if text.strip().casefold() in NO_DAY:
            return Reading(None)
        found = read_yearly(text)
        if isinstance(found, Unread):
            return Reading(None, problem=found.why)
        on = YearlyDate(month=found.month, day=found.day, year=found.year)
        return with_slash(text, Reading(on, echo=say_yearly(on.month, on.day, on.year)))

    @on(Field.Done)
    def _done(self, event: Field.Done) -> None:
        if event.field.reading.problem:
            event.field.insist()
            return
        which = "on" if self._yearly else "due"
        self.dismiss(changed(self._note, **{which: event.field.reading.value}))
