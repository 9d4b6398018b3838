"""A review of results put down for a day of its own."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from planner.courtship.planned import PlannedTouch
from planner.courtship.touches import TouchKind
from planner.dates.saying import say_day
from planner.people.person import Person
from planner.values.text import inert_line
from screens.desk import Desk
from screens.look import SMALL_SHEET_STYLE
from screens.reading import day_ahead
from screens.saving import saying_what_is_wrong
from screens.widgets.field import Field

USUAL = "in two weeks"


class ReviewDay(ModalScreen[None]):
    """Enter puts it down.

    Args:
        desk: the host's desk.
        person: with whom the results are to be gone through.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__()
        self._desk, self._person = desk, person

    def compose(self) -> ComposeResult:
        """The day."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = Content(f"A review of results with {inert_line(self._person.name)}")
            sheet.border_subtitle = "enter puts it down · esc back"
            yield Field(
                "On", text=USUAL, read=day_ahead(self._desk.today()), hint="next thu, 10 Dec", id="on"
            )

    def on_mount(self) -> None:
        """Begin with the day."""
        self.query_one(Field).focus_input()

    @on(Field.Done)
    def _done(self, event: Field.Done) -> None:
        day = event.field.reading.value
        if day is None:
            event.field.insist()
            return
        book, today = self._desk.book, self._desk.today()
        planned = PlannedTouch(
            id=book.new_id(),
            person_id=self._person.id,
            touch=TouchKind.REVIEW,
            on=day,
            accepted_on=today,
            why="to go through what was delivered",
        )
        with saying_what_is_wrong(self):
            with book.transaction(f"the review planned with {self._person.name}"):
                book.planned.put(planned)
            self.app.notify(f"Put down for {say_day(day, today)}. Press u to take it back.", markup=False)
            self.dismiss()
