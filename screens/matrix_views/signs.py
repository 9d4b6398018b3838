"""What the rows of the matrix's views have in common: signs, a name in its cells, the heading of a group."""

from __future__ import annotations

from textual.content import Content

from planner.courtship.heat import Mark
from planner.people.person import Person
from planner.values.text import inert_line, sentence
from screens.look import BEGUN, NEEDS_YOU, OPEN

MARKS = {
    Mark.NOTHING: ("", ""),
    Mark.PLANNED: (BEGUN, "$accent"),
    Mark.DUE: (OPEN, "$warning"),
    Mark.BEYOND: (NEEDS_YOU, "bold $error"),
}
NAME, LONG_NAME = 20, 30
"""Cells of a name, and of one where there is room for the longest of most books."""
ROOM_FOR_A_LONG_NAME = 90
"""The width of a row from which on there is."""


def name_cells(width: int) -> int:
    """Cells of a name in a row of so many."""
    return LONG_NAME if width >= ROOM_FOR_A_LONG_NAME else NAME


def named(person: Person | None, cells: int) -> Content:
    """Somebody's name in so many cells."""
    return Content(inert_line(person.name if person else "")).truncate(cells, ellipsis=True, pad=True)


def group_head(title: str, *, first: bool) -> tuple[str, ...]:
    """The lines above the first row of a group: its title, and an empty one between two groups."""
    title = sentence(title)
    return (title,) if first else ("", title)
