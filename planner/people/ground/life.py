"""Where someone stands in life, as far as a text says: how old their children are, what has just changed."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from planner.values.text import bare

SAME_STAGE, CLOSE_STAGE = 0.65, 0.5
"""Strength of being at the same stage, and of having children within two years of each other."""
CLOSE_YEARS = 2
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
GROWN = 25
CHILD = (
    r"(?:sons?|daughters?|kids?|children|child|twins?|boys?|girls?|eldest|youngest|oldest|"
    r"little (?:one|boy|girl)|"
    r"stepson|stepdaughter|triplets|teenager)"
)
OTHERS = re.compile(
    r"\b(?:sister|brother|boss|neighbou?r|colleague|friend|cousin|nephew|niece|assistant|"
    r"manager|ex|client|mate|"
    r"brother in law|sister in law|aunt|uncle|secretary|coworker|co worker)s?\b"
)
NONE = re.compile(
    r"\b(?:no (?:kids|children|grandchildren)|childless|child free|childfree|without (?:kids|"
    r"children)|never wanted|"
    r"not (?:married|expecting|engaged|a (?:mother|father|parent))|doesn t have|does not have|"
    r"hasn t|never had|no plans|"
    r"called off|lost)\b"
)


class Stage(NamedTuple):
    """A stage of life, or the age of a child in years."""

    name: str
    age: int | None = None


STAGES = {
    "a baby": (
        r"\b(?:newborn|new ?born|baby (?:boy|girl|son|daughter|at home)|new baby|first baby|baby "
        r"(?:is|was) born|just had (?:a|her|his|their) (?:first |second |third )?(?:baby|child|son|"
        r"daughter|girl|boy)|new (?:mum|mom|dad|father|mother|parents?)|became a (?:father|mother|"
        r"dad|mum|mom|parent)|\w+ month old|\d+ month old|(?:has|with) a baby|paternity leave|"
        r"maternity leave|back from (?:maternity|paternity|parental) leave|sleepless nights|infant|"
        r"nappies|diapers|up at night with)\b"
    ),
    "a baby on the way": (
        r"\b(?:expecting (?:a |an |her |his |their )?(?:baby|first|second|third|child|twins|in|"
        r"this|next)?|is expecting|are expecting|pregnant|baby (?:is )?due|due in (?:january|"
        r"february|march|april|may|june|july|august|september|october|november|december|spring|"
        r"summer|autumn|winter)|baby on the way|parents to be|going to be a (?:father|mother|dad|"
        r"mum|mom)|about to become a (?:father|mother|dad|mum|mom|parent))\b"
    ),
    "twins": r"\b(?:twins|twin (?:boys|girls|sons|daughters|toddlers|babies))\b",
    "triplets": r"\btriplets\b",
    "toddlers": r"\b(?:toddlers?|terrible twos|potty training|nursery run|daycare|day care|creche|kita)\b",
    "young children": (
        r"\b(?:preschoolers?|pre school|preschool|kindergarten(?:er)?|starting school|starts "
        r"school|first day (?:at|of) school|small (?:kids|children)|young (?:kids|children|family)|"
        r"little ones|little kids|nursery age)\b"
    ),
    "school-age children": (
        r"\b(?:(?:kids|children|boys|girls|twins|son|daughter|child)(?: \w+)? (?:at|in) (?:primary "
        r"|elementary |junior )?school|school age|school run|primary school (?:kids|children)|"
        r"third grader|second grader|first grader|fourth grader|fifth grader|tweens?)\b"
    ),
    "children at middle school": r"\b(?:middle school(?:ers?)?)\b",
    "children at secondary school": r"\b(?:secondary school|grammar school|gymnasium|lycee)\b",
    "teenagers": (
        r"\b(?:teenagers?|teenaged?|teens|teen (?:sons?|daughters?|boys|girls)|adolescents?|high "
        r"schoolers?|(?:doing|sitting|taking) (?:his|her|their)? ?(?:a levels|gcses|abitur|"
        r"baccalaureat|leaving cert)|learning to drive|prom dress|exam year)\b"
    ),
    "children at university": (
        r"\b(?:(?:son|daughter|eldest|youngest|kids|children|twins|boy|girl)(?: \w+)?(?: \w+)? "
        r"(?:at|to|started|starting|off to|starts|in|leaving for|left for|leaves for|just left "
        r"for) (?:university|uni|college)|(?:^|\b(?:one|two|three|both) )at (?:university|uni|"
        r"college)|college age|college visits|university open days|empty "
        r"nest(?:ers?|er)?|nest is empty|last (?:child|one|kid) (?:left|leaves|moved|off)|"
        r"(?:youngest|last|kids|children|both) (?:have |has |just )?(?:left home|moved out|flown "
        r"the nest|flew the nest)|off to college|dropped (?:her|his|their) (?:son|daughter|"
        r"youngest|eldest) at (?:university|uni|college))\b"
    ),
    "grandchildren": (
        r"\b(?:grandchildren|grandchild|grandson|granddaughter|grandkids|grandparents?|grandmother "
        r"of|grandfather of|grandma to|grandpa to|grandad to|becoming a grand\w+|became a grand\w+|"
        r"is a grand(?:mother|father|ma|pa|dad|parent)|new grand\w+|proud grand\w+|first "
        r"grandchild|babysits? (?:the|her|his) grand\w+)\b"
    ),
    "newly married": (
        r"\b(?:newly ?weds?|newly married|just (?:got )?married|recently married|got married "
        r"(?:last|this|in)|honeymoon|married (?:last|this) (?:year|month|summer|spring|autumn|june|"
        r"may|july|august|september))\b"
    ),
    "a wedding ahead": (
        r"\b(?:engaged|getting married|wedding planning|planning (?:a|her|his|their) wedding|"
        r"fianc[e]e?|proposed|wedding (?:is |set |booked )?(?:in|next|this)|bride to be|groom to "
        r"be|marries|to be married)\b"
    ),
    "a child's wedding": (
        r"\b(?:daughter|son)(?: \w+)?(?: \w+)? (?:is )?(?:getting married|marries|wedding|got "
        r"married|gets married|is engaged)\b"
    ),
    "adoption": r"\b(?:adopted (?:a|two|their|her|his|from)|adopting|adoption|adoptive)\b",
    "fostering children": (
        r"\b(?:foster (?:children|child|kids|parents?|carers?|mum|dad|family)|fosters? (?:children|"
        r"teenagers|kids))\b"
    ),
    "raising children alone": (
        r"\b(?:single (?:mum|mom|mother|dad|father|parent)|raising (?:\w+ ){1,3}alone|on (?:her|"
        r"his) own with (?:the|two|three) kids)\b"
    ),
    "home-schooling": r"\b(?:home ?school(?:s|ing|ed)?)\b",
    "retirement ahead": (
        r"\b(?:retir(?:es|ing|ement) (?:next|this|in|soon|ahead|planned|plans)|about to retire|"
        r"close to retirement|near retirement|countdown to retirement|planning (?:her|his|my) "
        r"retirement|retire(?:s)? (?:next|at|in|this))\b"
    ),
    "caring for parents": (
        r"\b(?:car(?:es|ing|er) for (?:her|his|an?|my|their) (?:elderly |ageing |aging |old "
        r")?(?:mother|father|parents?|mum|dad|mom)|elderly (?:parents?|mother|father)|sandwich "
        r"generation|ageing parents|aging parents)\b"
    ),
    "moving house": (
        r"\b(?:moving house|just moved (?:house|home|into|to a)|bought (?:a|their|her|his) first "
        r"(?:house|home|flat|apartment)|house hunting|flat hunting|house move|first time buyers?|"
        r"new house|building a house)\b"
    ),
    "an only child": r"\b(?:is|was|as|an) only child\b",
    "a large family": (
        r"\b(?:one of (?:six|seven|eight|nine|ten|eleven|twelve|\d) (?:children|siblings|kids|"
        r"brothers and sisters)|(?:five|six|seven|eight|nine) (?:siblings|brothers|sisters|"
        r"children|kids)|big family|large family)\b"
    ),
}
"""Each stage by the words that say it."""


@cache
def _stages() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in STAGES.items())


@cache
def _ages() -> tuple[re.Pattern[str], ...]:
    number = rf"(\d{{1,2}}|{'|'.join(NUMBERS)})"
    return (
        re.compile(
            rf"\b{CHILD}\b(?: \w+)? ?(?:is|are|aged|age|turns|turning|turned|just turned|,)? "
            rf"{number}(?: years| yrs| and {number})?\b(?! (?:times|days|weeks|months|kids|"
            rf"children|boys|girls|daughters|sons|at|km|goals))"
        ),
        re.compile(rf"\b{number}(?: ?- ?| )years?(?: ?- ?| )old (?:\w+ )?{CHILD}\b"),
        re.compile(rf"\b{number} year olds?\b"),
        re.compile(
            rf"\b(?:kids|children|boys|girls|sons|daughters|son and daughter|daughter and son) "
            rf"(?:are |aged |of )?{number} (?:and|,) {number}\b"
        ),
        re.compile(rf"\b(?:son|daughter|kids|twins)\b.{{0,12}}?\b{number} and {number}\b"),
    )  # fmt: skip


def stages(text: str) -> tuple[Stage, ...]:
    """The stages of life that a text says someone is at; nothing where it speaks of another's family."""
    plain = bare(text)
    if OTHERS.search(plain) or NONE.search(plain):
        return ()
    found = [Stage(name) for name, pattern in _stages() if pattern.search(plain)]
    ages = {
        age for pattern in _ages() for m in pattern.finditer(plain) for age in map(_number, m.groups()) if age
    }
    found += [Stage("child", age) for age in sorted(ages) if age <= GROWN]
    return tuple(found)


