"""Questions: the bank's record, and how a fact that was noted becomes a question that can be asked."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.person import Kind, Person, first_name
from planner.values.record import Record
from planner.values.text import fold, inert_line


class BankQuestion(Record, frozen=True, kw_only=True):
    """A question worth asking almost anyone.

    Attributes:
        text: as it would be said.
        topic: what its answer tells.
        depth: 1 for a first meeting, 2 once you know each other a little, 3 for people you know well.
        kinds: the kinds of person it suits; empty for everyone.
        why: what it opens up, in words; may be empty.
    """

    text: str
    topic: Topic
    depth: int = 1
    kinds: tuple[Kind, ...] = ()
    why: str = ""


MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
          "november", "december")  # fmt: skip

SAD = re.compile(
    r"\b(?:died|death|dead|ill|illness|sick|cancer|hospital|surgery|operation|divorc\w*|separated|separation|"
    r"funeral|passed away|widow\w*|miscarriage|laid off|redundan\w*|fired|bankrupt\w*|accident|estranged|"
    r"depress\w*|lawsuit)\b"
)
"""Words of a sorrow: left for the guest to raise."""

UNASKED = frozenset({Topic.HEALTH, Topic.MONEY, Topic.TASTE})
"""Topics no question is made of: private ones, and tastes, which are acted on rather than asked about."""

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
OWNED = re.compile(r"(?:^|\b(?:a|an|the|her|his|their|own|first|big|annual|school)\s|['’]s\s)$")
AFTER_EVENT = re.compile(
    r"$|\s*[,;:.!?()–—]|\s+(?:in|on|at|next|this|last|went|was|were|is|are|will|with|for|from|to|and|or|"
    r"against|near|"
    r"after|before|during|coming|again|opens?|starts?|begins?|got|had|has|came|finished|moved|postponed|"
    r"cancelled|"
    r"tomorrow|tonight|today|soon|by|over|the|where|that|which|but|so|around|of|as|when|because|up|he|"
    r"she|they|\d)\b"
)
"""What may follow an event; another noun makes something else of it (a concert pianist, a party planner)."""
HABITUAL = re.compile(r"\b(?:every|each|any|most)\s(?:\w+\s)?$")
"""Before an event: it comes round again and again, and has no news of its own."""
KIN = (
    "aunt|baby|boy|boys|brother|brothers|cat|child|children|cousin|dad|daughter|daughters|dog|eldest|"
    "family|father|"
    "fiance|fiancee|girl|girls|grandchildren|granddaughter|grandson|horse|husband|kids|mother|mum|nephew|"
    "niece|"
    "parents|partner|puppy|sister|sisters|son|sons|team|twins|wife|youngest"
)
NEW = (
    "apartment|baby|bike|boat|camera|car|dog|flat|garden|guitar|home|horse|house|job|kitchen|kitten|"
    "office|piano|"
    "puppy|role"
)
HABITS = {
    "bakes": "bake", "brews": "brew", "climbs": "climb", "coaches": "coach", "collects": "collect",
    "conducts": "conduct", "cooks": "cook", "cycles": "cycle", "dances": "dance", "fishes": "fish",
    "gardens": "garden", "grows": "grow", "hikes": "hike", "keeps": "keep", "paints": "paint",
    "photographs": "photograph", "plays": "play", "restores": "restore", "rides": "ride", "rows": "row",
    "runs": "run", "sails": "sail", "sings": "sing", "skis": "ski", "surfs": "surf", "swims": "swim",
    "teaches": "teach", "volunteers": "volunteer", "writes": "write",
}  # fmt: skip
"""What people are noted to do, and how it is said to them."""
DONE = re.compile(
    r"\b(?:went|was|were|won|lost|came|finished|over|cancelled|called off|passed|failed|placed)\b"
)
STALE = re.compile(
    r"\s*\b(?:next|this|later this|early next) (?:week|month|year|spring|summer|autumn|fall|winter)\b"
    r"|\s*\b(?:some ?day|one day|soon)\b"
)
"""Times that were meant from the day of noting, and mislead on another."""
PRONOUNS = ("her", "his", "their")

_EVENT = re.compile(
    rf"(?:\b(?P<whose>her|his|their|[\w’']+['’]s) )?(?:(?:first|big|own|annual|school|\d\w+) )?"
    rf"\b(?P<event>{EVENTS})\b"
)
_NEWS_OF_KIN = re.compile(rf"^(?:her |his |their |the )?(?P<kin>(?:{KIN}))\b(?:,? (?P<name>[A-Z]\w+))?")
_WISH = re.compile(
    r"^(?:wants|hopes|plans|is planning|would love|would like|dreams of|longs) (?:to )?(?P<what>.+)"
)
_BEGUN = re.compile(
    r"^(?:is |has been |just )?(?:now )?(?P<what>(?:learning|building|restoring|renovating|training|writing|"
    r"studying|planning|organising|organizing|preparing|rebuilding|planting|researching) .+)"
)
_TAKEN_UP = re.compile(r"^(?:has |just |recently )*(?:took|taken) up (?:the )?(?P<what>[\w ]+)")
_MOVED = re.compile(r"\bmov(?:ed|ing|es) to (?P<where>(?:[A-Z][\w’'-]+ ?)+)")
_GOT_NEW = re.compile(rf"\bnew (?P<new>{NEW})\b")
_ASKING = r"(?:ask|find out|check)(?: (?:her|him|them|\w+))?"
_ASKED = re.compile(rf"^{_ASKING} (?:about|after) (?P<what>.+)")
_HOW_WENT = re.compile(rf"^(?:{_ASKING} )?how (?P<what>.+?) (?:went|goes|is going|turned out)$")
LONGEST = 120
"""Characters of a note beyond which it is a story and not a matter for one question."""


def fact_question(fact: Fact, person: Person, on: date) -> str | None:
    """The question a fact grows into, as it would be said on that day; None where none can be honestly made.

    Args:
        fact: what was noted.
        person: of whom; a leading name or pronoun is taken off the note.
        on: the day it would be asked.
    """
    if not may_ask(fact):
        return None
    text = _bare(fact.text, person)
    if not any(c.isalpha() for c in text) or len(text) > LONGEST:
        return None
    if text.endswith("?"):
        return _capital(text)
    made = _from_reminder(text) or _from_event(text, fact, on) or _from_life(text, fact) or _from_doing(text)
    return _capital(" ".join(made.split())) if made else None


def may_ask(fact: Fact) -> bool:
    """Whether it may be asked about at a table at all."""
    if fact.topic in UNASKED and fact.ask_again is None:
        return False
    return (
        fact.sensitivity is not Sensitivity.SENSITIVE
        and fact.topic not in (Topic.HEALTH, Topic.MONEY)
        and not SAD.search(fold(fact.text))
    )


def event_named(text: str) -> str | None:
    """The event a note speaks of, with its owner where one is named: ``regatta``, ``Clara's recital``."""
    lowered = text.casefold()
    if len(lowered) != len(text) or len(text) > LONGEST:
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
        kin = _NEWS_OF_KIN.match(text)
        if kin is None or kin.end() > found.start():
            return "your"
        if kin["name"]:
            return f"{kin['name']}’s"
        return f"your {kin['kin']}’" if kin["kin"].endswith("s") else f"your {kin['kin']}’s"
    return f"your {whose}" if re.fullmatch(rf"(?:{KIN})['’]s", whose.casefold()) else whose


