"""Cues that a line names a competitor: someone else who sells to the guest what the host sells."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.marked import Marked
from planner.notes.vocabulary import CONSUMER, word_set

MONTHS_DAYS = word_set(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday mon tue wed thu fri sat sun easter christmas
    """
)
NAME = r"(?P<name>[A-Z][\w&'-]*(?: [A-Z][\w&'-]*){0,2}|[a-z]+[A-Z]\w*|@)"


@cache
def _plain_words() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:competitors?|competitor'?s|competing (?:bid|offer|quote|product|proposal|tender|supplier|"
        r"vendor)|the competition|rival (?:bid|offer|quote|supplier|firm|vendor|product)|"
        r"rivals?\b.*\b(?:quote|offer|bid|cheaper))\b"
    )


@cache
def _dealing() -> tuple[re.Pattern[str], ...]:
    """Patterns over the line as typed, where a name stands with its capital."""
    name = NAME
    return tuple(
        re.compile(pattern)
        for pattern in (
            (
                rf"\b(?:[Qq]uot(?:e|ation)|[Oo]ffer|[Bb]id|[Dd]emo|[Pp]itch|[Pp]roposal|[Tt]ender|"
                rf"[Ss]amples|[Rr]ep|[Ss]alesman|[Pp]ilot|[Tt]rial) (?:from|of|by|with|at) {name}"
            ),
            rf"\b(?:[Cc]ontract|[Dd]eal|[Aa]greement|[Pp]ilot) with {name}",
            (
                rf"\b(?:[Ss]witch(?:ed|ing)?|[Mm]oved over|[Ss]igned(?: up)?|[Gg]one over|[Cc]hanged|"
                rf"[Dd]efected) (?:to|with) {name}"
            ),
            (
                rf"\b(?:[Cc]ompar(?:ing|ed|es)|[Bb]enchmark(?:ing|ed)?) (?:us|our \w+)? ?(?:with|to|"
                rf"against) {name}"
            ),
            (
                rf"\b(?:[Tt]rialling|[Tt]rialing|[Ee]valuat(?:ing|ed|es)|[Pp]iloting|[Tt]ender(?:ing|"
                rf"ed)? with|[Bb]uys? from|[Bb]uying from|[Bb]ought from|[Ss]ourc(?:es|ing) from|"
                rf"[Ss]upplied by|[Ss]hortlist(?:ed|ing)|[Aa]pproached by|[Cc]ourted by|[Pp]oached by|"
                rf"[Vv]isited by) {name}"
            ),
            (
                rf"\b(?:[Tt]hey|[Tt]heir|[Tt]eam|[Cc]ompany|[Pp]eople|[Bb]oard|[Bb]oss|[Pp]rocurement|"
                rf"[Pp]lant)\b.*\b(?:talking to|spoke to|speaking to|spoken to|looking at|met with|"
                rf"meeting|met|considering|using|use|uses|went with|go(?:ing)? with|work(?:ing)? with|"
                rf"happy with|leaning towards?|in talks with|have) {name}"
            ),
            (
                rf"\b(?:[Uu]sing|[Uu]ses?|[Hh]as|[Hh]ave|[Rr]uns?) {name}\b.*\b(?:sites?|half|lines?|"
                rf"plants?|supplier|since|at the moment|for (?:the|their|most|part)|instead|now|kit|"
                rf"machines|system|software)\b"
            ),
            (
                rf"\b{name}(?:'s)? (?:reps?|sales(?:man|people|guy|woman| guy| rep| team| people)?|"
                rf"account manager|proposal|bid|quote|offer|demo|pitch|tender|pilot)\b"
            ),
            (
                rf"\b{name} (?:has |have |had |is |are |was |were |also |just |will be |keeps? |kept "
                rf")*(?:offer(?:ed|s|ing)|quot(?:ed|es|ing)|undercut\w*|pitch(?:ed|es|ing)|cheaper|"
                rf"bid(?:ding)?|courting|wooing|chasing|approached|presented|came in (?:at|with|lower|"
                rf"cheaper)|outbid|sniffing around|knocking|after their|after the account|in there|won "
                rf"the|winning|ahead of us|beat us|supplies|supply|supplying|matched)"
            ),
            rf"\b{name} (?:takes?|took|invited|invites|visited|visits) (?:them|him|her|their)\b",
            (
                rf"\b(?:[Uu]nhappy|[Ff]ed up|[Dd]isappointed|[Tt]ired|[Ss]tuck|[Tt]ied in|[Ll]ocked in|"
                rf"[Nn]ot happy) (?:with|of|to) {name}"
            ),
            (
                rf"\b(?:[Vv]ersus|[Vv]s\.?|[Aa]gainst|[Cc]heaper than|[Bb]etter than|[Ii]nstead of|"
                rf"[Rr]ather than) {name}\b.*\b(?:us|price|quote|service|delivery|bid|quality)\b"
            ),
            rf"\b[Tt]alk(?:ing|s|ed) to {name}.*\b(?:since|about|too|as well|also|for)\b",
        )
    )


def named(line: Marked, known: frozenset[str]) -> bool:
    """Whether the line names a competitor: one the book knows, or a name in a seller's place.

    Args:
        line: the line, its guests marked.
        known: folded names of competitors in the book.
    """
    padded = f" {line.full} "
    if any(f" {name}" in padded for name in known):
        return True
    if _plain_words().search(line.full):
        return True
    typed = _without_guests(line)
    for pattern in _dealing():
        for found in pattern.finditer(typed):
            if _is_company(found["name"], at_head=found.start("name") == 0):
                return True
    return False


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
    son daughter boss ceo cfo cto coo vp it hr eu uk us usa nhs un bbc phd mba bbq tv dad mum mother
    father brother sister husband says said told asked bad good great no not will what when who how
    team plant company service procurement sales table english french german spanish italian
    portuguese japanese chinese polish swedish irish british american dutch danish norwegian finnish
    russian turkish greek also just still now then there head finance marketing people price pricing
    quote offer had has have was is are were but and or so if as at by to in on for from with of
    first second last next one two three
    """
)


def _is_company(name: str, *, at_head: bool) -> bool:
    first = name.split(maxsplit=1)[0].lower().removesuffix("'s")
    if name == "@" or first in CONSUMER or first in MONTHS_DAYS or first in NOT_COMPANIES:
        return False
    return len(first) > 1 or not at_head
