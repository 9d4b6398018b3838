"""The sense of a need that is noted: said for certain, said with a doubt, or taken back."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.diets import SHUNNED
from planner.notes.vocabulary import FOOD
from planner.values.text import word_set

NO_NAMES_OF_FOOD = word_set(
    "food cuisine dish dishes cooking plates rare mediumrare welldone sweet roast starter starters"
)
FOODS = rf"(?:{SHUNNED}|{'|'.join(sorted(FOOD - NO_NAMES_OF_FOOD, key=lambda w: (-len(w), w)))})"
"""Any one food the reader knows by name."""
ALLERGY = (
    r"(?:allerg\w+|intoleran\w+|anaphyla\w+|epi-? ?pens?|coeliacs?|celiacs?|hives|reacts? (?:\w+ )?to|"
    r"a rash|swells?|swell up|(?:bad|nasty|severe) reaction)"
)
"""What says that a food must be kept away for the body's sake."""
DIET = (
    r"(?:vegans?|vegetarians?|veggie|pesc[ae]tarian|flexitarian|kosher|halal|diabetic|keto|paleo|"
    r"plant[- ]based)"
)
"""Diets of one word."""
NOT = (
    r"(?:not|never|no longer|no|nor|neither|without|(?:does|do|did)nt (?:have|suffer from)|"
    r"(?:is|was|are|were|has|ai)nt|does not (?:have|suffer from))"
)
GONE = (
    r"(?:(?:is |has |have |now )*(?:all )?(?:gone|over|went away|passed|disappeared|cleared(?: up)?|healed))"
)
"""What says that an allergy is no more."""
BETWEEN = (
    r"(?:(?!just|only|merely|sure|certain|forget|mildly|doubt|question|joke|joking|kidding|wonder|have|"
    r"be given|given|serve|eat|eats|eating|touch|drink|take|tolerate|unless|if|but|safe)[\w-]+ ){0,4}?"
)
"""Words that may stand between *not* and what is denied; *not only allergic* denies nothing."""


@cache
def _hedges() -> re.Pattern[str]:
    return re.compile(
        r"\?|\b(?:maybe|perhaps|possibly|probably|presumably|supposedly|might|may (?:be|have|also|well|not)|"
        r"could be|could have|seems?|seemingly|i (?:think|believe|guess|suspect)|thinks|believes|reckons|"
        r"guess(?:es)?|suspects?|suspected|suspicion|not (?:quite |entirely |really |100% )?(?:sure|certain|"
        r"clear)|unsure|uncertain|unclear|unconfirmed|to be confirmed|tbc|no idea|wonders?|"
        r"wondering|(?:is|was|being) tested|to check|rumou?r\w*|or (?:was|is) (?:it|that)|if i remember|"
        r"iirc|afaik)\b"
    )


@cache
def _all_back() -> re.Pattern[str]:
    """What takes back all that the line says."""
    return re.compile(
        r"\b(?:(?:a|my|our|by) mistake|mistaken\w*|mis-?heard|misunderst\w+|(?:was|were|am|is|turned out|"
        r"to be|got (?:it|that)|had (?:it|that)) wrong|false alarm|not true|untrue|scratch that|"
        r"strike that|correction|outgr[eo]w\w*|"
        r"(?:grew|grown) out of|used to (?:be|have|suffer)|got over|no longer has|cured|ruled out|"
        r"tested negative|all clear|as a (?:child|kid|boy|girl|baby|teenager)|was only joking|"
        r"(?:she|he|they|it) (?:is|was|are|were|does) ?(?:not|nt)(?: after all| any ?more| at all)?$)\b"
    )


@cache
def _back() -> tuple[re.Pattern[str], ...]:
    """What takes back a need within a clause."""
    can = r"(?:can|could|may|able to|allowed(?: to)?|does|do)(?: now| actually| still| again| well| happily)*"
    eat = r"(?:eat|tolerate|handle|digest)"
    again = r"(?:after all|again|now|these days)"
    fine = r"(?:fine|ok|okay|good|happy|no (?:problem|trouble|issues?))"
    return (
        re.compile(rf"\b{NOT} {BETWEEN}(?:{ALLERGY}|{DIET})\b"),
        re.compile(
            rf"\b(?:(?:does|do|did|has|had|have)(?:nt| not)|never) (?:have|had|got|suffer from) "
            rf"[^.;:]*?{ALLERGY}"
        ),
        re.compile(rf"\b(?:stopped|gave up|given up|quit) being (?:an? )?(?:{ALLERGY}|{DIET})\b"),
        re.compile(
            rf"\bnon-allergic\b|\b{ALLERGY}(?: to [\w ,-]{{1,40}}?)?:? {GONE}\b|"
            rf"\bno longer (?:\w+ to )?avoid\w*\b|\b{ALLERGY} test (?:\w+ )*?clear\b"
        ),
        re.compile(
            rf"\b{can} {eat} (?!no |only |nothing )(?:[\w-]+ ){{0,2}}?{FOODS}\b"
            rf"|\b{can} (?:have|take|do) (?:[\w-]+ ){{0,2}}?{FOODS}\b.* {again}\b"
        ),
        re.compile(rf"\b(?:eats|eating) (?:[\w-]+ ){{0,2}}?{FOODS}\b.* {again}\b"),
        re.compile(rf"\b{fine} with (?:[\w-]+ ){{0,2}}?{FOODS}\b"),
        re.compile(rf"\b{FOODS} (?:is|are|s)(?: all)? {fine}\b"),
    )


@cache
def _double() -> re.Pattern[str]:
    """*Eats nothing that is not kosher* takes nothing back."""
    return re.compile(
        rf"\b(?:nothing|anything|food|meat|unless|only|if)\b.*\b(?:not|isnt|arent|non) ?-?{DIET}\b"
    )


def is_hedged(text: str) -> bool:
    """Whether the folded line says it with a doubt."""
    return _hedges().search(text) is not None


def takes_all_back(text: str) -> bool:
    """Whether the folded line, its apostrophes left out, takes back all that it says."""
    return _all_back().search(text) is not None


def takes_back(clause: str) -> bool:
    """Whether a folded clause, its apostrophes left out, says that a need is none, or is none any more."""
    return not _double().search(clause) and any(pattern.search(clause) for pattern in _back())


def names_allergy(clause: str) -> bool:
    """Whether a clause speaks of an allergy or an intolerance."""
    return re.search(rf"\b{ALLERGY}(?!\w)", clause) is not None
