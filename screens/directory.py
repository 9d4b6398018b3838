"""What the directories have in common: a filter above a list, a card beside it, adding and changing."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from planner.book.done import TakenBack
from planner.book.repository import Book
from planner.people.person import Person
from planner.places.venue import Venue
from planner.values.text import counted, inert_line
from screens.filtered import Filtered
from screens.widgets.card import Card
from screens.widgets.row_list import RowList

if TYPE_CHECKING:
    from screens.forms.form import FormScreen  # a directory opens without the forms it leads to

R = TypeVar("R", bound=Person | Venue)


class Directory(Filtered[R], Generic[R]):
    """Every record of one kind, found as one types."""

    CSS_PATH = "directory.tcss"
    TABLE: ClassVar[str]
    """The book's table of what is listed."""
    ASKS: ClassVar[str]
    """What may be typed in the filter."""
    NO_MATCH: ClassVar[str]
    """What is said where nothing matches, before what was typed."""
    NO_RECORD: ClassVar[str]
    """What is said while there is nothing to list."""
    COUNTED_AS: ClassVar[tuple[str, str]]
    """One of them, and several."""
    ABOUT_ONE: ClassVar[tuple[str, ...]] = ("edit", "delete")
    """The actions that need a record under the cursor."""

    # What a directory says of itself

    @abstractmethod
    def every(self) -> Sequence[R]:
        """Everything there is to list."""

    @abstractmethod
    def found(self, typed: str) -> tuple[R, ...]:
        """What matches the filter."""

    @abstractmethod
    def row(self, record: R, width: int) -> Sequence[Content]:
        """A record in the list."""

    @abstractmethod
    def card(self, record: R, width: int) -> list[Content]:
        """The record under the cursor, beside the list."""

    @abstractmethod
    def form(self, record: R | None) -> FormScreen[R]:
        """The form of a record, or of a new one."""

    # What is shown

    def body(self) -> ComposeResult:
        """The filter over the list, and the card."""
        self._list: RowList[R] = RowList(self.row, id="list", classes="-marked")
        with Horizontal(id="columns", classes="holds"):
            with Vertical(id="directory", classes="panel"):
                yield self.filter_line(self.ASKS)
                yield self._list
            with VerticalScroll(id="card", classes="panel", can_focus=False):
                yield Card()

    @property
    def here(self) -> R | None:
        """The record under the cursor."""
        return self._list.highlighted if self.is_mounted else None

    def show(self) -> None:
        """Everything as the book has it now."""
        self.look(self.here.id if self.here else None)

    def look(self, keep: str | None = None) -> None:
        """List what matches the filter, with the cursor on the record to keep, or on the first."""
        typed, number = self._filter.value, len(self.every())
        found = self.found(typed)
        at = next((i for i, record in enumerate(found) if record.id == keep), None) if keep else 0
        unmatched = f"{self.NO_MATCH} “{inert_line(typed)}”. Press ctrl+p to look everywhere."
        self._list.set_empty(unmatched if number else self.NO_RECORD)
        self._list.show(found, at=at)
        total = counted(number, *self.COUNTED_AS)
        self.query_one("#directory").border_title = self.ROOM
        self.query_one("#directory").border_subtitle = f"{len(found)} of {total}" if typed.strip() else total

    def lists(self, record_id: str) -> bool:
        """Whether a record matches the filter."""
        return any(record.id == record_id for record in self.found(self._filter.value))

    @on(RowList.Highlighted, "#list")
    def _highlighted(self) -> None:
        record = self._list.highlighted
        self.query_one(Card).say(lambda width: self.card(record, width) if record else [])

    # What is done

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Keys that need a record are not offered without."""
        return action not in self.ABOUT_ONE or self.here is not None

    def action_add(self) -> None:
        """A new record."""
        self._open_form(None)

    def action_edit(self) -> None:
        """Change the record under the cursor."""
        self._open_form(self._list.highlighted)

    def _open_form(self, record: R | None) -> None:
        form = self.form(record)
        self.app.push_screen(form, lambda _: self._after(form.saved))

    def _after(self, saved: R | None) -> None:
        """Stand on what was saved, where need be without the filter that would hide it."""
        if saved is not None:
            self.show()
            self.stand(saved.id)

    def stand_on(self, back: TakenBack) -> bool:
        """Put the cursor on the record that undo has brought back."""
        here = {record.id for record in self.every()}
        found = next((i for i in back.ids(self.TABLE) if i in here), None)
        if found is not None:
            self.stand(found)
        return found is not None

    def take_out(self, record: R, from_book: Callable[[Book, R], str]) -> None:
        """Take a record out of the book, and say how it comes back."""
        with self.saying_what_is_wrong():
            said = from_book(self.desk.book, record)
            self.notify(f"{said} Press u to take it back.", markup=False)
        self.renew()
