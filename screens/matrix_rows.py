"""The rows of the service matrix's views, and how each is drawn: every sign has its letter or its word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from textual.content import Content

from planner.courtship.courting import Courting
from planner.courtship.heat import LETTERS, Mark, Month, months_of
from planner.courtship.losing import Slipping
from planner.courtship.planned import PlannedTouch
from planner.courtship.quarter import Looked, Verdict, verdict
from planner.courtship.saying import say_clients, say_late, say_looked, say_slipping, say_unmet, short
from planner.courtship.touches import TouchKind
from planner.courtship.year import Line, Proposal, Unmet
from planner.dates.daymath import monday_of
from planner.dates.notable import NotableDay
from planner.dates.saying import say_day
from planner.dates.words import MONTH_NAMES
from planner.people.person import Person
from planner.values.text import closed, counted, inert_line
from screens.look import BEGUN, DONE, NEEDS_YOU, NOTHING, OPEN
from screens.widgets.lines import spread

MARKS = {
    Mark.NOTHING: ("", ""),
    Mark.PLANNED: (BEGUN, "$accent"),
    Mark.DUE: (OPEN, "$warning"),
    Mark.BEYOND: (NEEDS_YOU, "bold $error"),
}
VERDICTS = {
    Verdict.NOTHING: (NOTHING, "$dim"),
    Verdict.GIVEN: (DONE, "$success"),
    Verdict.SOME: (BEGUN, "$warning"),
    Verdict.MISSED: (NEEDS_YOU, "bold $error"),
}
NAME = 20
"""Cells of a name, where there is room."""
MONTH, WIDE_MONTH = 3, 5
"""Cells of a month."""
NOW = 16
"""The fewest cells in which it is said what is owed now."""
DAY = 11
ROOM_FOR_LAST, ROOM_FOR_BEYOND = 60, 90
"""From these widths on a row has room for the last touch, and for how far past the longest gap it is."""
SATURDAY = 5


@dataclass(frozen=True)
class PersonRow:
    """Somebody among their like, under the heading of a group where they are its first."""

    person: Person
    head: tuple[str, ...] = ()


@dataclass(frozen=True)
class SlipRow:
    """Somebody who slips."""

    slip: Slipping
    head: tuple[str, ...] = ()


@dataclass(frozen=True)
class WeekRow:
    """A line of the year's proposal, a touch that is planned, or what cannot be kept."""

    monday: date
    line: Line | None = None
    plan: PlannedTouch | None = None
    unmet: Unmet | None = None
    person: Person | None = None
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
        return row.line.why
    return ""


def people_rows(people: Iterable[Person]) -> list[PersonRow]:
    """Everyone with a tier, each group under its name."""
    rows: list[PersonRow] = []
    for _, group in groupby(people, key=lambda person: (person.tier, person.kind)):
        first, *rest = group
        rows += [PersonRow(first, _head(_clients(first), first=not rows)), *map(PersonRow, rest)]
    return rows


def slip_rows(found: Iterable[Slipping]) -> list[SlipRow]:
    """Who slips, by tier."""
    rows: list[SlipRow] = []
    for tier, group in groupby(found, key=lambda one: one.tier):
        rows += [
            SlipRow(one, _head(tier.value, first=not rows) if not n else ()) for n, one in enumerate(group)
        ]
    return rows


def quarter_rows(found: Sequence[Looked]) -> list[QuarterRow]:
    """Everyone's quarter, tier by tier; each tier says how far it was looked over."""
    rows: list[QuarterRow] = []
    for clients, group in groupby(found, key=lambda one: _clients(one.person)):
        theirs = list(group)
        seen = sum(one.reviewed for one in theirs)
        title = f"{clients} · {seen} of {len(theirs)} looked over"
        rows += [
            QuarterRow(one, _head(title, first=not rows) if not n else ()) for n, one in enumerate(theirs)
        ]
    return rows


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
        head = _head(f"{title} · {closed}" if closed else title, first=not found)
        found += [_with_head(row, head) if not n else row for n, row in enumerate(theirs)]
    for n, one in enumerate(proposal.unmet):
        head = _head(f"Cannot be kept · {counted(len(proposal.unmet), 'cadence')}", first=not found)
        found.append(WeekRow(date.max, unmet=one, person=one.person, head=() if n else head))
    return found


def paint(row: Row, width: int, courting: Courting, months: tuple[date, ...]) -> list[Content]:
    """A row, under the heading of its group where it is the first of one."""
    heads = [Content.styled(line, "$accent bold") for line in row.head]
    if isinstance(row, PersonRow):
        return [*heads, _months(row.person, width, courting, months)]
    if isinstance(row, SlipRow):
        return [*heads, _slip(row.slip, width, courting.today)]
    if isinstance(row, QuarterRow):
        return [*heads, _quarter(row.looked, width)]
    return [*heads, _week(row, width, courting.today)]


def month_heads(width: int, months: tuple[date, ...], today: date) -> Content:
    """The names of the months above their columns; this one stands out."""
    name, cell, now = _columns(width)
    parts: list[tuple[str, str]] = [(" " * name, "")]
    for first in months:
        word = MONTH_NAMES[first.month - 1]
        this = (first.year, first.month) == (today.year, today.month)
        parts.append(
            (word[: cell - 1].ljust(cell) if cell <= MONTH else word.ljust(cell), "bold" if this else "$dim")
        )
    if now:
        parts.append(("owed now", "$dim"))
    return Content.assemble(*parts)


def legend() -> Content:
    """What the letters and the signs of the months mean."""
    words = " · ".join(f"{letter} {short(kind)}" for kind, letter in LETTERS.items())
    return Content(
        f"{words} · a figure: so many · {OPEN} due · {NEEDS_YOU} past the longest gap · {BEGUN} planned"
    )


