"""Whether a venue can serve a need: yes, no, or nobody knows yet."""

from __future__ import annotations

import re
from functools import lru_cache

from planner.people.allergens import allergens, named_in
from planner.people.diet_words import NAMED, diet_in, diets_named_in, is_eaten, nearly_diet
from planner.people.needs import NeedKind, singular, without_doubt
from planner.places.venue import Feature, Venue, has
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, inert_line, listed, word_set

STEP_FREE_WORDS = (
    "wheelchair",
    "step-free",
    "step free",
    "no steps",
    "no stairs",
    "walking frame",
    "crutches",
)
"""Access needs that a step-free place meets and one with steps does not."""

READ_BEFORE = 4096
"""Words of needs whose reading is kept: a few are asked of every place, each time they are ranked."""
NAME_WORDS = 4
"""Words up to which a need is a name and not a sentence."""

PASSED_OVER = word_set(
    "a an the no not any allergy allergic allergies intolerance intolerant to free menu diet food foods "
    "only eats eat dishes and or strictly strict severe mild all"
)
"""Words that say how a need is phrased and not what it is."""

SAME = {
    "coeliac": "gluten", "celiac": "gluten", "wheat": "gluten", "veggie": "vegetarian", "lactose": "milk",
    "dairy": "milk", "groundnut": "peanut", "prawn": "shellfish", "crustacean": "shellfish",
}  # fmt: skip
"""Words for the same thing at a table; the wider of two is meant, which is the cautious way round."""

CONDITIONS = LatePattern(
    r"\?|\b(?:if|only|unless|ask|notice|ahead|advance|maybe|perhaps|sometimes|usually|mostly|depends|check|"
    r"not all|not every|but)\b",
    clues=(
        "?", "if", "only", "unless", "ask", "notice", "ahead", "advance", "maybe", "perhaps", "sometimes",
        "usually", "mostly", "depends", "check", "not all", "not every", "but",
    ),
)  # fmt: skip
"""What makes a *cannot* one that depends: somebody must ask."""

_APART = LatePattern(r"[,/+&]|\b(?:and|or|nor)\b")

NUTS = frozenset({"walnut", "hazelnut", "almond", "cashew", "pecan", "pistachio", "macadamia"})


def can_serve(venue: Venue, kind: NeedKind, need: str) -> bool | None:
    """Whether the venue is known to serve a need.

    Args:
        venue: the place.
        kind: which side the need is of.
        need: the need in words (``walnuts``, ``coeliac``, ``wheelchair``).

    Returns:
        True or False where it is known, None where somebody must ask. A known *cannot* wins over a *can*.
    """
    if kind is NeedKind.DIET and _is_eaten(need):
        return None  # what they do eat is nothing that a place must keep away
    wanted = key_words(need)
    ruled = {_depends(c) for c in venue.cannot_serve if _rules_out(c, kind, need)}
    if ruled:
        return None if ruled == {True} else False
    can = frozenset(word for s in venue.serves for word in key_words(s))
    if wanted and all(_is_met(word, can) for word in wanted):
        return True
    if kind is NeedKind.ACCESS and _about_steps(need):
        return has(venue, Feature.STEP_FREE)
    return None


_is_eaten = lru_cache(maxsize=READ_BEFORE)(is_eaten)


def said_served(kind: NeedKind, need: str, who: str) -> str:
    """What speaks for a place that serves a need: ``can keep walnuts away for Ines``."""
    if kind is NeedKind.ALLERGY:
        return f"can keep {_allergen(need)} away for {who}"
    if kind is NeedKind.DIET:
        return f"can do {who}’s diet ({_bare(need)})"
    return f"step-free, for {who}" if _about_steps(need) else f"ready for {who} ({_bare(need)})"


def brief_need(kind: NeedKind, need: str) -> str:
    """A need in as few words as it has: ``walnuts``, ``halal``, ``step-free``."""
    if kind is NeedKind.ALLERGY:
        return _allergen(need)
    return "step-free" if kind is NeedKind.ACCESS and _about_steps(need) else _bare(need)


def said_asked(kind: NeedKind, need: str, who: str) -> str:
    """What to ask a place that is not known to serve a need."""
    if kind is NeedKind.ALLERGY:
        return f"ask whether they can keep {_allergen(need)} away for {who}"
    what = "diet" if kind is NeedKind.DIET else "access"
    return f"ask about {who}’s {what} ({_bare(need)})"


