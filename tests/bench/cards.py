"""Bringing five thousand people in: reading their cards, setting them beside a book, and writing."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from planner.book.bringing_in import bring_in
from planner.book.repository import Book
from planner.exchange.contact_csv import read_rows, read_table
from planner.exchange.vcard_read import read_vcards
from planner.exchange.vcard_write import as_vcards
from planner.people.arrivals import arrive
from planner.people.candidate import Candidate
from planner.people.host import Host
from planner.people.person import Kind
from tests.bench.books import FAMILY, GIVEN

CARDS = 5_000
TODAY = date(2026, 11, 26)
PICTURE = "\r\n ".join(["A" * 74] * 20)
"""A small picture, as phones put one on every card."""
R = TypeVar("R")


def card_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    data = "".join(_card(n) for n in range(CARDS)).encode()
    table = "".join(
        ["First Name,Last Name,Company,Mobile Phone\n", *(_row(n) for n in range(CARDS))]
    ).encode()
    with tempfile.TemporaryDirectory() as folder:
        book = Book.open(Path(folder) / "book.json")
        book.save_host(Host(name="Marta Silva"))
        read, cards = _timed(lambda: [c for c in read_vcards(data, "x") if isinstance(c, Candidate)])
        rows, _ = _timed(lambda: list(read_rows(read_table(table, "x"))))
        first, arrivals = _timed(lambda: list(arrive(book.people.all(), cards)))
        write, _ = _timed(lambda: bring_in(book, arrivals, Kind.PROSPECT, TODAY))
        again, _ = _timed(lambda: list(arrive(book.people.all(), cards)))
        undo, _ = _timed(book.undo)
        out, _ = _timed(lambda: as_vcards(card.person for card in cards))
    return [
        (f"{CARDS:,} cards ({len(data) // 1_000_000} MB): read", read),
        (f"{CARDS:,} rows of a table: read", rows),
        ("set beside an empty book", first),
        ("brought in, durably, with a backup", write),
        ("set beside the book that holds them all", again),
        ("taken back", undo),
        (f"{CARDS:,} people: written as cards", out),
    ]


def _timed(work: Callable[[], R]) -> tuple[str, R]:
    begun = time.perf_counter()
    result = work()
    return f"{time.perf_counter() - begun:.2f} s", result


def _name(n: int) -> tuple[str, str]:
    return GIVEN[n % 10], f"{FAMILY[n // 10 % 10]} {n}"


def _card(n: int) -> str:
    given, family = _name(n)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{family};{given};;;",
        f"FN:{given} {family}",
        f"ORG:Lago {n // 7};Purchasing",
        "TITLE:head of purchasing",
        f"EMAIL;type=INTERNET;type=pref:p{n}@lago.example",
        f"TEL;type=CELL;type=VOICE;type=pref:+351 91 {n:07}",
        f"item1.ADR;type=WORK:;;Rua {n};Lisbon;;1000-001;Portugal",
        f"BDAY:1980-03-{n % 28 + 1:02}",
        "item2.X-ABDATE;type=pref:2010-06-01",
        "item2.X-ABLabel:_$!<Anniversary>!$_",
        "NOTE:Rows on the Tagus\\, before work\\nwith her brother",
        f"PHOTO;ENCODING=b;TYPE=JPEG:{PICTURE}",
        "END:VCARD",
        "",
    ]
    return "\r\n".join(lines)


def _row(n: int) -> str:
    given, family = _name(n)
    return f"{given},{family},Lago {n // 7},+351 91 {n:07}\n"
