"""What stands beside a part's form on the plan board: what is missing, by its deadline, and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from textual.content import Content

from planner.dates.saying import say_day, say_time, say_when
from planner.outings.gap import Gap, Part, Severity
from planner.outings.step import Step
from planner.values.meanwhile import Clash
from planner.values.text import counted, inert_line
from screens.frame import NARROW
from screens.look import DONE, NEEDS_YOU, OPEN
from screens.widgets.lines import spread, wrapped

CLOCK_WIDTH = 6

FIELDS = {
    "when": "when",
    "day": "when",
    "purpose": "purpose",
    "party": "party",
    "reconfirm table": "reconfirm",
    "parking": "parking",
    "cap": "cap",
    "drinks": "drinks-host",
    "food": "food",
    "last order": "last",
    "close": "stop",
    "no_pitch:promise": "mine",
}
"""The line of its form where each gap is mended, by the gap's key."""


@dataclass(frozen=True)
class GapRow:
    """A gap, and the head of its deadline where it is the first of it."""

    gap: Gap
    head: str


def gap_rows(gaps: tuple[Gap, ...], wall: datetime, where: str = "") -> tuple[GapRow, ...]:
    """The gaps, the first of each deadline under a head that names it.

    Args:
        gaps: the gaps.
        wall: the wall time now where the outing is.
        where: what to say behind an hour there, where the host's clock is another's.
    """
    rows: list[GapRow] = []
    before = ""
    for gap in gaps:
        head = _until(gap, wall, where)
        rows.append(GapRow(gap, "" if head == before else head))
        before = head
    return tuple(rows)


def day_lines(steps: tuple[Step, ...], width: int) -> Content:
    """The steps of the day, each with its hour."""
    if not steps:
        return Content.styled("Its steps stand here once it has a day.", "$dim")
    return Content("\n").join([_step_line(step, width) for step in steps])


def next_gap_line(gaps: tuple[Gap, ...], width: int) -> Content:
    """The gap that matters first, in a line, and how many there are."""
    if not gaps:
        return Content.assemble((f"{DONE} ", "$success"), "Nothing is missing.")
    first = next((g for g in gaps if g.severity is Severity.MUST), gaps[0])
    mark = (f"{NEEDS_YOU} ", "$warning") if first.severity is Severity.MUST else (f"{OPEN} ", "$dim")
    rest = f"  {counted(len(gaps), 'gap')}" if len(gaps) > 1 else ""
    rest += ", m shows all" if rest and width >= NARROW else ""
    return spread(Content.assemble(mark, inert_line(first.text)), Content.styled(rest, "$dim"), width)


def _until(gap: Gap, wall: datetime, where: str) -> str:
    """By when a gap matters: ``now``, ``by 10:30 today``, ``by Thu 3 Dec``, ``sometime``."""
    by = gap.by
    if by is None:
        return "sometime"
    if by <= wall:
        return "now"
    word = {0: "today", 1: "tomorrow"}.get((by.date() - wall.date()).days)
    if gap.whole_day:
        return f"by {word}" if word == "tomorrow" else word or f"by {say_day(by.date(), wall.date())}"
    return (f"by {say_time(by)} {word}" if word else f"by {say_when(by, wall)}") + where


def _step_line(step: Step, width: int) -> Content:
    first, *rest = wrapped(inert_line(step.text), width - CLOCK_WIDTH) or [""]
    lines = [Content.assemble((f"{step.at:%H:%M} ", "$accent"), first)]
    return Content("\n").join([*lines, *(Content(" " * CLOCK_WIDTH + more) for more in rest)])


def gap_card(row: GapRow, width: int) -> list[Content]:
    """A gap, wrapped, beneath the head of its deadline where it is the first of it."""
    must = row.gap.severity is Severity.MUST
    first, *rest = wrapped(inert_line(row.gap.text), width - 2) or [""]
    lines = [
        Content.assemble((f"{NEEDS_YOU if must else OPEN} ", "$warning bold" if must else "$dim"), first)
    ]
    lines += [Content.assemble("  ", more) for more in rest]
    if row.head:
        lines.insert(0, Content.styled(row.head, "$accent"))
    return lines


def said_clash(clash: Clash) -> str:
    """What another hostbook made of a line that was changed here too."""
    line = clash.name.replace("_", " ")
    theirs = f" The other was “{inert_line(clash.theirs)}”." if isinstance(clash.theirs, str) else ""
    return f"Changed in another hostbook too: {line}. What you have here stands.{theirs}"


def field_of(gap: Gap) -> str:
    """The line of the part's form where a gap is mended, or empty for the form as a whole."""
    what, _, whose = gap.key.partition(":")
    if gap.part is Part.TRANSPORT and whose:
        return f"leg-{what}-{whose}"
    return FIELDS.get(gap.key) or FIELDS.get(what, "")
