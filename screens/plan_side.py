"""What stands beside a part's form on the plan board: the rail, what is missing by its deadline, the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from planner.dates.saying import say_day, say_time, say_when
from planner.outings.gap import Gap, Part, Severity
from planner.outings.outing import Stage
from planner.outings.readiness import PartState
from planner.outings.step import Step
from planner.values.meanwhile import Clash
from planner.values.text import counted, inert_line
from screens.look import BEGUN, DONE, NEEDS_YOU, OPEN
from screens.widgets.lines import spread, wrapped
from screens.widgets.row_list import RowList

CLOCK_WIDTH = 6
TELLING = 50
"""From this width on the line of what is missing has room to name the key that shows it all."""
GLYPHS = {
    PartState.DONE: (DONE, "$success"),
    PartState.BEGUN: (BEGUN, "$foreground"),
    PartState.OPEN: (OPEN, "$dim"),
    PartState.NEEDS_YOU: (NEEDS_YOU, "$warning bold"),
}

FIELDS = {
    "when": "when",
    "day": "when",
    "purpose": "purpose",
    "party": "party",
    "reconfirm table": "reconfirm",
    "invitation": "invitation",
    "parking": "parking",
    "cap": "cap",
    "drinks": "drinks-host",
    "food": "food",
    "last order": "last",
    "close": "stop",
    "no_pitch:promise": "mine",
}
"""The line of its form where each gap is mended, by the gap's key."""


FROM_THE_RAIL = (
    (Part.RESERVATION, "w", "words", "to say", "What is to be read out to the place, whole"),
    (Part.RESERVATION, "o", "reach", "reach them", "Ring the place, write to it, or open its page"),
    (Part.RESERVATION, "t", "told", "told them", "The place has been told everything there is to tell"),
    (Part.RESERVATION, "y", "copy", "copy", "Copy what is to be read out to the place"),
    (Part.GUESTS, "y", "copy", "copy", "Copy the invitation"),
    (Part.GUESTS, "o", "send", "send", "Write the invitation to the guests in your own mail"),
    (Part.VENUE, "M", "map", "map", "The place on a map, and how far everyone has"),
    (Part.BRIEF, "p", "phone", "phone", "Take it to your phone: a code for its camera"),
    (Part.BRIEF, "h", "page", "page", "Save the brief as a page, for your phone or for paper"),
    (Part.BRIEF, "c", "calendar", "calendar", "Save the outing for your calendar"),
    (Part.BRIEF, "y", "copy", "copy it", "Copy the brief"),
)
"""What a part's form does that needs no cursor in it: the same keys do it while the rail shows the part."""


class Rail(RowList[Part]):
    """The parts of the plan; a page up or down shows more of the form beside it.

    Args:
        form_shown: gives the form of the part under the cursor, once it stands.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "screen.page_form(-1)", "Form up", show=False),
        Binding("pagedown", "screen.page_form(1)", "Form down", show=False),
        *(
            Binding(key, f"form_does('{part.value}', '{action}')", word, tooltip=tooltip)
            for part, key, action, word, tooltip in FROM_THE_RAIL
        ),
    ]

    def __init__(self, form_shown: Callable[[], Widget | None]) -> None:
        super().__init__(self._paint_part, enter="work on it", id="rail", classes="panel -marked")
        self.border_title = "Plan"
        self._form_shown = form_shown
        self._states: dict[Part, PartState] = {}

    def tell(self, states: dict[Part, PartState]) -> None:
        """Show how far each part is."""
        self._states = states
        self.show(tuple(Part))

    def _paint_part(self, part: Part, width: int) -> list[Content]:
        glyph, colour = GLYPHS[self._states.get(part, PartState.OPEN)]
        return [Content.assemble((f"{glyph} ", colour), part.value.capitalize()).truncate(width)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key of a form does here what it does in the form, while that form is the one shown."""
        if action != "form_does":
            return super().check_action(action, parameters)
        part, does = parameters
        if self.highlighted is None or part != self.highlighted.value:
            return False
        form = self._form_shown()
        return form is not None and form.check_action(str(does), ())

    async def action_form_does(self, part: str, does: str) -> None:  # noqa: ARG002 - tells alike keys apart
        """Do what the form shown does."""
        if (form := self._form_shown()) is not None:
            await form.run_action(does)


@dataclass(frozen=True)
class GapRow:
    """A gap, and the head of its deadline where it is the first of it."""

    gap: Gap
    head: str


def nothing_missing(stage: Stage) -> str:
    """What stands where nothing is missing."""
    return "Nothing. It is filed." if stage is Stage.FILED else "Nothing. It is ready."


def list_of_gaps() -> RowList[GapRow]:
    """The list of what is missing, with nothing in it yet."""
    gaps = RowList(
        gap_card,
        tall=True,
        heads=lambda row: bool(row.head),
        enter="see to it",
        empty=nothing_missing(Stage.PLANNED),
        id="gaps",
        classes="panel",
    )
    gaps.border_title = "Still missing"
    return gaps


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
    rest += ", m shows all" if rest and width >= TELLING else ""
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
        return f"leg-{'home' if what == 'car' else what}-{whose}"
    return FIELDS.get(gap.key) or FIELDS.get(what, "")
