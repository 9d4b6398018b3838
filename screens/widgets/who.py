"""Choosing people: type a few letters, take the one meant; someone new can be added by name alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from planner.people.person import Person
from planner.people.search import PeopleIndex, find_people
from planner.values.searching import key_of, typed_words
from planner.values.text import inert_line, listed
from screens.widgets.row_list import RowList
from screens.widgets.writing import Line

MOST_SHOWN = 200


class NewName(str):
    """A name nobody in the book has."""

    __slots__ = ()


def person_line(person: Person) -> Content:
    """A person in one line: the name, where they work, what they are to the host."""
    tier = f", {person.tier.value}" if person.tier else ""
    about = [inert_line(person.organisation)] if person.organisation else []
    return Content.assemble(
        (inert_line(person.name), "bold"), ("  " + " · ".join([*about, person.kind.value + tier]), "$dim")
    )


class Who(Vertical):
    """An input over the people who match it. Enter takes the highlighted one; tab takes who is meant.

    Args:
        index: everyone who can be chosen.
        hint: shown in the empty input.
        first: who stands first while nothing is typed.
        typed: what it holds at first.

    Attributes:
        already: who is left out, in a sentence, where what is typed begins their name; else nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "list(-1)", "Up", show=False),
        Binding("down", "list(1)", "Down", show=False),
    ]

    DEFAULT_CSS = """
    Who { height: auto; }
    Who > Input { background: $panel; }
    Who > Input:focus { background: $boost; }
    Who > RowList { height: 5; margin: 0 0 0 0; }
    """

    class Took(Message):
        """A person was taken, or a new name given."""

        def __init__(self, who: Who, person: Person | NewName) -> None:
            super().__init__()
            self.who = who
            self.person = person

        @property
        def control(self) -> Who:
            """The chooser."""
            return self.who

    class TookBack(Message):
        """Backspace was pressed with nothing typed: whoever was taken last is not meant."""

    class Enough(Message):
        """Enter was pressed with nothing typed: everyone is chosen."""

    def __init__(
        self,
        index: PeopleIndex,
        *,
        hint: str,
        first: Sequence[Person] = (),
        typed: str = "",
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        super().__init__(id=id)
        self._index = index
        self._hint = hint
        self._likely = tuple(first)
        self._typed_before = typed
        self._left_out: dict[str, Person] = {}
        self.already = ""

    def compose(self) -> ComposeResult:
        """The input and the list."""
        yield Line(self._typed_before, placeholder=self._hint, select_on_focus=False)
        found: RowList[Person | NewName] = RowList(_paint, empty="", classes="-marked")
        found.can_focus = False
        yield found

    def on_mount(self) -> None:
        """Offer everyone at first."""
        self._look(self._typed_before)

    @property
    def text(self) -> str:
        """What is typed and not taken yet."""
        return self.query_one(Input).value

    @text.setter
    def text(self, text: str) -> None:
        self.query_one(Input).value = text

    def set_hint(self, hint: str) -> None:
        """What stands in the empty input."""
        self.query_one(Input).placeholder = hint

    def on_key(self, event: events.Key) -> None:
        """Backspace where nothing is typed; tab takes the one who is meant, and goes on as everywhere."""
        if event.key == "backspace" and not self.text:
            event.stop()
            self.post_message(self.TookBack())
        elif event.key == "tab":
            self._take(self.meant)

    @property
    def meant(self) -> Person | NewName | None:
        """Who is meant by the name that is typed and not taken; None where it may be several, or nobody."""
        words, rows = typed_words(self.text), self.query_one(RowList)
        here: Person | NewName | None = rows.highlighted if words else None
        if not isinstance(here, Person) or here.name.casefold() == " ".join(self.text.split()).casefold():
            return here
        alone = sum(isinstance(item, Person) for item in rows.items) == 1
        return here if alone and _begins(here, words) else None

    def leave_out(self, people: Sequence[Person]) -> None:
        """Do not offer these again, nor anyone new by a name that begins as theirs."""
        self._left_out = {person.id: person for person in people}
        self._look(self.query_one(Input).value)

    def focus_input(self) -> None:
        """Put the cursor in the input."""
        self.query_one(Input).focus()

    def action_list(self, by: int) -> None:
        """Move in the list while typing."""
        self.query_one(RowList).action_move(by)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._look(event.value)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        if not event.value.strip() and self._left_out:
            self.post_message(self.Enough())
            return
        self._take(self.query_one(RowList).highlighted)

    @on(RowList.Chosen)
    def _clicked(self, event: RowList.Chosen) -> None:
        event.stop()
        self._take(event.item)

    @on(RowList.Highlighted)
    @on(RowList.Left)
    def _quiet(self, event: events.Event) -> None:
        event.stop()

    def _take(self, item: Person | NewName | None) -> None:
        if item is None:
            return
        self.query_one(Input).value = ""
        self.post_message(self.Took(self, item))

    def _look(self, typed: str) -> None:
        found = [p for p in find_people(self._index, typed, MOST_SHOWN) if p.id not in self._left_out]
        if self._likely and not typed.strip():
            likely = [p for p in self._likely if p.id not in self._left_out]
            found = [*likely, *(p for p in found if p not in likely)]
        name, words = " ".join(typed.split()), typed_words(typed)
        there = [inert_line(p.name) for p in self._left_out.values() if words and _begins(p, words)]
        is_or_are = "are" if len(there) > 1 else "is"
        self.already = (
            f"{listed(there)} {is_or_are} at the table already; for someone else type the whole name."
            if there
            else ""
        )
        rows: list[Person | NewName] = [*found]
        if name and not there and all(p.name.casefold() != name.casefold() for p in found):
            rows.append(NewName(name))
        offered = self.query_one(RowList)
        offered.set_empty(self.already)
        offered.show(rows, at=0)


def _begins(person: Person, words: Sequence[str]) -> bool:
    """Whether every word begins a part of their name."""
    return all(any(part.startswith(word) for part in key_of(person.name).split()) for word in words)


def _paint(item: Person | NewName, width: int) -> Sequence[Content]:
    if isinstance(item, NewName):
        return [
            Content.assemble(("+ ", "$accent"), "add ", (inert_line(item), "bold"), (" to the book", "$dim"))
        ]
    return [Content.assemble("  ", person_line(item)).truncate(width, ellipsis=True)]
