"""Logging a touch: who, then one key for what it was."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.courtship.touches import Touch, TouchKind
from planner.errors import HostbookError
from planner.people.person import Kind, Person
from planner.people.search import index_people
from planner.values.text import closed, inert_line
from screens.desk import Desk
from screens.widgets.who import NewName, Who

KEYS = {
    "c": TouchKind.CALL,
    "n": TouchKind.NOTE,
    "v": TouchKind.VISIT,
    "g": TouchKind.GIFT,
    "u": TouchKind.USEFUL,
    "r": TouchKind.REVIEW,
}
"""One key a touch; an outing logs itself when it is filed."""


class LogTouchScreen(ModalScreen[None]):
    """A touch that happened today.

    Args:
        desk: the host's desk.
        person_id: towards whom, where that is already clear.
    """

    CSS_PATH = "small_sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back"),
        *[Binding(key, f"log('{kind.value}')", kind.value) for key, kind in KEYS.items()],
    ]

    def __init__(self, desk: Desk, person_id: str | None) -> None:
        super().__init__()
        self._desk = desk
        self._likely = desk.book.people.get(person_id) if person_id else None
        self._person: Person | None = None
        self._is_new = False

    def compose(self) -> ComposeResult:
        """First who, then what."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Log a touch, today"
            sheet.border_subtitle = "esc back"
            index = index_people(self._desk.book.people.all())
            yield Who(index, hint="With whom?", first=self._likely)
            yield Static(id="what")

    def on_mount(self) -> None:
        """Ask for what is not known yet."""
        self._ask()

    def action_back(self) -> None:
        """Back to choosing who, then out."""
        self.dismiss()

    def action_log(self, kind: str) -> None:
        """Write it down."""
        person = self._person
        if person is None:
            return
        if person.id not in self._desk.book.people and not self._is_new:
            self.app.notify(f"{inert_line(person.name)} is no longer in the book.", markup=False)
            self.dismiss()
            return
        touch = Touch(
            id=self._desk.book.new_id(), person_id=person.id, kind=TouchKind(kind), on=self._desk.today()
        )
        try:
            with self._desk.book.transaction(f"the {kind} logged for {person.name}"):
                if self._is_new:
                    self._desk.book.people.put(person)
                self._desk.book.touches.put(touch)
        except HostbookError as error:
            self.notify(inert_line(str(error)), title="Not saved", severity="error", markup=False)
            return
        logged = closed(f"Logged: {kind}, {inert_line(person.name)}")
        added = " They are in the book now, as a prospect." if self._is_new else ""
        self.app.notify(f"{logged}{added} Press u to take it back.", markup=False)
        self.dismiss()

    @on(Who.Took)
    def _took(self, event: Who.Took) -> None:
        if isinstance(event.person, NewName):
            self._is_new = True
            self._person = Person(
                id=self._desk.book.new_id(),
                name=inert_line(event.person),
                kind=Kind.PROSPECT,
                added_on=self._desk.today(),
            )
        else:
            self._person = event.person
        self._ask()

    def _ask(self) -> None:
        who = self.query_one(Who)
        who.display = self._person is None
        what = self.query_one("#what", Static)
        what.display = self._person is not None
        if self._person is None:
            who.focus_input()
            return
        self.set_focus(None)
        what.update(_keys(self._person))


def _keys(person: Person) -> Content:
    lines = [Content.assemble((inert_line(person.name), "bold"), (": what was it?", "$dim")), Content("")]
    lines += [Content.assemble((f"  {key}  ", "$accent"), kind.value) for key, kind in KEYS.items()]
    return Content("\n").join(lines)
