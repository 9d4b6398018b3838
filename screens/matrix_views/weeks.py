"""The view of the year ahead: its weeks, what is planned and proposed in each, and what cannot be kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from textual.content import Content

from planner.courtship.planned import PlannedTouch
from planner.courtship.saying import say_unmet, short
from planner.courtship.year import Line, Proposal, Unmet
from planner.dates.daymath import monday_of
from planner.dates.notable import NotableDay
from planner.dates.saying import say_day, say_short
from planner.people.person import Person
from planner.values.text import counted
from screens.look import BEGUN, NEEDS_YOU, OPEN
from screens.matrix_views.signs import NAME, group_head, name_cells, named
from screens.widgets.lines import spread

DAY = 11
"""Cells of a day."""
SATURDAY = 5


@dataclass(frozen=True)
class WeekRow:
    """A line of the year's proposal, a touch that is planned, or what cannot be kept."""

    monday: date
    line: Line | None = None
    plan: PlannedTouch | None = None
    unmet: Unmet | None = None
    person: Person | None = None
    head: tuple[str, ...] = ()


def week_rows(
    proposal: Proposal, plans: Iterable[PlannedTouch], people: dict[str, Person], days: Sequence[NotableDay]
) -> list[WeekRow]:
    """The year week by week: what is planned and what is proposed; at the end what cannot be kept."""
    planned = [p for p in plans if proposal.first <= p.on <= proposal.last and p.person_id in people]
    there = {(p.person_id, p.touch, p.on) for p in planned}
    rows = [WeekRow(monday_of(p.on), plan=p, person=people[p.person_id]) for p in planned]
    rows += [
        WeekRow(monday_of(x.on), line=x, person=x.person)
        for x in proposal.lines
        if (x.person.id, x.touch, x.on) not in there
    ]
    rows.sort(key=lambda row: (_on(row), row.person.name.casefold() if row.person else "", row.plan is None))
    found: list[WeekRow] = []
    for monday, group in groupby(rows, key=lambda row: row.monday):
        theirs = list(group)
        title = f"Week of {say_day(monday, proposal.first)} · {len(theirs)} of {proposal.cap}"
        closed = _holidays(monday, days, proposal.first)
        head = group_head(f"{title} · {closed}" if closed else title, first=not found)
        found += [replace(row, head=head) if not n else row for n, row in enumerate(theirs)]
    for n, one in enumerate(proposal.unmet):
        head = group_head(f"Cannot be kept · {counted(len(proposal.unmet), 'cadence')}", first=not found)
        found.append(WeekRow(date.max, unmet=one, person=one.person, head=() if n else head))
    return found


def week_line(row: WeekRow, width: int, today: date) -> Content:
    """A line of a week."""
    name = named(row.person, NAME if row.unmet else name_cells(width))
    if row.unmet is not None:
        said = f" {short(row.unmet.touch)}: {say_unmet(row.unmet, today)}"
        return Content.assemble((f"{NEEDS_YOU} ", "bold $error"), name, said).truncate(width, ellipsis=True)
    if row.plan is not None:
        day = say_day(row.plan.on, row.plan.on).ljust(DAY)
        left = Content.assemble((f"{BEGUN} {day}", "$accent"), name, f" {short(row.plan.touch)}")
        return spread(left, Content.styled("planned", "$accent"), width)
    line = row.line
    if line is None:
        return name
    day = say_day(line.on, line.on).ljust(DAY)
    late = (today - line.due).days
    end = f"{late} d late" if late > 0 else f"due {say_short(line.due, today)}"
    left = Content.assemble((f"{OPEN} {day}", "$dim"), name, f" {short(line.touch)}")
    return spread(left, Content.styled(end, "$warning" if late > 0 else "$dim"), width)


def _on(row: WeekRow) -> date:
    told = row.line or row.plan
    return told.on if told else date.max


def _holidays(monday: date, days: Sequence[NotableDay], today: date) -> str:
    sunday = monday + timedelta(days=6)
    theirs = [d for d in days if d.keeps is None and monday <= d.on <= sunday and d.on.weekday() < SATURDAY]
    return ", ".join(f"{d.name}, {say_day(d.on, today)}" for d in theirs[:2])
