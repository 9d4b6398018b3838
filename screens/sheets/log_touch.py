"""Logging a touch: who, what it was, and, where there is more to say, what was said and on which day."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.courtship.matrix import effective
from planner.courtship.owing import owed
from planner.courtship.touches import Touch, TouchKind
from planner.dates.saying import say_day
from planner.exchange.services import service_matrix
from planner.people.person import Kind, Person
from planner.people.search import index_people
from planner.values.text import closed, inert_line
from screens.desk import Desk
from screens.look import SMALL_SHEET_STYLE
from screens.reading import past_day, words
from screens.saving import saying_what_is_wrong
from screens.widgets.choice import Choice
from screens.widgets.field import Field
from screens.widgets.who import NewName, Who

KINDS = tuple((kind, kind.value) for kind in TouchKind if kind is not TouchKind.OUTING)
"""What can be logged; an outing logs itself when it is filed."""
MOST_FIRST = 5
"""So many are offered before anything is typed, ahead of everyone by name."""


class LogTouchScreen(ModalScreen[None]):
    """A touch that happened, today unless another day is named; enter logs it, wherever the cursor is.

    Args:
        desk: the host's desk.
        person_id: towards whom, where that is already clear.
        kind: what it may have been towards them, where that is likely.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "back")]

    def __init__(self, desk: Desk, person_id: str | None, kind: TouchKind | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._kind = kind if kind in dict(KINDS) else TouchKind.CALL
        self._likely = desk.book.people.get(person_id) if person_id else None
        self._person: Person | None = None
        self._is_new = False

    def compose(self) -> ComposeResult:
        """First who, then what."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Log a touch: a call, a note, a visit, a gift"
            index = self._desk.kept(index_people, people=self._desk.book.people.all())
            yield Who(index, hint="With whom?", first=self._first())
            with Vertical(id="what"):
                yield Static(id="whom")
                yield Choice("It was a", KINDS, self._kind, id="kind")
                yield Field("About", read=words, hint="in a few words, or nothing", id="about")
                today = self._desk.today()
                yield Field("On", text="today", read=past_day(today), id="on")

    def _first(self) -> list[Person]:
        """Whom it may be: who is clear from where one was, then those who are owed a touch most."""
        book, found = self._desk.book, {self._likely.id: self._likely} if self._likely else {}
        everyone = book.people.all()
        due = owed(
            first_of_each=True,
            people=everyone,
            touches=book.touches.log(self._desk.today()),
            matrix=effective(service_matrix(), book.matrix.all()),
            rhythms=book.rhythms.all(),
            outings_ahead={person.id for person in everyone},  # an outing is not logged here
            today=self._desk.today(),
        )
        for one in due:
            if len(found) == MOST_FIRST:
                break
            found.setdefault(one.person.id, one.person)
        return list(found.values())

    def on_mount(self) -> None:
        """Ask for what is not known yet."""
        self._ask()

    def on_key(self, event: events.Key) -> None:
        """On the kinds, a letter chooses the kind that begins with it; enter logs it."""
        kinds = self.query_one("#kind", Choice)
        named = [kind for kind, word in KINDS if event.character and word[0] == event.character.casefold()]
        if kinds.has_focus and named:
            event.stop()
            kinds.choose(named[0])

    def action_back(self) -> None:
        """Out; what was typed about it is kept for the next time."""
        self.dismiss()

    @on(Field.Done)
    @on(Choice.Done)
    def _entered(self) -> None:
        """Write it down."""
        person, on_day = self._person, self.query_one("#on", Field)
        if person is None:
            return
        if on_day.reading.value is None:
            on_day.insist()
            on_day.focus_input()
            return
        if person.id not in self._desk.book.people and not self._is_new:
            self.app.notify(f"{inert_line(person.name)} is no longer in the book.", markup=False)
            self.dismiss()
            return
        touch = Touch(
            id=self._desk.book.new_id(),
            person_id=person.id,
            kind=self.query_one("#kind", Choice).value,
            on=on_day.reading.value,
            text=self.query_one("#about", Field).reading.value or "",
        )
        with saying_what_is_wrong(self):
            with self._desk.book.transaction(f"the {touch.kind.value} logged for {person.name}"):
                if self._is_new:
                    self._desk.book.people.put(person)
                self._desk.book.touches.put(touch)
            self._desk.typed.hold(self._kept, None)
            self._say_logged(touch, person)
            self.dismiss()

    def _say_logged(self, touch: Touch, person: Person) -> None:
        day = "" if touch.on == self._desk.today() else f" on {say_day(touch.on, self._desk.today())}"
        logged = closed(f"Logged: {touch.kind.value}, {inert_line(person.name)}{day}")
        added = " They are in the book now, as a prospect." if self._is_new else ""
        self.app.notify(f"{logged}{added} Press u to take it back.", markup=False)

    @property
    def _kept(self) -> tuple[str, str]:
        """Under what the words about it are kept while they are not logged."""
        return f"touch {self._person.id if self._person else ''}", "about"

    @on(Field.Changed, "#about")
    def _typed(self, event: Field.Changed) -> None:
        text = event.field.text
        if not self._is_new:  # whoever is not in the book yet has nothing kept under their name
            self._desk.typed.hold(self._kept, text if text.strip() else None)

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
        is_likely = self._likely is not None and self._person.id == self._likely.id
        self.query_one("#kind", Choice).choose(self._kind if is_likely else TouchKind.CALL)
        self._ask()

    def _ask(self) -> None:
        who, what, sheet = self.query_one(Who), self.query_one("#what"), self.query_one(".sheet")
        person = self._person
        who.display, what.display = person is None, person is not None
        if person is None:
            sheet.border_subtitle = "esc back"
            who.focus_input()
            return
        sheet.border_subtitle = "← → or its letter · tab next · enter logs it · esc back"
        self.query_one("#whom", Static).update(Content.styled(inert_line(person.name), "bold"))
        if kept := self._desk.typed.get(self._kept):
            self.query_one("#about", Field).text = kept
        self.query_one("#kind", Choice).focus()
