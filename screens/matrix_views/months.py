"""The view of twelve months: everyone with a tier, what they were given in each, and what is owed now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from textual.content import Content

from planner.courtship.courting import Courting
from planner.courtship.heat import LETTERS, Mark, Month, months_of
from planner.courtship.saying import say_late, say_letters, say_like, short
from planner.dates.words import MONTH_NAMES
from planner.people.person import Person
from planner.values.text import counted
from screens.look import BEGUN, NEEDS_YOU, NOTHING, OPEN
from screens.matrix_views.signs import MARKS, NAME, group_head, named

MONTH, WIDE_MONTH = 3, 5
"""Cells of a month."""
SHORT = ("Ja", "Fe", "Mr", "Ap", "My", "Jn", "Jl", "Au", "Se", "Oc", "No", "De")
"""The months in two letters, each other than the rest."""
NOW = 16
"""The fewest cells in which it is said what is owed now."""


@dataclass(frozen=True)
class PersonRow:
    """Somebody among their like, under the heading of a group where they are its first."""

    person: Person
    head: tuple[str, ...] = ()


def everyone(now: Courting) -> tuple[str, list[PersonRow]]:
    """The title, and everyone with a tier, each group under its name."""
    rows: list[PersonRow] = []
    for _, group in groupby(now.courted, key=lambda person: (person.tier, person.kind)):
        first, *rest = group
        rows += [PersonRow(first, group_head(say_like(first), first=not rows)), *map(PersonRow, rest)]
    without = f" · {now.without_tier} without a tier" if now.without_tier else ""
    return f"Twelve months · {counted(len(now.courted), 'client')}{without}", rows


def month_heads(width: int, months: tuple[date, ...], today: date) -> Content:
    """The names of the months above their columns; this one stands out."""
    name, cell, now = _columns(width)
    parts: list[tuple[str, str]] = [(" " * name, "")]
    for first in months:
        word = (SHORT if cell <= MONTH else MONTH_NAMES)[first.month - 1]
        this = (first.year, first.month) == (today.year, today.month)
        parts.append((word.ljust(cell), "bold" if this else "$dim"))
    if now:
        parts.append(("owed now", "$dim"))
    return Content.assemble(*parts)


def legend() -> Content:
    """What the letters and the signs of the months mean."""
    words = say_letters()
    signs = f"{OPEN} due · {NEEDS_YOU} past the longest gap · o{BEGUN} outing planned"
    return Content(f"{words} · a figure: so many · {signs}")


def month_line(person: Person, width: int, courting: Courting, firsts: tuple[date, ...]) -> Content:
    """Somebody's months, and what is owed now where there is room for it."""
    name, cell, now = _columns(width)
    parts: list[Content | tuple[str, str]] = [named(person, name - 1), (" ", "")]
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
