"""The bare need in a line about a diet: *kiwi*, *no pork*, *coeliac*; nothing that was said is dropped."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.diets import SHUNNED
from planner.notes.marked import Marked
from planner.notes.vocabulary import FOOD, word_set

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
NO_DRINK = re.compile(
    r"\b(?:teetotal\w*|tee-total|alcohol|booze|sober|abstains?|wagon|(?:doesn'?t|does not|not|never|"
    r"isn'?t|stopped) drink(?:ing)?(?! (?:milk|coffee|tea|juice|soda|cola|water))|the drink|had a "
    r"(?:drop|drink)|dry since)\b"
)
AROUND_A_NEED = word_set(
    "a an the severe bad mild has serious all is any strong of things nasty slight also both"
)
"""Words beside an allergy that are no part of its name."""
RELISHED = re.compile(r"\b(?:ok|okay|fine|bar the|except|apart from|but eats|loves|only eats|not out)\b")
"""Signs that the line says what is eaten, too."""


@cache
def _allergies() -> tuple[re.Pattern[str], ...]:
    stop = (
        r"(?=[.,;:!()\u2013-]|$| (?:so|because|since|too|as well|also|either|but|which|that|makes?|"
        r"carries|very|badly|strictly|now|though|she|he|they|apparently|"
        r"and (?:teetotal|sober|(?:does not|doesn'?t|never) drinks?))\b)"
    )
    return (
        re.compile(rf"\ballergic to (?P<need>[^.;:!()]+?){stop}"),
        re.compile(r"\b(?P<need>[a-z]+(?: [a-z]+)?) allergy\b"),
        re.compile(r"\b(?P<need>[a-z]+)[- ]intoleran"),
        re.compile(rf"\bintoleran(?:t|ce) (?:to|of) (?P<need>[^.;:!()]+?){stop}"),
    )


@cache
def _shunned() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(
        rf"(?:\b(?:no|not|never|without|off|avoids?|gave up|given up|cut out|stopped eating)|n'?t)(?: "
        rf"more| any)?(?: (?:eat|have|do|touch|tolerate|take|digest|drink))? (?:(?!raw|red|soft|blue|"
        rf"fried|spicy)\w+ )?(?P<needs>{SHUNNED}(?:(?:, (?:or |and )?| or | and | nor |/){SHUNNED})*)\b"
    ), re.compile(rf"\b{SHUNNED}\b")


def need_in(line: Marked) -> str:
    """The bare need of a diet line, such as "kiwi" or "no pork".

    Where a bare need would leave out a food that the line names, it is the line as typed: too long a need is
    read out at the table, a lost one is eaten. Empty where the line names none.
    """
    bare = _bare(line.rest)
    named = {key for key in line.keys if key in FOOD}
    if bare and (named - set(re.findall(r"[a-z]+", bare)) or RELISHED.search(line.rest)):
        return " ".join(line.plain.split())
    return bare


def _bare(rest: str) -> str:
    for pattern in _allergies():
        found = pattern.search(rest)
        if found:
            words = [w for w in found["need"].split() if w not in AROUND_A_NEED and not w.startswith("@")]
            if words:
                return " ".join(words)
    hits = (
        (found.start(), need)
        for word, need in SINGLE.items()
        for found in re.finditer(rf"\b{word.replace('-', '[- ]')}s?\b", rest)
    )
    needs = dict.fromkeys(need for _, need in sorted(hits))
    if needs:
        return ", ".join(needs)
    return _nothing_of(rest)


def _nothing_of(rest: str) -> str:
    """*No pork, no shellfish*; *low salt*; *no alcohol*."""
    low = re.search(r"\b(?:low|reduced) (?:salt|sodium|sugar|carbs?|fat)\b", rest)
    if low:
        return low[0]
    without, food = _shunned()
    items = [item[0] for found in without.finditer(rest) for item in food.finditer(found["needs"])]
    if not items and NO_DRINK.search(rest):
        return "no alcohol"
    if not items:
        items = [found[0] for found in food.finditer(rest)][:1]
    return ", ".join(f"no {item}" for item in dict.fromkeys(items))
