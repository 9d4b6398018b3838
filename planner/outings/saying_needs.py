"""How a need is said: always with its sense, so that no food to be kept away is heard as one liked."""

from __future__ import annotations

import re
from functools import cache

from planner.people.allergens import allergens
from planner.people.diet_words import SENSE
from planner.people.needs import NeedKind, is_doubtful, need_key, without_doubt
from planner.values.text import fold, listed

BARE_WORDS = 4
"""Words up to which a need is a name and not a sentence."""
NAMED_DIETS = frozenset(
    {"vegan", "vegetarian", "pescatarian", "halal", "kosher", "coeliac", "diabetic", "gluten-free"}
)
"""Diets that go by a name, which no food has."""
NARROWS = (
    r"(?:raw|red|soft|blue|fried|deep-fried|spicy|smoked|cured|processed|oily|unpasteurised|undercooked|"
    r"added|refined|cow['’]?s?|goat['’]?s?|sheep['’]?s?|dark|tree|pine|brazil|black)"
)
"""Words before a food that say which sort is kept away; after any other the sense is not certain."""


def said_need(kind: NeedKind, need: str) -> str:
    """One need as it is said to a kitchen.

    ``walnuts (allergy)``, ``possibly sesame (allergy) – ask``, ``no pork``, ``vegan``. Words that have a
    sense of their own stand in quotation marks; a bare food under the diet is one they do not eat, which is
    the cautious way round. Whatever else names a food (*eats fish*) is quoted, never turned round.
    """
    words = f"{_words(kind, need)} (allergy)" if kind is NeedKind.ALLERGY else _words(kind, need)
    return f"possibly {words} – ask" if is_doubtful(need) else words


def said_at_table(kind: NeedKind, need: str) -> str:
    """One need under its own heading: ``walnuts`` under the allergies, ``possibly sesame – ask``."""
    words = _words(kind, need)
    return f"possibly {words} – ask" if is_doubtful(need) else words


def said_in_short(kind: NeedKind, need: str) -> str:
    """One need on its own: ``allergic to walnuts``, ``possibly sesame (allergy) – ask``, ``vegan``."""
    if kind is NeedKind.ALLERGY and not is_doubtful(need) and allergens(need):
        return f"allergic to {_words(kind, need)}"
    return said_need(kind, need)


def kept_away(allergies: tuple[str, ...]) -> str:
    """All allergies of one person in a line of the brief: ``allergic to walnuts and kiwi``."""
    sure = [a for a in allergies if not is_doubtful(a)]
    named = {need_key(name): name for a in sure for name in allergens(a)}
    said = [f"allergic to {listed(list(named.values()))}"] if named else []
    said += [
        said_need(NeedKind.ALLERGY, a) for a in (*sure, *allergies) if is_doubtful(a) or not allergens(a)
    ]
    return "; ".join(dict.fromkeys(said))


def other_than_allergies(diet: tuple[str, ...], allergies: tuple[str, ...]) -> tuple[str, ...]:
    """The needs of a diet that are not said already by an allergy: *no nuts* beside an allergy to nuts."""
    known = {need_key(name) for a in allergies if not is_doubtful(a) for name in allergens(a)}
    return tuple(need for need in diet if need_key(re.sub(r"^no ", "", fold(need))) not in known)


def _words(kind: NeedKind, need: str) -> str:
    bare = without_doubt(need)
    if kind is NeedKind.ALLERGY:
        return listed(list(allergens(bare))) or f"“{bare}”"
    if kind is not NeedKind.DIET:
        return bare
    folded = fold(bare)
    if len(bare.split()) > BARE_WORDS:
        return f"“{bare}”"
    if folded in NAMED_DIETS or SENSE.match(folded):
        return bare  # known without all the names of food, which take a while to make ready
    if _bare_foods().fullmatch(folded):
        return f"no {bare}"
    return f"“{bare}”" if _food().search(folded) else bare


@cache
def _bare_foods() -> re.Pattern[str]:
    food = rf"(?:{NARROWS} )?{_food().pattern}"
    return re.compile(rf"{food}(?:(?:,| and| or| &)+ {food})*")


@cache
def _food() -> re.Pattern[str]:
    from planner.notes.senses import FOODS  # noqa: PLC0415 - the way to Today rarely needs them

    return re.compile(rf"\b{FOODS}\b")
