"""How each line of notes was read, laid out beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from planner.dates.saying import say_day
from planner.notes.line import LineKind, NoteLine
from planner.verbs.printing import table

WORDS = {
    LineKind.THEY_OWE: "they owe",
    LineKind.FOLLOW_UP_QUESTION: "ask again",
    LineKind.VENUE_NOTE: "venue",
}
"""What a reading is called where its name is not a word."""


def note_rows(lines: Sequence[NoteLine], names: Mapping[str, str], today: date) -> list[str]:
    """A line for each reading: what it is, whom it is about, the rest of it, and the line itself.

    Args:
        lines: the readings.
        names: of the people, by id.
        today: the day the days are said from.
    """
    return table(
        [(_sign(line), names.get(line.person_id or "", ""), _rest(line, today), line.text) for line in lines],
        "",
    )


def _sign(line: NoteLine) -> str:
    word = WORDS.get(line.kind, line.kind.value)
    return f"? {word}" if not line.sure else f"  {word}"


def _rest(line: NoteLine, today: date) -> str:
    told = (
        line.need,
        str(line.amount) if line.amount else "",
        f"by {say_day(line.due, today)}" if line.due else "",
        str(line.on) if line.on else "",
        line.topic.value if line.topic else "",
    )
    return ", ".join(word for word in told if word)


def note_data(line: NoteLine, names: Mapping[str, str]) -> dict[str, object]:
    """A reading as plain data: the shape that `hostbook explain notes --json` promises."""
    return {
        "line": line.text,
        "kind": line.kind.value,
        "person": names.get(line.person_id or ""),
        "due": line.due.isoformat() if line.due else None,
        "date": str(line.on) if line.on else None,
        "topic": line.topic.value if line.topic else None,
    }
