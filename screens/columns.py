"""What each column of a table of people holds: guessed from its heading, and set right here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.exchange.contact_csv import Column, Table
from planner.exchange.contact_headings import FIELDS, say_field
from planner.values.record import changed
from planner.values.text import inert_line
from screens.asking.pick import PickScreen
from screens.look import NEEDS_YOU
from screens.widgets.marks import Cell, columns
from screens.widgets.row_list import RowList


class ColumnsScreen(ModalScreen[Table | None]):
    """Gives the table with its columns as the host says they are, or nothing.

    Args:
        table: the table, with what was guessed.
    """

    CSS_PATH = "bring_in.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "done", "read it so"),
        Binding("escape", "dismiss(None)", "back"),
    ]

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def compose(self) -> ComposeResult:
        """A line a column."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(f"The columns of {inert_line(self._table.source)}")
            sheet.border_subtitle = "enter says what it holds · ctrl+s reads it so · esc back"
            yield Static(id="wrong")
            yield RowList(self._paint, enter="say what it holds")

    def on_mount(self) -> None:
        """The first column that says nothing yet."""
        rows = self.query_one(RowList)
        at = next((n for n, column in enumerate(self._table.columns) if not column.field), 0)
        rows.show(self._table.columns, at=at)
        rows.styles.height = len(self._table.columns)
        rows.focus()
        self._say()

    def _say(self) -> None:
        wrong = "" if self._table.names_people else f"{NEEDS_YOU} Which column holds the name?"
        self.query_one("#wrong", Static).update(Content.styled(wrong, "$warning"))

    def _paint(self, column: Column, width: int) -> Sequence[Content]:
        field = say_field(column.field)
        return [
            columns(
                (
                    Cell(inert_line(column.heading), "bold", 16, 24),
                    Cell(f"→ {field}", "" if column.field else "$dim", 20, 26),
                    Cell(inert_line(column.sample), "$dim", 14, 30),
                ),
                width,
                growing=(2,),
            )
        ]

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        column: Column = event.item
        options = [(field, word) for field, word in FIELDS.items()]
        if column.field not in FIELDS:
            options.insert(0, (column.field, say_field(column.field)))
        title = f"{inert_line(column.heading)} holds"
        self.app.push_screen(PickScreen(title, options, column.field), self._picked)

    def _picked(self, field: str | None) -> None:
        if field is None:
            return
        rows = self.query_one(RowList)
        fresh = list(self._table.columns)
        fresh[rows.cursor] = changed(fresh[rows.cursor], field=field)
        self._table = changed(self._table, columns=tuple(fresh))
        rows.show(self._table.columns)
        self._say()

    def action_done(self) -> None:
        """Read it so, once it is known who the people are."""
        if self._table.names_people:
            self.dismiss(self._table)
