"""Cues of what someone must not or does not eat or drink, and the bare need in the sentence."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.vocabulary import BELIEF_DIETS
from planner.values.late_pattern import LatePattern

SHUNNED = (
    r"(?:pork|meat|red meat|beef|lamb|veal|fish|raw fish|shellfish|seafood|crustaceans|nuts?|peanuts?|"
    r"tree nuts|gluten|wheat|dairy|milk|cheese|soft cheese|blue cheese|cream|lactose|eggs?|raw eggs?|"
    r"alcohol|booze|beer|spirits|wine|sugar|salt|caffeine|garlic|raw onion|onions?|soy|soya|sesame|"
    r"mushrooms?|chilli|chili|spicy food|spice|spicy|carbs|bread|fried food|pepper|animal products|"
    r"gelatine|msg|sulphites|grapefruit|offal|poultry|duck|prawns?|oysters?|kiwi|mustard|celery|lupin|"
    r"nightshades|tomato(?:es)?|citrus)"
)


_NEVER = (
    r"(?:does not|doesn'?t|don'?t|do not|can'?t|can not|cannot|won'?t|will not|never|no longer|"
    r"isn'?t allowed to|not allowed to|must not|mustn'?t|couldn'?t)"
)
_DIET = (
    LatePattern(
        r"\b(?:allerg\w+|alergic|alergy|allregic|intoleran\w+|anaphyla\w+|epi-?pens?|fodmap|"
        r"c(?:o?e)liac|coeliacs?|coliac)\b"
    ),
    LatePattern(
        r"\b(?:vegans?|vegetarians?|vegitarian|vegeterian|veggie|pesc[ae]tarian|flexitarian|kosher|"
        r"halal|jains?|teetotal\w*|tee-total|diabetic|plant[- ]based|(?:gluten|dairy|lactose|nut|sugar|"
        r"alcohol|wheat|egg|meat)[- ]free|keto|paleo|non[- ]drinker|doesn'?t drink at all)\b"
    ),
    LatePattern(
        rf"\b{_NEVER} (?:eat|have|do|touch|tolerate|handle|digest|stomach|drink|consume) (?:\w+ "
        rf"){{0,2}}?{SHUNNED}\b"
    ),
    LatePattern(
        rf"\b{_NEVER} (?:eat|digest|tolerate) (?!out\b|anything with\b|much\b|here\b|late\b|before\b|"
        rf"lunch\b|breakfast\b|dinner\b)\w+"
    ),
    LatePattern(
        rf"\b{_NEVER} drink(?:ing)?(?: any| anymore| any more| at all)?(?: alcohol| booze| wine)?(?:$|"
        rf"[.,;!)-]| (?:at|on|during|when|since|any|for|because|while|but|-))"
    ),
    LatePattern(rf"\b(?:careful|easy|cautious) (?:with|on) (?:the )?(?:{SHUNNED}|spinach|grapefruit)\b"),
    LatePattern(r"\b(?:doesn'?t|can'?t|won'?t|no|off|stopped|gave up) \w+ (?:\S+ ){0,6}?(?:doctor|gp)\b"),
    LatePattern(rf"\b{SHUNNED} (?:ok|okay|fine|yes)\b.*\bnot\b|\bnot raw\b|\bonly if (?:it'?s )?cooked\b"),
    LatePattern(rf"\bno (?:raw|cooked|fresh|aged|fried|cold|hot) {SHUNNED}\b|\b\w+[- ]free diet\b"),
    LatePattern(r"\bon an? (?:\S+ ){1,3}diet\b"),
    LatePattern(r"\b(?:fasts|is fasting|blood sugar|insulin|(?:isn'?t|is not|aren'?t|not) drinking)\b"),
    LatePattern(r"\b(?:not|n'?t|never) (?:had|have|has|touched|having) a (?:drop|drink)\b|\bdry since\b"),
    LatePattern(rf"\bno (?:more )?{SHUNNED}\b(?! (?:list|left|menu|on the|at this))"),
    LatePattern(
        rf"\b(?:off|avoids?|avoiding|gave up|given up|giving up|cut out|cutting out|stopped eating|"
        rf"stopped drinking|quit|swore off) (?:the |all )?(?:drink|drinking|{SHUNNED})\b"
    ),
    LatePattern(
        r"\b(?:low|reduced) (?:salt|sodium|sugar|carb|fat|fodmap)\b|\bdry january\b|\bsober\b|\bon "
        r"the wagon\b|\babstains?\b|\bnot drinking\b|\bdrinks? no alcohol\b"
    ),
    LatePattern(
        r"\b(?:fasts|fasting|fast)\b(?: \w+)? ?(?:in|during|for|until|till|on|from)\b|\b(?:keeps|"
        r"observes|observing|during|in) (?:lent|ramadan|kosher|halal)\b"
    ),
    LatePattern(
        rf"\b{SHUNNED}\b.*\b(?:gives? (?:him|her|them)|makes? (?:him|her|them)|sets? (?:him|her|"
        rf"them) off|brings? (?:him|her|"
        rf"them) out|hives|swell\w*|rash|itch\w*|migraines?|upsets?)\b"
    ),
    LatePattern(
        r"\bno (?:known )?(?:allergies|dietary|diet(?:ary)? (?:needs|requirements)|food "
        r"(?:restrictions|allergies))\b|\beats everything\b|\beats anything\b"
    ),
    LatePattern(
        r"\b(?:breaks? out in|comes out in) (?:hives|a rash)\b|\bdoctor'?s orders\b.*\b(?:no|low|"
        r"off)\b"
    ),
)


@cache
def _not_diet() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:vegan|vegetarian|veggie|kosher|halal|gluten[- ]free|plant[- ]based) (?:restaurant|place|"
        r"bakery|cafe|shop|options?|menu|dish(?:es)?|cookbook|bistro|food truck|company|startup|brand|"
        r"butcher|choices?|course)\b|\ballergic to (?:meetings|small talk|mondays|work|powerpoint)\b"
    )


@cache
def _in_a_cup() -> re.Pattern[str]:
    """How tea or coffee is taken, which is a liking: *ginger tea, no sugar*."""
    return re.compile(
        r"\b((?:tea|coffee|espresso|latte|cappuccino|americano|chai|cortado|macchiato|galao|flat white)\b"
        r"[^.;]{0,30}?)\b(?:no|without|with no) (?:sugar|milk|cream|lemon|dairy)\b"
    )


def speaks_of_diet(rest: str) -> bool:
    """Whether the line says what someone does not or must not eat or drink."""
    rest = _in_a_cup().sub(r"\1", rest)
    return any(p.search(rest) for p in _DIET) and not _not_diet().search(rest)


def is_by_belief(rest: str) -> bool:
    """Whether it is a diet of faith or choice rather than of the body."""
    if re.search(r"allerg|alerg|intoleran|c(?:o?e)liac|anaphyl|epi-?pen|diabet|hives|migraine|doctor|"
            r"pregnan|repeat|salt[- ]free|insulin|blood sugar|reaction|headache|expecting|thinner|statin|"
            r"gluten|blood pressure|"
        r"swell|rash|"
                 r"medic|stomach|sets? (?:him|her|them) off|digest|itch|\bill\b|sick|heart|"
                 r"cholesterol", rest):  # fmt: skip
        return bool(re.search(r"teetotal|sober", rest))
    if any(re.search(rf"\b{word}\b", rest) for word in BELIEF_DIETS):
        return True
    return not re.search(
        r"\b(?:low|reduced) (?:salt|sodium|sugar|fat)|\b(?:can'?t|cannot|can not) (?:eat|have|do|digest|"
        r"tolerate|take|touch|handle)|\b(?:gluten|dairy|lactose|nut|sugar|wheat|egg)[- ]free|\bno "
        r"(?:gluten|dairy|lactose|nuts|peanuts|shellfish|sugar|salt|caffeine)",
        rest,
    )
