"""The rows of the service matrix's views, and how each is drawn: every sign has its letter or its word."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from textual.content import Content

from planner.courtship.courting import Courting
from planner.courtship.heat import Mark
from planner.courtship.losing import Slipping, losing_touch
from planner.courtship.quarter import Looked, Verdict, look_over, quarter_of, verdict
from planner.courtship.saying import say_late, say_like, say_looked, say_slipping, say_unmet, short
from planner.courtship.touches import TouchKind
from planner.dates.saying import say_day, say_short
from planner.people.person import Person
from planner.values.text import closed, counted
from screens.look import BEGUN, DONE, NEEDS_YOU, NOTHING
from screens.matrix_views.months import PersonRow, month_line
from screens.matrix_views.signs import MARKS, NAME, group_head, name_cells, named
from screens.matrix_views.weeks import WeekRow, week_line
from screens.widgets.lines import spread

VERDICTS = {
    Verdict.NOTHING: (NOTHING, "$dim"),
    Verdict.GIVEN: (DONE, "$success"),
    Verdict.SOME: (BEGUN, "$warning"),
    Verdict.MISSED: (NEEDS_YOU, "bold $error"),
}
ROOM_FOR_LAST, ROOM_FOR_BEYOND = 60, 90
"""From these widths on a row has room for the last touch, and for how far past the longest gap it is."""


@dataclass(frozen=True)
class SlipRow:
    """Somebody who slips."""

    slip: Slipping
    head: tuple[str, ...] = ()


@dataclass(frozen=True)
class QuarterRow:
    """Somebody's quarter."""

    looked: Looked
    head: tuple[str, ...] = ()


Row = PersonRow | SlipRow | WeekRow | QuarterRow


def person_of(row: Row | None) -> Person | None:
    """Whom a row is about."""
    if isinstance(row, SlipRow):
        return row.slip.person
    if isinstance(row, QuarterRow):
        return row.looked.person
    return row.person if row is not None else None


def touch_of(row: Row | None) -> TouchKind | None:
    """Which touch a row asks for, if for one."""
    if isinstance(row, SlipRow):
        return row.slip.worst.touch
    if isinstance(row, WeekRow):
        told = row.line or row.unmet or row.plan
        return told.touch if told else None
    return None


def row_told(row: Row, today: date) -> str:
    """What a row means, in sentences; nothing where it says all itself."""
    if isinstance(row, SlipRow):
        return say_slipping(row.slip, today)
    if isinstance(row, QuarterRow):
        return closed(say_looked(row.looked))
    if isinstance(row, WeekRow) and row.unmet is not None:
        asks = (
            f"At most {counted(row.unmet.longest, 'day')} may lie between two: {say_unmet(row.unmet, today)}."
        )
        return f"{asks} More a week (+), fewer a year (m) or a rhythm of their own (e) would help."
    if isinstance(row, WeekRow) and row.line is not None:
        return f"{closed(row.line.why)} Only what you accept is planned." if row.line.why else ""
    return ""


def slipping(now: Courting) -> tuple[str, list[SlipRow]]:
    """The title, and who slips, by tier."""
    found = losing_touch(now)
    rows: list[SlipRow] = []
    for tier, group in groupby(found, key=lambda one: one.tier):
        rows += [
            SlipRow(one, group_head(tier.value, first=not rows) if not n else ())
            for n, one in enumerate(group)
        ]
    return f"Losing touch · {len(found)} of {len(now.courted)}", rows


def looked_over(now: Courting, turned: int) -> tuple[str, list[QuarterRow]]:
    """The title, and everyone's quarter, tier by tier; each tier says how far it was looked over.

    Args:
        now: the courtship.
        turned: which quarter: 0 for this one, -1 for the one before.
    """
    quarter = quarter_of(now.today, turned)
    rows: list[QuarterRow] = []
    for clients, group in groupby(look_over(now, quarter), key=lambda one: say_like(one.person)):
        theirs = list(group)
        seen = sum(one.reviewed for one in theirs)
        title = f"{clients} · {seen} of {len(theirs)} looked over"
        rows += [
            QuarterRow(one, group_head(title, first=not rows) if not n else ())
            for n, one in enumerate(theirs)
        ]
    span = f"{say_day(quarter.first, now.today)} to {say_day(quarter.last, now.today)}"
    return f"The quarter {quarter} · {span}", rows


def paint(row: Row, width: int, courting: Courting, months: tuple[date, ...]) -> list[Content]:
    """A row, under the heading of its group where it is the first of one."""
    heads = [Content.styled(line, "$accent bold") for line in row.head]
    if isinstance(row, PersonRow):
        return [*heads, month_line(row.person, width, courting, months)]
    if isinstance(row, SlipRow):
        return [*heads, _slip(row.slip, width, courting.today)]
    if isinstance(row, QuarterRow):
        return [*heads, _quarter(row.looked, width)]
    return [*heads, week_line(row, width, courting.today)]


def _slip(one: Slipping, width: int, today: date) -> Content:
    worst = one.worst
    planned = worst.planned is not None and worst.planned >= today
    sign, style = MARKS[Mark.PLANNED if planned else Mark.BEYOND if worst.beyond else Mark.DUE]
    heard = "never in touch"
    if one.heard_on is not None and one.heard is not None:
        heard = f"{short(one.heard)} {say_short(one.heard_on, today)}"
    more = f" and {one.others} more" if one.others else ""
    beyond = f", {worst.beyond} past the longest" if worst.beyond and not planned else ""
    left = Content.assemble(
        (f"{sign} ", style),
        named(one.person, name_cells(width)),
        f" {short(worst.touch)} ",
        (say_late(worst, today) + (beyond if width >= ROOM_FOR_BEYOND else ""), style),
        (more, "$dim"),
    )
    return spread(left, Content.styled(f"last: {heard}" if width >= ROOM_FOR_LAST else "", "$dim"), width)


def _quarter(one: Looked, width: int) -> Content:
    sign, style = VERDICTS[verdict(one)]
    left = Content.assemble(
        (f"{sign} ", style),
        named(one.person, NAME),
        f" {say_looked(one)}",
    )
    return spread(left, Content.styled("looked over" if one.reviewed else "", "$success"), width)