def has_passed(fact: Fact, on: date) -> bool | None:
    """Whether what the fact speaks of lies behind on that day; None where the note does not tell."""
    if fact.ask_again is not None:
        return fact.ask_again <= on
    for number, month in enumerate(MONTHS, 1):
        if re.search(rf"\b(?:in|on|by|until|of|\d) ?(?:\w+ )?{month}\b|\b{month} \d", fold(fact.text)):
            year = fact.learned_on.year + (number < fact.learned_on.month)
            end = date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)
            return end < on
    return None


def _from_reminder(text: str) -> str | None:
    went = _HOW_WENT.match(text)
    if went:
        return f"How did {_yours(went['what'])} go?"
    about = _ASKED.match(text)
    return f"What news of {_yours(about['what'])}?" if about else None


def _from_event(text: str, fact: Fact, on: date) -> str | None:
    event = event_named(text)
    if event is None:
        return None
    named = event if " " in event and event.split()[0] not in ("half", "school", "ski") else f"the {event}"
    if DONE.search(text.casefold()):
        return f"What has been good since {named}?"
    return f"How did {named} go?" if has_passed(fact, on) else f"What news of {named}?"


def _from_life(text: str, fact: Fact) -> str | None:
    moved = _MOVED.search(text)
    if moved:
        return f"How is life in {moved['where'].strip()} treating you?"
    kin = _NEWS_OF_KIN.match(text)
    if kin and fact.topic in (Topic.FAMILY, Topic.MILESTONE, Topic.RECREATION):
        who = kin["name"] or f"your {kin['kin']}"
        many = kin["name"] is None and (
            kin["kin"].endswith("s") or kin["kin"] in ("children", "grandchildren")
        )
        school = " at school" if re.search(r"\bschool\b", text) else ""
        school = " at university" if re.search(r"\buniversity|college\b", text) else school
        return f"How {'are' if many else 'is'} {who} getting on{school}?"
    new = _GOT_NEW.search(text)
    return f"How is the new {new['new']}?" if new else None