def _number(said: str | None) -> int | None:
    if said is None:
        return None
    return int(said) if said.isdecimal() else NUMBERS.get(said)


class Met(NamedTuple):
    """The stage two are both at, in words, and how strongly that binds, 0 to 1."""

    words: str
    strength: float


def common_stage(mine: tuple[Stage, ...], theirs: tuple[Stage, ...]) -> Met | None:
    """What two have in common in their lives, the closest first."""
    for stage in mine:
        if stage.age is None and stage in theirs:
            return Met(stage.name, SAME_STAGE)
    ages = [(abs(a - b), a, b) for a in _years(mine) for b in _years(theirs)]
    gap, a, b = min(ages, default=(GROWN, 0, 0))
    if gap <= CLOSE_YEARS:
        return Met(f"children of an age: {a} and {b}", CLOSE_STAGE if gap else SAME_STAGE)
    for one, other in ((mine, theirs), (theirs, mine)):
        for stage in one:
            band = BANDS.get(stage.name)
            if band and any(band[0] <= age <= band[1] for age in _years(other)):
                return Met(stage.name, CLOSE_STAGE)
    return None


BANDS = {
    "a baby": (0, 1),
    "toddlers": (1, 3),
    "young children": (2, 6),
    "school-age children": (6, 12),
    "teenagers": (13, 18),
    "children at university": (18, 23),
    "children at middle school": (11, 14),
    "children at secondary school": (11, 18),
}
"""The ages, in years, that each stage with children speaks of."""


def _years(found: tuple[Stage, ...]) -> list[int]:
    return [s.age for s in found if s.age is not None]
