"""Lines of notes read at one small table, for the tests of the reader."""

from __future__ import annotations

from datetime import date

from planner.notes.line import NoteLine
from planner.notes.reader import read_line
from planner.people.person import Kind, Person

TODAY = date(2026, 11, 19)
INES = Person(id="ines", name="Inês Duarte", kind=Kind.CUSTOMER)
RUI = Person(id="rui", name="Rui Costa", kind=Kind.CUSTOMER)
WILL = Person(id="will", name="Will Carter", kind=Kind.PROSPECT)


def read(line: str, *guests: Person) -> NoteLine:
    """A line, about Inês unless other guests are named."""
    return read_line(line, guests or (INES,), TODAY, "EUR")
