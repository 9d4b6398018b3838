"""How a customer stands, drawn: both sides beside each other, what is shown at once, how it moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content

from planner.dates.saying import say_day
from planner.people.person import Person
from planner.standing.account import Account
from planner.standing.moved import Moved
from planner.standing.reading import Heed, Reading, Standing
from planner.standing.saying import (
    EVIDENCE,
    LEGEND,
    MARKS,
    WARM,
    both_sides,
    dots,
    heed_line,
    moved_words,
    named,
    with_quote,
)
from planner.standing.signs import Item, State
from planner.values.text import inert_line
from screens.look import NEEDS_YOU
from screens.widgets.card import labelled
from screens.widgets.lines import hanging, wrapped

ROOM_FOR_WORDS = 110
"""From this width on each sign says in full what it rests on; below it, only its day."""
APART = 4
LOOKS = {State.PRESENT: "", State.STALE: "$warning", State.MISSING: "$dim"}


def head(now: Standing) -> Content:
    """Both sides in a few cells, for the end of the heading; what is thin is marked."""
    thin = now.reading is Reading.THIN
    mark = (f"{NEEDS_YOU} ", "bold $warning") if thin or now.heeds else ("", "")
    return Content.assemble(mark, (both_sides(now), "" if thin else "$dim"), (" · ", "$dim"))


def account_lines(others: Sequence[Person], person: Person, width: int) -> list[Content]:
    """Whom else the host knows there; nothing where they are the only one."""
    there, where = named(others), inert_line(person.organisation)
    return labelled("Account", [(f"at {where} you also have {there}", "")], width) if there else []


def standing_lines(
    account: Account, now: Standing, moves: Sequence[Moved], width: int, *, private: bool
) -> list[Content]:
    """The card of a standing.

    Args:
        account: whose.
        now: how it stands.
        moves: how it moved, the newest quarter first.
        width: in cells.
        private: whether nothing that the host wrote is to be quoted.
    """
    look = "bold $warning" if now.reading is Reading.THIN else "bold"
    lines = [Content.styled(line, look) for line in wrapped(now.said, width)]
    for heed in now.heeds:
        lines += _heed(heed, width, private=private)
    lines += [Content(""), *_sides(now, width, private=private)]
    lines += [Content.styled(LEGEND, "$dim")]
    lines += (
        [Content(""), *account_lines([k.person for k in account.others], account.of.person, width)]
        if account.others
        else []
    )
    if moves:
        lines += [Content(""), Content.styled("How it moved", "$accent")]
        lines += [line for one in moves for line in _quarter(one, width)]
    if width < ROOM_FOR_WORDS:
        lines += [Content(""), Content.styled("What each rests on", "$accent")]
        lines += [
            line for item in (*now.warmth, *now.evidence) for line in _full(item, width, private=private)
        ]
    return lines


def _heed(heed: Heed, width: int, *, private: bool) -> list[Content]:
    mark = Content.styled(f"{NEEDS_YOU} ", "bold $warning")
    return hanging(mark, [(heed_line(heed, quoting=not private), "")], Content(""), width)


def _sides(now: Standing, width: int, *, private: bool) -> list[Content]:
    """The two sides, always beside each other."""
    half = max(1, (width - APART) // 2)
    in_full = width >= ROOM_FOR_WORDS
    sides = []
    for name, items in ((WARM, now.warmth), (EVIDENCE, now.evidence)):
        lines = [Content.assemble((f"{name} ", "$accent"), (dots(items), "$accent"))]
        for item in items:
            lines += _full(item, half, private=private) if in_full else [_short(item, now, half)]
        sides.append(lines)
    return [
        Content.assemble(one, " " * max(0, half + APART - one.cell_length), other)
        for one, other in zip_longest(*sides, fillvalue=Content(""))
    ]


def _short(item: Item, now: Standing, width: int) -> Content:
    day = f" · {say_day(item.on, now.on).partition(' ')[2]}" if item.on is not None else ""
    line = Content.assemble(
        (f"{MARKS[item.state]} ", LOOKS[item.state]), (item.sign.value, LOOKS[item.state]), (day, "$dim")
    )
    return line.truncate(width, ellipsis=True)


def _full(item: Item, width: int, *, private: bool) -> list[Content]:
    mark = Content.styled(f"{MARKS[item.state]} ", LOOKS[item.state])
    said = item.said if private else with_quote(item.said, item.quote)
    return hanging(mark, [(f"{item.sign.value}: {said}", LOOKS[item.state])], Content(""), width)


def _quarter(one: Moved, width: int) -> list[Content]:
    mark = Content.styled(f"{one.name}  ", "$dim")
    words = moved_words(one)
    parts = [(both_sides(one.standing), ""), (one.standing.reading.value, "bold")]
    return hanging(mark, [*parts, *([(words, "$dim")] if words else [])], Content(""), width)


def who_line(person: Person) -> Content:
    """Whose standing it is."""
    where = f"  {inert_line(person.organisation)}" if person.organisation.strip() else ""
    return Content.assemble(
        (inert_line(person.name), "bold $accent"), (where, "$dim"), ("  Standing", "$dim")
    )
