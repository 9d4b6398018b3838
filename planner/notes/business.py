"""Cues that a guest raised business: prices, terms, orders, what the host's company sells."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.marked import Marked
from planner.notes.relatives import of_a_relative


@cache
def _business_cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    strong = (
        r"\b(?:pricing|price list|prices?|quot(?:e|es|ation)|discounts?|rebate|renewal|renew|tender|rfp|"
        r"rfq|rfi|invoices?|lead times?|purchase order|service levels?|sla|payment terms|proposal|"
        r"contracts?|procurement process|roll-?out|licen[cs]es?|delivery (?:dates?|times?|delays?|terms)|"
        r"delivery|deliveries|framework agreement|volumes|order book|upgrade|warranty|specs?|"
        r"specification|purchas(?:e|ing)|sign-?off|budget|pilot (?:project|phase)|retrofit|spare parts|"
        r"capacity|second (?:unit|line|site)|more (?:lines|units|seats|licen[cs]es)|our (?:product|offer|"
        r"price|service|support|team|system|platform|software|valves|machines|solution|sample|samples|"
        r"terms|stock|range|new line|catalogue))\b"
    )
    raised = (
        r"\b(?:asked|asking|asks|wants?|wanted|wondered|wonders|brought up|raised|mentioned|complained|"
        r"complains|complaint|keen|interested|interest|needs?|needed|would like|hinted|pushed|pressed|"
        r"curious|says|said|talked|started|looking|worried|unhappy|happy|opens|frozen|brings up|inquired|"
        r"enquired|requested|considering|thinking)\b"
    )
    plain_us = (
        r"\b(?:asked|asks|asking|wondered|wanted to know|wants to know|curious|enquired|"
        r"inquired)\b.*\b(?:we|our|us)\b(?!.*\bkids\b)|\bwants? us to\b|\b(?:what|how much) (?:\S+ "
        r"){0,5}?(?:would cost|costs?|it costs|we charge)\b|\bour lead times?\b|\bbuy (?:more )?from "
        r"us\b|\border(?:s|ing)? (?:more )?from us\b|\bour last (?:invoice|delivery|order|visit|"
        r"shipment)\b|\bmore (?:business|work) with us\b|\bbusiness came up\b|\btalked business\b|"
        r"\braised business\b|\bseparate meeting\b|\b(?:switch|come|move) (?:back )?to us\b|"
        r"\bwork(?:ing)? with us\b|\btheir rfp\b"
    )
    innocent = (
        r"\b(?:driving licen[cs]e|pilot'?s licen[cs]e|house prices?|wedding vows|vows|passport|mortgage|"
        r"half price|petrol price|contract bridge|contracted|price of (?:houses|fuel|petrol|flats)|"
        r"ticket prices?|quote from|spec(?:ial)? delivery|delivery room|season ticket|gym contract|"
        r"record contract|book contract|film contract|purchased a (?:house|flat|car|boat)|permanent "
        r"contract|temporary contract|work contract|employment contract|fishing licen[cs]e|hunting "
        r"licen[cs]e|lung capacity|budget airline|home delivery)\b"
    )
    return re.compile(strong), re.compile(raised), re.compile(plain_us), re.compile(innocent)


STRONG_ALONE = re.compile(
    r"\b(?:pricing|quote|quotation|discount|renewal|tender|rfp|rfq|invoice|lead times?|purchase order|"
    r"service levels?|payment terms|sla|proposal)\b"
)


def is_business(line: Marked) -> bool:
    """Whether the line speaks of business with the host's company."""
    strong, raised, plain_us, innocent = _business_cues()
    full = line.full
    if innocent.search(full):
        return False
    if plain_us.search(full):
        return True
    if not strong.search(full) or of_a_relative(line):
        return False
    return STRONG_ALONE.search(full) is not None or raised.search(full) is not None
