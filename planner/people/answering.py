"""Whether a question still stands: what later notes answer, and what a note says of today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planner.people.events import event_named, is_hedged_news
from planner.people.facts import Fact
from planner.people.needs import singular
from planner.people.questions import DONE, over_by
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, inert_line

TELLING = 2
"""Words of weight that two notes have in common when the later one answers the earlier."""
WEIGHTY = 4
"""Letters from which a word has weight."""
_LIGHT = frozenset(
    {"about", "after", "again", "been", "from", "have", "into", "just", "last", "more", "next", "over",
     "that", "their", "them", "then", "they", "this", "time", "want", "week", "when", "with", "year"}
)  # fmt: skip
_NOT_NOW = LatePattern(
    r"\b(?:wants?|hopes?|plans?|planning|would (?:love|like)|dreams?|wishes|thinking of|used to|gave up|"
    r"given up|"
    r"stopped|quit|no longer|never|not|no|without|hates?|dislikes?|detests?|bored|avoids?|afraid|"
    r"asked? (?:about|after)|"
    r"isn[’']?t|doesn[’']?t|don[’']?t|didn[’']?t|can[’']?t|cannot|instead of|rather than|tired of)\b"
)


def is_answered(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether a later note tells how it went: asked all the same, it would say that nobody listened.

    Args:
        fact: what a question would grow from.
        facts: what else was learned of the same person.
    """
    over = over_by(fact) or fact.learned_on
    event = event_named(inert_line(fact.text))
    word = fold(event).split()[-1] if event else ""
    own = _telling(fact.text)
    for later in facts:
        if later.id == fact.id or later.learned_on <= fact.learned_on or later.learned_on < over:
            continue
        told = fold(later.text)
        if word and re.search(rf"\b{re.escape(word)}\b", told) and DONE.search(told):
            return True
        if fact.ask_again is not None and len(own & _telling(later.text)) >= TELLING:
            return True
    return False


def speaks_of_now(fact: Fact) -> bool:
    """Whether a fact says what is so, and not what was, is wished for, doubted or disliked."""
    text = fold(fact.text)
    return not _NOT_NOW.search(text) and not is_hedged_news(text) and not text.endswith("?")


def _telling(text: str) -> set[str]:
    words = {singular(word) for word in re.findall(r"[^\W\d_]+", fold(text)) if len(word) >= WEIGHTY}
    return words - _LIGHT
