"""Contractions typed without their apostrophe: *ill send it*, *shes*, *dont*, put right."""

from __future__ import annotations

import re
from functools import cache

from planner.notes.deed_words import SEND

ALWAYS = {
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "wasnt": "wasn't",
    "werent": "weren't", "arent": "aren't", "hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't",
    "wouldnt": "wouldn't", "couldnt": "couldn't", "shouldnt": "shouldn't", "shes": "she's", "hes": "he's",
    "theyre": "they're", "theyve": "they've", "theyll": "they'll", "theyd": "they'd", "youre": "you're",
    "youll": "you'll", "youve": "you've", "weve": "we've", "thats": "that's", "whats": "what's",
    "wheres": "where's", "im": "i'm",
}  # fmt: skip
"""No other word is written so."""
STARTS = r"(?:^|[.;:!?,(]|\s-|->|\b(?:and|but|so|then|ok|also|said|that|promised|told|think)\b)\s*"
"""Where a contraction with another meaning may begin; *she is ill* and *Jony Ive* stand elsewhere."""


def apostrophed(folded: str) -> str:
    """A folded text with its apostrophes where they were left out."""
    text = _always().sub(lambda found: ALWAYS[found[0]], folded)
    for pattern, right in _sometimes():
        text = pattern.sub(right, text)
    return text


@cache
def _always() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(ALWAYS)})\b(?!')")


@cache
def _sometimes() -> tuple[tuple[re.Pattern[str], str], ...]:
    how = r"(?:also |then |just |definitely |gladly |try to |have to |need to |make sure to |be )*"
    done = r"(?:promised|offered|agreed|got to|to|said|told|owed|asked|sent|booked|been|committed)\b"
    wish = rf"(?:{how}{SEND}|like to|love to|said|promised|offered)\b"
    return (
        (re.compile(rf"(?P<at>{STARTS})ill (?={how}{SEND}\b)"), r"\g<at>i'll "),
        (re.compile(rf"(?P<at>{STARTS})id (?={wish})"), r"\g<at>i'd "),
        (re.compile(rf"(?P<at>{STARTS})ive (?={done})"), r"\g<at>i've "),
        (re.compile(rf"(?P<at>{STARTS})(?P<who>she|he|we)ll (?={how}{SEND} )"), r"\g<at>\g<who>'ll "),
        (re.compile(r"\b(?P<who>she|he|they|it|i|we|you|that|which|who) wont\b"), r"\g<who> won't"),
        (re.compile(rf"(?P<at>{STARTS})wont\b"), r"\g<at>won't"),
        (re.compile(r"\bcant\b(?! of\b)"), "can't"),
    )
