"""Lines about something to be done: the host's promises, what a guest will do, and what to ask next time."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from planner.notes.deed_words import (
    ABOUT,
    DELIVER,
    GUEST,
    LEAD,
    ORDER,
    REMINDS,
    SEND,
    SOON,
    START,
    US,
    WHO,
    WHOM,
    WILL,
)
from planner.notes.line import LineKind
from planner.notes.vocabulary import phrases
from planner.values.late_pattern import LatePattern

MEANT = "a promise or only an idea"
"""What is not sure about a wish of the host's to do something for a guest."""


class Deed(NamedTuple):
    """What is to be done, and what is not sure about it (empty where it is sure)."""

    kind: LineKind
    doubt: str = ""


@cache
def _asks() -> tuple[re.Pattern[str], ...]:
    how = r"(?:how|if|whether|when|what|that|next|about)"
    looks = phrases(
        rf"""
        find out | enquire | inquire | ask again | check in | check up on | check back | check on |
        follow up (?:on|about|whether|if) |
        hear {how} | see (?:how|if|whether) | check {how} | check with {WHOM} {how} | bring up | congratulate
        """
    )
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{LEAD}(?:ask {ABOUT}|{looks})\b",
            rf"{LEAD}check (?:that )?(?:@\w+|he|she|they) (?:got|made it|is|was|has|had|found|feels|went)\b",
            (
                rf"^(?:@\w+|{REMINDS}) ?[-:,] ?(?:how|did|has|have|is|was|were|are|what about|any "
                rf"news)\b[^?]*\?(?:\s|$|\))"
            ),
            (
                rf"{START}(?:follow[- ]?up|next time|ask|question|q)\b ?[:-] ?(?:how|what|when|where|who|"
                rf"why|did|does|do|has|is|was|any)\b"
            ),
            (
                r"\b(?:ask|find out|check|enquire) (?:\S+ ){0,6}?next time\b|\bnext time,? (?:ask|check|"
                r"find out)\b"
            ),
            (
                r"\b(?:worth asking|must ask|should ask|want to ask|i'?d like to ask|to ask (?:about|how|"
                r"if|next))\b"
            ),
            (
                r"^(?:how|what|when|where|who|why|did|does|do|has|have|is|was|are|were|any "
                r"news)\b[^?]*\?(?:\s|$|\))"
            ),
            rf"\bi(?:'ll| will| must| should) ask (?:about|how|{WHOM} (?:about|how|if|whether)|if|whether)\b",
            r"^(?:i )?wonder(?:ing)? (?:if|how|whether) (?!we\b|our\b)|^curious (?:how|if|whether)\b",
        )
    )


@cache
def _promises() -> tuple[re.Pattern[str], ...]:
    not_deeds = r"(?:say|remember|never|not forget|be honest|guess|have the|love|like|prefer|rather)\b"
    return tuple(
        re.compile(pattern)
        for pattern in (
            (
                rf"\bi(?: ?'ll| will| shall|'m going to| am going to|'m to| am to|'m gonna) (?:then |"
                rf"also )?(?!{not_deeds})\w+"
            ),
            (
                rf"\bi(?:'d| would| said i'd| said i would| need to| must| have to| should|'ve to| "
                rf"offered to| agreed to|'m) {SEND}\b"
            ),
            r"\b(?:i|we)(?:'ve| have)? (?:promised|owe|undertook|committed|offered)\b",
            rf"\bwe(?:'ll| will|'re going to| are going to| agreed to) {SEND}\b",
            rf"^i (?:is |has |am )?to {SEND}\b|^i (?:promised|owes|offered)\b",
            (
                rf"^promised (?:to )?{WHOM}\b|^(?:told|assured) {WHOM} (?:that )?(?:i|we)(?:'d|'ll| "
                rf"would| will)\b"
            ),
            r"^promised (?:an? |the |some )",
            r"\bi(?:'m| am) (?:getting|sending|bringing|lending|finding|booking) (?:@\w+|him|her|them)\b",
            rf"^(?:still )?(?:owe|owing)\b|^due {WHOM}\b",
            r"^(?:said|told @\w+|told (?:him|her|them)) (?:that )?i(?:'d|'ll| would| will)\b",
            r"^(?:my action|action for me|on me|my turn)\b|\b(?:on me to|i am down to|i'm down to)\b",
            rf"\b(?:wants?|asked|asks|would like|begged) me to {SEND}\b",
        )
    )


