"""Events and family in a note: which is spoken of, and whose it is."""

from __future__ import annotations

import re

from planner.values.late_pattern import LatePattern

EVENTS = (
    "audition|ball|baptism|birthday|ceremony|championship|christening|concert|contest|cruise|cup|dance|"
    "exam|exams|exhibition|expedition|festival|final|finals|gala|game|gig|graduation|half marathon|hike|"
    "holiday|"
    "honeymoon|interview|marathon|match|move|opening|party|performance|play|premiere|race|recital|"
    "regatta|retreat|"
    "reunion|safari|school play|season|ski trip|show|tournament|tour|trek|trial|triathlon|trip|"
    "vacation|wedding"
)
DOUBLES = frozenset(
    {"ball", "cup", "dance", "final", "hike", "match", "move", "opening", "party", "play", "race",
     "season", "show",
     "tour", "trek", "trial"}
)  # fmt: skip
"""Events whose word is a verb or something else too: they count at the start of a note or after its owner."""
OWNED = LatePattern(r"(?:^|\b(?:a|an|the|her|his|their|own|first|big|annual|school)\s|['’]s\s)$")
AFTER_EVENT = LatePattern(
    r"$|\s*[,;:.!?()–—]|\s+(?:in|on|at|next|this|last|went|was|were|is|are|will|with|for|from|to|and|or|"
    r"against|near|"
    r"after|before|during|coming|again|opens?|starts?|begins?|got|had|has|came|finished|moved|postponed|"
    r"cancelled|"
    r"tomorrow|tonight|today|soon|by|over|the|where|that|which|but|so|around|of|as|when|because|up|he|"
    r"she|they|\d)\b"
)
"""What may follow an event; another noun makes something else of it (a concert pianist, a party planner)."""
HABITUAL = LatePattern(r"\b(?:every|each|any|most)\s(?:\w+\s)?$")
"""Before an event: it comes round again and again, and has no news of its own."""
KIN = (
    "aunt|baby|boy|boys|brother|brothers|cat|child|children|cousin|dad|daughter|daughters|dog|eldest|"
    "family|father|"
    "fiance|fiancee|girl|girls|grandchildren|granddaughter|grandson|horse|husband|kids|mother|mum|nephew|"
    "niece|"
    "parents|partner|puppy|sister|sisters|son|sons|team|twins|wife|youngest"
)
PRONOUNS = ("her", "his", "their")
_EVENT = LatePattern(
    rf"(?:\b(?P<whose>her|his|their|[\w’']+['’]s) )?(?:(?:first|big|own|annual|school|\d\w+) )?"
    rf"\b(?P<event>{EVENTS})\b"
)
NEWS_OF_KIN = LatePattern(rf"^(?:her |his |their |the )?(?P<kin>(?:{KIN}))\b(?:,? (?P<name>[A-Z]\w+))?")
LONGEST = 120
"""Characters of a note beyond which it is a story and not a matter for one question."""


HEDGED = LatePattern(
    r"\b(?:maybe|perhaps|possibly|probably|presumably|supposedly|might|may be|could be|seems|not sure|unsure|"
    r"not certain|unclear|thinks (?:of|about|she|he|they)|thinking (?:of|about)|considering|rumou?rs?|"
    r"if (?:she|he|they|it)|whether)\b"
)
"""Words of a thing that may never come about."""


def is_hedged_news(text: str) -> bool:
    """Whether a note is not certain of what it says, so that no question can take it for granted."""
    return HEDGED.search(text.casefold()) is not None


def event_named(text: str) -> str | None:
    """The event a note speaks of, with its owner where one is named: ``regatta``, ``Clara's recital``.

    None where the note is not certain of it.
    """
    lowered = text.casefold()
    if len(lowered) != len(text) or len(text) > LONGEST or is_hedged_news(text):
        return None
    for found in _EVENT.finditer(lowered):
        if not AFTER_EVENT.match(lowered[found.end() :]):
            continue
        if HABITUAL.search(lowered[: found.start("event")]):
            continue
        if found["event"] in DOUBLES and not OWNED.search(lowered[: found.start("event")]):
            continue
        owner = _owner(text, found)
        return f"{owner} {found['event']}".strip()
    return None


def _owner(text: str, found: re.Match[str]) -> str:
    """Whose event it is: a name, one of the family, ``your`` for the guest's own, or nobody told."""
    whose = text[found.start("whose") : found.end("whose")] if found["whose"] else ""
    if whose.casefold() in PRONOUNS:
        kin = NEWS_OF_KIN.match(text)
        if kin is None or kin.end() > found.start():
            return "your"
        if kin["name"]:
            return f"{kin['name']}’s"
        return f"your {kin['kin']}’" if kin["kin"].endswith("s") else f"your {kin['kin']}’s"
    return f"your {whose}" if re.fullmatch(rf"(?:{KIN})['’]s", whose.casefold()) else whose