def _from_doing(text: str) -> str | None:
    wish = _WISH.match(text)
    if wish and not wish["what"].startswith(("be left", "not ")):
        to = "" if text.startswith("dreams of") else "to "
        lead = "dreamed of" if text.startswith("dreams of") else "wanted"
        return f"You {lead} {to}{_yours(_fresh(wish['what']))}: how is that coming along?"
    begun = _BEGUN.match(text)
    if begun:
        return f"You were {_yours(_fresh(begun['what']))}: how is it coming along?"
    taken = _TAKEN_UP.match(text)
    if taken:
        return f"You had taken up {taken['what'].strip()}: how is it going?"
    verb, _, rest = text.partition(" ")
    rest = rest.partition(",")[0]
    if verb in HABITS and not re.search(r"[.;:]", rest):
        return (
            f"You {HABITS[verb]} {_yours(_fresh(rest))}".rstrip() + ": what has been the best of that lately?"
        )
    return None


def _bare(text: str, person: Person) -> str:
    """The note without its subject: ``Ines wants to row`` and ``she wants to row`` are ``wants to row``."""
    said = inert_line(text).strip().rstrip(".!")
    names = sorted({person.name, first_name(person), "she", "he", "they"}, key=len, reverse=True)
    for name in names:
        begun = re.match(rf"{re.escape(name)}(?:['’]s)?\s+", said, re.IGNORECASE)
        if begun:
            said = said[begun.end() :].strip()
            break
    first, _, rest = said.partition(" ")
    lowered = first.casefold()
    return f"{lowered} {rest}".strip() if lowered in STARTERS or lowered in HABITS else said


STARTERS = frozenset(
    {"wants", "hopes", "plans", "is", "has", "would", "dreams", "longs", "learning", "building", "restoring",
     "just", "renovating", "training", "writing", "studying", "planning", "took", "taken", "ask",
     "how", "find",
     "check", "her", "his", "their", "the", "recently", *KIN.split("|")}
)  # fmt: skip


def _yours(text: str) -> str:
    """The words turned to the person they are about: ``her boat`` becomes ``your boat``."""
    turned = re.sub(r"\b(?:her|his|their)\b(?= \w)", "your", text)
    return re.sub(r"\b(?:herself|himself|themselves)\b", "yourself", turned).strip().rstrip(",;")


def _fresh(text: str) -> str:
    return STALE.sub("", text).strip()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
