"""What the directories have in common: a filter to type in above a list, and the way between the two."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from textual import on
from textual.widgets import Input

from screens.frame import Frame
from screens.widgets.row_list import RowList


class Directory(Frame):
    """A room with a filter (``#filter``) above a list (``#list``); a directory makes both in its body."""

    _filter: Input
    _list: RowList[Any]

    @abstractmethod
    def _look(self) -> None:
        """List what matches the filter."""

    def action_filter(self) -> None:
        """Type to filter."""
        self._filter.focus()

    def action_back(self) -> None:
        """Clear the filter, then go back."""
        if self._filter.value:
            self._filter.value = ""
            self._list.focus()
        elif self._filter.has_focus:
            self._list.focus()
        else:
            super().action_back()

    @on(Input.Changed, "#filter")
    def _filtered(self) -> None:
        self._look()

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
