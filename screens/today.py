"""Today: what cannot wait, first."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content

from planner.agenda import Ahead, ComingDay, Promised, ToAsk
from planner.book.done import TakenBack
from planner.book.lookup import agenda
from planner.courtship.cadence import Owed
from planner.exchange.services import service_matrix
from planner.values.record import changed
from screens.frame import NARROW, Frame
from screens.today_rows import ahead_row, coming_row, owed_row, promised_row
from screens.widgets.row_list import RowList

T = TypeVar("T")

NOTHING_AHEAD = "Nothing planned. Press n and name who you would like to know better."
FIRST_STEPS = """\
Your book is empty. Three steps to begin with:
n  plan a first outing; a name is enough
3  then a: add a person, or i: bring people in from a file
4  then a: add a place to host them at"""


class TodayScreen(Frame):
    """The next outings, what was promised, who is owed a touch, and the days coming up."""

    ROOM = "Today"
    CSS_PATH = "today.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "open('review')", "review"),
        Binding("f", "open('debrief')", "file it"),
        Binding("space", "kept", "done"),
    ]

    def body(self) -> ComposeResult:
        """Four panels in two columns."""
        self._next: RowList[Ahead] = _listing(
            lambda item, width: ahead_row(item, self.desk.wall(), self.desk.host.zone, width),
            empty=NOTHING_AHEAD,
            id="next",
        )
        self._promised: RowList[Promised] = _listing(
            lambda item, width: promised_row(item, self.desk.today(), width),
            empty="No promise is open.",
            id="promised",
        )
        self._owed: RowList[Owed] = _listing(
            lambda item, width: owed_row(item, self.desk.today(), width),
            empty="Nobody is being neglected.",
            id="owed",
        )
        self._days: RowList[ComingDay | ToAsk] = _listing(
            lambda item, width: coming_row(item, self.desk.today(), width),
            empty="No birthdays or anniversaries in the next three weeks.",
            id="days",
        )
        for panel, title in (
            (self._next, "Next"),
            (self._promised, "Promised"),
            (self._owed, "Owed"),
            (self._days, "Days coming up"),
        ):
            panel.border_title = title
        with Horizontal(id="columns", classes="holds"):
            with Vertical(id="left", classes="holds"):
                yield self._next
                yield self._promised
            with Vertical(id="right", classes="holds"):
                yield self._owed
                yield self._days

    def on_mount(self) -> None:
        """The keys go to the next outing."""
        self.set_focus(self._next)

    def on_resize(self) -> None:
        """Where the panels stand one below the other, name those that are out of sight."""
        super().on_resize()
        one_below_the_other = self.size.width < NARROW
        self._next.border_subtitle = "below: promised, owed, days" if one_below_the_other else ""
        if not one_below_the_other:  # all are in sight: nothing stays scrolled away
            self.query_one("#columns").scroll_home(animate=False, force=True)

    def show(self) -> None:
        """Everything as it is due now."""
        desk = self.desk
        due = agenda(desk.book, desk.host, service_matrix(), desk.now(), desk.dated)
        book = self.desk.book
        begun = book.outings.all() or book.people.all() or book.venues.all()
        self._next.set_empty(NOTHING_AHEAD if begun else FIRST_STEPS)
        self._next.show(due.ahead)
        self._promised.show(due.promised)
        self._owed.show(due.owed)
        to_ask = tuple(item for item in due.to_ask if self.desk.may_show(item.fact))
        self._days.border_title = "Days coming up, and to ask" if to_ask else "Days coming up"
        self._days.show((*to_ask, *due.days))

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on the outing or the promise that undo has brought back."""
        outings, promises = back.ids("outings"), back.ids("promises")
        for panel, rows in (
            (self._next, [item.outing.id in outings for item in self._next.items]),
            (self._promised, [item.promise.id in promises for item in self._promised.items]),
        ):
            if any(rows):
                panel.cursor = rows.index(True)
                panel.focus()
                return True
        return False

    @property
    def person_here(self) -> str | None:
        """The person the cursor is on, for logging a touch."""
        item = self._item()
        if isinstance(item, Ahead):
            return item.outing.guests[0] if item.outing.guests else None
        return item.person.id if item is not None else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Review and file only on an outing, done only on a promise or on what is to be asked."""
        if action == "open":
            item = self._item()
            if not isinstance(item, Ahead):
                return False
            return (
                item.over if parameters == ("debrief",) else not item.over and item.outing.starts is not None
            )
        if action == "kept":
            return isinstance(self._item(), Promised | ToAsk)
        return True

    def action_open(self, at: str) -> None:
        """Open the highlighted outing at a place."""
        item = self._next.highlighted
        if item is not None:
            self.post_message(self.OpenOuting(item.outing.id, at))

    def action_kept(self) -> None:
        """The highlighted promise is kept, or the highlighted question asked."""
        item = self._item()
        if isinstance(item, ToAsk):
            self._asked(item)
        if not isinstance(item, Promised):
            return
        with self.saying_what_is_wrong():
            with self.desk.book.transaction("a promise kept"):
                self.desk.book.promises.put(changed(item.promise, kept_on=self.desk.today()))
            self.notify("Kept. Press u if it is not.", markup=False)
        self.renew()

    def _asked(self, item: ToAsk) -> None:
        """It was asked, or need not be: the fact stays, and its day to be asked again goes."""
        with self.saying_what_is_wrong():
            with self.desk.book.transaction("a question asked"):
                self.desk.book.facts.put(changed(item.fact, ask_again=None))
            self.notify(
                "Asked. Press u if it is not; f on their card writes down what they said.", markup=False
            )
        self.renew()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        item = event.item
        if isinstance(item, Ahead):
            self.post_message(self.OpenOuting(item.outing.id, "debrief" if item.over else "plan"))
        else:
            self.post_message(self.OpenPerson(item.person.id))

    @on(RowList.Left)
    def _left(self, event: RowList.Left) -> None:
        panels = (self._next, self._promised, self._owed, self._days)
        at = next(i for i, panel in enumerate(panels) if panel is event.row_list)
        to = at + event.direction
        if 0 <= to < len(panels):
            panels[to].focus()

    @on(RowList.Highlighted)
    def _moved(self) -> None:
        self.refresh_bindings()

    def _item(self) -> Ahead | Promised | Owed | ComingDay | ToAsk | None:
        panel = self.focused
        return panel.highlighted if isinstance(panel, RowList) else None


def _listing(rows: Callable[[T, int], list[Content]], *, empty: str, id: str) -> RowList[T]:  # noqa: A002 - Textual's
    """A panel of rows that take the lines they need."""
    return RowList(
        rows, lines=lambda item, width: len(rows(item, width)), empty=empty, id=id, classes="panel"
    )