@cache
def _meant() -> re.Pattern[str]:
    """What the host would like to do for a guest: *I'd love to show her the boathouse*."""
    does = phrases(
        r"""
        invite | show | take | introduce | send | bring | give | have | host | treat | cook for | lend |
        get | buy | find | welcome | help
        """
    )
    doing = phrases(
        r"""
        inviting | showing | taking | introducing | sending | bringing | giving | having | hosting |
        treating | lending | getting | buying | finding
        """
    )
    very = r"(?:(?:really|so|very much|also|quite|still|rather) )*"
    wish = (
        rf"(?:(?:'d|would) {very}(?:like|love|be (?:happy|glad|delighted)) to|"
        r"(?:want|hope|plan|mean|intend) to)"
    )
    return re.compile(
        rf"\b(?:(?:i|we) ?{very}{wish}|we (?:should|ought to|could)) {does} {WHOM}\b(?!'s)|"
        rf"^{wish} {does} (?:him|her|them)\b|"
        rf"(?:\b(?:i|we)(?:'m|'re| am| are) |^)(?:thinking|thought) (?:of|about) {doing} {WHOM}\b(?!'s)"
    )


@cache
def _orders() -> tuple[re.Pattern[str], ...]:
    """A bare command to oneself: *send her the list*, *to send: the article*."""
    sends = phrases(
        r"""
        send | email | e-mail | mail | forward | fwd | share | courier | text | whatsapp | message |
        ping | lend | introduce | invite | ring | phone | return | pass on | dig out | look up | drop
        off | recommend | connect
        """
    )
    gives = phrases(
        r"""
        give | get | buy | bring | show | find | call | write | tell | put | drop | post | hand | make |
        pass | thank | book | pick up | let | order | meet | chase | copy | set
        """
    )
    fetches = phrases(
        r"""
        buy | book | find | get | order | prepare | arrange | organi[sz]e | call | write | post | print
        | look into | set up | make | bring | put | pick up
        """
    )
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{ORDER}{sends}\b(?! in\b| off\b)",
            rf"{ORDER}{gives} (?:to )?{WHOM}\b(?!'s (?:a|an|the)\b)",
            rf"{ORDER}(?:drop|post|send|return|give|bring|take|lend) (?:it|them|this|these)\b",
            rf"{ORDER}{fetches} (?:\S+ ){{1,8}}?(?:for|to|with) {WHOM}\b",
            rf"^(?:{REMINDS} )*(?:set up|arrange|organi[sz]e|prepare|look into|chase|draft)\b",
            rf"{START}(?:todo|to do|to-do|action)\b[:,.]? (?:- )?{SEND}\b",
            rf"^(?:i )?(?:must|need to|have to|remember to|don'?t forget to|remind me to) {SEND}\b",
        )
    )


