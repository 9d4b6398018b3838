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
NAME = 20
"""Cells of a name, where there is room."""


def named(person: Person | None, cells: int = NAME) -> Content:
    """Somebody's name in so many cells."""
    return Content(inert_line(person.name if person else "")).truncate(cells, ellipsis=True, pad=True)


def group_head(title: str, *, first: bool) -> tuple[str, ...]:
    """The lines above the first row of a group: its title, and an empty one between two groups."""
    title = sentence(title)
    return (title,) if first else ("", title)
