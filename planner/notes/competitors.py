"""Cues that a line names a competitor: someone else who sells to the guest what the host sells."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.marked import Marked
from planner.notes.vocabulary import CONSUMER, phrases
from planner.notes.words import key_of
from planner.values.text import word_set

MONTHS_DAYS = word_set(
    """
    january february march april may june july august september october november december jan feb
    mar
    apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    mon
    tue wed thu fri sat sun easter christmas
    """
)
NAME = r"(?P<name>[A-Z][\w&'-]*(?: [A-Z][\w&'-]*){0,2}|[a-z]+[A-Z]\w*)"

A_NAME = re.compile(rf"\b{NAME}")

RIVALS = phrases(
    r"""
    competitors? | rivals? (?:is|was|are|were|has|have|came|offer\w*|quot\w*) |
    (?:%|percent|per cent|pc) (?:under|below|cheaper than|less than)
    (?:us|ours?) | (?:cheaper|lower) than (?:us|ours?) |
    competing (?:bid|offer|quote|product|proposal|tender|supplier|vendor) | the
    competition | rival (?:bid|offer|quote|supplier|firm|vendor|product|company) |
    (?:two|three|several|some|a few|many) other (?:firms|companies|outfits|makers) |
    (?:someone|somebody) else is (?:pitching|bidding|quoting|in there|after) | second source |
    (?:our|the other) rivals? | (?:another|other|rival) bidders? | dual sourcing | second
    (?:supplier|vendor) | undercut(?:s|ting)? (?:us|everyone|everybody|our) |
    better offer elsewhere |
    (?:courting|wooing|poaching|chasing) them | courting (?:her|him) hard | other
    (?:supplier|vendor|bidder)s? | cheaper supplier | another (?:supplier|vendor)
    """
)
"""Words that say it without a name."""
LABEL = re.compile(r"(?:rivals?|competition|comp) ?[:-] ?\w")
"""*Rival: Nordpump did the demo*."""
FROM_A_SELLER = phrases(
    r"""
    (?:testing|tests|tested|trialling|trying out|evaluating) (?:an?|the|some|two|their) (?:\w+
    ){1,3}(?:from|by) |
    (?:quote|quotation|offer|bid|demo|pitch|proposal|tender|samples|rep|salesman|pilot|trial|visit|sales
    call) (?:from|of|by|with|at) | (?:contract|deal|agreement|pilot|account|tender) with |
    (?:switch(?:ed|ing)?|moved over|signed(?: up)?|gone over|changed|defected|went
    over|migrat(?:ed|ing)) (?:to|with) | (?:compar(?:ing|ed|es)|benchmark(?:ing|ed)?)(?: us| our
    \w+)?(?: with| to| against)? | trialling | trialing | evaluat(?:ing|ed|es) | piloting |
    tender(?:ing|ed)? with | buys? from | buying from | bought from | sourc(?:es|ing) from |
    supplied by
    | shortlist(?:ed|ing) | approached by | courted by | poached by | visited by | (?:unhappy|fed
    up|disappointed|stuck|tied in|locked in|not happy|pleased|delighted) (?:with|of|to) |
    (?:new|other|current|existing|second|main|their|present|old|rival|alternative)
    (?:supplier|vendor|provider|contractor|system|platform)(?: is|,|:)? | incumbent(?: is|,|:)? |
    cheaper than | (?:loyal|committed) to | (?:buys?|bought|buying|sources?|leases?|leased)
    (?:everything|most|all|spares|parts|kit|supplies) (?:\w+ )?(?:from|through|off|via) | gets
    (?:his|her|their|the) (?:spares|parts|kit|supplies) (?:from|off|through|via) |
    (?:signed|renewed|locked in) with | (?:brochures?|catalogues?|leaflets?|price ?lists?)
    (?:from|of|by) | (?:firm|maker|supplier) called
    """
)
"""What stands before a seller's name."""
OF_A_SELLER = phrases(
    r"""
    reps? | sales(?:man|people|guy|woman| guy| rep| team| people| lady| director)? |
    account manager |
    proposal | bid | quote | offer | demo | pitch | tender | pilot | kit | salesperson | people |
    folks
    | guys | lot | price ?lists? | free trial | service (?:team|engineers?|contract)
    """
)
"""What a seller has: *Brenner's rep*."""
DOES = phrases(
    r"""
    offer(?:ed|s|ing)? | (?:halved|cut|dropped|lowered|slashed|reduced) (?:their|its|his|the)
    (?:price|rate|fee)s? | quot(?:ed|es|ing) | undercut\w* | pitch(?:ed|es|ing) | cheaper |
    bid(?:ding)?
    | courting | wooing | chasing | approached | presented |
    came in (?:at|with|lower|cheaper|under|below|\d+) | outbid
    | sniffing around | knocking | after their | after the (?:account|business) | in there |
    won the |
    winning | ahead of us | beat us | suppl(?:ies|y|ying|ied) | matched | promis(?:ed|es|ing)
    (?:them|half|delivery|to) | (?:do|does|did|makes?|provides?|services?|maintains?|handles?|
    installs?|installed|fitted|delivers?) (?:their|half|most|all|the (?:whole|other)) | invited to
    (?:tender|bid|pitch|quote) | on the shortlist | shortlisted | calls? every | visits? every |
    bought
    (?:her|him|them) (?:lunch|dinner|drinks) | (?:takes?|took|invited|invites|visited|visits|called
    on|flew) (?:them|him|her|their) | gave them | giving them | sent them | sends them |
    sending them |
    left samples | gives them | lent them | (?:flew|treated|hosted|sponsored|entertained) (?:\w+
    ){0,4}(?:her|him|them|his|their|engineers|team|people) | (?:keeps?|kept)
    (?:ringing|calling|phoning|emailing) (?:him|her|them) about the
    (?:tender|order|contract|account|business|quote) | (?:half|twice|double|under|over|below) our
    (?:price|rate)s? | (?:easier|nicer|quicker|faster|slower|dearer|harder) to (?:deal|work) with |
    (?:lost|won|got|landed|missed) (?:the|their) (?:\w+ ){0,2}(?:contract|order|tender|account) |
    (?:open(?:ing|ed)?|opens) an? (?:\w+ )?(?:depot|branch|warehouse|showroom) (?:near|next) |
    (?:sent|sends|flew) (?:\w+ ){1,2}(?:engineers|reps)
    """
)
"""What a seller does."""
FIRMS = phrases(
    r"""
    Systems | GmbH | Ltd | Limited | Inc | Corp | AG | BV | Oy | AB | SA | SpA | KK | Pumpen |
    Pumps |
    Tools | Seals | Valves | Group | Industries | Logistics | Software | Technologies | Tech |
    Solutions
    | Engineering | Controls | Packaging | Plastics | Chemicals | Steel | Freight | Partners |
    Labs |
    Components | Supplies | & Co | & Sons
    """
)
"""What ends the name of a firm."""
THEIRS = phrases(
    r"""
    they | they're | they've | their | team | company | people | board | boss | procurement |
    plant |
    purchasing | head office | management | everyone | site | sites | auditors | consultants |
    engineers
    | advisers
    """
)
"""The guest's house, which buys."""
BUYS = phrases(
    r"""
    talking to | talks with | spoke to | speaking to | spoken to | looking at | met with | meeting |
    met
    | considering | using | use | uses | went with | go(?:ing)? with | work(?:ing)? with |
    happy with |
    leaning towards? | in talks with | have | moving to | moving over to | leaving (?:us )?for |
    dropping us for | prefer | like | trying | tried | picked | chosen | chose | choosing |
    going for |
    gone with | seeing | hearing from | loves? | thinking of | recommended | recommend | suggested |
    specified | standardi[sz](?:ed|ing) on | thinking about | trialled | ripped out | swapped out |
    leased? through | buys? everything from | bought everything from
    """
)
"""What a house does with a seller."""
MOVES_HOME = re.compile(r"\bthey(?:'s| is| was) moving to\b")
"""Of one person by name, who moves to a town; the house they work for moves to a seller."""
AUX = (
    r"(?:(?i:have been|has been|will be|has|have|had|is|are|was|were|also|just|now|keeps?|kept|"
    r"already|all|over|would|can|could) )*"
)
"""Small words between a name and what it does."""
PART = (
    r"(?i:sites?|half|lines?|plants?|supplier|since|at the moment|for (?:the|their|most|part)|"
    r"instead|now|"
)
"""What part of the house's work a seller has; the group is closed where it is used."""


