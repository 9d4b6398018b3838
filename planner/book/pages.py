"""Documents kept as the bytes they have on disk until someone looks at them.

A book of ten thousand people is written each time a word in it changes. What did not change is never parsed
nor serialised again: it is copied as bytes. What is looked at is decoded afresh each time, so nothing that is
handed out can be the book's own memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, cast

import msgspec

_TABLE = msgspec.json.Decoder(dict[str, msgspec.Raw])
_FIELDS = msgspec.json.Decoder(dict[str, Any])


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
        return self._raw if self._fields is None else msgspec.Raw(msgspec.json.encode(self._fields))

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
    """One table: document number → page, a fresh page each time; it never changes."""

    __slots__ = ("_documents", "_encoded")

    def __init__(self, encoded: msgspec.Raw) -> None:
        self._encoded = encoded
        self._documents: dict[str, msgspec.Raw] | None = None

    @classmethod
    def of(cls, table: Mapping[str, Mapping[str, Any]]) -> Pages:
        """Take over a table as TinyDB hands it to its storage."""
        if isinstance(table, Pages):
            return table
        documents = {
            number: page.encoded() if isinstance(page, Page) else msgspec.Raw(msgspec.json.encode(dict(page)))
            for number, page in table.items()
        }
        pages = cls(msgspec.Raw(msgspec.json.encode(documents)))
        pages._documents = documents
        return pages

    def encoded(self) -> msgspec.Raw:
        """The table as JSON."""
        return self._encoded

    def documents(self) -> Mapping[str, msgspec.Raw]:
        """The documents as they are on disk, by number."""
        if self._documents is None:
            self._documents = _TABLE.decode(self._encoded)
        return self._documents

    def __getitem__(self, number: str) -> Page:
        return Page(self.documents()[number])

    def __iter__(self) -> Iterator[str]:
        return iter(self.documents())

    def __len__(self) -> int:
        return len(self.documents())


def read_tables(content: bytes | memoryview) -> dict[str, Pages]:
    """Split a database's JSON into its tables."""
    return {name: Pages(raw) for name, raw in _TABLE.decode(content).items()}


def as_bytes(raw: msgspec.Raw) -> bytes:
    """The bytes of a piece of JSON, as the calls that write and check them take them."""
    return cast("bytes", memoryview(raw))
