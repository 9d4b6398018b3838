"""The bare needs in a clause about a diet: *kiwi*, *no pork*, *coeliac*."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.diets import SHUNNED
from planner.notes.senses import FOODS
from planner.values.text import word_set

SINGLE = {
    **{
        word: word
        for word in word_set(
            """
            coeliac vegan vegetarian pescatarian flexitarian kosher halal diabetic plant-based keto
            paleo low-fodmap
            """
        )
    },
    "celiac": "coeliac",
    "veggie": "vegetarian",
    "pescetarian": "pescatarian",
}
"""Needs of one word, and how each is written."""
AROUND_A_NEED = word_set(
    """
    a an the severe severely bad badly mild mildly has have had got serious seriously all is any strong of
    nasty slight also both food foods her his their she he they with to as well too either very much
    deadly highly really terribly mentioned says said though now apparently containing some
    included including certain possible suspected known kinds kind sorts sort life-threatening deathly
    extremely awful most maybe perhaps possibly probably presumably
    supposedly might may be well other like even things definitely certainly absolutely confirmed surely
    sure epipen pens pen
    """
)
"""Words beside an allergy that are no part of its name."""
TELLS = word_set(
    """
    makes make gives is are was were has have eats eat loves likes brings carries so because since which that
    who not no never if when what can cannot cant told says itch swell
    anything something everything stuff thing
    """
)
"""Words of a sentence, which no name of a need holds."""
LONGEST_NAME = 3
"""Words in the longest name of a food: *black sesame seeds*."""
APART = re.compile(r"\s*(?:,|/|\+|&|\band\b|\bor\b|\bplus\b|\bas well as\b|\balong with\b)\s*")
END = (
    r"(?=\s*(?:[.;:!?()\u2013\u2014]|--|\s-+\s|$|,? \b(?:so|because|since|but|which|makes?|carries|"
    r"though|"
    r"she|he|they|apparently|after all|i think|not sure|again|just like|when|if|for|from|who|i|we|says)\b))"
)


@cache
def _allergies() -> tuple[re.Pattern[str], ...]:
    word = r"[\w-]+(?: (?!and\b|or\b|&|allerg|intoler)[\w-]+)?"
    before = rf"(?P<needs>{word}(?:(?:,? (?:and|or|&) |, ?|/|\+){word})*)"
    return (
        re.compile(rf"\b(?:allergic|intolerant)(?: to| of|:| -) (?P<needs>\S.*?){END}"),
        re.compile(rf"\b(?:allergic|intolerant)(?: too)? (?P<needs>{FOODS}\b.*?){END}"),
        re.compile(
            rf"\b(?:allergy|allergies|intolerances?|anaphylactic)(?: to| of|:| -| are|"
            rf" is) (?P<needs>\S.*?){END}"
        ),
        re.compile(rf"\breacts? (?:badly |strongly )?to (?P<needs>\S.*?){END}"),
        re.compile(rf"\b{before}[- ](?:allerg(?:y|ies|ic)|intoleran\w+)\b"),
        re.compile(
            rf"\b(?:a rash|hives|swells?(?: up)?|a reaction) (?:from|after|with) (?P<needs>\S.*?){END}"
        ),
    )


@cache
def _shunned() -> tuple[re.Pattern[str], re.Pattern[str]]:
    item = rf"(?:{SHUNNED}|{FOODS})"
    return re.compile(
        rf"(?:\b(?:no|not|never|without|off|avoids?|gave up|given up|cut out|stopped eating|non)|"
        rf"\b\w+nt|\bcannot)(?: more| any| longer)?(?: (?:eats?|have|do|touch|touches|tolerate|take|digest|"
        rf"drinks?))?(?: (?:any|the))? (?:(?!raw|red|soft|blue|fried|spicy)[\w-]+ )?(?P<needs>{item}"
        rf"(?:(?:, (?:or |and )?| or | and | nor |/| & ){item})*)\b"
    ), re.compile(rf"\b{item}\b")


def allergies_in(clause: str) -> tuple[str, ...] | None:
    """What a clause says someone is allergic to, one name each; None where that cannot be told apart.

    Args:
        clause: folded, its apostrophes left out, with an allergy or an intolerance in it.
    """
    for pattern in _allergies():
        found = pattern.search(clause)
        names = [_name(item) for item in APART.split(found["needs"])] if found else []
        kept = [name for name in names if name]
        if any(len(name.split()) > LONGEST_NAME or set(name.split()) & TELLS for name in kept):
            return None
        if kept:
            return tuple(dict.fromkeys(kept))
    if re.search(r"\bc(?:o?e)liacs?\b", clause):
        return ("coeliac",)
    foods = foods_in(clause)
    return foods or None


def foods_in(text: str) -> tuple[str, ...]:
    """The foods that a folded text names, in order."""
    return tuple(dict.fromkeys(found[0] for found in _shunned()[1].finditer(text)))


def _name(item: str) -> str:
    words = [w for w in item.split() if not w.startswith("@")]
    while words and words[0] in AROUND_A_NEED:
        words.pop(0)
    while words and words[-1] in AROUND_A_NEED:
        words.pop()
    return " ".join(words).strip(" '\"")


def diet_in(clause: str) -> tuple[str, ...]:
    """What a clause says someone does not eat, each with its sense: *no pork*, *vegan*, *low salt*."""
    low = re.search(r"\b(?:low|reduced) (?:salt|sodium|sugar|carbs?|fat|fodmap)\b", clause)
    if low:
        return (low[0],)
    hits = (
        (found.start(), need)
        for word, need in SINGLE.items()
        for found in re.finditer(rf"\b{word.replace('-', '[- ]')}s?\b", clause)
    )
    single = tuple(dict.fromkeys(need for _, need in sorted(hits)))
    without, food = _shunned()
    items = [item[0] for found in without.finditer(clause) for item in food.finditer(found["needs"])]
    free = re.findall(rf"\b({FOODS})[- ]free\b", clause)
    harmful = foods_in(clause) if not items and not free and not single and _harms().search(clause) else ()
    return tuple(dict.fromkeys([*single, *(f"no {item}" for item in (*items, *free, *harmful))]))


@cache
def _harms() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:makes? (?:him|her|them)|gives? (?:him|her|them)|upsets?|careful (?:with|about)|migraine|"
        r"itch\w*|"
        r"easy on|headaches?)\b"
    )
