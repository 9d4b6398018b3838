"""What a filing wrote, line by line, and what the register still lacks of it."""

from __future__ import annotations

from collections import Counter

from planner.courtship.limits.entries import missing
from planner.dates.saying import say_day
from planner.outings.filing.filing import OF_THE_TABLE, Filed
from planner.outings.outing import Outing
from planner.people.promises import Owner, Promise
from planner.values.text import counted, inert_line, listed


def filed_summary(filed: Filed) -> tuple[str, ...]:
    """What was written, line by line: ``2 facts on Ines``, ``1 promise by Fri 4 Dec``."""
    names, outcome = dict(filed.names), filed.outing.outcome
    said = [
        f"{counted(number, 'fact')} on {names.get(who, 'someone else')}"
        for who, number in Counter(f.person_id for f in filed.facts).items()
    ]
    said += [f"{names[who]}’s card brought up to date ({news})" for who, news in filed.news]
    said += _promise_words(tuple(p for p in filed.promises if p.owner is Owner.HOST), "promise")
    said += _promise_words(tuple(p for p in filed.promises if p.owner is Owner.GUEST), "thing owed to you")
    said += _table_words(filed.outing)
    if filed.corrections:
        said.append(f"{counted(len(filed.corrections), 'correction')} remembered")
    if filed.venue is not None:
        place = f", {outcome.place} of 5" if outcome and outcome.place else ""
        said.append(f"{inert_line(filed.venue.name)} remembered{place}")
    if outcome and outcome.cost:
        said.append(f"{outcome.cost} spent")
    if filed.entry is not None and (lacks := missing(filed.entry)):
        said.append(f"the register lacks the {listed(lacks)}")
    return tuple(said)


def _table_words(outing: Outing) -> list[str]:
    lines = outing.outcome.lines if outing.outcome is not None and len(outing.guests) != 1 else ()
    number = sum(line.kind in OF_THE_TABLE and line.person_id is None for line in lines)
    noun = counted(number, "line of business", "lines of business")
    return [f"{noun} kept with the outing"] if number else []


def _promise_words(promises: tuple[Promise, ...], noun: str) -> list[str]:
    if not promises:
        return []
    plural = "things owed to you" if noun.startswith("thing") else None
    words = counted(len(promises), noun, plural)
    due = min((p.due for p in promises if p.due is not None), default=None)
    if due is None:
        return [words]
    first = ", the first" if len(promises) > 1 else ""
    return [f"{words}{first} by {say_day(due, due)}"]
