"""What of the host's own lines sells, as a form shows it beneath them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from planner.outings.pitch.selling import PitchMark
from planner.values.text import inert_line
from screens.look import NEEDS_YOU


def drawn_marks(marks: Sequence[PitchMark]) -> Content:
    """Each phrase that sells, why, and what could be said instead; a line for each."""
    lines = [
        Content.assemble(
            (f"{NEEDS_YOU} “{inert_line(mark.phrase)}”", "$warning"),
            f" {mark.why} ",
            (mark.instead, "$dim"),
        )
        for mark in marks
    ]
    return Content("\n").join(lines)
