"""A book whose every text was written to do harm, and how to see that none of it does."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from textual.app import App

from planner.book.repository import Book
from planner.config import Settings
from planner.exchange.demo import fill_demo
from planner.values.text import INVISIBLE
from screens.desk import Desk
from tests.pilot.walk import screen_text

NOW = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
HARM = (
    "[/]",
    "[b]VIP[/b] [@click=app.quit]x[/]",
    "[red",
    "\x1b[2J",
    "\x9b2J\x07",
    "\x1b]52;c;aGFybQ==\x07",
    "\u202egnp.exe\u202c",
    "سارة خالد",
    "👩‍👩‍👧‍👦",
    "Z\u0301\u0323\u0301algo",
    "line\nbreak\ttab\r\u2028end",
    "x" * 3000,
    "\u200b\ufeff\x00\x7f",
)
CODES = frozenset({"id", "zone", "currency", "traveller", "driver", "step"})
"""Texts that are no person's words: ids, and codes that the book looks up."""


def harmed(value: Any, numbers: Iterator[int], field: str = "") -> Any:
    """The record with something harmful at the end of every text of it."""
    if isinstance(value, msgspec.Struct):
        names = value.__struct_fields__
        return msgspec.structs.replace(value, **{n: harmed(getattr(value, n), numbers, n) for n in names})
    if isinstance(value, tuple):
        return tuple(harmed(one, numbers, field) for one in value)
    words = type(value) is str and value and field not in CODES
    if not words or field.endswith(("_id", "key", "guests", "cohosts")):
        return value
    return f"{value} {HARM[next(numbers) % len(HARM)]}"


@contextmanager
def demo_desk(folder: Path, *, hostile: bool = False) -> Iterator[Desk]:
    """A desk over the demo book, every text of it harmful if that is wanted."""
    book = Book.open(folder / "book.json", clock=lambda: NOW)
    fill_demo(book, NOW)
    numbers = count()
    if hostile:
        with book.transaction("the harm"):
            for shelf in (book.people, book.facts, book.promises, book.touches, book.venues, book.outings):
                for record in shelf.all():
                    shelf.put(harmed(record, numbers))
            book.save_host(harmed(book.host, numbers))
    book.close()
    book = Book.open(folder / "book.json", clock=lambda: NOW)  # anew, so that filling it cannot be taken back
    yield Desk(book=book, clock=lambda: NOW, settings=Settings(zone="Europe/Lisbon"))
    book.close()


def acting(app: App[Any]) -> set[str]:
    """The characters on the screen that could act on a terminal or turn its neighbours round."""
    shown = set(screen_text(app)) - {"\n"}
    return {c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in INVISIBLE}
