"""Money in a line: whether it is what the outing cost, and how much."""

from __future__ import annotations

import re
from functools import cache

from planner.values.money import CODES, NAMES, SIGNS, Money, read_money

SIGN = "|".join(re.escape(s) for s in sorted((*SIGNS, "kc", "kr", "ft"), key=len, reverse=True))
WORD = "|".join(
    sorted(
        {
            *NAMES,
            *(c.lower() for c in CODES),
            "eur",
            "zloty",
            "crowns",
            "yuan",
            "rmb",
            "won",
            "renminbi",
            "baht",
            "lira",
            "reais",
            "kroner",
            "kronor",
            "quid",
            "bucks",
        },
        key=len,
        reverse=True,
    )
)
MARKS = re.compile(r"@\w+")
NEVER_SPENT = re.compile(r"\b(?:budget|quote|salary|saving|raised|invest)")
FEW_WORDS = 3
ROUGHLY = re.compile(
    r"(?:(?:just |well )?(?:about|around|roughly|some|approx\w*|under|over|nearly|almost|ca?\.?|~) ?)?"
)
"""What may stand before a sum that leads a line."""
PER_HEAD = re.compile(r"\d ?[a-z]{0,4} (?:per head|a head|per person|pp|each)\b")
SUM_LAST = re.compile(r"^(?:\d+ ?x )?[a-z ]{3,30} (?<! at )\d+[.,]\d{2}(?![\d:])")
"""*2 x espresso 6,40*: a thing and a sum with cents."""
SUM_FIRST = re.compile(
    r"^(?:about |around |roughly |~ ?)?\d+(?:[.,]\d{2})?(?![\d:%]),?(?: all)? "
    r"(?:(?:with|incl\w*|plus|and|before|after) "
    r"(?:the |a )?(?:tips?|service|tax|vat)\b|(?:was )?paid (?:by (?:me|us|card)|with|in cash|on)\b|"
    r"on (?:the|my|our) (?:company )?card\b|all in\b|in total\b)"
)
"""*64.50 with tip, paid by me*: a sum without a currency, and what makes a bill of it."""
BELOW_ZERO = re.compile(rf"(?:^|\s)[-\u2212](?:{SIGN})?\d")
NUMBER = r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"


@cache
def _amounts() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?P<before>{SIGN}|\b(?:{WORD})(?= ?\d)) ?(?P<n1>{NUMBER})(?![\d%])|"
        rf"(?<![\d.,:/])(?P<n2>{NUMBER}) ?(?P<after>{SIGN}|(?:{WORD})\b))"
    )


@cache
def _spent() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:bill|tab|check (?:was|came)|paid|pay|costs?|total\w*|receipts?|tips?|taxis?|cabs?|uber|"
        r"parking|tickets?|lunch|dinner|drinks?|coffees?|breakfast|brunch|flowers|wine|expenses?|"
        r"expensed|spent|came to|per head|a head|each|room hire|deposit|cakes?|train|fare|valet|gift|"
        r"beers?|round|rechnung|cuenta|cover charge|service charge|card|pastries|champagne|dessert|"
        r"tuk-?tuk|rickshaw|metro|conta|nota|conto|addition|pax|for (?:two|three|four|five|\d+)|tolls?|"
        r"petrol|bus|tram|cloakroom|cigars?|box|present|book|chocolates|bottle|corkage|green fees?|"
        r"caddie|reimburse\w*|split)\b"
    )


@cache
def _other_money() -> re.Pattern[str]:
    """Money that is not what the outing cost."""
    return re.compile(
        r"\b(?:budget\w*|quot(?:e|ed|ation)|price[ds]?|pricing|saving|savings|saved|raised|charity|"
        r"salary|rent|mortgage|house|flat|worth|deal|invest\w*|set menu|menu|discount|contract|fund\w*|"
        r"inherit\w*|loan|bonus|turnover|revenue|million|bn|order|bought|sold|earns?|owes?|lends?|lent|"
        r"bet|limit|policy|fine|donat\w*|pays? for|pension|k)\b|\d\s?(?:k|m)\b"
    )


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:bill|tab|total|receipt|came to|paid|spent|tip|check came to|check was|cost us|cost me|"
        r"rechnung|cuenta|conta|conto|addition|for (?:the )?(?:two|three|four|five) of us|all "
        r"in)\b(?!.*\b(?:took|table|slow|late)\b)[^\d]{0,30}\d+(?!\s?(?:%|percent|min|minutes|people|of "
        r"us|years|hours|pm|am|:))"
    )


@cache
def _paid_without() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:split the (?:bill|check)|picked up the (?:bill|tab|check)|(?:i|we|they|he|she|@\w+) "
        r"paid(?: for (?:it|lunch|dinner|us|everything|the (?:meal|taxi|wine)))?(?:$|[.,;!])|paid (?:the "
        r"bill|on the company card|by card|in cash|cash)|on the company card)"
    )


def _leads_with_sum(full: str) -> bool:
    """*€126.80 for the two of us*, or a line of a word or two beside the sum."""
    found = _amounts().search(full)
    if found is None:
        return False
    return ROUGHLY.fullmatch(full, 0, found.start()) is not None or len(full.split()) <= FEW_WORDS


def says_cost(full: str) -> bool:
    """Whether the marked line says what something of the outing cost."""
    line = MARKS.sub("", full).strip()
    if not any(char.isdigit() for char in line):
        return _paid_without().search(full) is not None
    if SUM_LAST.search(line) or SUM_FIRST.search(line) or PER_HEAD.search(line):
        return True
    if _other_money().search(line) and "=" not in line:
        return _strong().search(line) is not None and NEVER_SPENT.search(line) is None
    if _amounts().search(line):
        return "=" in line or _spent().search(line) is not None or _leads_with_sum(line)
    return _strong().search(line) is not None


def is_below_zero(line: str) -> bool:
    """Whether a line names an amount with a minus before it: nothing that could have been paid."""
    return BELOW_ZERO.search(line.casefold()) is not None


def amount_in(full: str, currency: str) -> Money | None:
    """The amount that a marked cost line names, or None; where there are several, the total or the first."""
    full = MARKS.sub("", full)
    said = list(_amounts().finditer(full))
    after = re.search(r"(?:=|\b(?:total\w*|came to|all in|altogether|in all)\b)\D{0,12}", full)
    if said:
        start = after.end() if after else -1
        best = next((m for m in said if m.start() >= start - 4), said[0]) if after else said[0]
        unit = (best["before"] or best["after"] or "").strip()
        return _money(best["n1"] or best["n2"], unit, currency)
    bare = re.search(NUMBER, full[after.end() :] if after else full) or re.search(NUMBER, full)
    return _money(bare[0], "", currency) if bare else None


def _money(number: str, unit: str, currency: str) -> Money | None:
    named = {
        "kc": "CZK",
        "zloty": "PLN",
        "ft": "HUF",
        "crowns": currency,
        "yuan": "CNY",
        "rmb": "CNY",
        "won": "KRW",
        "naira": "NGN",
        "renminbi": "CNY",
        "quid": "GBP",
        "bucks": "USD",
    }.get(unit, unit)
    read = read_money(f"{number} {named}".strip(), currency)
    return read if isinstance(read, Money) else None
