"""Cues of what someone likes to eat, to drink and where to sit, and what they would rather not."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from planner.notes import tables
from planner.notes.marked import Marked
from planner.notes.relatives import of_a_relative
from planner.notes.vocabulary import DRINK, FOOD, SEAT

NEAR = 7
"""Words after *likes* in which the thing liked is looked for."""
SHORT_ORDER = 8
TOLD = re.compile(
    r"(?<!there )\b(?:was|were|is|are|has|have|had|came|took|swapped|arrived|ran out|superb|lukewarm|"
    r"excellent|delicious|overcooked|bland|salty|forgettable|tasty|tiny|huge|great|poor|good)\b"
)
"""Verbs of a report: *the wine was corked* is about the place."""
ELSEWHERE = re.compile(r"\bprefers? to (?:pay|work|email|talk|text|write)\b")
"""Preferences that are no matter of the table."""
EATEN = re.compile(
    r" (?:\S+ )?(?:anything|everything|all things) (?:with|made (?:with|of|from)) (?!(?:a|an|the|two|"
    r"four|his|her|"
    r"wheels|engines?|people|kids|children|animals|numbers|history)\b)\w+|"
    r" \S+ (?:in (?:any|every|all) (?:form|shape)s?\b|(?:cooked|done|served) any way)"
)
"""What can only be food though nothing is known of it: *anything with rhubarb*."""
HOBBY = re.compile(r"\b(?:cooking|baking|brewing|making|growing|collect\w*|learning|fishing)\b")
SITTING = re.compile(r"\b(?:seat\w*|sit\w*|table|booth|banquette|corner|near|by the|facing)\b")


class Liking(Enum):
    """What is liked or disliked: something at table, something near it, something else, or nothing."""

    TABLE = "table"
    PERHAPS = "perhaps"
    OTHER = "other"
    NONE = "none"


@cache
def _begins() -> re.Pattern[str]:
    """Where to sit, how it is served, and *never salmon*."""
    return re.compile(
        rf"\b(?:back to the (?:room|wall|door|window)|facing the (?:door|room|window)|left-handed|"
        rf"(?:likes?|takes?|wants?|drinks?|eats?) (?:his|her|their) [\w ]{{2,20}} (?:hot|cold|rare|warm|"
        rf"black|neat|strong|sweet|spicy|plain|dry|chilled|white|blue|bloody|weak|extra))\b|^(?:never|"
        rf"only|always|usually|just) (?:\w+ )?(?:{'|'.join(sorted(FOOD | DRINK))})\b"
    )


@cache
def _likes() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    firm = (
        r"\b(?:prefers?|preferred|preference|favou?rites?|fave?|rather have|seat him|seat her|sit (?:him|"
        r"her)|let (?:him|her|them) have the|never decaf|takes (?:his|her|their) (?:tea|coffee|steak|"
        r"whisky|eggs|espresso)|(?:always|usually|only|mostly|normally|never) (?:drinks|orders|takes|has|"
        r"eats|asks for)|drinks (?:only|mostly|mainly)|usual (?:is|order|drink)|sweet tooth|no ice|"
        r"on the rocks|extra hot|well done|medium rare|pet hate|would (?:take|choose|pick)|'d rather|"
        r"likes? to order|doesn'?t do|won'?t eat anything|idea of (?:heaven|hell)|drink of choice|go-to|"
        r"comfort food|guilty pleasure|nothing too (?:spicy|sweet|rich|heavy|salty|hot|fancy)|"
        r"perfect (?:lunch|dinner|meal|breakfast|supper)|(?:had|took|asked for) (?:seconds|thirds)|"
        r"had the [\w -]{3,30},? (?:said|says|called it|swears|swore) (?:it |it's |it was |"
        r"the )?[\w' ]{0,20}?(?:best|better|beats?|perfect|"
        r"heavenly|divine|unbeatable)|"
        r"no buffets?|(?:window|corner|booth|table|terrace|counter)(?: seat)? please|pick the (?:window|"
        r"corner|terrace|booth|counter)|salts (?:everything|before)|not a (?:breakfast|lunch|dessert|wine|"
        r"coffee|tea|beer|meat|fish|cheese) (?:person|man|woman|drinker|eater)|would rather (?:sit|have|"
        r"drink|eat)|can'?t bear|cannot bear|takes \w+ in (?:his|her|their))\b"
    )
    warm = (
        r"\b(?:loves?|loved|likes?|liked|adores?|adored|enjoys?|enjoyed|fond of|partial to|(?:big|great|"
        r"huge) fan of|fan of|hates?|hated|dislikes?|detests?|loathes?|can'?t stand|cannot stand|"
        r"not (?:keen|big) on|not a fan of|(?:doesn'?t|don'?t|does not) (?:like|care for|enjoy|touch|"
        r"drink|eat)|mad (?:about|for)|crazy about|keen on|really into|weakness for|soft spot for|drinks|"
        r"takes?|orders|avoids?|gave up|gone off|goes for|swears by|sticks to|raved about|devoured|finds|"
        r"can'?t get enough of|sucker for|a thing for|craves?|craving|nose up at|lights? up (?:when|at)|"
        r"won'?t say no to|never says no to|wild about|all about|asked (?:\w+ )?for more|wouldn'?t touch|"
        r"would not touch|won'?t touch|lives on|lived on|big on|(?:is|am|are|'s|went|gone|going) off|"
        r"starts? (?:\w+ ){0,2}with|finish(?:es|ed)? (?:\w+ )?with|begins (?:\w+ )?with|"
        r"ends (?:\w+ )?with|walk a mile for|kill for|die for|picked at|wants (?:the|his|her|their)|"
        r"a .{0,12}(?:man|woman|person|drinker|eater)$|skips|skipped|steers clear of|stays away from|"
        r"never without|can'?t resist|"
        r"cannot resist|treats \w+ to)\b"
    )
    over = r"\b(?:on everything|must be|over|rather than|instead of|not too|never|always|with|without|no)\b"
    return re.compile(firm), re.compile(warm), re.compile(over)


def liking(line: Marked) -> Liking:
    """What the line says of what someone likes."""
    firm, warm, over = _likes()
    rest = line.rest
    if of_a_relative(line) and not re.search(r"\bfavou?rite\b", rest):
        return Liking.NONE
    if ELSEWHERE.search(rest):
        return Liking.OTHER
    if firm.search(rest) or _begins().search(rest):
        return Liking.TABLE
    liked = warm.search(rest)
    if liked:
        return _liked(rest[liked.end() :])
    return Liking.TABLE if _is_an_order(line, over) else Liking.NONE


def _liked(what: str) -> Liking:
    """Whether the thing liked is food, drink or a seat."""
    near = {w.strip(".,;:!?()'\"") for w in what.split()[:NEAR]}
    if EATEN.match(what):
        return Liking.TABLE
    if near & (FOOD | DRINK):
        return Liking.PERHAPS if HOBBY.search(what) else Liking.TABLE
    if re.match(r" ?(?:to )?(?:sit|be seated|being seated)", what) or (near & SEAT and SITTING.search(what)):
        return Liking.TABLE
    return Liking.OTHER


def _is_an_order(line: Marked, over: re.Pattern[str]) -> bool:
    """*Riesling, dry, not too cold*: a line that begins with a food or drink, as one would tell a waiter."""
    keys = line.keys
    if not set(keys[:2]) & (FOOD | DRINK) or tables.judges_the_place(line.rest) or TOLD.search(line.rest):
        return False
    short = len(keys) <= SHORT_ORDER
    return short or over.search(line.rest) is not None or any(k in FOOD or k in DRINK for k in keys[1:])
