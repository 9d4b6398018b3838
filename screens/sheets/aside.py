"""What was put off and what was let go lately, to be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from planner.agenda.aside import Aside
from planner.book.aside import take_back
from planner.dates.saying import say_day
from planner.values.text import inert_line
from screens.desk import TELLS_FACTS, Desk
from screens.look import NOTHING, OPEN, SMALL_SHEET_STYLE
from screens.saving import saying_what_is_wrong
from screens.widgets.lines import hanging
from screens.widgets.row_list import RowList


class AsideSheet(ModalScreen[None]):
    """Enter takes one back: it is on Today again.

    Args:
        desk: the host's desk.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,P", "dismiss", "back")]

    def __init__(self, desk: Desk) -> None:
        super().__init__(classes=TELLS_FACTS)
        self._desk = desk

    def compose(self) -> ComposeResult:
        """One list."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Put off, and let go lately"
            sheet.border_subtitle = "enter takes one back · esc back"
            yield RowList(
                self._paint,
                tall=True,
                empty="Nothing is put off.",
                enter="take it back",
            )

    def on_mount(self) -> None:
        """All of them."""
        self._show()
        self.query_one(RowList).focus()

    def _show(self) -> None:
        rows, things = self.query_one(RowList), self._desk.aside()
        rows.styles.height = max(1, sum(len(self._paint(one, self.app.size.width // 2)) for one in things))
        rows.show(things)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        one: Aside = event.item
        with saying_what_is_wrong(self):
            take_back(self._desk.book, one)
            self.notify(f"{inert_line(one.person.name)}: on Today again.", markup=False)
            if self._desk.aside():
                self._show()
            else:
                self.dismiss()

    def _paint(self, one: Aside, width: int) -> Sequence[Content]:
        today = self._desk.today()
        when = f"until {say_day(one.until, today)}" if one.until else f"let go {say_day(one.on, today)}"
        mark = Content.styled(f"{OPEN if one.until else NOTHING} ", "$dim")
        parts = [(inert_line(one.person.name), "bold"), (inert_line(one.what), "")]
        rows = hanging(mark, parts, Content.styled(when, "$dim"), width)
        if one.why and not self._desk.private.is_on:
            rows += hanging(Content("  "), [(inert_line(one.why), "$dim")], Content(""), width)
        return rows
