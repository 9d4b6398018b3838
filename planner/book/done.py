"""What a transaction changed, by table and id: what undo needs to take it back, and to say what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from planner.book.shelf import Changes
    from planner.values.record import Record

Ids = dict[str, tuple[str, ...]]
"""Ids of records by the table they are in."""


class TakenBack(NamedTuple):
    """What taking a transaction back did, for a screen to show.

    Attributes:
        label: what was taken back ("deleting Ines Duarte").
        returned: records that had gone and are in the book again.
        restored: records that were changed and are as they were before.
    """

    label: str
    returned: Ids
    restored: Ids

    def ids(self, table: str) -> tuple[str, ...]:
        """The records of a table that are in the book as they were before, those that had gone first."""
        return (*self.returned.get(table, ()), *self.restored.get(table, ()))


class Done(NamedTuple):
    """A transaction that was saved: what each record was before and after."""

    label: str
    before: dict[str, Changes[Record]]
    after: dict[str, Changes[Record]]

    def taken_back(self) -> TakenBack:
        """What is in the book again, or is as it was, once all is as before."""
        returned: Ids = {}
        restored: Ids = {}
        for table, records in self.before.items():
            for record_id, record in records.items():
                if record is not None:
                    place = returned if self.after[table][record_id] is None else restored
                    place[table] = (*place.get(table, ()), record_id)
        return TakenBack(self.label, returned, restored)


def name_of(record: Record | None) -> str:
    """What a person would call a record: its name or title, or the sort of thing it is."""
    called = getattr(record, "name", "") or getattr(record, "title", "")
    return str(called or type(record).__name__.lower() if record is not None else "")
