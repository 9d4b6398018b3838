"""What the rooms with a filter above their list have in common: the two, and the way between them."""

from __future__ import annotations

from abc import abstractmethod
from typing import Generic, TypeVar

from textual import on
from textual.widgets import Input

from screens.frame import Frame
from screens.widgets.row_list import RowList
from screens.widgets.writing import Line

R = TypeVar("R")


class Filtered(Frame, Generic[R]):
    """A room whose list is filtered by what is typed in a line; its body holds the two."""

    _filter: Line
    _list: RowList[R]

    def filter_line(self, asks: str) -> Line:
        """The line above the list.

        Args:
            asks: what may be typed in it.
        """
        self._filter = Line(placeholder=f"/ filter by {asks}", id="filter")
        return self._filter

    @abstractmethod
    def look(self, keep: str | None = None) -> None:
        """List what the filter leaves.

        Args:
            keep: the id of the record to keep the cursor on.
        """

    @abstractmethod
    def lists(self, record_id: str) -> bool:
        """Whether a record is among what the filter leaves."""

    def stand(self, record_id: str) -> None:
        """Put the cursor on a record, where need be without the filter that would hide it."""
        if not self.lists(record_id):
            with self.prevent(Input.Changed):  # it would move the cursor off again
                self._filter.value = ""
        self.look(record_id)

    def on_mount(self) -> None:
        """The keys go to the list."""
        self.set_focus(self._list)

    @property
    def looked_for(self) -> str:
        """What the list is filtered by."""
        return self._filter.value if self.is_mounted else ""

    @property
    def is_filtering(self) -> bool:
        """Whether the list is filtered, or is about to be."""
        return bool(self._filter.value) or self._filter.has_focus

    def action_filter(self) -> None:
        """Type to filter."""
        self._filter.focus()

    def action_back(self) -> None:
        """Clear the filter, then go back."""
        if self.is_filtering:
            self._filter.value = ""
            self._list.focus()
        else:
            super().action_back()

    @on(Input.Changed, "#filter")
    async def _filtered(self) -> None:
        if self._filter.value == "/":  # pressed once more where it came to filter: it finds, as everywhere
            self._filter.value = ""
            self._list.focus()
            await self.run_action("app.find")
        self.look()

    @on(Input.Submitted, "#filter")
    def _taken(self) -> None:
        self._list.focus()

    def key_down(self) -> None:
        """From the filter into the list."""
        if self._filter.has_focus:
            self._list.focus()

    @on(RowList.Left, "#list")
    def _past_the_end(self, event: RowList.Left) -> None:
        if event.direction < 0:
            self._filter.focus()
