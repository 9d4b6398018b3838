"""The facts of a person as a card or a list shows them: which hold, which no longer, and in which words."""

from __future__ import annotations

from datetime import date

from planner.dates.saying import say_day
from planner.people.facts import Fact, Sensitivity, newest_first, still_holds
from planner.people.person import Person
from planner.values.text import inert_line
from screens.desk import Desk
from screens.look import NOTHING


def live_facts(desk: Desk, person: Person) -> list[Fact]:
    """The facts that still hold and may be shown now, the newest first."""
    return _shown(desk, person, holding=True)


def past_facts(desk: Desk, person: Person) -> list[Fact]:
    """The facts that no longer hold and may be shown now, the newest first."""
    return _shown(desk, person, holding=False)


def _shown(desk: Desk, person: Person, *, holding: bool) -> list[Fact]:
    theirs, today = desk.book.facts.of_person(person.id), desk.today()
    return newest_first(f for f in theirs if still_holds(f, today) is holding and desk.may_show(f))


def past_words(fact: Fact, today: date) -> str:
    """Why a fact no longer holds: it was merged, retired, or its time is over."""
    if fact.merged_into is not None:
        return "merged into another"
    if fact.retired_on is not None:
        return f"retired {say_day(fact.retired_on, today)}"
    return f"expired {say_day(fact.expires, today)}" if fact.expires else ""


def fact_text(fact: Fact, *, unasked: bool = True) -> str:
    """A fact as it may be shown: the sensitive ones only when asked for.

    Args:
        fact: the fact.
        unasked: whether nobody has asked to see the sensitive ones.
    """
    if fact.sensitivity is Sensitivity.SENSITIVE and unasked:
        return f"{NOTHING} something sensitive (v shows it)"
    return inert_line(fact.text)
