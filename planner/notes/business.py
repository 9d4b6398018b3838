"""Cues that a guest raised business: prices, terms, orders, what the host's company sells."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.marked import Marked
from planner.notes.relatives import of_a_relative
from planner.notes.vocabulary import phrases

ALWAYS = phrases(
    r"""
    pricing | price list | (?:quote|quotation)(?! from) | discounts? | rebate | renewal | tender | rfp |
    rfq | rfi | invoices? | lead times? | purchase orders? | service levels? | payment terms | net
    (?:30|45|60|90) | sla | proposal | price (?:rise|increase|list|hike)s? | maintenance contract |
    service contract | framework agreement | (?:late|delayed|missed) deliver(?:y|ies) | delivery
    (?:dates?|times?|delays?|terms) | roadmap | go-?live | order book | our (?:product|offer|prices?|
    service|support|platform|software|valves|machines|solution|samples?|terms|stock|range|new
    line|catalogue|stuff|kit|quote|proposal|invoice|contract|last
    (?:invoice|delivery|order|visit|shipment)|lead times?|delivery|deliveries) | want(?:s|ed)? us to |
    (?:buy|order(?:s|ing)?)(?: more)? from us | more (?:business|work) with us | business came up |
    talked business | raised business | separate meeting | (?:switch|come|move)(?: back)? to us |
    work(?:ing)? with us | (?:spend|spending|volumes?|orders?|turnover|purchases|business) (?:with|from) us |
    their rfp | (?:what|how much) (?:\S+ ){0,5}?(?:would cost|costs?|it costs|we
    charge) | not over lunch | took it offline | parked it | offered a call | said let'?s (?:meet|talk)
    | (?:larger|smaller|newer|bigger|latest) (?:model|version|unit|range) | i deflected | (?:19|20)\d\d
    budget | q[1-4] (?:budget|order|forecast|volumes) | volume commitment | annual volumes? | on the
    contract | contract (?:ends|expires|runs out|is up|extension|terms) | sign-?off from | purchasing
    (?:people|team|dept|department)
    """
)
"""Words of trade that have no other sense at a table."""
OFTEN = phrases(
    r"""
    prices? | contracts? | renew | roll-?out | licen[cs]es? | delivery | deliveries | volumes | upgrade
    | warranty | specs? | specification | purchas(?:e|ing) | budget | pilot | retrofit | spare parts |
    capacity | samples? | (?:second|third|new|extra|another) (?:unit|line|site|machine|order|system) |
    (?:\d+ )?more (?:lines|units|seats|licen[cs]es|machines|people trained) | references | phase
    (?:one|two|three|2|3) | forecast | outage | downtime | bugs? | support tickets? | integration |
    implementation | installation | consignment | the account | order | vendor | supplier | charges |
    surcharges? | (?:user|data|credit) limit | exclusivity | bids? | freight | shipping | tariffs? |
    margins? | rebates? | pallets? | certificates? | go over the | costs? | stock | trial | credit note
    | penalt(?:y|ies) | complaint
    """
)
"""Words of trade that need someone to raise them."""
ASKS = phrases(
    r"""
    (?:asked|asks|asking|enquired|inquired|wanted to know|wants to know) (?:me |us
    )?(?:what|whether|if|for|about|when|how|why|who) |
    (?:pressed|pushed|pushing|pressing|chased|sounded) (?:me|us) | hinted | queried | raised | brought
    up | wants? (?:a|an|the|more|some) (?:breakdown|overview|list|quote|meeting|call|answer|update|copy
    of the|review|comparison|reference|sample|demo|lower|better|cheaper) | interested in (?:our|the|a)
    """
)
"""How business is mostly raised: taken for business, unsurely, where no word of anyone's life is near."""
RAISES = phrases(
    r"""
    asked | asking | asks | wants? | wanted | wondered | wonders | brought up | brings up | raised |
    raises | mentioned | complained | complains | grumbled | moaned | moans | keen | interested | needs?
    | needed | would like | hinted | pushed | pressed | pushing | curious | opens? | frozen | froze |
    cancelled | cut | approved | inquired | enquired | requested | considering | revisit | unhappy |
    worried about | looking for | looking to | could we | can we | chased | chasing | signed off | still
    waiting | delayed | happy with | happy about | pleased with | talked about | started on | querying |
    queried
    """
)
"""How a guest raises business."""
TO_US = phrases(
    r"""
    (?:asked|asks|asking|wondered|wanted to know|wants to know|curious|enquired|inquired|would like to
    know)\b.*\b(?:we|our|us) |
    (?:complain\w*|grumbl\w*|moan\w*|unhappy|annoyed|impressed|delighted|worried)\b.*\bour
    (?!kids|children|holiday|trip)\w+ | wondering (?:if|whether) we | (?:could|can|would|will) we
    (?:do|offer|extend|hold|match|deliver|ship|supply|support|help|come|send|give|move|add)
    """
)
"""A question about what the host's company does."""
INNOCENT = phrases(
    r"""
    (?:driving|pilot'?s|fishing|hunting|gun|marriage) licen[cs]e | house prices? | wedding vows | vows |
    passport | mortgage | half price | petrol price | contract bridge | contracted | price of
    (?:houses|fuel|petrol|flats|fame) | ticket prices? | quote from (?:shakespeare|the) | special
    delivery | delivery room | season ticket | (?:gym|record|book|film|permanent|temporary|
    work|employment|rental) contract | purchased a | lung capacity | budget airline | home delivery |
    (?:how|after) (?:my|our) (?:kids|family|children|wife|husband|holiday|weekend) | our
    (?:kids|children) | in order to | marathon training | dog training | in training | house training |
    court order | wine samples? | out of order
    """
)
"""The same words in another sense."""


@cache
def _cues() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b{words}\b") for words in (INNOCENT, ALWAYS, OFTEN, RAISES, TO_US, ASKS))


def may_be_business(line: Marked) -> bool:
    """Whether it has a word of trade that nobody is seen to raise."""
    return _cues()[2].search(line.full) is not None


def sounds_like_business(line: Marked) -> bool:
    """Whether the guest asked or pressed for something, whatever it was."""
    innocent, *_, asks = _cues()
    return asks.search(line.full) is not None and innocent.search(line.full) is None


def is_business(line: Marked) -> bool:
    """Whether the line speaks of business with the host's company."""
    innocent, always, often, raises, to_us, _ = _cues()
    full = line.full
    if innocent.search(full) or of_a_relative(line):
        return False
    if always.search(full) or to_us.search(full):
        return True
    return often.search(full) is not None and raises.search(full) is not None
