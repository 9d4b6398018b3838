"""Subjects to stay off: what a line says someone would rather not speak of, or that must not be raised."""

from __future__ import annotations

import re

from planner.values.late_pattern import LatePattern

LONGEST = 300
"""Characters of a line that are read; what is longer is a story."""
_SPEAK = (
    r"(?:mention(?:ing)?|talk(?:ing)? about|speak(?:ing)? (?:of|about)|bring(?:ing)? up|discuss(?:ing)?|"
    r"rais(?:e|ing)(?! (?:prices?|money|funds?|capital|rates?|wages?|kids|children|an?|any)\b)|"
    r"ask(?:ing)?(?: (?:her|him|them))? about|jok(?:e|ing) about|go(?:ing)? on about|touch(?:ing)? on|"
    r"say(?:ing)? anything about)"
)
_WHAT = r"(?P<what>[^,.;:!?()]{3,40}?)"
_END = (
    r"(?=\s*(?:$|[,.;:!?()]|"
    r"\b(?:again|next time|any ?more|at all|with (?:her|him|them)|because|since|as|unless)\b))"
)
_PATTERNS = tuple(
    LatePattern(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"\b(?:(?:would )?rather not|prefers? not to|(?:does not|doesn['’]?t) (?:like|want) to|hates to|"
            r"hates) (?:talk|talking|speak|speaking|be asked|discuss|discussing)(?: about| of)? "
            r"(?P<what>[^,.;]{3,40})"
        ),
        (
            r"\b(?:do not|don['’]?t|never|must not|mustn['’]?t|should not|shouldn['’]?t|better not|best not|"
            rf"not to) (?:ever |to )?{_SPEAK} (?:to (?:her|him|them) )?{_WHAT}{_END}"
        ),
        rf"\b(?:avoid|stop|steer clear of|stay (?:off|away from)|keep off) {_SPEAK} {_WHAT}{_END}",
        (
            r"\b(?:avoid|steer clear of|stay (?:off|away from)|keep off) the (?:subject|topic|matter) of "
            rf"{_WHAT}{_END}"
        ),
        (
            rf"^(?:the (?:subject|topic) of )?{_WHAT} (?:is|are) "
            r"(?:off limits|taboo|a no-go|a sore (?:point|subject|spot)|a touchy subject)\b"
        ),
    )
)


def subject_left_alone(text: str) -> str:
    """The subject that a line says to leave alone; empty where it says none.

    Args:
        text: the line as typed, or folded.
    """
    line = " ".join(text[:LONGEST].split())
    found = next((m for p in _PATTERNS if (m := p.search(line))), None)
    return found["what"].strip() if found else ""