@cache
def _cues() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Words that need no name, and patterns over the line as typed, where a name stands with its capital."""
    named_patterns = (
        rf"\b(?i:{FROM_A_SELLER}) {NAME}",
        rf"\b(?i:{THEIRS})\b.{{0,60}}\b(?i:{BUYS}) {NAME}",
        (
            rf"\b(?i:using|uses?|has|have|runs?|tried) {NAME}\b.*\b{PART}kit|machines|system|software|at "
            rf"home|raves)\b"
        ),
        (
            rf"\b(?i:shortlist\w*|choosing|deciding|compar\w+|between|tender)\b.*\b(?i:us (?:and|or|with|"
            rf"to)) {NAME}"
        ),
        rf"\b{NAME}(?:'s)? (?:{OF_A_SELLER})\b",
        rf"\b{NAME} {AUX}(?i:{DOES})\b",
        (
            rf"\b(?i:versus|vs\.?|against|better than|instead of|rather than) {NAME}\b.*\b(?i:us|price|"
            rf"quote|service|delivery|bid|quality)\b"
        ),
        rf"\b(?i:they run|runs on|still on|run on) {NAME} (?i:controllers|pumps|machines|software|systems)\b",
        rf"\b(?i:dinner|lunch|drinks|golf|coffee|breakfast) with (?i:the|a) {NAME} (?i:MD|CEO|rep|sales)\b",
        rf"\b(?i:rates|praised|prefers|likes) (?i:the )?{NAME} (?i:service|support|engineers|kit)\b",
        (
            rf"\b(?i:contract|maintenance|servic\w+|spares|account|business|cleaning|catering|fleet|leasing|"
            rf"insurance|support|supply|software|order)s? (?i:is|are|was|stays?|stayed) with {NAME}"
        ),
        rf"\bwhat {NAME} (?i:charges?|quotes?|asks?)\b",
        rf"\b{NAME}'s (?i:brochures?|catalogues?|prices|engineers?|new (?:rep|man|woman))\b",
        (
            rf"^{NAME} (?:{FIRMS}) (?i:(?:\w+ )?(?:rang|called|phoned|visited|emailed|invited|sent|offered|"
            rf"approached|quoted|keeps?|kept) (?:\w+ )?(?:him|her|them))\b"
        ),
        rf"\b(?i:talk(?:ing|s|ed)|speaking|spoke) to {NAME}.*\b(?i:since|about|too|as well|also|for)\b",
    )
    return re.compile(rf"\b{RIVALS}\b"), tuple(re.compile(pattern) for pattern in named_patterns)


def named(line: Marked, known: frozenset[str]) -> bool:
    """Whether the line names a competitor: one the book knows, or a name in a seller's place.

    Args:
        line: the line, its guests marked.
        known: folded names of competitors in the book.
    """
    padded = f" {line.full} "
    if any(f" {name}" in padded for name in known):
        return True
    rivals, patterns = _cues()
    if rivals.search(line.full) or LABEL.match(line.full):
        return True
    typed = MOVES_HOME.sub("", _without_guests(line))
    if not any(_is_company(found) for found in A_NAME.finditer(typed)):
        return False
    return any(_is_company(found) for pattern in patterns for found in pattern.finditer(typed))


def company_named(line: Marked) -> str:
    """The one company that the line names, folded; empty where it names none, or several."""
    found = {m["name"]: None for m in A_NAME.finditer(_without_guests(line)) if _is_company(m)}
    (name,) = found if len(found) == 1 else ("",)
    keys = [key_of(word.removesuffix("'s")) for word in name.split()]
    while keys and keys[0] in NOT_COMPANIES:
        keys = keys[1:]
    return " ".join(keys)


def _without_guests(line: Marked) -> str:
    """The line as typed with each guest's name in small letters, so that it is not taken for a company's."""
    pieces: list[str] = []
    at = 0
    for mention in line.mentions:
        pieces += [line.plain[at : mention.start], "they"]
        at = mention.end
    pieces.append(line.plain[at:])
    return " ".join("".join(pieces).split())


NOT_COMPANIES = word_set(
    """
    the a an i we he she they it our their his her this that my your new old lunch dinner bill wife
    son
    daughter boss ceo cfo cto coo vp it hr eu uk us usa nhs un bbc phd mba bbq tv dad mum mother
    father
    brother sister husband says said told asked bad good great no not will what when who how team
    plant
    company service procurement sales table english french german spanish italian portuguese
    japanese
    chinese polish swedish irish british american dutch danish norwegian finnish russian turkish
    greek
    also just still now then there head finance marketing people price pricing quote offer had has
    have
    was is are were but and or so if as at by to in on for from with of first second last next one
    two
    three
    """
)


def _is_company(found: re.Match[str]) -> bool:
    """Whether a stretch with capitals may be a company's name; words that may lead a line are passed over."""
    keys = [word.lower().removesuffix("'s") for word in found["name"].split()]
    first = next((key for key in keys if key not in NOT_COMPANIES), "")
    return len(first) > 1 and first not in CONSUMER and first not in MONTHS_DAYS
