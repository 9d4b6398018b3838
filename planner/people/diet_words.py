"""The diets that go by a name, and what is nearly one of them."""

from __future__ import annotations

import re
from difflib import get_close_matches

from planner.people.needs import singular, without_doubt
from planner.values.text import fold

NAMED = {
    "vegetarian": "vegetarians", "veggie": "vegetarians", "vegan": "vegans", "pescatarian": "pescatarians",
    "pescetarian": "pescatarians", "flexitarian": "flexitarians", "lacto-vegetarian": "vegetarians",
    "ovo-vegetarian": "vegetarians", "plant-based": "plant-based food", "halal": "halal food",
    "kosher": "kosher food", "keto": "keto food", "paleo": "paleo food", "fodmap": "low-FODMAP food",
    "diabetic": "diabetics", "coeliac": "coeliacs", "celiac": "coeliacs",
}  # fmt: skip
"""Diets by name, and what a place serves that serves them."""
NO_ALLERGY = frozenset(NAMED) - {"coeliac", "celiac", "diabetic"}
"""Those that have nothing to do with an allergy."""
_FILLING = frozenset("is are a an the diet food strict strictly mostly only eater eats she he they".split())  # noqa: SIM905 - reads better
NEAR, SHORTEST = 0.8, 5
"""How alike a word must be to a diet to be nearly one, as difflib measures it; its least letters."""


def diet_in(text: str) -> str:
    """The diet that a text names and nothing else: ``strictly vegetarian`` is vegetarian; else empty."""
    word = _only_word(text)
    return word if word in NAMED else ""


def nearly_diet(text: str) -> str:
    """The diet that a text is nearly: ``vegeterian`` may be vegetarian; empty where it is one, or none."""
    word = _only_word(text)
    if word in NAMED or len(word) < SHORTEST:
        return ""
    return next(iter(get_close_matches(word, NAMED, n=1, cutoff=NEAR)), "")


def said_diet(text: str) -> str:
    """A diet as it is said back; one that is nearly a known one with the question whether it is that."""
    near = nearly_diet(text)
    return f"{text}: {near}?" if near else text


def _only_word(text: str) -> str:
    said = fold(without_doubt(text)).replace("plant based", "plant-based")
    words = [w for w in re.findall(r"[^\W_]+(?:-[^\W_]+)*", said) if w not in _FILLING]
    return singular(words[0]) if len(words) == 1 else ""
