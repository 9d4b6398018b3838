"""One cell of the service matrix on a sheet: how many times a year, and the longest gap."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.courtship.matrix import Service, suits
from planner.courtship.saying import SEVERAL, say_clients, say_service
from planner.courtship.typed import Times, read_times, say_times
from planner.values.problem import Problem
from planner.values.record import changed
from screens.widgets.field import Field, Reading
from screens.widgets.writing import Line


class ServiceSheet(ModalScreen[Service | None]):
    """Gives the cell as it is typed, or nothing.

    Args:
        cell: as it is now.
        usual: as it is bundled, if it is.
    """

    CSS_PATH = "matrix_sheets.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, cell: Service, usual: Service | None) -> None:
        super().__init__()
        self._cell = cell
        self._usual = usual.times if usual else 0

    def compose(self) -> ComposeResult:
        """One line to type in, and why it is owed."""
        cell = self._cell
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = f"{SEVERAL[cell.touch].capitalize()} to {say_clients(cell.kind, cell.tier)}"
            sheet.border_subtitle = "enter keeps it · esc back"
            yield Field(
                "Times a year",
                text=say_times(cell.times, cell.longest),
                read=self._read,
                hint="6; or 6, 80 days (at most 80 apart); or never",
                id="times",
            )
            usually = f"Usually {self._usual or 'none'}."
            yield Static(Content(f"{cell.why} {usually}".strip()), classes="dim")

    def on_mount(self) -> None:
        """Ready to type over it."""
        self.query_one(Field).focus_input()
        self.query_one(Line).select_all()

    def _read(self, text: str) -> Reading[Times]:
        found = read_times(text)
        if isinstance(found, Problem):
            return Reading(None, problem=found.text)
        if found.times and not suits(self._cell.kind, self._cell.touch):
            return Reading(None, problem="Give prospects something useful to their work, never a gift.")
        said = say_service(changed(self._cell, times=found.times, longest=found.longest))
        return Reading(found, echo=said)

    @on(Field.Done)
    def _done(self, event: Field.Done) -> None:
        times = event.field.reading.value
        if times is None:
            event.field.insist()
            return
        self.dismiss(changed(self._cell, times=times.times, longest=times.longest))
