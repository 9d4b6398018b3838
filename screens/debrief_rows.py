"""The rows of the debrief: each line of the notes as it was read, and what keeps it from being filed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from textual.content import Content

from planner.dates.saying import say_day, say_yearly
from planner.notes.about import WHO_DOUBTS
from planner.notes.kinds import kind_name
from planner.notes.line import LineKind, NoteLine
from planner.values.text import inert_line
from screens.look import DONE, NEEDS_YOU, NOTHING
from screens.widgets.lines import spread, wrapped

TOPICAL = (LineKind.FACT, LineKind.PREFERENCE, LineKind.DIET, LineKind.FOLLOW_UP_QUESTION)
"""Kinds of line that are about a topic."""
DATED = (LineKind.PROMISE, LineKind.THEY_OWE, LineKind.FOLLOW_UP_QUESTION, LineKind.DATE)
"""Kinds of line that have a day."""
KEYS = {
    **dict.fromkeys(WHO_DOUBTS, "w somebody else"),
    "which day it is": "d the day",
    "what it is about": "t the topic",
}
"""What settles a doubt other than its kind."""
KIND_WIDTH = max(len(kind_name(kind)) for kind in LineKind) + 1
SHORTEST_WORDS = 16
"""A line's own words are shown from so many cells on; fewer tell nothing."""


@dataclass(frozen=True)
class ReadAs:
    """A line as it was read.

    Attributes:
        line: the reading.
        whose: the name of whom it is about; empty for nobody.
        problem: what keeps it from being filed, if anything.
    """

    line: NoteLine
    whose: str = ""
    problem: str = ""

    @property
    def is_doubtful(self) -> bool:
        """Whether the host should look at it."""
        return bool(self.problem) or not self.line.sure


def reading_row(row: ReadAs, width: int, today: date) -> list[Content]:
    """What a line was read as, then its own words in the room that is left; beneath, what is doubtful."""
    line, doubt = row.line, row.is_doubtful
    mark = (f"{NEEDS_YOU} ", "$warning bold") if doubt else (f"{DONE} ", "$success")
    kind = Content.styled(kind_name(line.kind).ljust(KIND_WIDTH), "$warning" if doubt else "$accent")
    read = Content.assemble(mark, kind, f" {NOTHING} ".join(_about(row, today)))
    room = min(width // 3, width - read.cell_length - 2)
    words = _start(line.text, room) if room >= SHORTEST_WORDS else ""
    first = spread(read, Content.styled(words, "$dim"), width)
    if row.problem:
        doubtful = f"{row.problem} (w)"
    elif not line.sure:
        doubts = line.why_unsure.split("; ")
        keys = dict.fromkeys(KEYS.get(doubt, "o another kind") for doubt in doubts)
        doubtful = f"{line.why_unsure}: enter keeps it, {', '.join(keys)}"
    elif line.corrected_on is not None:
        return [first, Content.styled(f"  as you corrected on {say_day(line.corrected_on, today)}", "$dim")]
    else:
        return [first]
    return [
        first,
        *(Content.styled(said, "$warning") for said in wrapped(inert_line(doubtful), width, indent=2)),
    ]


def _about(row: ReadAs, today: date) -> list[str]:
    line = row.line
    said = [row.whose] if row.whose else []
    if line.topic is not None and line.kind in TOPICAL:
        said.append(line.topic.value)
    if line.need:
        said.append(inert_line(line.need))
    if line.on is not None:
        said.append(say_yearly(line.on.month, line.on.day, line.on.year))
    if line.due is not None:
        word = "ask" if line.kind is LineKind.FOLLOW_UP_QUESTION else "by"
        said.append(f"{word} {say_day(line.due, today)}")
    if line.amount is not None:
        said.append(str(line.amount))
    return said


def _start(text: str, width: int) -> str:
    words = inert_line(text)
    return words if len(words) <= width else words[: max(0, width - 1)].rstrip() + "…"
