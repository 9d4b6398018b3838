"""The finder: all that the book says and all that can be done, from a few letters of any of its words."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from itertools import takewhile
from time import monotonic
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from planner.finding.search import MOST, Found, find
from planner.people.facts import Sensitivity
from planner.values.text import inert_line
from screens.desk import TELLS_FACTS, Desk
from screens.finder.actions import actions_elsewhere, actions_on, matching
from screens.finder.rows import NewPerson, Row, known_by, lines_of, nothing_says, paint_row
from screens.widgets.row_list import RowList
from screens.widgets.writing import Line

AT_ONCE_SECONDS, A_SLICE_SECONDS, BETWEEN_SECONDS = 0.04, 0.012, 0.016
"""How long the book is read before the finder opens, how long at a time after that, and how often."""
AGAIN_SECONDS = 0.5
"""How often to look whether the book or private mode has changed since, and what more can be found."""
LONGEST_NAME = 60
"""A longer line is no name of anybody."""


class FinderScreen(ModalScreen[Row | None]):
    """Gives what was chosen: something found, something to do, someone to add; or nothing.

    Args:
        desk: the host's desk.
        beneath: the screen beneath it, whose actions it offers.
        typed: what was looked for there; it is looked for here until something else is typed.
    """

    CSS_PATH = "finder.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "back"),
        Binding("up", "list('move', -1)", "Up", show=False),
        Binding("down", "list('move', 1)", "Down", show=False),
        Binding("pageup", "list('page', -1)", "Page up", show=False),
        Binding("pagedown", "list('page', 1)", "Page down", show=False),
    ]

    def __init__(self, desk: Desk, beneath: Screen[Any], typed: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._typed_before = typed
        self._actions = actions_on(beneath)
        self._elsewhere = list(actions_elsewhere(beneath))
        self._found = Found()
        self._hidden: frozenset[Sensitivity] = frozenset()
        self._steps: Iterator[None] | None = None
        self._is_enter_waiting = False

    def compose(self) -> ComposeResult:
        """A line to type in over what was found."""
        self.add_class(TELLS_FACTS)
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Find"
            yield Line(self._typed_before, placeholder="Whom, what or where?")
            rows: RowList[Row] = RowList(self._paint, lines=lambda row, _: lines_of(row), classes="-marked")
            rows.can_focus = False
            yield rows

    def on_mount(self) -> None:
        """Read the book if it was not read yet, a moment of it at once; a great one goes on being read."""
        line = self.query_one(Line)
        line.focus()
        self.watch(line, "value", self._typed, init=False)  # at once, so that letter and list are one frame
        self._read(AT_ONCE_SECONDS)
        self._look()
        self._reading = self.set_interval(BETWEEN_SECONDS, self._read_on, pause=self._steps is None)
        self.set_interval(AGAIN_SECONDS, self._look_again)

    @property
    def is_waiting(self) -> bool:
        """Whether enter was pressed before all was found that could be meant."""
        return self._is_enter_waiting

    # Reading the book

    def _read(self, seconds: float) -> None:
        """Take in what has changed in the book, for so long at most."""
        findable = self._desk.findable
        if self._steps is None:
            if findable.is_ready:
                return
            self._steps = findable.catch_up()
        until = monotonic() + seconds
        for _ in self._steps:
            if monotonic() > until:
                return
        self._steps = None

    def _read_on(self) -> None:
        self._read(A_SLICE_SECONDS)
        gc.freeze()  # what was read stays; to look for garbage in all of it takes half a second each time
        if self._steps is not None:
            self._say_how_many()
            return
        self._reading.pause()
        self._look(stay=True)
        if self._is_enter_waiting:
            self._is_enter_waiting = False
            self._choose()

    def _look_again(self) -> None:
        """More may be read by now, another hostbook may have changed the book, or private mode come on."""
        if self._steps is None and not self._desk.findable.is_ready:
            self._read(A_SLICE_SECONDS)
            self._reading.resume()
        elif self._hidden != self._to_hide() or (self._steps is not None and self.query_one(Input).value):
            self._look(stay=True)

    def _to_hide(self) -> frozenset[Sensitivity]:
        """What is sensitive is shown to nobody unasked; in private mode only what is ordinary is."""
        private = {Sensitivity.PRIVATE} if self._desk.private.is_on else set()
        return frozenset({Sensitivity.SENSITIVE, *private})

    # What was found

    def _look(self, *, stay: bool = False) -> None:
        """List what fits what is typed, with the cursor on the best; or on the row that it was moved to."""
        typed = self.query_one(Input).value
        self._hidden = self._to_hide()
        found = self._rows(typed)
        rows = self.query_one(RowList)
        if not found:
            rows.set_empty("Reading your book …" if self._steps else self._nothing(typed))
        here = known_by(rows.highlighted) if stay and rows.cursor else None
        rows.show(found, at=next((at for at, row in enumerate(found) if known_by(row) == here), 0))
        self._say_how_many()

    def _rows(self, typed: str) -> Sequence[Row]:
        """Who and what is called so, then what can be done, then whatever else says it."""
        if not typed.strip():
            self._found = Found()
            return self._actions
        index, today = self._desk.findable.index, self._desk.today()
        self._found = find(index, typed, hidden=self._hidden, on=today, before=self._found)
        hits = self._found.hits
        called = sum(1 for _ in takewhile(lambda hit: hit.is_called_so, hits))
        rows: list[Row] = [
            *hits[:called],
            *matching([*self._actions, *self._elsewhere], typed),
            *hits[called:],
        ]
        name = inert_line(typed)
        is_name = len(name) <= LONGEST_NAME and any(map(str.isalpha, name))
        if is_name and self._steps is None and (not rows or self._found.is_slip):
            rows.append(NewPerson(name, self._nothing(typed)))
        return rows

    def _nothing(self, typed: str) -> str:
        """What is said of what nothing says; in private mode not even that something hidden does."""
        is_sensitive = False
        if not (self._desk.private.is_on or self._found.hits):
            all_of_it = find(self._desk.findable.index, typed, hidden=frozenset())
            is_sensitive = bool(all_of_it.hits) and not all_of_it.is_slip
        return nothing_says(inert_line(typed), sensitive=is_sensitive)

    def _say_how_many(self) -> None:
        sheet = self.query_one(".sheet")
        part = f"reading your book, {self._desk.findable.part:.0%} · " if self._steps else ""
        many = f"the best {MOST} · " if len(self._found.hits) == MOST else ""
        says = f"{part}{many}enter opens · esc back"
        if says != sheet.border_subtitle:  # else the whole sheet is painted anew
            sheet.border_subtitle = says

    def _paint(self, row: Row, width: int) -> Sequence[Content]:
        return paint_row(row, self._desk.today(), width)

    # The keys

    def action_list(self, what: str, by: int) -> None:
        """Move in the list while typing."""
        rows = self.query_one(RowList)
        if what == "page":
            rows.action_page(by)
        else:
            rows.action_move(by)

    def _typed(self) -> None:
        self._is_enter_waiting = False
        self._look()

    @on(Input.Submitted)
    def _entered(self) -> None:
        """Open what the cursor is on; what comes first is not known while the book is still being read."""
        if self._steps is not None and self.query_one(RowList).cursor == 0:
            self._is_enter_waiting = True
        else:
            self._choose()

    def _choose(self) -> None:
        row = self.query_one(RowList).highlighted
        if row is not None:
            self.dismiss(row)

    @on(RowList.Chosen)
    def _clicked(self, event: RowList.Chosen) -> None:
        self.dismiss(event.item)
