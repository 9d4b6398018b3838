"""One fact about a person, in one line: written down, or mended."""

from __future__ import annotations

from datetime import datetime, time
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from planner.dates.reading import Unread, read_day
from planner.dates.saying import say_day, say_distance
from planner.errors import HostbookError
from planner.notes.reader import read_line
from planner.outings.gathering import Told, told_of
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.person import Person, first_name
from planner.people.typed import entered
from planner.values.record import changed
from planner.values.text import inert_line
from screens.desk import Desk
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading

TOPICS = tuple((topic, topic.value) for topic in Topic)
SHOWN = tuple((level, level.value) for level in Sensitivity)


class FactSheet(ModalScreen[None]):
    """Enter keeps it, wherever the cursor is. The topic is guessed from the words until it is chosen.

    Args:
        desk: the host's desk.
        person: whom it is about.
        fact: the fact to mend; None to write down a new one.
    """

    CSS_PATH = "person.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back"),
        Binding("enter,ctrl+s", "save", "keep it"),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]

    def __init__(self, desk: Desk, person: Person, fact: Fact | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._person = person
        self._fact = fact
        self._chosen = self._level_chosen = fact is not None
        self._draft_key = (f"fact {fact.id if fact else person.id}", "text")

    def compose(self) -> ComposeResult:
        """What, about what, who may see it, and when to ask how it went."""
        fact = self._fact
        again = say_day(fact.ask_again, self._desk.today()) if fact and fact.ask_again else ""
        text = self._desk.typed.get(self._draft_key, fact.text if fact else "")
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = f"Learned about {inert_line(first_name(self._person))}"
            sheet.border_subtitle = "enter keeps it · esc back"
            yield Field(
                "What", text=text, read=self._read_text, hint="wants to row the Douro next summer", id="text"
            )
            yield Choice("About", TOPICS, fact.topic if fact else Topic.OTHER, id="topic")
            yield Choice(
                "Who may glance", SHOWN, fact.sensitivity if fact else Sensitivity.ORDINARY, id="shown"
            )
            yield Field(
                "Ask again", text=again, read=self._read_again, hint="1 June; empty for never", id="again"
            )

    def on_mount(self) -> None:
        """Begin with the words."""
        self.query_one("#text", Field).focus_input()

    def action_save(self) -> None:
        """Keep it."""
        text, again = self.query_one("#text", Field), self.query_one("#again", Field)
        for field in (text, again):
            if field.reading.problem:
                field.insist()
                field.focus_input()
                return
        told = self._told(str(text.reading.value))
        fact = changed(
            self._fact or told.fact or self._blank(),
            text=text.reading.value,
            topic=self.query_one("#topic", Choice).value,
            sensitivity=self.query_one("#shown", Choice).value,
            ask_again=again.reading.value or (told.fact.ask_again if told.fact else None),
        )
        # what the card or a promise holds needs no fact beside it, unless the host has filled in one's fields
        logged = self._chosen or again.reading.value is not None or told.fact is not None
        try:
            with self._desk.book.transaction(f"the fact about {self._person.name}"):
                if logged:
                    self._desk.book.facts.put(fact)
                if self._fact is None and told.promise is not None:
                    self._desk.book.promises.put(told.promise)
                if self._fact is None or fact.text != self._fact.text:
                    self._desk.book.people.put(told.person)
        except HostbookError as error:
            self.notify(inert_line(str(error)), title="Not saved", severity="error", markup=False)
            return
        self._desk.typed.pop(self._draft_key, None)
        how = "" if self._fact else f" as {told.said}"
        self.app.notify(f"Written down{how}. Press u to take it back.", markup=False)
        self.dismiss()

    def _blank(self) -> Fact:
        return Fact(
            id=self._desk.book.new_id(),
            person_id=self._person.id,
            text="",
            topic=Topic.OTHER,
            learned_on=self._desk.today(),
        )

    def _told(self, text: str) -> Told:
        """What the words give, read as a line of a debrief about this person."""
        desk = self._desk
        person = desk.book.people.get(self._person.id) or self._person
        line = read_line(text, (person,), desk.today(), desk.host.currency, host_name=desk.host.name)
        return told_of(person, line, desk.today(), desk.book.new_id)

    def action_back(self) -> None:
        """Go back; the words are kept for this sitting."""
        if self._draft_key in self._desk.typed:
            self.app.notify("What you typed is kept until you come back to it.", markup=False)
        self.dismiss()

    @on(Field.Changed, "#text")
    def _typed(self, event: Field.Changed) -> None:
        text = event.field.text
        if text.strip() and text != (self._fact.text if self._fact else ""):
            self._desk.typed[self._draft_key] = text
        else:
            self._desk.typed.pop(self._draft_key, None)
        if not self._chosen:
            self.query_one("#topic", Choice).set_value(self._topic_of(text))
        if not self._level_chosen:
            fact = self._told(text).fact if text.strip() else None
            self.query_one("#shown", Choice).set_value(fact.sensitivity if fact else Sensitivity.ORDINARY)

    def _topic_of(self, text: str) -> Topic:
        """What the words sound like."""
        if not text.strip():
            return Topic.OTHER
        line = read_line(text, (self._person,), self._desk.today(), self._desk.host.currency)
        return line.topic or Topic.OTHER

    @on(Choice.Changed, "#topic")
    def _topic_chosen(self) -> None:
        self._chosen = True

    @on(Choice.Changed, "#shown")
    def _level_set(self) -> None:
        self._level_chosen = True

    @on(Field.Done)
    @on(Choice.Done)
    def _entered(self) -> None:
        self.action_save()

    def _read_again(self, text: str) -> Reading[object]:
        if not text.strip():
            return Reading(None)
        today = self._desk.today()
        if self._fact and self._fact.ask_again and text == say_day(self._fact.ask_again, today):
            return Reading(self._fact.ask_again)
        day = read_day(text, today)
        if isinstance(day, Unread):
            return Reading(None, problem=day.why)
        said = f"{say_day(day.day, today)}, {say_distance(day.day, datetime.combine(today, time()))}"
        return Reading(day.day, echo=said)

    def _read_text(self, text: str) -> Reading[str]:
        """The words, with how they are read; of a fact that is mended the host has said what it is."""
        said = entered(text)
        if not said:
            return Reading(None, problem="Write what you learned.")
        return Reading(said) if self._fact else Reading(said, echo=self._told(said).said)
