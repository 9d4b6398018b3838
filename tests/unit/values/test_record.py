"""What holds for the records of the book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from planner.book.repository import Book
from planner.values.record import Record


def _records(kind: Any) -> Iterator[type[Record]]:
    """The kinds of record that a type is made of."""
    if isinstance(kind, type) and issubclass(kind, Record):
        yield kind
        kind = tuple[tuple(vars(kind)["__annotations__"].values())]  # type: ignore[misc]
    for part in get_args(kind):
        yield from _records(part)


def test_the_types_of_fields_are_no_texts_that_take_long_to_compile(tmp_path: Path) -> None:
    book = Book.open(tmp_path / "book.json")
    kept = (
        book.people, book.facts, book.promises, book.touches, book.venues, book.outings, book.corrections,
        book.answers,
    )  # fmt: skip
    found = {record for shelf in kept for record in _records(shelf._kind)}
    assert len(found) > 20
    texts = [r for r in found if any(isinstance(a, str) for a in vars(r)["__annotations__"].values())]
    assert not texts
