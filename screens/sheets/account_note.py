"""One note on an account on a sheet: a result, an expectation, a competitor, a hard word, what came back."""

from __future__ import annotations

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from planner.courtship.account_notes import AccountNote, AccountTopic, Expectation
from planner.dates.saying import say_dated
from planner.people.person import Person, first_name
from planner.values.record import changed
from planner.values.text import inert_line
from screens.desk import TELLS_FACTS, Desk
from screens.look import CARD_STYLE
from screens.reading import past_day, past_day_or_none, words
from screens.saving import saying_what_is_wrong
from screens.sheets.noting import NotingSheet
from screens.widgets.choice import Choice
from screens.widgets.field import Field, all_read

TOPICS = tuple((topic, topic.value) for topic in AccountTopic)
EXPECTS = tuple((what, what.value) for what in Expectation)
SAY_THEMSELVES = (AccountTopic.EXPECTS, AccountTopic.ASKED)
"""Topics that say enough without any words."""
MET: tuple[tuple[bool | None, str], ...] = ((None, "not asked"), (True, "yes"), (False, "no"))


class AccountNoteSheet(NotingSheet[None]):
    """Enter keeps it, wherever the cursor is.

    Args:
        desk: the host's desk.
        person: of whose account.
        note: the note to mend; None to write down a new one.
    """

    CSS_PATH = CARD_STYLE

    def __init__(self, desk: Desk, person: Person, note: AccountNote | None = None) -> None:
        record = f"account note {note.id if note else person.id}"
        super().__init__(desk, record, {"text": note.text if note else ""}, classes=TELLS_FACTS)
        self._person, self._note = person, note

    def compose(self) -> ComposeResult:
        """What it is of, in which words, and the days that belong to it."""
        note, today = self._note, self._desk.today()
        with Vertical(classes="sheet") as sheet:
            name = inert_line(first_name(self._person))
            sheet.border_title = Content(f"Written down of {name}’s account")
            sheet.border_subtitle = "← → choose · tab next · enter keeps it · esc back"
            yield Choice("It is of", TOPICS, note.topic if note else AccountTopic.RESULT, id="topic")
            yield self.field("text", "In words", words, "in a few words")
            yield Choice(
                "They expect",
                EXPECTS,
                (note.expects if note else None) or Expectation.PREDICTABLE,
                id="expects",
            )
            yield Choice("Do they get it", MET, note.is_met if note else None, id="met")
            on_day = say_dated(note.on) if note else "today"
            yield Field("On", text=on_day, read=past_day(today), id="on")
            gone = say_dated(note.reviewed_on) if note and note.reviewed_on else ""
            yield Field(
                "Gone through", text=gone, read=past_day_or_none(today), hint="empty: not with them yet",
                id="reviewed",
            )  # fmt: skip

    def on_mount(self) -> None:
        """Begin with what it is of; of one that is there, with its words."""
        self._fit()
        if self._note is None:
            self.query_one("#topic", Choice).focus()
        else:
            self.query_one("#text", Field).focus_input()

    @on(Choice.Changed, "#topic")
    def _fit(self) -> None:
        """Only what belongs to it is asked."""
        topic = self.query_one("#topic", Choice).value
        for name, shown in (
            ("#expects", topic is AccountTopic.EXPECTS),
            ("#met", topic is AccountTopic.EXPECTS),
            ("#reviewed", topic is AccountTopic.RESULT),
        ):
            self.query_one(name).display = shown

    def action_save(self) -> None:
        """Keep it."""
        topic: AccountTopic = self.query_one("#topic", Choice).value
        if not all_read(self.query(Field)):
            return
        values: dict[str, Any] = {
            str(f.id): f.reading.value if f.display else None for f in self.query(Field)
        }
        if not values["text"] and topic not in SAY_THEMSELVES:
            self.notify("Say it in a few words.", title="Not saved yet", severity="warning", markup=False)
            self.query_one("#text", Field).focus_input()
            return
        expects = topic is AccountTopic.EXPECTS
        self._keep({
            "topic": topic,
            "text": values["text"] or "",
            "on": values["on"],
            "reviewed_on": values["reviewed"],
            "expects": self.query_one("#expects", Choice).value if expects else None,
            "is_met": self.query_one("#met", Choice).value if expects else None,
        })  # fmt: skip

    def _keep(self, fields: dict[str, Any]) -> None:
        book = self._desk.book
        blank = AccountNote(
            id=book.new_id(), person_id=self._person.id, topic=fields["topic"], on=self._desk.today()
        )
        before = (book.account_notes.get(self._note.id) or self._note) if self._note else blank
        with saying_what_is_wrong(self):
            with book.transaction(f"the note on {self._person.name}’s account"):
                book.account_notes.put(changed(before, **fields))
            self.forget()
            self.app.notify("Written down. Press u to take it back.", markup=False)
            self.dismiss()