_GAVE_WORD = rf"{WHO}(?:'s| has| have|'ve)? (?:promised|offered|agreed|volunteered|undertook)"
_THEIRS = tuple(
    LatePattern(pattern)
    for pattern in (
        (
            rf"{WHO}{WILL} (?:\w+ly |then |also |kindly |maybe |be )?{DELIVER}(?:ing)?\b(?! @\w+ "
            rf"(?!and (?:me|us)\b))"
        ),
        rf"(?:\b(?:his|her|their)|@\w+'s) (?:\w+ ){{1,2}}?(?:will|'ll|is to|is going to) {DELIVER}\b",
        rf"{WHO} can {DELIVER}\b.*{US}|{WHO}(?: has|'s)? promised (?:an?|the|some) ",
        (
            rf"{_GAVE_WORD} (?:to )?(?:me|us|@\w+ and me)\b|{_GAVE_WORD} to {DELIVER}\b|{_GAVE_WORD} "
            rf"(?:to )?(?:\S+ ){{0,6}}?{US}"
        ),
        rf"{WHO}(?: still)? owes? (?:\S+ and )?(?:me|us)\b|^(?:still )?owes? (?:me|us)\b",
        (
            rf"^(?:waiting|awaiting|wait) (?:for|on)? ?{GUEST}(?:'s)?\b|^(?:waiting|wait) (?:for|on) "
            rf"(?:news|word|the)\b"
        ),
        (
            rf"^(?:will|'ll|promised to|is going to|to|offered to|is to|agreed to) {DELIVER}\b(?! "
            rf"{WHOM}\b).*{US}"
        ),
        (
            rf"^(?:will|'ll|promised to|is going to|to|offered to|is to|agreed to) {SEND} (?:me|"
            rf"us)\b|^(?:promised|offered) (?:me|us)\b"
        ),
        rf"{WHO}{WILL} (?:\S+ ){{1,6}}?(?:to |for |with )?(?:me|us)\b|{WHO}{WILL} {SEND} (?:me|us|our)\b",
        (
            rf"\b\w+{WILL} (?:\S+ ){{0,6}}?(?:let|tell|send|show|give|get back to|email|call|ring) "
            rf"(?:me|us)\b"
        ),
        rf"{WHO}{WILL} be (?:glad|happy|delighted|pleased) to (?:\S+ ){{0,6}}?{US}",
        r"^will .*\b(?:me|us)\b",
        r"^(?:let|get|come) (?:me|us|back to me|back to us)\b.*\bby\b",
        (
            rf"{WHO}(?:'s| is| are)? (?:sending|bringing|lending|emailing|forwarding|getting back|"
            rf"coming back to|finding out|introducing|(?:getting|giving|finding|booking|showing|calling|"
            rf"ringing|"
            rf"mailing|texting|making|baking|saving) (?:me|us))\b"
        ),
        (
            rf"{WHO} (?:sends|mails|e-?mails|forwards|posts|texts|brings|lends|gives|gets|shows|calls|rings|"
            rf"returns|confirms|introduces|drops|passes|hands|takes|invites) (?:\S+ ){{0,3}}?"
            rf"(?:me|us)\b(?! (?:a smile|laugh|all))"
        ),
        (
            rf"{WHO} (?:sends|mails|e-?mails|forwards|posts|brings|returns|confirms|shares|delivers|signs) "
            rf"(?:\S+ ){{1,6}}?{SOON}"
        ),
    )
)


@cache
def _not_a_deed() -> re.Pattern[str]:
    """What looks like a deed and is news or advice: *ask for table 14*, *book two weeks ahead*."""
    return re.compile(
        r"^(?:ask for (?:the|a|table)|book (?:two|three|a week|ahead|early|well)|book club|order the|"
        r"send (?:in|off)|let (?:him|her|them) have the (?:seat|chair|window|aisle|head)|call (?:him|"
        r"her) @|bring cash|take the (?:lift|stairs|tram|bus)|prefers? |wants? to |would (?:love|like) "
        r"to)"
    )


def deed(full: str, rest: str, *, alone: bool) -> Deed | None:
    """A follow-up question, a promise or something owed, or None.

    Args:
        full: the marked line.
        rest: the marked line without who told it.
        alone: whether one guest only was there, so that a line without a subject is about them.
    """
    if any(p.search(full) for p in _asks()):
        return Deed(LineKind.FOLLOW_UP_QUESTION)
    promised = any(p.search(full) for p in _promises())
    if promised or _meant().search(full):
        return Deed(LineKind.PROMISE, "" if promised else MEANT)
    if _not_a_deed().search(full):
        return None
    if any(p.search(rest) or p.search(full) for p in _THEIRS):
        return Deed(LineKind.THEY_OWE)
    if any(p.search(full) for p in _orders()):
        return Deed(LineKind.PROMISE)
    return _whose(full, alone=alone)


def _whose(full: str, *, alone: bool) -> Deed | None:
    """*Will send the brochure*: the host's promise, unless the one guest there may have made it."""
    if not re.match(rf"^(?:will|promised to|agreed to|offered to) {SEND}\b", full):
        return None
    mine = re.search(WHOM, full) or not alone
    return Deed(LineKind.PROMISE, "" if mine else "your promise or theirs")
