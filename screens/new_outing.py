"""A new outing: with whom, when, and what; the rest is drafted."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from planner.book.drafts import new_plan
from planner.book.lookup import people_named, situation
from planner.dates.apart import say_full_there
from planner.dates.reading import Unread, When, read_when_at
from planner.exchange.reference import guidance
from planner.outings.choosing import begins_at, kind_meant
from planner.outings.clashes import clash_gaps
from planner.outings.drafting import new_outing
from planner.outings.kept_days import day_gaps, untold
from planner.outings.outing import OutingKind
from planner.people.person import Kind, Person, first_name
from planner.people.search import index_people
from planner.values.text import inert_line, listed
from screens.asking.leave import ResumeSheet, begun
from screens.behind.reckoning import DaysReckoned, Reckoner
from screens.desk import Desk
from screens.reading import PAST, with_slash
from screens.saving import saying_what_is_wrong
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading
from screens.widgets.who import NewName, Who

HINT = "Whom would you like to know better?"
WHICH = "Who is meant? ↑ ↓, then enter."
KINDS = [(kind, kind.value) for kind in OutingKind]


KEPT = KEPT_GUESTS, KEPT_NAME, KEPT_WHEN = tuple(("new outing", what) for what in ("guests", "name", "when"))
"""Where the desk keeps what was begun here and left."""


class NewOutingScreen(ModalScreen[str | None]):
    """Three questions; Enter on the last one drafts the plan. Gives the new outing's id.

    Args:
        desk: the host's desk.
        person_ids: guests already named.
    """

    CSS_PATH = "new_outing.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back"),
        Binding("ctrl+s", "draft", "draft it"),
    ]

    def __init__(self, desk: Desk, person_ids: tuple[str, ...]) -> None:
        super().__init__()
        self._desk = desk
        self._kept = {key: text for key in KEPT if (text := desk.typed.get(key)) and not person_ids}
        kept = tuple(filter(None, self._kept.get(KEPT_GUESTS, "").split(",")))
        self._guests: list[Person] = list(people_named(desk.book, person_ids or kept))
        self._kind_chosen = self._taken = False
        self._reckoner = Reckoner(self, desk)

    def compose(self) -> ComposeResult:
        """With whom, when, what."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = "New outing"
            sheet.border_subtitle = "tab next · enter draft the plan · esc back"
            with Horizontal(id="with"):
                yield Static("With")
                with Vertical():
                    yield Static(id="guests")
                    everyone = self._desk.kept(index_people, people=self._desk.book.people.all())
                    name = self._kept.get(KEPT_NAME, "")
                    yield Who(everyone, hint=HINT, typed=name)
            yield Field(
                "When",
                text=self._kept.get(KEPT_WHEN, ""),
                read=self._read_when,
                hint="next thu 12:30",
                id="when",
            )
            yield Choice("What", KINDS, OutingKind.LUNCH, id="kind")

    def on_mount(self) -> None:
        """Begin with the guests, or with the day where they are known; ask about what was begun before."""
        self._say_guests()
        if self._kept:
            self.query_one(Who).focus_input()
            names = listed([guest.name for guest in self._guests])
            texts = filter(None, (names, self._kept.get(KEPT_NAME), self._kept.get(KEPT_WHEN)))
            self.app.push_screen(ResumeSheet(begun(texts)), self._resumed)
        elif self._guests:
            self.query_one("#when", Field).focus_input()
        else:
            self.query_one(Who).focus_input()

    def _resumed(self, go_on: bool | None) -> None:
        if go_on is None:
            self.dismiss(None)  # what was begun stays on the desk
        elif not go_on:
            self._forget()
            self._guests.clear()
            self._say_guests()
            self.query_one(Who).text = self.query_one("#when", Field).text = ""

    def action_back(self) -> None:
        """Out, with what was typed kept for the next time."""
        known = [guest.id for guest in self._guests if guest.id in self._desk.book.people]
        name, when = self.query_one(Who).text, self.query_one("#when", Field).text
        if self._kept or self._taken or name.strip() or when.strip():
            for key, text in ((KEPT_GUESTS, ",".join(known)), (KEPT_NAME, name), (KEPT_WHEN, when)):
                self._desk.typed.hold(key, text if text.strip() else None)
        self.dismiss(None)

    def action_draft(self) -> None:
        """Draft the plan, save it, and go to it."""
        field = self.query_one("#when", Field)
        reading = field.reading
        if field.text.strip() and reading.value is None:
            self.notify(reading.problem, severity="warning", markup=False)
            field.focus_input()
            return
        if not self._everyone_is_known():
            return
        kind = self.query_one("#kind", Choice).value
        when = begins_at(reading.value.at, kind, has_time=reading.value.has_time) if reading.value else None
        with saying_what_is_wrong(self):
            outing = new_plan(
                self._desk.book,
                self._desk.host,
                guidance(),
                guests=tuple(self._guests),
                kind=kind,
                starts=when,
                now=self._desk.now(),
                dated=self._desk.dated,
            )
            self._forget()
            self.dismiss(outing.id)

    def _everyone_is_known(self) -> bool:
        """Whether there is a guest, and no name is left that may mean several; asks for what is missing."""
        who = self.query_one(Who)
        meant = who.meant
        if meant is not None:
            who.text = ""
            self._welcome(meant)
        if self._guests and not who.text.strip():
            return True
        asked = (who.already or WHICH) if who.text.strip() else "Name a guest first."
        self.notify(asked, severity="warning", markup=False)
        who.focus_input()
        return False

    def _forget(self) -> None:
        """Keep nothing of what was begun."""
        for kept in KEPT:
            self._desk.typed.pop(kept, None)

    @on(Who.Took)
    def _took(self, event: Who.Took) -> None:
        self._welcome(event.person)

    def _welcome(self, who: Person | NewName) -> None:
        """One more guest; someone new is a person as soon as the plan is drafted."""
        if isinstance(who, NewName):
            new, name, today = self._desk.book.new_id(), inert_line(who), self._desk.today()
            who = Person(id=new, name=name, kind=Kind.PROSPECT, added_on=today)
        self._guests.append(who)
        self._taken = True
        self._say_guests()

    @on(Who.TookBack)
    def _took_back(self) -> None:
        """Take the last guest off again."""
        if self._guests:
            self._guests.pop()
            self._say_guests()

    @on(Who.Enough)
    def _everyone_named(self) -> None:
        self.query_one("#when", Field).focus_input()

    @on(Field.Done, "#when")
    @on(Choice.Done, "#kind")
    def _entered(self) -> None:
        self.action_draft()

    @on(Choice.Changed)
    def _chose(self) -> None:
        self._kind_chosen = True
        field = self.query_one("#when", Field)
        field.read_again()

    @on(Field.Changed, "#when")
    def _typed(self, event: Field.Changed) -> None:
        if not self._kind_chosen and isinstance(event.reading.value, When):
            when = event.reading.value
            self.query_one("#kind", Choice).set_value(self._kind_now(event.field.text, when))

    def _read_when(self, typed: str) -> Reading[When]:
        if not typed.strip():
            return Reading(None, echo="an idea, until it has a day")
        wall, zone = self._desk.wall(), self._desk.host.zone
        chosen: str = self.query_one("#kind", Choice).value.value if self._kind_chosen else ""
        read = read_when_at(chosen, typed, wall)
        if isinstance(read, Unread):
            return Reading(None, problem=read.why)
        kind = self._kind_now(typed, read)
        starts = begins_at(read.at, kind, has_time=read.has_time)
        when = say_full_there(starts, zone, wall, zone)
        said = [when, *([PAST] if starts < wall else []), *self._clashes(kind, starts)]
        return with_slash(typed, Reading(read, echo="; ".join(said)))

    def _clashes(self, kind: OutingKind, starts: datetime) -> list[str]:
        """What that day and hour run into: another outing, a birthday; once reckoned, a holiday or a fast."""
        host, now = self._desk.host, self._desk.now()
        bare = new_outing("", kind, host=host, guests=self._guests, starts=starts)
        s = self._desk.dated(situation(self._desk.book, bare, host))
        self._reckoner.see_to(s)
        return [
            inert_line(text)
            for text in (*(gap.text for gap in (*clash_gaps(s, now), *day_gaps(s, now))), *untold(s))
        ]

    @on(DaysReckoned)
    def _days_known(self) -> None:
        self.query_one("#when", Field).read_again()

    def _kind_now(self, typed: str, read: When) -> OutingKind:
        """The kind as chosen, else as the words and the time mean it."""
        if self._kind_chosen:
            chosen: OutingKind = self.query_one("#kind", Choice).value
            return chosen
        return kind_meant(typed, read.at, has_time=read.has_time)

    def _say_guests(self) -> None:
        who = self.query_one(Who)
        who.leave_out(self._guests)
        last = f"someone else? backspace takes {first_name(self._guests[-1])} off" if self._guests else HINT
        who.set_hint(inert_line(last))
        named = self.query_one("#guests", Static)
        named.update(Content(listed([inert_line(g.name) for g in self._guests])))
        named.set_class(bool(self._guests), "-named")
