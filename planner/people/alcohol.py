"""Whether a line says that someone drinks alcohol, drinks none, or only leaves it for now."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

ALCOHOL = r"(?:alcohol|booze|wine|beer|spirits|champagne|whisky|whiskey|cocktails)"
OTHER_DRINK = r"(?:coffee|tea|milk|soda|cola|water|juice|caffeine|decaf|smoothies)"
ONE_DRINK = (
    rf"(?! (?:any )?(?:{OTHER_DRINK}|red|white|wine|beer|cider|spirits|gin|vodka|rum|whisky|whiskey|"
    r"champagne|cocktails|baijiu|sake|much|more than|too|from|very)\b)"
)
"""Who leaves one drink alone, or drinks little, may drink another."""


class Drinking(Enum):
    """What is said of alcohol."""

    DRINKS = "drinks"
    NEVER = "drinks none"
    FOR_NOW = "drinks none for now"
    AT_TIMES = "drinks none at some times"
    UNCLEAR = "both at once"
    UNSAID = "nothing"


@cache
def _never() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:\w+nt|not|never|no longer|stopped|quit|gave up|given up|giving up) (?:drinks?|drinking)\b"
        rf"(?: (?:any )?(?:alcohol|booze))?\b{ONE_DRINK}"
        rf"|\bteetotal\w*|\btee-total\w*|\bnon[- ]drinker\b|\babstains?\b|\bon the wagon\b|\bsober\b"
        rf"|\b(?:no|off|without|gave up|given up|quit|stopped|swore off|avoids|cut out) (?:all |any |the )?"
        rf"(?:alcohol|booze|drink|drinking)\b{ONE_DRINK}"
        rf"|\b(?:\w+nt|not|never) (?:touch|touches|have|has|take|takes) (?:any )?(?:alcohol|booze)\b"
        rf"|\b(?:not|\w+nt|never) (?:had|have|has|touched|having) a (?:drop|drink)\b|\bdry since\b"
        rf"|\bdrinks? no alcohol\b|\balcohol[- ]free\b|\bdry (?:january|july|october|month)\b|\bantibiotics\b"
    )


@cache
def _for_now() -> re.Pattern[str]:
    spell = r"(?:days?|nights?|weeks?|months?|year|evening|while|time being|moment|lent|january|ramadan)"
    return re.compile(
        rf"\bdry (?:january|july|october|month)\b|\bantibiotics\b|\bfor now\b|\bfor (?:(?:a|an|"
        rf"the|this|\d+|one|two|three|four|six|couple|few|of) )*{spell}\b|\bthis {spell}\b|\btonight\b|"
        rf"\btoday\b|"
        rf"\b(?:until|till)\b|\bat the moment\b|\bcurrently\b|\bjust now\b|\bpregnan\w+|\bexpecting\b|"
        rf"\bbreast-?feeding\b|\btraining for\b|\btemporar\w+|\b(?:in|during) (?:january|lent|ramadan|"
        rf"october)\b|"
        rf"\bmedication\b|\bpills\b|\bdetox\w*"
    )


@cache
def _at_times() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:at (?:lunch|work|midday|noon|dinner|home|events?|parties)|when|while|on (?:week|school|work|"
        r"mon|tues|wednes|thurs|fri|satur|sun)\w*|before|during|in public|with clients|"
        r"(?:if|unless|except|only)\b)"
    )


@cache
def _drinks() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:does|do) (?:still |now )?drink\b(?! {OTHER_DRINK})"
        rf"|\bdrinks (?:(?:red |white )?{ALCOHOL} )?(?:after all|again|now|these days)\b"
        rf"|\b(?:is|s|back to|started) drinking(?: {ALCOHOL})? again\b|\bdrinks (?:some |a little )?alcohol\b"
        rf"|\b(?:not|isnt|no longer) (?:a )?(?:teetotal\w*|tee-total\w*|non[- ]drinker|sober)\b"
        rf"|\bback on the (?:wine|booze|drink|beer)\b|\boff the wagon\b"
    )


DENIED = re.compile(r"\b(?:not|never|no longer|hardly|rarely|seldom|unless|if|when|only|\w+nt)\b[^,;.]*$")


def alcohol_said(text: str) -> Drinking:
    """What a folded line, its apostrophes left out, says of alcohol; a doubt in it is not looked at."""
    said = [found for found in _drinks().finditer(text) if not DENIED.search(text[: found.start()])]
    rest = _drinks().sub(" ", text) if said else text
    never = _never().search(rest)
    if said and never:
        return Drinking.UNCLEAR
    if said:
        return Drinking.DRINKS
    if never is None:
        return Drinking.UNSAID
    if _for_now().search(text):
        return Drinking.FOR_NOW
    return Drinking.AT_TIMES if _at_times().search(text[never.end() :]) else Drinking.NEVER
