"""The tables of the book as TinyDB has them, each changed without the pages that a change leaves alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from tinydb import TinyDB
from tinydb.table import Table

from planner.book.pages import Draft, Pages


class PagedTable(Table):
    """A table of TinyDB's; that one goes through all its documents at each change, to number them anew."""

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        tables = self._storage.read() or {}
        draft = Draft(Pages.of(tables.get(self.name, {})))
        updater(cast("dict[int, Mapping[str, Any]]", draft))
        everything: dict[str, Any] = {**tables, self.name: draft.done()}
        self._storage.write(everything)
        self.clear_cache()


class PagedDB(TinyDB):
    """TinyDB over such tables."""

    table_class = PagedTable
