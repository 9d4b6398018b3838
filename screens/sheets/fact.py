"""One fact about a person on a sheet: written down, mended or made of two, with its past beneath."""

from __future__ import annotations

from datetime import date
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from planner.book.lookup import people_named
from planner.dates.saying import say_dated, say_day
from planner.notes.reader import read_line
from planner.outings.filing.gathering import Told, told_of
from planner.outings.naming import outing_title
from planner.people.facts import Fact, Sensitivity, Topic, merged, one_text, reworded
from planner.people.person import Person, first_name
from planner.people.typed import entered
from planner.values.record import changed
from planner.values.text import inert_line
from screens.desk import TELLS_FACTS, Desk
from screens.look import CARD_STYLE
from screens.reading import due_day_or_none, left_as, past_day
from screens.saving import saying_what_is_wrong
from screens.sheets.noting import NotingSheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field, Reading, all_read

TOPICS = tuple((topic, topic.value) for topic in Topic)
SHOWN = tuple((level, level.value) for level in Sensitivity)


class FactSheet(NotingSheet[None]):
    """Enter keeps it, wherever the cursor is. The topic is guessed from the words until it is chosen.

    Args:
        desk: the host's desk.
        person: whom it is about.
        fact: the fact to mend; None to write down a new one.
        merging: another fact that it is to stand for from now on, too.
    """

    CSS_PATH = CARD_STYLE

    def __init__(
        self, desk: Desk, person: Person, fact: Fact | None = None, *, merging: Fact | None = None
    ) -> None:
        shown, today = fact, desk.today()
        if fact is not None and merging is not None:
            shown = merged(fact, merging, one_text(fact, merging), today)[0]
        record = f"fact {fact.id if fact else person.id}" + (f" {merging.id}" if merging else "")
        super().__init__(desk, record, _texts(shown, today), classes=TELLS_FACTS)
        self._person = person
        self._fact = fact
        self._merging = merging if fact is not None else None
        self._shown = shown
        self._chosen = self._level_chosen = fact is not None

    def compose(self) -> ComposeResult:
        """What, about what, who may see it, the days that belong to it, and its past."""
        fact = self._shown
        with Vertical(classes="sheet") as sheet:
            name = inert_line(first_name(self._person))
            sheet.border_title = (
                f"Two facts made one, about {name}" if self._merging else f"Learned about {name}"
            )
            sheet.border_subtitle = "enter keeps it · esc back"
            yield self.field("text", "What", self._read_text, "wants to row the Douro next summer")
            yield Choice("About", TOPICS, fact.topic if fact else Topic.OTHER, id="topic")
            yield Choice(
                "Who may glance", SHOWN, fact.sensitivity if fact else Sensitivity.ORDINARY, id="shown"
            )
            yield self._day("again", "Ask again", "in march, 1 June; empty for never")
            yield self._day("until", "So until", "2027, end of May; empty for always")
            if fact is not None:
                yield self._day("learned", "Learned on", "30 Sep 2026")
                if past := self._past():
                    yield Static(Content("\n").join(past), id="past", classes="dim")

    def _day(self, key: str, label: str, hint: str) -> Field[date]:
        """A day: one to come or none, but for the day it was learned; what stands there is what it is."""
        today, fact = self._desk.today(), self._shown
        ahead = due_day_or_none(today)
        was, read = {
            "again": (fact.ask_again if fact else None, ahead),
            "until": (fact.expires if fact else None, ahead),
            "learned": (fact.learned_on if fact else None, past_day(today)),
        }[key]
        return self.field(key, label, left_as(was, self._was[key], read), hint)

    def on_mount(self) -> None:
        """Begin with the words."""
        self.query_one("#text", Field).focus_input()

    # Its past

    def _past(self) -> list[Content]:
        """Where it was learned, how it was worded before, and what stands behind it."""
        fact, book = self._fact, self._desk.book
        if fact is None:
            return []
        lines = []
        outing = book.outings.get(fact.outing_id) if fact.outing_id else None
        if outing is not None:
            lines.append(f"At {outing_title(outing, people_named(book, outing.guests))}.")
        lines += [f"Until {say_dated(w.until)}: “{inert_line(w.text)}”" for w in reversed(fact.earlier)]
        if self._merging is not None:
            lines.append(f"To stand behind it: “{inert_line(self._merging.text)}”")
        behind = [f for f in book.facts.of_person(fact.person_id) if f.merged_into == fact.id]
        lines += [f"Behind it: “{inert_line(f.text)}”, learned {say_dated(f.learned_on)}" for f in behind]
        ahead = book.facts.get(fact.merged_into) if fact.merged_into else None
        if ahead is not None:
            lines.append(f"It stands behind: “{inert_line(ahead.text)}”")
        return [Content(line) for line in lines]

    # Keeping it

    def action_save(self) -> None:
        """Keep it."""
        fields = list(self.query(Field))
        if not all_read(fields):
            return
        values = {field.id: field.reading.value for field in fields}
        told = self._told(str(values["text"]))
        with saying_what_is_wrong(self):
            with self._desk.book.transaction(self._label()):
                self._keep(values, told)
            self.forget()
            how = "" if self._fact else f" as {told.said}"
            done = "Made one" if self._merging else "Written down"
            self.app.notify(f"{done}{how}. Press u to take it back.", markup=False)
            self.dismiss()

    def _label(self) -> str:
        return f"the {'merged fact' if self._merging else 'fact'} about {self._person.name}"

    def _keep(self, values: dict[str | None, Any], told: Told) -> None:
        """Put what is typed into the book: a new fact, or the present one with what was changed."""
        book, today = self._desk.book, self._desk.today()
        fields = {
            "topic": self.query_one("#topic", Choice).value,
            "sensitivity": self.query_one("#shown", Choice).value,
            "expires": values["until"],
        }
        if self._fact is None:
            again = values["again"] or (told.fact.ask_again if told.fact else None)
            # what the card or a promise holds needs no fact too, unless the host has filled in one's fields
            typed = self._chosen or self._level_chosen or values["again"] or values["until"]
            if typed or told.fact is not None:
                blank = told.fact or self._blank()
                book.facts.put(changed(blank, text=values["text"], ask_again=again, **fields))
            if told.promise is not None:
                book.promises.put(told.promise)
            book.people.put(told.person)
            return
        fact = book.facts.get(self._fact.id) or self._fact
        if self._merging is not None:
            other = book.facts.get(self._merging.id) or self._merging
            book.facts.put(merged(fact, other, values["text"], today)[1])
        fields |= {"ask_again": values["again"], "learned_on": values["learned"]}
        book.facts.put(changed(reworded(fact, values["text"], today), **fields))
        if values["text"] != self._fact.text and self._merging is None:
            book.people.put(told.person)

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

    # What is typed

    @on(Field.Changed, "#text")
    def _worded(self, event: Field.Changed) -> None:
        text = event.field.text
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

    # How it is read

    def _read_text(self, text: str) -> Reading[str]:
        """The words, with how they are read; of a fact that is mended the host has said what it is."""
        said = entered(text)
        if not said:
            return Reading(None, problem="Write what you learned.")
        return Reading(said) if self._fact else Reading(said, echo=self._told(said).said)


def _texts(fact: Fact | None, today: date) -> dict[str, str]:
    """What stands in each field at first."""
    return {
        "text": fact.text if fact else "",
        "again": say_day(fact.ask_again, today) if fact and fact.ask_again else "",
        "until": say_dated(fact.expires) if fact and fact.expires else "",
        "learned": say_dated(fact.learned_on) if fact else "",
    }