def _months(person: Person, width: int, courting: Courting, firsts: tuple[date, ...]) -> Content:
    name, cell, now = _columns(width)
    parts: list[Content | tuple[str, str]] = [
        Content(inert_line(person.name)).truncate(name - 1, ellipsis=True, pad=True), (" ", "")
    ]  # fmt: skip
    this = courting.today.replace(day=1)
    for month in months_of(courting, person, firsts):
        parts += _month(month, cell, ahead=month.first > this)
    if now:
        parts.append(_now(person, courting).truncate(now, ellipsis=True))
    return Content.assemble(*parts)


def _month(month: Month, cell: int, *, ahead: bool) -> list[tuple[str, str]]:
    """A month: letters of what was given, or their number, and the sign of what is owed."""
    sign, style = MARKS[month.mark]
    room = cell - 2
    kinds = list(dict.fromkeys(month.given))
    letters = "".join(LETTERS[kind] for kind in kinds)
    given = letters if len(letters) <= room else str(min(9, len(month.given)))
    if month.mark is Mark.PLANNED and not given:
        small = "".join(LETTERS[kind].lower() for kind in month.owed)
        return [((small[:room] + sign).ljust(cell), style)]
    if not given and not sign:
        return [(NOTHING.ljust(cell), "$dim")]
    return [(given, "$success"), (sign.ljust(cell - len(given)), "$dim" if ahead else style)]


def _now(person: Person, courting: Courting) -> Content:
    if courting.comes_as_it_may(person):
        return Content.styled("as it comes", "$dim")
    due = [one for one in courting.cadences(person) if one.days_late]
    waiting = [one for one in due if one.planned is None or one.planned < courting.today]
    if not due:
        return Content.styled(NOTHING, "$dim")
    one = (waiting or due)[0]
    sign, style = MARKS[Mark.BEYOND if one.beyond else Mark.DUE] if waiting else MARKS[Mark.PLANNED]
    return Content.assemble(
        (f"{sign} ", style), f"{short(one.touch)} ", (say_late(one, courting.today), style)
    )


def _columns(width: int) -> tuple[int, int, int]:
    """The cells of a name, of a month, and of what is owed now; 0 where that has no room."""
    for cell, name in ((WIDE_MONTH, NAME + 4), (MONTH, NAME), (MONTH, NAME - 4)):
        now = width - name - 12 * cell
        if now >= (NOW + 6 if cell == WIDE_MONTH else NOW):
            return name, cell, now
    return max(8, width - 12 * MONTH), MONTH, 0


def _slip(one: Slipping, width: int, today: date) -> Content:
    worst = one.worst
    planned = worst.planned is not None and worst.planned >= today
    sign, style = MARKS[Mark.PLANNED if planned else Mark.BEYOND if worst.beyond else Mark.DUE]
    heard = "never in touch"
    if one.heard_on is not None and one.heard is not None:
        heard = f"{short(one.heard)} {_day(one.heard_on, today)}"
    more = f" and {one.others} more" if one.others else ""
    beyond = f", {worst.beyond} past the longest" if worst.beyond and not planned else ""
    left = Content.assemble(
        (f"{sign} ", style),
        Content(inert_line(one.person.name)).truncate(NAME, ellipsis=True, pad=True),
        f" {short(worst.touch)} ",
        (say_late(worst, today) + (beyond if width >= ROOM_FOR_BEYOND else ""), style),
        (more, "$dim"),
    )
    return spread(left, Content.styled(f"last: {heard}" if width >= ROOM_FOR_LAST else "", "$dim"), width)


def _week(row: WeekRow, width: int, today: date) -> Content:
    name = Content(inert_line(row.person.name if row.person else "")).truncate(NAME, ellipsis=True, pad=True)
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
    end = f"{late} d late" if late > 0 else f"due {_day(line.due, today)}"
    left = Content.assemble((f"{OPEN} {day}", "$dim"), name, f" {short(line.touch)}")
    return spread(left, Content.styled(end, "$warning" if late > 0 else "$dim"), width)


def _quarter(one: Looked, width: int) -> Content:
    sign, style = VERDICTS[verdict(one)]
    left = Content.assemble(
        (f"{sign} ", style),
        Content(inert_line(one.person.name)).truncate(NAME, ellipsis=True, pad=True),
        f" {say_looked(one)}",
    )
    return spread(left, Content.styled("looked over" if one.reviewed else "", "$success"), width)


def _day(day: date, today: date) -> str:
    """A day without its weekday, with its year where it is not near."""
    return say_day(day, today).partition(" ")[2]


def _clients(person: Person) -> str:
    said = say_clients(person.kind, person.tier) if person.tier else person.kind.value
    return said[:1].upper() + said[1:]


def _head(title: str, *, first: bool) -> tuple[str, ...]:
    title = title[:1].upper() + title[1:]
    return (title,) if first else ("", title)


def _with_head(row: WeekRow, head: tuple[str, ...]) -> WeekRow:
    return WeekRow(row.monday, row.line, row.plan, row.unmet, row.person, head)


def _on(row: WeekRow) -> date:
    told = row.line or row.plan
    return told.on if told else date.max


def _holidays(monday: date, days: Sequence[NotableDay], today: date) -> str:
    sunday = monday + timedelta(days=6)
    theirs = [d for d in days if d.keeps is None and monday <= d.on <= sunday and d.on.weekday() < SATURDAY]
    return ", ".join(f"{d.name}, {say_day(d.on, today)}" for d in theirs[:2])
