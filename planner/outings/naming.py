"""What an outing is called in a list, a heading and a document."""

from __future__ import annotations

from collections.abc import Sequence

from planner.outings.outing import AHEAD, Outing, kind_word
from planner.people.person import Person
from planner.values.text import inert_line, listed

NAMED_GUESTS = 2
"""More guests than this are named by their organisation, or by the first of them."""


def outing_title(outing: Outing, guests: Sequence[Person]) -> str:
    """``Lunch with Ines Duarte``, ``Dinner, Brenner AG (3)``, ``Benfica – Porto with Ravi Menon``."""
    what = inert_line(outing.title) or kind_word(outing).capitalize()
    if not guests:
        return what if outing.title else f"{what}, no guest{' yet' if outing.stage in AHEAD else ''}"
    if len(guests) <= NAMED_GUESTS:
        return f"{what} with {listed([inert_line(g.name) for g in guests])}"
    organisations = {g.organisation for g in guests}
    if len(organisations) == 1 and (name := organisations.pop()):
        return f"{what}, {inert_line(name)} ({len(guests)})"
    return f"{what} with {inert_line(guests[0].name)} and {len(guests) - 1} more"
