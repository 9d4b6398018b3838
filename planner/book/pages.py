"""Documents kept as the bytes they have on disk until someone looks at them.

A book of ten thousand people is written each time a word in it changes. What did not change is never parsed
nor serialised again: it is copied as bytes. What is looked at is decoded afresh each time, so nothing that is
handed out can be the book's own memory.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, MutableMapping
from typing import Any, cast

import msgspec

_TABLE = msgspec.json.Decoder(dict[str, msgspec.Raw])
_FIELDS = msgspec.json.Decoder(dict[str, Any])
_JSON = msgspec.json.Encoder()

REMEMBERED = 8
"""From so many tables before it a table tells at once in what it differs; from others by comparing them."""


class Page(MutableMapping[str, Any]):
    """One document: a mapping that TinyDB may read and change, private to whoever was given it."""

    __slots__ = ("_fields", "_raw")

    def __init__(self, raw: msgspec.Raw) -> None:
        self._raw = raw
        self._fields: dict[str, Any] | None = None

    def become(self, raw: msgspec.Raw) -> None:
        """Hold another document instead."""
        self._raw, self._fields = raw, None

    def encoded(self) -> msgspec.Raw:
        """The document as JSON."""
        return self._raw if self._fields is None else msgspec.Raw(_JSON.encode(self._fields))

    def _open(self) -> dict[str, Any]:
        if self._fields is None:
            self._fields = _FIELDS.decode(self._raw)
        return self._fields

    def __getitem__(self, field: str) -> Any:
        return self._open()[field]

    def __setitem__(self, field: str, value: Any) -> None:
        self._open()[field] = value

    def __delitem__(self, field: str) -> None:
        del self._open()[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self._open())

    def __len__(self) -> int:
        return len(self._open())


class Pages(Mapping[str, Page]):
    """One table: document number → page, a fresh page each time; it never changes.

    Args:
        encoded: The table as JSON; made of the documents when it is wanted, if they alone are given.
        documents: Its documents by number; had from the JSON when they are wanted, if it alone is given.
        steps: From which tables it came, and under which numbers each of these was changed, the newest last.
    """

    __slots__ = ("_documents", "_encoded", "_itself", "_steps")

    def __init__(
        self,
        encoded: msgspec.Raw | None = None,
        *,
        documents: Mapping[str, msgspec.Raw] | None = None,
        steps: tuple[tuple[object, frozenset[str]], ...] = (),
    ) -> None:
        self._encoded, self._documents, self._steps = encoded, documents, steps
        self._itself = object()

    @classmethod
    def of(cls, table: Mapping[str, Mapping[str, Any]]) -> Pages:
        """Take over a table of plain documents, or one that is pages already."""
        if isinstance(table, Pages):
            return table
        return cls(documents={number: _raw(page) for number, page in table.items()})

    def encoded(self) -> msgspec.Raw:
        """The table as JSON."""
        if self._encoded is None:
            self._encoded = msgspec.Raw(_JSON.encode(self._documents))
        return self._encoded

    def documents(self) -> Mapping[str, msgspec.Raw]:
        """The documents as they are on disk, by number."""
        if self._documents is None:
            self._documents = _TABLE.decode(self.encoded())
        return self._documents

    def with_changes(self, changes: Mapping[str, msgspec.Raw | None]) -> Pages:
        """The table with other documents under some numbers, or none where there is to be none."""
        documents = dict(self.documents())
        for number, raw in changes.items():
            if raw is None:
                documents.pop(number, None)
            else:
                documents[number] = raw
        steps = (*self._steps, (self._itself, frozenset(changes)))
        return Pages(documents=documents, steps=steps[-REMEMBERED:])

    def differing(self, before: Pages) -> Collection[str]:
        """The numbers under which something else stands than before."""
        for at, (was, _) in enumerate(self._steps):
            if was is before._itself:
                return frozenset().union(*(numbers for _, numbers in self._steps[at:]))
        new, old = self.documents(), before.documents()
        return {number for number in old.keys() | new.keys() if _differ(old.get(number), new.get(number))}

    def __getitem__(self, number: str) -> Page:
        return Page(self.documents()[number])

    def __iter__(self) -> Iterator[str]:
        return iter(self.documents())

    def __len__(self) -> int:
        return len(self.documents())


class Draft(MutableMapping[int, Mapping[str, Any]]):
    """A table while TinyDB changes it: no page is made but of the documents that it looks at.

    Args:
        pages: The table as it was.
    """

    def __init__(self, pages: Pages) -> None:
        self._was = pages.documents()
        self._pages = pages
        self._open: dict[str, Page | None] = {}

    def done(self) -> Pages:
        """The table as it is now."""
        now = {number: page.encoded() if page is not None else None for number, page in self._open.items()}
        return self._pages.with_changes({n: raw for n, raw in now.items() if raw is not self._was.get(n)})

    def __getitem__(self, number: int) -> Page:
        key = str(number)
        if key not in self._open:
            self._open[key] = Page(self._was[key])  # it may be changed by whoever looks at it
        page = self._open[key]
        if page is None:
            raise KeyError(number)
        return page

    def __setitem__(self, number: int, document: Mapping[str, Any]) -> None:
        self._open[str(number)] = Page(_raw(document))

    def __delitem__(self, number: int) -> None:
        if number not in self:
            raise KeyError(number)
        self._open[str(number)] = None

    def __contains__(self, number: object) -> bool:
        key = str(number)
        return self._open[key] is not None if key in self._open else key in self._was

    def __iter__(self) -> Iterator[int]:
        new = (number for number in self._open if number not in self._was)
        return (int(number) for number in (*self._was, *new) if int(number) in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def read_tables(content: bytes | memoryview) -> dict[str, Pages]:
    """Split a database's JSON into its tables."""
    return {name: Pages(raw) for name, raw in _TABLE.decode(content).items()}


def as_bytes(raw: msgspec.Raw) -> bytes:
    """The bytes of a piece of JSON, as the calls that write and check them take them."""
    return cast("bytes", memoryview(raw))


def _raw(document: Mapping[str, Any]) -> msgspec.Raw:
    return msgspec.Raw(_JSON.encode(dict(document)))


def _differ(old: msgspec.Raw | None, new: msgspec.Raw | None) -> bool:
    return old is not new and old != new
