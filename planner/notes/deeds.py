"""Lines about something to be done: the host's promises, what a guest will do, and what to ask next time."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.line import LineKind

LEAD = (
    r"^(?:(?:todo|to do|to-do|action|next step|note|reminder|nb|p\.?s\.?|also|and|then|so|please|must|"
    r"should|need to|needs to|have to|got to|gotta|remember|remember to|don'?t forget|don'?t forget to|"
    r"remind me|remind me to|next time|next visit|when we next meet|at the next lunch|want to|"
    r"to)\b[:,.]? ?(?:- )?)*"
)
GUEST = r"(?:@\w+|he|she|they|him|her|them|his|their)"
WHOM = r"(?:@\w+|him|her|them)"
WHO = r"(?:@\w+|\b(?:he|she|they))"
US = r"\b(?:me|us|my|our|ours|mine)\b"
SEND = (
    r"(?:send|email|e-mail|mail|forward|fwd|share|post|courier|text|whatsapp|message|ping|write|drop|"
    r"lend|introduce|connect|invite|ring|call|phone|return|pass|dig out|look up|look out|hand|give|get|"
    r"buy|bring|show|find|book|order|arrange|organi[sz]e|prepare|print|put|set up|pick up|reply|reserve|"
    r"recommend|tell|thank|let|take|fetch|treat|make|copy|scan|chase|confirm|check|ask|look into|sort|"
    r"see|follow up|come back|get back|speak|talk|try|keep|join|help|meet|visit|save)"
)
DELIVER = (
    r"(?:send|email|e-mail|mail|forward|fwd|share|post|courier|text|get back|let (?:me|us)|come back to|"
    r"put (?:me|us)|revert|reply|answer|respond|confirm|check|introduce|connect (?:me|us)|dig out|look "
    r"up|look into|lend|pass on|pass (?:me|us)|forward|drop off|drop the|hand over|provide|supply|return|"
    r"bring the|bring me|bring us|find out|call (?:me|us|back|on)|ring (?:me|us|back|on)|show (?:me|us)|"
    r"invite (?:me|us)|give (?:me|us)|get (?:me|us)|tell (?:me|us)|take (?:me|us)|book (?:us|me|the)|"
    r"organi[sz]e (?:us|me|the|a)|arrange|sort (?:it|that)? ?out|sign|return|arrange|host us|ping|"
    r"whatsapp|message|drop (?:me|us|by the|the|it|them|a)|propose|suggest|speak to|have a word|follow "
    r"up|write to (?:me|us)|treat)"
)
MEANS = r"(?:will|'ll|is going to|are going to|is to|are to|is gonna|has to|'s going to|'s to|shall|would|'d)"


@cache
def _asks() -> tuple[re.Pattern[str], ...]:
    about = (
        r"(?:about|after|how|if|whether|what|when|where|who|which|why|again|@\w+(?:'s)?|him|her|them|for "
        r"(?:the|his|her) (?:news|result)|next time)"
    )
    return (
        re.compile(rf"{LEAD}ask {about}\b"),
        re.compile(
            rf"{LEAD}(?:find out|enquire|inquire|ask again|check in (?:on|with)|check up on|check back|"
            rf"follow up (?:on|about)|hear (?:how|if|whether|about)|see (?:how|if|whether)|check (?:how|"
            rf"if|whether|when|what|that|next|on)|check with @\w+ (?:how|if|whether|when)|bring up|"
            rf"congratulate)\b"
        ),
        re.compile(
            r"\b(?:ask|find out|check|enquire) (?:\S+ ){0,6}?next time\b|\bnext time,? (?:ask|check|find "
            r"out)\b"
        ),
        re.compile(
            r"\b(?:worth asking|must ask|should ask|want to ask|i'?d like to ask|to ask (?:about|how|if|"
            r"next))\b"
        ),
        re.compile(
            r"^(?:how|what|when|where|who|why|did|does|do|has|have|is|was|are|were|any "
            r"news)\b[^?]*\?(?:\s|$|\))"
        ),
        re.compile(
            rf"\bi(?:'ll| will| must| should) ask (?:about|how|{WHOM} (?:about|how|if|whether)|if|"
            rf"whether)\b"
        ),
        re.compile(r"^(?:i )?wonder(?:ing)? (?:if|how|whether)\b|^curious (?:how|if|whether)\b"),
    )


@cache
def _promises() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"\bi(?:'ll| will| shall|'m going to| am going to|'m to| am to|'m) (?:\w+ )?{SEND}\b"),
        re.compile(
            rf"\bi(?:'d| would| said i'd| said i would| need to| must| have to| should|'ve to| offered "
            rf"to| agreed to) {SEND}\b"
        ),
        re.compile(r"\b(?:i|we)(?:'ve| have)? (?:promised|owe|undertook|committed|offered)\b"),
        re.compile(rf"\bwe(?:'ll| will|'re going to| are going to| agreed to|'d) {SEND}\b"),
        re.compile(rf"^i (?:is |has |am )?to {SEND}\b|^i (?:promised|owes|offered)\b"),
        re.compile(
            rf"^promised (?:to )?{WHOM}\b|^(?:told|assured) {WHOM} (?:that )?(?:i|we)(?:'d|'ll| would| "
            rf"will)\b"
        ),
        re.compile(rf"^(?:still )?(?:owe|owing)\b|^due {WHOM}\b"),
        re.compile(r"^(?:said|told @\w+|told (?:him|her|them)) (?:that )?i(?:'d|'ll| would| will)\b"),
        re.compile(r"^(?:my action|action for me|on me|my turn)\b|\b(?:on me to|i am down to|i'm down to)\b"),
    )


@cache
def _orders() -> tuple[re.Pattern[str], ...]:
    """A bare command to oneself: *send her the list*, *to send: the article*."""
    sends = (
        r"(?:send|email|e-mail|mail|forward|fwd|share|courier|text|whatsapp|message|ping|lend|introduce|"
        r"invite|ring|phone|return|pass on|dig out|look up|drop off|recommend|connect)"
    )
    gives = (
        r"(?:give|get|buy|bring|show|find|call|write|tell|put|drop|post|hand|make|take|pass|thank|book|"
        r"pick up|let|order|meet|chase|copy)"
    )
    return (
        re.compile(rf"{LEAD}{sends}\b(?! in\b|s\b)"),
        re.compile(rf"{LEAD}{gives} (?:to )?{WHOM}\b(?!'s (?:a|an|the)\b)"),
        re.compile(
            rf"{LEAD}(?:buy|book|find|get|order|prepare|arrange|organi[sz]e|call|write|post|print|look "
            rf"into|set up|make|bring|put) (?:\S+ ){{1,8}}?(?:for|to|with) {WHOM}\b"
        ),
        re.compile(rf"{LEAD}(?:set up|arrange|organi[sz]e|prepare|look into|chase|draft)\b"),
        re.compile(rf"^(?:todo|to do|to-do|action)\b[:,.]? (?:- )?{SEND}\b"),
        re.compile(rf"^(?:i )?(?:must|need to|have to|remember to|don'?t forget to|remind me to) {SEND}\b"),
    )


@cache
def _theirs() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"{WHO}(?: @\w+)? ?{MEANS} (?:\w+ly |then |also |kindly |be )?{DELIVER}(?:ing)?\b"),
        re.compile(rf"^{WHO}(?: also| kindly)? (?:is )?to {DELIVER}\b"),
        re.compile(
            rf"{WHO}(?:'s| has| have|'ve)? (?:promised|offered|agreed|volunteered|undertook) (?:to "
            rf")?(?:me|us|@\w+ and me)\b"
        ),
        re.compile(
            rf"{WHO}(?:'s| has| have|'ve)? (?:promised|offered|agreed|volunteered|undertook) to {DELIVER}\b"
        ),
        re.compile(
            rf"{WHO}(?:'s| has| have|'ve)? (?:promised|offered|agreed|volunteered) (?:to )?(?:\S+ "
            rf"){{0,6}}?{US}"
        ),
        re.compile(rf"{WHO}(?: still)? owes? (?:me|us)\b|^owes? (?:me|us)\b|^still owes? (?:me|us)\b"),
        re.compile(
            rf"^(?:waiting|awaiting|wait) (?:for|on)? ?{GUEST}(?:'s)?\b|^(?:waiting|wait) (?:for|on) "
            rf"(?:news|word|the)\b"
        ),
        re.compile(
            rf"^(?:will|'ll|promised to|is going to|to|offered to|is to|agreed to) "
            rf"(?:{SEND}|{DELIVER})\b.*{US}"
        ),
        re.compile(r"^(?:promised|offered) (?:me|us)\b"),
        re.compile(
            rf"{WHO} ?{MEANS} (?:\S+ ){{1,6}}?(?:to|for|with) (?:me|us)\b|{WHO} ?{MEANS} {SEND} (?:me|us|"
            rf"our)\b"
        ),
        re.compile(r"^(?:let|get|come) (?:me|us|back to me|back to us)\b.*\bby\b"),
    )


@cache
def _not_a_deed() -> re.Pattern[str]:
    """What looks like a deed and is news or advice: *ask for table 14*, *book two weeks ahead*."""
    return re.compile(
        r"^(?:ask for (?:the|a|table)|book (?:two|three|a week|ahead|early|well)|book club|order the|"
        r"send (?:in|off)|let (?:him|her|them) have the (?:seat|chair|window|aisle|head)|call (?:him|"
        r"her) @|bring cash|take the (?:lift|stairs|tram|bus))\b"
    )


def deed(full: str, rest: str, *, alone: bool) -> tuple[LineKind, str] | None:
    """A follow-up question, a promise or something owed; with why it is not sure, or an empty string.

    Args:
        full: the marked line.
        rest: the marked line without who told it.
        alone: whether one guest only was there, so that a line without a subject is about them.
    """
    if any(p.search(full) for p in _asks()):
        return LineKind.FOLLOW_UP_QUESTION, ""
    if any(p.search(full) for p in _promises()):
        return LineKind.PROMISE, ""
    if _not_a_deed().search(full):
        return None
    if any(p.search(rest) or p.search(full) for p in _theirs()):
        return LineKind.THEY_OWE, ""
    if any(p.search(full) for p in _orders()):
        return LineKind.PROMISE, ""
    return _whose(full, alone=alone)


def _whose(full: str, *, alone: bool) -> tuple[LineKind, str] | None:
    """*Will send the brochure*: the host's promise, unless the one guest there may have made it."""
    if not re.match(rf"^(?:will|promised to|agreed to|offered to) {SEND}\b", full):
        return None
    mine = re.search(WHOM, full) or not alone
    return LineKind.PROMISE, "" if mine else "your promise or theirs"
