"""Putting off what is due, or letting it go: until when, and in a word why."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.courtship.put_off import next_month, next_week, tomorrow
from planner.dates.coming import read_coming
from planner.dates.reading import Unread
from planner.dates.saying import say_day
from screens.desk import Desk
from screens.look import SMALL_SHEET_STYLE
from screens.reading import said_ahead, with_slash, words
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading

DAYS = {"tomorrow": tomorrow, "next week": next_week, "next month": next_month}
A_DAY = "a day"
UNTIL = tuple((word, word) for word in (*DAYS, A_DAY))


class Decision(NamedTuple):
    """What the host decided about something that is due.

    Attributes:
        until: the day it comes back; None where it is let go.
        why: the reason; may be empty.
    """

    until: date | None
    why: str


class PutOffSheet(ModalScreen[Decision | None]):
    """Enter takes it, wherever the cursor is; esc leaves the thing as it was, and keeps the words.

    Args:
        desk: the host's desk.
        what: the thing, in a line.
        key: under what the words are kept while they are not used.
        by: the day the thing itself is due, to say where it would be over by then.
        meaning: what letting it go means, in a line; where there is one, it is let go and not put off.
    """

    CSS_PATH = SMALL_SHEET_STYLE
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "back")]

    def __init__(self, desk: Desk, what: str, key: str, *, by: date | None = None, meaning: str = "") -> None:
        super().__init__()
        self._desk, self._what, self._by, self._meaning = desk, what, by, meaning
        self._kept = f"put off {key}", "why"
        self._today = desk.today()

    def compose(self) -> ComposeResult:
        """Until when, and why."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "Let it go" if self._meaning else "Put it off"
            moves = "" if self._meaning else "← → or type a day · tab next · "
            sheet.border_subtitle = (
                f"{moves}enter {'lets it go' if self._meaning else 'puts it off'} · esc back"
            )
            yield Static(Content.styled(self._what, "bold"), id="whom")
            if self._meaning:
                yield Static(Content(self._meaning), classes="dim")
            else:
                yield Choice("Until", UNTIL, UNTIL[0][0], id="until")
                yield Field("The day", read=self._read, hint="3 Dec, in two weeks, in march", id="day")
                yield Static(id="back", classes="dim")
            kept = self._desk.typed.get(self._kept, "")
            yield Field("Why", text=kept, read=words, hint="a word, or nothing", id="why")

    def on_mount(self) -> None:
        """Begin with the day, or the reason."""
        if self._meaning:
            self.query_one("#why", Field).focus_input()
            return
        self.query_one("#until", Choice).focus()
        self._say()

    def _until(self) -> date | None:
        """The day chosen or typed; None while what is typed cannot be read."""
        word = self.query_one("#until", Choice).value
        return DAYS[word](self._today) if word in DAYS else self.query_one("#day", Field).reading.value

    def on_key(self, event: events.Key) -> None:
        """A day that is typed at once is taken for one."""
        until = self.query("#until").first(Choice) if not self._meaning else None
        typed = event.character or ""
        if until is None or not until.has_focus or not typed.isalnum():
            return
        event.stop()
        until.set_value(A_DAY)
        self._say()
        day = self.query_one("#day", Field)
        day.text = typed
        day.focus_input()

    @on(Choice.Changed)
    def _chosen(self) -> None:
        self._say()
        if self.query_one("#until", Choice).value == A_DAY:
            self.query_one("#day", Field).focus_input()

    @on(Field.Changed, "#day")
    def _typed(self) -> None:
        self._say()

    @on(Field.Changed, "#why")
    def _worded(self, event: Field.Changed) -> None:
        text = event.field.text
        self._desk.typed.hold(self._kept, text if text.strip() else None)

    @on(Field.Done)
    @on(Choice.Done)
    def _entered(self) -> None:
        why = self.query_one("#why", Field).reading.value or ""
        until = None if self._meaning else self._until()
        if until is None and not self._meaning:
            day = self.query_one("#day", Field)
            day.insist()
            day.focus_input()
            return
        self._desk.typed.pop(self._kept, None)
        self.dismiss(Decision(until, why))

    def _say(self) -> None:
        """When it comes back, and whether it is over by then."""
        day, back = self.query_one("#day", Field), self.query_one("#back", Static)
        typing = self.query_one("#until", Choice).value == A_DAY
        day.display, until = typing, self._until()
        back.display = until is not None and (not typing or self._is_late(until))
        if until is None:
            return
        said = "" if typing else f"It comes back {said_ahead(until, self._today)}."
        late = ""
        if self._by is not None and self._is_late(until):
            late = f"! By then its day, {say_day(self._by, self._today)}, is over."
        back.update(Content("\n".join(filter(None, (said, late)))))

    def _is_late(self, until: date) -> bool:
        return self._by is not None and self._today <= self._by < until

    def _read(self, text: str) -> Reading[date]:
        if not text.strip():
            return Reading(None, problem="Write the day it is to come back.")
        found = read_coming(text, self._today)
        if isinstance(found, Unread):
            return Reading(None, problem=found.why)
        if found <= self._today:
            return Reading(None, problem="A day still to come: tomorrow, or after it.")
        return with_slash(text, Reading(found, echo=said_ahead(found, self._today)))
