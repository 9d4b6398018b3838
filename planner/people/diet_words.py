"""The diets that go by a name, and what is nearly one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches

from planner.people.needs import singular, without_doubt
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, word_set

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
SENSE = LatePattern(
    r"(?:no|not|never|avoids?|without|free of|low|reduced|non|hates?|dislikes?|can(?:not|['’]?t)|"
    r"(?:does|do|will|must)(?:n['’]?t| not))\b|.*[- ]free$"
)
"""Words with the sense of keeping away; they stand as they are."""
EATEN = LatePattern(
    r"(?:(?:she|he|they|and|but|still|also|now|does|do|can|will|may|is) )*"
    r"(?:eat\w*|have|has|likes?|loves?|enjoys?|prefers?|takes?|only|just|mostly|mainly|some|lots of|"
    r"plenty of|(?:ok|okay|fine|happy) with)\b",
    clues=(
        "eat", "ha", "like", "love", "enjoy", "prefer", "take", "only", "just", "mostly", "mainly", "some",
        "lots of", "plenty of", " with",
    ),
)  # fmt: skip
"""Words with the sense that something is eaten."""
LISTED_WORDS = 2
"""Words up to which what follows a comma may go on with what is eaten."""
_FILLING = word_set("is are a an the diet food strict strictly mostly only eater eats she he they")
NEAR, SHORTEST = 0.8, 5
"""How alike a word must be to a diet to be nearly one, as difflib measures it; its least letters."""


def diet_in(text: str) -> str:
    """The diet that a text names and nothing else: ``strictly vegetarian`` is vegetarian; else empty."""
    word = _only_word(text)
    return word if word in NAMED else ""


def diets_named_in(text: str) -> tuple[str, ...]:
    """The diets that a text names anywhere, in order: ``kosher is hard`` names kosher."""
    return tuple(dict.fromkeys(word for word in map(singular, _words(text)) if word in NAMED))


def nearly_diet(text: str) -> str:
    """The diet that a text is nearly: ``vegeterian`` may be vegetarian; empty where it is one, or none."""
    word = _only_word(text)
    if word in NAMED or len(word) < SHORTEST:
        return ""
    return next(iter(get_close_matches(word, NAMED, n=1, cutoff=NEAR)), "")


def is_eaten(need: str) -> bool:
    """Whether a need says what is eaten and not what is kept away: ``eats fish``."""
    return EATEN.match(fold(without_doubt(need))) is not None


def kept_together(items: Iterable[str]) -> tuple[str, ...]:
    """The items of a diet, what goes on with something eaten kept in one: ``eats fish, chicken``.

    By itself *chicken* would be taken for what they do not eat.
    """
    kept: list[str] = []
    for item in items:
        folded = fold(item)
        apart = SENSE.match(folded) or EATEN.match(folded) or diet_in(item) or nearly_diet(item)
        if kept and is_eaten(kept[-1]) and not apart and len(folded.split()) <= LISTED_WORDS:
            kept[-1] = f"{kept[-1]}, {item}"
        else:
            kept.append(item)
    return tuple(kept)


def said_diet(text: str) -> str:
    """A diet as it is said back; one that is nearly a known one with the question whether it is that."""
    near = nearly_diet(text)
    return f"{text}: {near}?" if near else text


def _only_word(text: str) -> str:
    words = [w for w in _words(text) if w not in _FILLING]
    return singular(words[0]) if len(words) == 1 else ""


def _words(text: str) -> list[str]:
    said = fold(without_doubt(text)).replace("plant based", "plant-based")
    return re.findall(r"[^\W_]+(?:-[^\W_]+)*", said)
