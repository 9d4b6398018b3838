"""Erasing a person for good: what that takes and cannot reach, and their whole name typed to go ahead."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.book.erasing import Erased, erase_person, unfiled_going
from planner.book.holding import files_naming
from planner.errors import HostbookError
from planner.people.person import Person
from planner.values.text import counted, fold, inert_line
from screens.desk import Desk
from screens.look import CARD_STYLE
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading

TAKES = (
    "Their card, facts, promises and touches go, their part in outings and the lines about them, and what is "
    "typed of them. Where others’ records name them, “someone” takes their place. It cannot be undone, and "
    "neither can any change before it."
)
FATES = ((False, "leave them"), (True, "delete them too"))
NAMED = 3
"""How many of the backups are named."""


class EraseSheet(ModalScreen[None]):
    """Enter erases, once the whole name is typed; anything else leaves all as it is.

    Args:
        desk: the host's desk.
        person: who would be erased.
    """

    CSS_PATH = CARD_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "leave them"),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__()
        self._desk = desk
        self._person = person
        self._files = files_naming(desk.book, person)
        self._unfiled = unfiled_going(desk.book, person)

    def compose(self) -> ComposeResult:
        """What goes, where they still stand, and the name."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(f"Erase {inert_line(self._person.name)} for good?")
            sheet.border_subtitle = "enter erases · esc leaves them"
            yield Static(Content(TAKES))
            if self._unfiled:
                yield Static(Content.styled(self._unfiled, "$warning"))
            if self._files:
                yield Static(Content(self._still_in()))
                yield Choice("Backups", FATES, value=False, id="backups")
            yield Field("Their whole name", read=self._read, hint="type it to go ahead", id="name")

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one("#name", Field).focus_input()

    def _still_in(self) -> str:
        named = ", ".join(path.name for path in self._files[:NAMED])
        rest = len(self._files) - NAMED
        more = f" and {rest} more" if rest > 0 else ""
        many = counted(len(self._files), "backup or book set aside", "backups or books set aside")
        return f"They stand in {many} too: {inert_line(named)}{more}."

    def _read(self, text: str) -> Reading[bool]:
        if fold(text) == fold(self._person.name):
            return Reading(value=True, echo="enter erases them")
        return Reading(None, problem="not their whole name yet" if text.strip() else "")

    @on(Field.Done, "#name")
    def _named(self, event: Field.Done) -> None:
        if event.field.reading.value:
            self._erase()
        else:
            event.field.insist()

    @on(Choice.Done)
    def _chosen(self) -> None:
        self.query_one("#name", Field).focus_input()

    def _erase(self) -> None:
        choices = self.query("#backups").results(Choice)
        try:
            done = erase_person(
                self._desk.book, self._person, and_backups=any(choice.value for choice in choices)
            )
        except HostbookError as error:
            self.notify(inert_line(str(error)), title="Not erased", severity="error", markup=False)
            return
        self.app.notify(_said(done), title="Erased", timeout=20, markup=False)
        self.dismiss()


def _said(done: Erased) -> str:
    said = [done.said]
    if done.files:
        count = counted(len(done.files), "backup or book set aside", "backups or books set aside")
        said.append(f"They still stand in {count}, beside the book.")
    if done.removed:
        said.append(f"{counted(len(done.removed), 'backup')} deleted, and a fresh one made.")
    if done.typed_stays:
        said.append("What is typed and not saved could not be rewritten just now.")
    if done.name_stays:
        said.append("The name still stands in the book: another has it, or a record there cannot be read.")
    return " ".join(said)
