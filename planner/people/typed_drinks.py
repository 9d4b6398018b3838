"""What is typed of what someone likes to drink, with what it says of alcohol told apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planner.people.alcohol import Drinking, alcohol_said
from planner.people.allergens import with_doubt_read
from planner.people.typed import read_list
from planner.values.late_pattern import LatePattern
from planner.values.problem import Problem
from planner.values.text import fold


class Drinks(NamedTuple):
    """What someone likes to drink, and whether they drink alcohol; None where nothing is said of that."""

    likes: tuple[str, ...]
    alcohol: bool | None


def read_drinks(text: str) -> tuple[str, ...] | Problem:
    """As :func:`read_list`; what leaves open whether they drink alcohol is asked about."""
    items = read_list(text)
    said = {item: _said(item) for item in items}
    open_ones = [i for i, s in said.items() if s not in _SURE and s is not Drinking.UNSAID]
    open_ones += [i for i, s in said.items() if s in _SURE and with_doubt_read(i)[1]]
    if open_ones:
        return Problem(text=f"“{open_ones[0]}” is no drink they like: choose beside Alcohol, or use Notes.")
    if len({said[item] for item in items} & set(_SURE)) > 1:
        return Problem(text="Do they drink alcohol or not? Choose it beside Alcohol.")
    return items


def told_apart(items: Iterable[str]) -> Drinks:
    """The drinks that are liked, and what the other items say of alcohol: ``doesn't drink``."""
    said = [(item, _SURE.get(_said(item))) for item in items]
    alcohol = next((answer for _, answer in said if answer is not None), None)
    return Drinks(tuple(item for item, answer in said if answer is None), alcohol)


def said_drinks(items: Iterable[str]) -> str:
    """What is said back of what was typed where it speaks of alcohol; empty where it does not."""
    alcohol = told_apart(items).alcohol
    return "" if alcohol is None else "Alcohol: drinks" if alcohol else "Alcohol: does not drink"


def contradiction(items: Iterable[str], alcohol: bool | None) -> Problem | None:
    """What to ask where the drinks say another thing of alcohol than the answer beside it."""
    for item in items:
        answer = _SURE.get(_said(item))
        if answer is not None and alcohol is not None and answer is not alcohol:
            return Problem(
                field="alcohol", text=f"Likes to drink says “{item}”: choose that here, or take it out there."
            )
    return None


_SURE = {Drinking.NEVER: False, Drinking.DRINKS: True}


_FREE = LatePattern(r"\balcohol[- ]free(?= \w)")
"""What is said of a drink, and not of who likes it: ``alcohol-free beer``."""


def _said(item: str) -> Drinking:
    return alcohol_said(_FREE.sub("", fold(item).replace("'", "").replace("’", "")))
