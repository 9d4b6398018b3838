"""The form of a line of the register: what was given or accepted, to whom, where and why."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from planner.book.register_kept import keep_line
from planner.courtship.limits.entries import missing
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Courtesy
from planner.courtship.limits.typed import entry_texts, read_entry, read_whom
from planner.people.person import Person
from planner.values.problem import Problem
from planner.values.text import fold, inert_line, listed
from screens.desk import Desk
from screens.forms.form import FormScreen
from screens.reading import amount, past_day, whole
from screens.widgets.field import Reading, plain

WAYS = (("given", "we gave it"), ("received", "we were given it"))
SORTS = tuple((courtesy.value, courtesy.value) for courtesy in Courtesy)
MOST_HOSTS = 500


class EntryForm(FormScreen[Entry]):
    """One line of the register.

    Args:
        desk: the host's desk.
        entry: the line, or None to write a new one.
    """

    def __init__(self, desk: Desk, entry: Entry | None) -> None:
        self._new = entry is None
        self._entry = entry or Entry(
            id=desk.book.new_id(), courtesy=Courtesy.GIFT, on=desk.today(), recipients=()
        )
        super().__init__(desk, f"register {'new' if entry is None else entry.id}", entry_texts(self._entry))

    def heading(self) -> Content:
        """Which line, and what it lacks."""
        lacks = () if self._new else missing(self._entry)
        said = "A new line of the register" if self._new else "A line of the register: edit"
        return Content.assemble((said, "bold"), (f"   missing: {listed(lacks)}" if lacks else "", "$warning"))

    def fields(self) -> ComposeResult:
        """What it was, whom it was for, and why."""
        yield self.choice("received", "Which way", WAYS)
        yield self.choice("courtesy", "Sort", SORTS)
        yield self.field("cost", "Amount", amount(self.desk.host.currency), hint="the whole bill: 64.50 eur")
        yield self.field("what", "What it was", plain, hint="a book on rivers; lunch")
        yield self.field("on", "On", past_day(self.desk.today()), hint="today; 12 may")
        yield self.field("where", "Where", plain, hint="Casa do Lago, Lisbon")
        yield self.field("purpose", "Why", plain, hint="to hear how the regatta went")
        names = tuple(person.name for person in self.desk.book.people.all())
        yield self.field("people", "Whom", self._read_whom, hint="Ines Duarte; Ravi Menon", suggestions=names)
        yield self.field("organisations", "Organisation", plain, hint="as on their cards")
        yield self.field("relationships", "Relationship", plain, hint="customer")
        yield self.field("also", "You and co-hosts", whole(0, MOST_HOSTS), hint="how many more had a share")
        yield self.field("approved", "Approved by", plain, hint="who agreed, where it was over a limit")
        yield self.field("note", "Note", plain, hint="receipt 17")

    def _read_whom(self, text: str) -> Reading[str]:
        """The names as typed; says whom each is taken for where that is not plain."""
        whom = read_whom(text, self.desk.book.people.all())
        if all(card and fold(card.name) == fold(name) for name, card in whom):
            return plain(text)
        return Reading(text, echo="; ".join(_said(name, card) for name, card in whom))

    def in_book(self) -> dict[str, str]:
        """The line's fields as the book has them now."""
        now = self.desk.book.register.get(self._entry.id)
        return entry_texts(now) if now else {}

    def gone(self) -> str:
        """Whether another hostbook took the line out meanwhile."""
        if self._new or self._entry.id in self.desk.book.register:
            return ""
        return "This line was taken out of the register meanwhile. ctrl+s again puts it back as it is here."

    def read(self, texts: dict[str, str]) -> Entry | tuple[Problem, ...]:
        """The line with what was typed."""
        book = self.desk.book
        base = book.register.get(self._entry.id) or self._entry
        people = book.people.all()
        return read_entry(texts, base, people, self.desk.host.currency, self.desk.today())

    def keep(self, record: Entry) -> str:
        """Save the line."""
        keep_line(self.desk.book, record, doing="adding" if self._new else "the change to")
        lacks = missing(record)
        return f"Saved; it still lacks the {listed(lacks)}." if lacks else "Saved in the register."


def _said(name: str, card: Person | None) -> str:
    """Whom a name is taken for."""
    if card is None:
        return f"{inert_line(name)}: nobody in your book"
    return inert_line(", ".join(filter(None, (card.name, card.organisation))))