def said_unserved(kind: NeedKind, need: str, who: str) -> str:
    """What speaks against a place that is known not to serve a need."""
    if kind is NeedKind.ALLERGY:
        return f"cannot keep {_allergen(need)} away for {who}"
    if kind is NeedKind.DIET:
        return f"cannot do {who}’s diet ({_bare(need)})"
    return (
        f"has no way in for {who} ({_bare(need)})"
        if _about_steps(need)
        else f"is not for {who} ({_bare(need)})"
    )


def said_can(served: tuple[str, ...]) -> str:
    """How what a place can serve was read: ``serves vegans; keeps nuts away from who must not have them``."""
    diets, foods, others = _read(served)
    said = [f"serves {listed(diets)}"] if diets else []
    said += [f"keeps {listed(foods)} away from who must not have them"] if foods else []
    return "; ".join((*said, *others))


def said_cannot(served: tuple[str, ...]) -> str:
    """How what a place cannot serve was read: ``no halal food; cannot keep nuts away``.

    What depends on something is repeated as it was typed: there somebody must ask.
    """
    depends = tuple(need for need in served if _depends(need))
    bare = (name for need in served if need not in depends for name in _bare_names(need))
    diets, foods, others = _read(tuple(bare))
    said = [f"no {listed(diets, last='or')}"] if diets else []
    said += [f"cannot keep {listed(foods, last='or')} away"] if foods else []
    return "; ".join((*said, *others, *(f"“{inert_line(need)}”: ask" for need in depends)))


def _bare_names(need: str) -> tuple[str, ...]:
    """What a *cannot* names, for saying it back; itself where it names nothing that is known."""
    named = (*diets_named_in(need), *named_in(need))
    plain = diet_in(need) or nearly_diet(need) or _about_steps(need)
    return (need,) if plain else named or (need,)


def _read(served: tuple[str, ...]) -> tuple[list[str], list[str], list[str]]:
    """The diets, the foods and the other needs among what is served; what is nearly a diet as a question."""
    diets: list[str] = []
    foods: list[str] = []
    others: list[str] = []
    for need in served:
        if diet := diet_in(need):
            diets.append(NAMED[diet])
        elif near := nearly_diet(need):
            others.append(f"{inert_line(need)}: {near}?")
        elif _about_steps(need) or not (found := allergens(need)):
            others.append(inert_line(need))
        else:
            foods += map(inert_line, found)
    return list(dict.fromkeys(diets)), list(dict.fromkeys(foods)), others


@lru_cache(maxsize=READ_BEFORE)
def _allergen(need: str) -> str:
    """What an allergy is of; words with a sense of their own stand in quotation marks."""
    return listed(list(allergens(need))) or f"“{without_doubt(need)}”"


def _bare(need: str) -> str:
    """The need without its doubt; a sentence stands in quotation marks."""
    words = without_doubt(need)
    return f"“{words}”" if len(words.split()) > NAME_WORDS else words


@lru_cache(maxsize=READ_BEFORE)
def _about_steps(need: str) -> bool:
    return any(word in fold(need) for word in STEP_FREE_WORDS)


@lru_cache(maxsize=READ_BEFORE)
def key_words(need: str) -> frozenset[str]:
    """The words that name the need itself: ``"allergic to walnuts"`` and ``"walnut allergy"`` agree."""
    words = (singular(w) for w in re.findall(r"[^\W_]+", fold(without_doubt(need))))
    return frozenset(SAME.get(w, w) for w in words if w not in PASSED_OVER)


def _is_met(word: str, can: frozenset[str]) -> bool:
    return (
        word in can
        or (word in NUTS and "nut" in can)
        or (word in ("vegetarian", "pescatarian") and "vegan" in can)
    )


@lru_cache(maxsize=READ_BEFORE)
def _rules_out(said: str, kind: NeedKind, need: str) -> bool:
    """Whether what a place cannot do is the need, whatever words stand around it: ``nuts a problem``."""
    cannot, wanted = key_words(said), key_words(need)
    if not cannot or not wanted:
        return False
    nuts = ("nut" in cannot and wanted & NUTS) or ("nut" in wanted and cannot & NUTS)
    if cannot <= wanted or nuts or (kind is NeedKind.ACCESS and _about_steps(said) and _about_steps(need)):
        return True
    named = [key_words(name) for name in (*named_in(said), *diets_named_in(said))]
    if len(named) > 1 and cannot == frozenset().union(*named) and not _APART.search(fold(said)):
        return False  # ``gluten-free vegan``: one of the two it may well be able to do
    return any(
        name <= wanted or wanted <= name or (name == {"vegetarian"} and "vegan" in wanted) for name in named
    )


@lru_cache(maxsize=READ_BEFORE)
def _depends(said: str) -> bool:
    return CONDITIONS.search(fold(said)) is not None
