"""Bringing people in: what the files hold beside the book, before anything is written; and then one key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import Worker, get_current_worker

from planner.book.bringing_in import bring_in
from planner.errors import HostbookError
from planner.exchange.contact_csv import Table
from planner.exchange.contact_files import ContactFile, open_path, set_beside
from planner.people.arrivals import FATES, Arrival, Fate, Likeness, in_order
from planner.people.candidate import Refused
from planner.people.person import Kind, Person
from planner.values.record import changed
from planner.values.text import inert_line, listed
from screens.asking.pick import PickScreen
from screens.cards.arrival import card_lines, row_line
from screens.cards.frame import CardFrame, CardPlace
from screens.columns import ColumnsScreen
from screens.desk import Desk
from screens.look import NEEDS_YOU
from screens.widgets.card import Card
from screens.widgets.row_list import RowList

Row = Arrival | Refused


class BringInScreen(CardFrame):
    """People on cards and in tables, beside those in the book.

    Args:
        desk: the host's desk.
        paths: the files.
    """

    CSS_PATH = "bring_in.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "bring_in", "bring in"),
        Binding("space", "turn", "take or leave", show=False),
        Binding("m", "fate('merge')", "join", tooltip="Join the card with the person in the book"),
        Binding("a", "fate('add')", "apart", tooltip="Keep the card apart, as someone else"),
        Binding("x", "fate('leave')", "leave out", show=False),
        Binding("w", "kind", "kind", tooltip="What those who are new are to you"),
        Binding("c", "columns", "columns", tooltip="What the columns of a table hold"),
    ]

    class Progressed(Message):
        """So many cards of about so many are read."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done, self.total = done, total

    class Opened(Message):
        """The files are open; ``table`` is one whose columns the host has to name first."""

        def __init__(self, files: list[ContactFile], table: Table | None) -> None:
            super().__init__()
            self.files, self.table = files, table

    class Read(Message):
        """Everything is read."""

        def __init__(self, rows: list[Row]) -> None:
            super().__init__()
            self.rows = rows

    class Failed(Message):
        """A file cannot be read."""

        def __init__(self, why: str) -> None:
            super().__init__()
            self.why = why

    def __init__(self, desk: Desk, paths: Sequence[Path]) -> None:
        super().__init__(desk)
        self._paths = paths
        self._files: list[ContactFile] = []
        self._rows: list[Row] | None = None
        self._kind = Kind.PROSPECT
        self._reading: Worker[None] | None = None

    # What is shown

    def body(self) -> ComposeResult:
        """How far the reading has come, then the cards and the one under the cursor."""
        yield Static(id="progress")
        with Vertical(id="cards", classes="panel"):
            yield RowList[Row](_paint, empty="Nothing is read yet.", enter="take or leave", id="list")
        yield self.card_place("beside", "panel")

    def heading(self) -> Content:
        """Which files."""
        names = listed([inert_line(path.name) for path in self._paths])
        return Content.assemble(("Bring people in", "bold"), (f" from {names}", "$dim"))

    def on_mount(self) -> None:
        """Begin to read."""
        self.set_focus(self.query_one(RowList))
        self._begin()

    def _begin(self) -> None:
        self._rows = None
        self._say("Reading …")
        people = self.desk.book.people.all()
        self._reading = self.run_worker(
            lambda: self._read(tuple(self._files), people), thread=True, exclusive=True
        )

    def _say(self, words: str, style: str = "$dim") -> None:
        self.query_one("#progress", Static).update(Content.styled(inert_line(words), style))

    def show(self) -> None:
        """The cards as they stand."""
        rows = self._rows
        panel = self.query_one("#cards")
        panel.border_title = "Before anything is written"
        if rows is None:
            return
        counts = Counter(row.likeness for row in rows if isinstance(row, Arrival))
        said = [(counts[one], word) for one, word in (
            (Likeness.NEW, "new"), (Likeness.CHANGED, "changed"), (Likeness.SUSPECT, "to look at"),
            (Likeness.SAME, "the same"),
        )]  # fmt: skip
        said.append((sum(1 for row in rows if isinstance(row, Refused)), "not read"))
        panel.border_subtitle = " · ".join(f"{number:,} {word}" for number, word in said if number)
        comes = sum(1 for row in rows if isinstance(row, Arrival) and row.fate is not Fate.LEAVE)
        new = sum(
            1
            for row in rows
            if isinstance(row, Arrival) and row.fate is Fate.ADD and not row.candidate.says_kind
        )
        kind = f", new ones as {self._kind.value}s (w changes that)" if new else ""
        self._say(
            f"ctrl+s brings in {comes:,} of {len(rows):,}{kind}."
            if comes
            else "There is nothing to bring in: your book has all of it, or it is left out."
        )
        self.query_one(RowList).show(rows)
        self.refresh_bindings()

    @on(RowList.Highlighted)
    def _highlighted(self) -> None:
        row = self._here
        self.query_one(Card).say(lambda width: card_lines(row, width) if row is not None else [])
        self.query_one(CardPlace).scroll_home(animate=False)
        self.refresh_bindings()

    @property
    def _here(self) -> Row | None:
        row: Row | None = self.query_one(RowList).highlighted
        return row

    # Reading, in a thread that touches no widget

    def _read(self, files: tuple[ContactFile, ...], people: tuple[Person, ...]) -> None:
        worker = get_current_worker()
        try:
            opened = list(files) or [open_path(path) for path in self._paths]
            nameless = next((f.table for f in opened if f.table and not f.table.names_people), None)
            self.post_message(self.Opened(opened, nameless))
            if nameless is None:
                rows = in_order(*set_beside(opened, people, partial(self._goes_on, worker)))
                if not worker.is_cancelled:
                    self.post_message(self.Read(rows))
        except HostbookError as error:
            self.post_message(self.Failed(str(error)))

    def _goes_on(self, worker: Worker[None], done: int, total: int) -> bool:
        self.post_message(self.Progressed(done, total))
        return not worker.is_cancelled

    @on(Progressed)
    def _progressed(self, event: Progressed) -> None:
        if self._rows is None:
            self._say(f"Reading: {event.done:,} of {event.total:,}. esc stops; nothing is written.")

    @on(Opened)
    def _opened(self, event: Opened) -> None:
        self._files = event.files
        self.refresh_bindings()
        if event.table is not None:
            self._ask_columns(event.table)

    @on(Read)
    def _all_read(self, event: Read) -> None:
        self._rows = event.rows
        self.show()

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self._say(f"{NEEDS_YOU} {event.why}", "$error")
        self.query_one(RowList).set_empty("Nothing was read. esc goes back; choose another file with i.")

    # What is done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only the keys that mean something for the card under the cursor."""
        if action == "columns":
            return any(file.table is not None for file in self._files)
        if action not in ("bring_in", "turn", "fate", "kind"):
            return super().check_action(action, parameters)
        if not self.is_mounted or self._rows is None:
            return False
        if action in ("bring_in", "kind"):
            return any(isinstance(row, Arrival) and row.likeness is not Likeness.SAME for row in self._rows)
        here = self._here
        if not isinstance(here, Arrival) or here.likeness is Likeness.SAME:
            return False
        return action == "turn" or Fate(str(parameters[0])) in FATES[here.likeness]

    def action_turn(self) -> None:
        """Take the card, or leave it out; where it may be someone known, go through what can become of it."""
        here = self._here
        if isinstance(here, Arrival):
            fates = FATES[here.likeness]
            self._set(fates[(fates.index(here.fate) + 1) % len(fates)])

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self.action_turn()

    def action_fate(self, fate: str) -> None:
        """Say what becomes of the card under the cursor."""
        self._set(Fate(fate))

    def _set(self, fate: Fate) -> None:
        here, rows = self._here, self._rows
        if isinstance(here, Arrival) and rows is not None:
            rows[self.query_one(RowList).cursor] = changed(here, fate=fate)
            self.show()

    def action_kind(self) -> None:
        """Say what those who are new are to the host."""
        options = [(kind, kind.value) for kind in Kind]
        self.app.push_screen(PickScreen("Who is new is a", options, self._kind), self._kind_picked)

    def _kind_picked(self, kind: Kind | None) -> None:
        if kind is not None:
            self._kind = kind
            self.show()

    def action_columns(self) -> None:
        """Say what the columns of the table hold."""
        table = next((file.table for file in self._files if file.table is not None), None)
        if table is not None:
            self._ask_columns(table)

    def _ask_columns(self, table: Table) -> None:
        def answered(told: Table | None) -> None:
            if told is not None:
                self._files = [changed(f, table=told) if f.table is table else f for f in self._files]
                self._begin()
            elif self._rows is None:
                self.dismiss()

        self.app.push_screen(ColumnsScreen(table), answered)

    def action_bring_in(self) -> None:
        """Write it, all in one, and go back."""
        arrivals = [row for row in self._rows or () if isinstance(row, Arrival)]
        with self.saying_what_is_wrong():
            brought = bring_in(self.desk.book, arrivals, self._kind, self.desk.today())
            if brought.backup is None:
                self.app.notify("Nothing had to be written.", markup=False)
            else:
                self.app.notify(
                    f"Brought in: {brought.said()}. Press u to take all of it back.", markup=False
                )
            self.dismiss()

    def action_back(self) -> None:
        """Go back; a reading that goes on ends with the screen."""
        if self._reading is not None and self._reading.is_running:
            self.app.notify("Stopped. Nothing was written.", markup=False)
        super().action_back()


def _paint(row: Row, width: int) -> Sequence[Content]:
    return [row_line(row, width)]
