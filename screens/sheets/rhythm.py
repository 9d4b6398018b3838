"""How one person is courted, where they differ from their tier: as it comes, own times, busy times."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from planner.book.rhythms import put_rhythm, rhythm_of
from planner.courtship.cadence import may_be_given
from planner.courtship.matrix import effective, suits
from planner.courtship.rhythm import OwnService, Rhythm
from planner.courtship.saying import SEVERAL
from planner.courtship.touches import TouchKind
from planner.courtship.typed import Times, read_busy, read_times, say_busy, say_times
from planner.exchange.services import service_matrix
from planner.people.person import Person
from planner.values.problem import Problem
from planner.values.record import changed
from planner.values.text import closed, inert_line
from screens.desk import Desk
from screens.reading import words
from screens.saving import saying_what_is_wrong
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading, all_read

IN_TOUCH = ((False, "as their tier is"), (True, "as it comes"))
"""How somebody is courted; whoever is in touch as it comes is never overdue."""


class RhythmSheet(ModalScreen[None]):
    """Enter keeps it, wherever the cursor is; a touch that is left empty is owed as to their tier.

    Args:
        desk: the host's desk.
        person: whose.
    """

    CSS_PATH = "matrix_sheets.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "back"),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__()
        self._desk, self._person = desk, person
        self._was = rhythm_of(desk.book, person.id)

    def compose(self) -> ComposeResult:
        """What is otherwise with them."""
        was, person = self._was, self._person
        own = {one.touch: one for one in was.own}
        tier = {
            one.touch: one.times
            for one in effective(service_matrix(), self._desk.book.matrix.all())
            if (one.kind, one.tier) == (person.kind, person.tier)
        }
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(f"The rhythm of {inert_line(person.name)}")
            sheet.border_subtitle = "tab next · enter keeps it · esc back"
            yield Choice("In touch", IN_TOUCH, was.as_it_comes, id="comes")
            for touch in TouchKind:
                if suits(person.kind, touch) and (touch is not TouchKind.GIFT or may_be_given(person)):
                    one = own.get(touch)
                    times = tier.get(touch)
                    usual = f"{f'{times} a year' if times else 'never'}, as their tier"
                    yield Field(
                        SEVERAL[touch].capitalize(),
                        text=say_times(one.times, one.longest) if one else "",
                        read=_own_times,
                        hint=usual,
                        id=touch.name.lower(),
                    )
            yield Field(
                "Busy",
                text=say_busy(was.busy),
                read=_busy,
                hint="20 Dec to 6 Jan (year-end); August",
                id="busy",
            )
            yield Field("Why", text=was.why, read=words, hint="in your words, or nothing", id="why")

    def on_mount(self) -> None:
        """Begin with how they are courted."""
        self.query_one(Choice).focus()

    @on(Field.Done)
    @on(Choice.Done)
    def _entered(self) -> None:
        """Keep it; what cannot be read is gone to first."""
        if not all_read(self.query(Field)):
            return
        rhythm, book = self._typed(), self._desk.book
        if self._person.id not in book.people:
            self.app.notify(f"{inert_line(self._person.name)} is no longer in the book.", markup=False)
            self.dismiss()
            return
        with saying_what_is_wrong(self):
            with book.transaction(f"the rhythm of {self._person.name}"):
                put_rhythm(book, rhythm)
            if rhythm != self._was:
                said = closed(f"Kept: the rhythm of {inert_line(self._person.name)}")
                self.app.notify(f"{said} Press u to take it back.", markup=False)
            self.dismiss()

    def _typed(self) -> Rhythm:
        """The rhythm as it is typed."""
        own = []
        for touch in TouchKind:
            found = self.query(f"#{touch.name.lower()}")
            times = found.first(Field).reading.value if found else None
            if times is not None:
                own.append(OwnService(touch=touch, times=times.times, longest=times.longest))
        return changed(
            self._was,
            as_it_comes=self.query_one(Choice).value,
            own=tuple(own),
            busy=self.query_one("#busy", Field).reading.value or (),
            why=self.query_one("#why", Field).reading.value or "",
        )


def _own_times(text: str) -> Reading[Times]:
    """Times of their own; empty as their tier."""
    if not text.strip():
        return Reading(None)
    found = read_times(text)
    if isinstance(found, Problem):
        return Reading(None, problem=found.text)
    if not found.times:
        return Reading(found, echo="never")
    longest = f", at most {found.longest} days apart" if found.longest else ""
    return Reading(found, echo=f"every {365 // found.times} days{longest}" if longest else "")


def _busy(text: str) -> Reading[Any]:
    found = read_busy(text)
    if isinstance(found, Problem):
        return Reading(None, problem=found.text)
    said = say_busy(found)
    return Reading(found, echo="" if said == text.strip() else said)
