"""The service matrix: who is owed what, twelve months of it, who slips, the year ahead, and the quarter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from planner.book.courted import courting
from planner.book.done import TakenBack
from planner.book.rhythms import look_over
from planner.courtship.courting import Courting
from planner.courtship.heat import MONTHS_AHEAD, twelve_months
from planner.courtship.matrix import Service
from planner.courtship.touches import TouchKind
from planner.exchange.services import service_matrix
from planner.people.person import Person
from planner.values.text import counted
from screens.behind.proposing import Proposed
from screens.desk import Desk
from screens.frame import Frame
from screens.matrix_views.cells import Cells, usual
from screens.matrix_views.months import PersonRow, everyone, legend, month_heads
from screens.matrix_views.rows import (
    QuarterRow,
    Row,
    looked_over,
    paint,
    person_of,
    row_told,
    slipping,
    touch_of,
)
from screens.matrix_views.weeks import WeekRow
from screens.matrix_views.year import NAME, YearAhead
from screens.widgets.grid import Grid
from screens.widgets.row_list import RowList
from screens.widgets.view_tabs import View, ViewTabs

VIEWS = {
    "months": View("t", "twelve months", "months"),
    "losing": View("o", "losing touch", "losing"),
    "year": View("y", "year ahead", "year"),
    "quarter": View("r", "quarter", "quarter"),
    "cells": View("m", "matrix", "matrix"),
}
"""The views in their order."""
EMPTY = {
    "months": "Nobody has a tier yet (key, growth, maintain): it says how often somebody is owed what. "
    "Give a customer or a prospect one: 3 People, then e.",
    "losing": "Nobody slips: everyone with a tier has had what they are owed.",
    "year": "Working the year out.",
    "quarter": "Nobody has a tier, so nobody was owed anything.",
}
NO_LINES = "Nothing falls due in the year ahead."


class MatrixScreen(Frame):
    """The long view of everyone with a tier."""

    ROOM = "Matrix"
    CSS_PATH = "matrix.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(one.key, f"view({view!r})", view, show=False, tooltip=f"Matrix: {one.name}")
            for view, one in VIEWS.items()
        ),
        Binding("tab", "next_view(1)", "next view"),
        Binding("shift+tab", "next_view(-1)", show=False),
        Binding("space", "accept", "accept", tooltip="Accept the line: plan the touch for its day"),
        Binding("space", "take_out", "take it out", tooltip="Plan it no more"),
        Binding("w", "accept_week", "accept the week", tooltip="Accept all of the week"),
        Binding("space", "keep", "keep as it is", tooltip="Looked over: keep it as it is"),
        Binding("e", "rhythm", "rhythm", tooltip="Rhythm: how often they are owed what, and busy times"),
        Binding("l", "log", "log", tooltip="Log a call, a note, a visit or a gift"),
        Binding("plus", "more(1)", "more", show=False, tooltip="One more a year, or a week"),
        Binding("minus", "more(-1)", "fewer", show=False, tooltip="One fewer a year, or a week"),
        Binding("d", "usual", "as usual", tooltip="Put the cell back to the usual number"),
        Binding("left", "turn(-1)", "← earlier", show=False, tooltip="Earlier months, or the quarter before"),
        Binding("right", "turn(1)", "later →", show=False, tooltip="Later months, or the quarter after"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._view = "months"
        self._turned = {"months": MONTHS_AHEAD, "quarter": 0}
        self._at: dict[str, int] = {}
        self._courting: Courting | None = None
        self._listed: tuple[Courting, str, int] | None = None
        self._told = Content("")
        self._year = YearAhead(self, desk)
        self._cells = Cells(desk)

    def body(self) -> ComposeResult:
        """The tabs, one view, and what it means."""
        yield ViewTabs(VIEWS, id="views")
        yield Static(id="months")
        self._grid = Grid(id="grid", classes="panel")
        self._grid.border_title = "Times a year"
        yield self._grid
        self._rows: RowList[Row] = RowList(
            self._paint,
            lines=lambda row, _: 1 + len(row.head),
            heads=lambda row: len(row.head),
            id="rows",
            classes="panel",
        )
        yield self._rows
        yield Static(id="foot")

    def on_mount(self) -> None:
        """The keys go to what is shown."""
        self._focus_view()

    def on_resize(self) -> None:
        """The months stand above their columns."""
        super().on_resize()
        self.call_after_refresh(self._say_months)

    @property
    def courting(self) -> Courting:
        """The courtship as the book has it now."""
        today = self.desk.today()
        self._courting = courting(self.desk.book, service_matrix(), today, self._courting)
        return self._courting

    @property
    def person_here(self) -> str | None:
        """Whom the cursor is on, for logging a touch."""
        person = self._person()
        return person.id if person else None

    @property
    def touch_here(self) -> TouchKind | None:
        """The touch that the row under the cursor asks for."""
        return touch_of(self._rows.highlighted) if self._view != "cells" else None

    def show(self) -> None:
        """The view that is chosen, as the book is now."""
        now = self.courting
        is_grid = self._view == "cells"
        self._grid.display, self._rows.display = is_grid, not is_grid
        self.query_one("#months").display = self._view == "months"
        if is_grid:
            self._cells.show_on(self._grid, now)
        else:
            self._list(now)
        self.query_one(ViewTabs).show(self._view)
        self._say_months()
        if not self._rows.scrollable_content_region.width:
            self.call_after_refresh(self._say_months)  # rows that come back have their width only then
        self._say_foot()
        self.refresh_bindings()

    def _list(self, now: Courting) -> None:
        """List the rows of the view, unless they stand there: listed anew, all would be painted anew."""
        listed = (now, self._view, self._turned.get(self._view, 0))
        at, was, self._listed = self._at.pop(self._view, None), self._listed, listed
        if self._view == "year" or was is None or was[0] is not now or was[1:] != listed[1:]:
            self._rows.set_empty(EMPTY[self._view if now.courted else "months"])
            self._rows.border_title, rows = self._found(now)
            self._rows.show(rows, at=at)

    def _found(self, now: Courting) -> tuple[str, Sequence[Row]]:
        """The title and the rows of a view."""
        if self._view == "losing":
            return slipping(now)
        if self._view == "quarter":
            return looked_over(now, self._turned["quarter"])
        if self._view == "year" and (year := self._year.found(now)) is not None:
            self._rows.set_empty(NO_LINES if now.courted else EMPTY["months"])
            return year
        if self._view == "year":
            return NAME, []
        return everyone(now)

    def _paint(self, row: Row, width: int) -> list[Content]:
        now = self._courting or self.courting
        return paint(row, width, now, twelve_months(now.today, self._turned["months"]))

    # What stands around the view

    def _say_months(self) -> None:
        if self._view != "months" or self._courting is None:
            return
        region = self._rows.scrollable_content_region
        if not region.width:
            return
        width = max(1, region.width - 1)
        today = self._courting.today
        heads = month_heads(width, twelve_months(today, self._turned["months"]), today)
        offset = self._rows.gutter.left
        self.query_one("#months", Static).update(Content.assemble(" " * offset, heads), layout=False)

    def _say_foot(self) -> None:
        told = self._foot()
        if told != self._told:  # else all would be laid out anew at every move
            self._told = told
            self.query_one("#foot", Static).update(told)

    def _foot(self) -> Content:
        """What the view, or the row under the cursor, means."""
        now, row = self._courting, self._rows.highlighted
        if self._view == "cells" or now is None:
            return self._cells.told(self._grid)
        if isinstance(row, PersonRow):
            return legend()
        return Content(row_told(row, now.today) if row is not None else "")

    # From view to view

    def action_view(self, name: str) -> None:
        """Another view; each is there again where it was left."""
        if self._view != "cells":
            self._at[self._view] = self._rows.cursor
        self._view = name
        self.show()
        self._focus_view()

    def action_next_view(self, by: int) -> None:
        """The next view, or the one before."""
        names = list(VIEWS)
        self.action_view(names[(names.index(self._view) + by) % len(names)])

    @on(ViewTabs.Chosen)
    def _clicked(self, event: ViewTabs.Chosen) -> None:
        self.action_view(event.view)

    def action_turn(self, by: int) -> None:
        """Other months, or another quarter."""
        least, most = (-108, 11) if self._view == "months" else (-40, 4)
        self._turned[self._view] = max(least, min(self._turned[self._view] + by, most))
        self._at[self._view] = self._rows.cursor
        self.show()

    def _focus_view(self) -> None:
        self.set_focus(self._grid if self._view == "cells" else self._rows)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what suits the view."""
        view, row = self._view, self._rows.highlighted if self.is_mounted else None
        week = row if isinstance(row, WeekRow) else None
        suits = {
            "accept": view == "year" and week is not None and week.line is not None,
            "accept_week": view == "year" and week is not None and week.line is not None,
            "take_out": view == "year" and self._year.plan_of(week) is not None,
            "keep": view == "quarter" and row is not None and self._turned["quarter"] <= 0,
            "rhythm": view != "cells" and row is not None,
            "log": view in ("months", "losing"),  # elsewhere the key works too, and has no room to be told
            "more": view in ("cells", "year"),
            "usual": view == "cells" and self.is_mounted and self._cells.is_own(self._grid),
            "turn": view in self._turned,
        }
        return suits[action] if action in suits else super().check_action(action, parameters)

    @on(Proposed)
    def _proposed(self, event: Proposed) -> None:
        event.stop()
        if self._view == "year" and self.is_current:
            self.show()

    @on(RowList.Highlighted)
    @on(Grid.Moved)
    def _moved(self) -> None:
        self._say_foot()
        self.refresh_bindings()

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        if (person := self._person()) is not None:
            self.post_message(self.OpenPerson(person.id))

    def stand_on(self, back: TakenBack) -> bool:
        """What undo brought back stands where it was: the view shows it already."""
        return bool(back.ids("planned") or back.ids("matrix") or back.ids("rhythms"))

    # The year ahead

    def action_accept(self) -> None:
        """Accept the line, and go on to the next one that is open."""
        row = self._rows.highlighted
        if not isinstance(row, WeekRow) or row.line is None:
            return
        with self.saying_what_is_wrong():
            self._year.accept(row)
        self.show()
        rows = list(self._rows.items)
        below = range(self._rows.cursor, len(rows))
        self._rows.cursor = next(
            (n for n in below if isinstance(one := rows[n], WeekRow) and one.line), self._rows.cursor
        )

    def action_take_out(self) -> None:
        """Plan it no more."""
        row = self._rows.highlighted
        plan = self._year.plan_of(row) if isinstance(row, WeekRow) else None
        if not isinstance(row, WeekRow) or plan is None:
            return
        with self.saying_what_is_wrong():
            self.notify(self._year.take_out(row, plan), markup=False)
        self.show()

    def action_accept_week(self) -> None:
        """Accept every line of the week."""
        row = self._rows.highlighted
        if isinstance(row, WeekRow):
            with self.saying_what_is_wrong():
                self.notify(self._year.accept_week(row.monday, self._rows.items), markup=False)
            self.show()

    # The quarter

    def action_keep(self) -> None:
        """Keep the rhythm as it is, and go on to the next."""
        person = self._person()
        if person is None:
            return
        with self.saying_what_is_wrong():
            seen = look_over(self.desk.book, person, self.desk.today())
            self.show()
            if seen:
                self._rows.action_move(1)
                self._say_all_seen()

    def _say_all_seen(self) -> None:
        """Say when nobody is left to look over."""
        rows = [row.looked for row in self._rows.items if isinstance(row, QuarterRow)]
        if all(one.reviewed for one in rows):
            self.notify(f"Everyone is looked over: {counted(len(rows), 'client')}.", markup=False)

    async def action_log(self) -> None:
        """Log a touch of who is owed one."""
        await self.run_action("app.log_touch")

    def action_rhythm(self) -> None:
        """Their own rhythm."""
        from screens.sheets.rhythm import RhythmSheet  # noqa: PLC0415 - built when first wanted

        if (person := self._person()) is not None:
            self.app.push_screen(RhythmSheet(self.desk, person), lambda _: self.renew())

    # The cells

    @on(Grid.Chosen)
    def _cell_chosen(self) -> None:
        from screens.sheets.service import ServiceSheet  # noqa: PLC0415 - built when first wanted

        cell = self._cells.here(self._grid)
        if cell is not None:
            self.app.push_screen(ServiceSheet(cell, usual(cell)), partial(self._set_cell, cell))

    def _set_cell(self, was: Service, cell: Service | None) -> None:
        if cell is not None and cell != was:
            with self.saying_what_is_wrong():
                self._cells.keep(cell)
        self.show()

    def action_more(self, by: int) -> None:
        """One more or fewer: times a year of a cell, or touches a week of the year."""
        with self.saying_what_is_wrong():
            if self._view == "year":
                self._year.more(by)
            else:
                self._cells.more(self._grid, by)
        self.show()

    def action_usual(self) -> None:
        """The usual number again."""
        with self.saying_what_is_wrong():
            self._cells.back(self._grid)
        self.show()

    def _person(self) -> Person | None:
        return person_of(self._rows.highlighted) if self._view != "cells" else None
