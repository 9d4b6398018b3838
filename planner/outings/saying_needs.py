"""How a need is said: always with its sense, so that no food to be kept away is heard as one liked."""

from __future__ import annotations

import re
from functools import cache

from planner.people.needs import NeedKind, is_doubtful, without_doubt
from planner.values.text import fold, listed

BARE_WORDS = 4
"""Words up to which a need is a name and not a sentence."""
NAMED_DIETS = frozenset(
    {"vegan", "vegetarian", "pescatarian", "halal", "kosher", "coeliac", "diabetic", "gluten-free"}
)
"""Diets that go by a name, which no food has."""
SENSE = re.compile(r"^(?:no|not|never|avoid|without|free of|low|reduced)\b")


def said_need(kind: NeedKind, need: str) -> str:
    """One need as it is said to a kitchen.

    ``walnuts (allergy)``, ``possibly sesame (allergy) – ask``, ``no pork``, ``vegan``. A sentence stands in
    quotation marks; a bare food under the diet is one they do not eat, which is the cautious way round.
    """
    words = _words(kind, need)
    if kind is NeedKind.ALLERGY and not ("allerg" in fold(words) and not words.startswith("“")):
        words = f"{words} (allergy)"
    return f"possibly {words} – ask" if is_doubtful(need) else words


def said_at_table(kind: NeedKind, need: str) -> str:
    """One need under its own heading: ``walnuts`` under the allergies, ``possibly sesame – ask``."""
    words = _words(kind, need)
    return f"possibly {words} – ask" if is_doubtful(need) else words


def said_in_short(kind: NeedKind, need: str) -> str:
    """One need on its own: ``no walnuts``, ``possibly sesame – ask``, ``vegan``, ``step-free``."""
    words = said_at_table(kind, need)
    bare = kind is NeedKind.ALLERGY and not is_doubtful(need) and not words.startswith("“")
    return f"no {words}" if bare else words


def kept_away(allergies: tuple[str, ...]) -> str:
    """All allergies of one person in a line of the brief: ``no walnuts or kiwi (allergy)``."""
    bare = [_words(NeedKind.ALLERGY, a) for a in allergies if not is_doubtful(a)]
    plain = [w for w in bare if not w.startswith("“") and "allerg" not in fold(w)]
    said = [f"no {listed(plain, last='or')} (allergy)"] if plain else []
    said += [f"{w} (allergy)" if w.startswith("“") else w for w in bare if w not in plain]
    said += [said_need(NeedKind.ALLERGY, a) for a in allergies if is_doubtful(a)]
    return "; ".join(said)


def _words(kind: NeedKind, need: str) -> str:
    bare = without_doubt(need)
    if kind not in (NeedKind.ALLERGY, NeedKind.DIET):
        return bare
    if len(bare.split()) > BARE_WORDS:
        return f"“{bare}”"
    if kind is NeedKind.ALLERGY:
        return re.sub(r"^no (?=\w)", "", bare, flags=re.IGNORECASE)
    return f"no {bare}" if _is_bare_food(fold(bare)) else bare


def _is_bare_food(folded: str) -> bool:
    if folded in NAMED_DIETS or SENSE.match(folded):
        return False  # known without all the names of food, which take a while to make ready
    return _bare_foods().fullmatch(folded) is not None


@cache
def _bare_foods() -> re.Pattern[str]:
    from planner.notes.senses import FOODS  # noqa: PLC0415 - the way to Today rarely needs them

    return re.compile(rf"(?:\w+ )?{FOODS}(?:(?:,| and| or| &)+ (?:\w+ )?{FOODS})*")
