"""How a customer stands, as `hostbook person` prints it."""

from __future__ import annotations

from planner.book.accounts import account_of
from planner.people.person import Person
from planner.standing.account import has_standing
from planner.standing.moved import moved
from planner.standing.reading import standing
from planner.standing.saying import (
    EVIDENCE,
    LEGEND,
    MARKS,
    WARM,
    as_data,
    both_sides,
    dots,
    heed_line,
    known_there,
    moved_words,
    with_quote,
)
from planner.verbs.opening import Opened
from planner.verbs.printing import table


def standing_lines(opened: Opened, person: Person) -> list[str]:
    """Both sides with their evidence, what is shown at once, what would help, and how it moved."""
    if not has_standing(person):
        return []
    account = account_of(opened.book, person)
    now = standing(account, opened.today)
    there = known_there(account)
    lines = [f"  {now.said}", *(f"  ! {heed_line(heed)}" for heed in now.heeds)]
    lines += [f"  At {person.organisation} you also have {there}."] if there else []
    for name, items in ((WARM, now.warmth), (EVIDENCE, now.evidence)):
        lines.append(f"  {name} {dots(items)}")
        lines += table([(f"{MARKS[i.state]} {i.sign.value}", with_quote(i.said, i.quote)) for i in items])
    lines.append(f"  {LEGEND}")
    lines += ["", "What would help", *(f"  {mend.said}" for mend in now.mends)] if now.mends else []
    moves = [
        (one.name, both_sides(one.standing), one.standing.reading.value, moved_words(one))
        for one in moved(account, opened.today)
    ]
    return [*lines, *(["", "How it moved", *table(moves)] if moves else [])]


def standing_data(opened: Opened, person: Person) -> dict[str, object] | None:
    """The same as data; None for whoever is no customer."""
    if not has_standing(person):
        return None
    account = account_of(opened.book, person)
    return as_data(standing(account, opened.today), moved(account, opened.today))
