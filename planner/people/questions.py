"""Questions made from facts: how what was noted becomes one that can be asked, and when."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planner.dates.words import FULL_MONTH_NAMES
from planner.people.confidence import may_ask
from planner.people.events import KIN, LONGEST, NEWS_OF_KIN, event_named, is_hedged_news
from planner.people.facts import Fact, Topic
from planner.people.person import Person, subjects
from planner.values.late_pattern import LatePattern
from planner.values.text import fold, inert_line, sentence

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
DONE = LatePattern(
    r"\b(?:went|was|were|won|lost|came|finished|over|cancelled|called off|passed|failed|placed)\b"
)
STALE = LatePattern(
    r"\s*\b(?:next|this|later this|early next) (?:week|month|year|spring|summer|autumn|fall|winter)\b"
    r"|\s*\b(?:some ?day|one day|soon)\b"
)
"""Times that were meant from the day of noting, and mislead on another."""

_AT_A_CLAUSE = r"(?:^|, (?:and |but )?(?:she |he |they )?)"
_WISHES = (
    (
        LatePattern(
            rf"{_AT_A_CLAUSE}(?:wants|hopes|plans|is planning|would love|would like|longs) "
            r"to (?P<what>(?!be left|not\b|just\b)\w.+)"
        ),
        "wanted to",
    ),
    (
        LatePattern(
            rf"{_AT_A_CLAUSE}(?:wants|would love|would like) "
            r"(?P<what>(?:an?|another|(?:her|his|their) own) (?!(?:\w+ )?(?:table|seat|break|word)\b).+)"
        ),
        "wanted",
    ),
    (
        LatePattern(rf"{_AT_A_CLAUSE}(?:is planning|plans) (?P<what>(?:an?|her|his|their) .+)"),
        "were planning",
    ),
    (LatePattern(rf"{_AT_A_CLAUSE}plans on (?P<what>\w+ing\b.*)"), "were planning on"),
    (LatePattern(rf"{_AT_A_CLAUSE}dreams of (?P<what>.+)"), "dreamed of"),
    (LatePattern(rf"{_AT_A_CLAUSE}hopes for (?P<what>.+)"), "hoped for"),
)
"""Wishes, each with the words in which it can be said back; other wishes are left alone."""
_OF_US = LatePattern(r"\b(?:with (?:me|us)|(?:both|the two) of us|together(?! with (?!me\b|us\b)))\b")
"""What says that a note is of the guest and the host, and not of the guest alone."""
_TENDER = LatePattern(r"\b(?:child|children|baby|babies|pregnan\w*|ivf|adopt\w*)\b")
"""Wishes that nobody is asked about."""
_NO_HABIT = LatePattern(r"(?:late|behind|out of|low|on|to|kosher|halal|quiet|fit|busy|up|an eye|a low)\b")
"""What turns the verb of a habit into something else: runs late, keeps to herself."""
_BEGUN = LatePattern(
    r"^(?:is |has been |just )?(?:now )?(?P<what>(?:learning|building|restoring|renovating|training|writing|"
    r"studying|planning|organising|organizing|preparing|rebuilding|planting|researching) .+)"
)
_TAKEN_UP = LatePattern(r"^(?:has |just |recently )*(?:took|taken) up (?:the )?(?P<what>[\w ]+)")
_MOVED = LatePattern(r"\bmov(?:ed|ing|es) to (?P<where>(?:[A-Z][\w’'-]+ ?)+)")
_GOT_NEW = LatePattern(rf"\bnew (?P<new>{NEW})\b")
_ASKING = r"(?:ask|find out|check)(?: (?:her|him|them|\w+))?"
_ASKED = LatePattern(rf"^{_ASKING} (?:about|after) (?P<what>.+)")
_HOW_WENT = LatePattern(rf"^(?:{_ASKING} )?how (?P<what>.+?) (?:went|goes|is going|turned out)$")


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
        return sentence(text) if AS_SAID.match(text) and not is_hedged_news(text) else None
    if is_hedged_news(text):
        return None
    made = _from_reminder(text) or _from_event(text, fact, on) or _from_life(text, fact) or _from_doing(text)
    return sentence(" ".join(made.split())) if made else None


AS_SAID = LatePattern(
    r"(?:(?:and |so )?(?:how|what|where|when|who|which|why)|did|do|does|have|has|are|is|was|were|will|would|"
    r"any news)\b(?!.*\b(?:she|he|they)\b)",
    re.IGNORECASE,
)
"""A question that can be put to the guest in the words of the note."""
RIGHT_AFTER = timedelta(days=31)
"""How long a birthday can be asked about once its day, or its month, is over."""


def has_passed(fact: Fact, on: date) -> bool | None:
    """Whether what the fact speaks of lies behind on that day; None where the note does not tell."""
    over = over_by(fact)
    return None if over is None else over <= on


def over_by(fact: Fact) -> date | None:
    """The first day on which what the fact speaks of lies behind; None where the note does not tell."""
    if fact.ask_again is not None:
        return fact.ask_again
    for number, month in enumerate(map(str.casefold, FULL_MONTH_NAMES), 1):
        if re.search(rf"\b(?:in|on|by|until|of|\d) ?(?:\w+ )?{month}\b|\b{month} \d", fold(fact.text)):
            year = fact.learned_on.year + (number < fact.learned_on.month)
            return date(year + number // 12, number % 12 + 1, 1)
    return None


def _from_reminder(text: str) -> str | None:
    if re.search(r"\bbirthday\b", text.casefold()):
        return None
    went = _HOW_WENT.match(text)
    if went:
        return f"How did {_yours(went['what'])} go?"
    about = _ASKED.match(text)
    return f"What news of {_yours(about['what'])}?" if about else None


def _from_event(text: str, fact: Fact, on: date) -> str | None:
    event = event_named(text)
    if event is None:
        return None
    if event.endswith("birthday"):
        return _from_birthday(event, fact, on)
    named = event if " " in event and event.split()[0] not in ("half", "school", "ski") else f"the {event}"
    if DONE.search(text.casefold()):
        return f"What has been good since {named}?"
    return f"How did {named} go?" if has_passed(fact, on) else f"What news of {named}?"


def _from_birthday(event: str, fact: Fact, on: date) -> str | None:
    """A birthday is congratulated on its day, and asked about right after it and at no other time."""
    over = over_by(fact)
    if over is None or not over <= on < over + RIGHT_AFTER:
        return None
    return f"How was {event if ' ' in event else f'your {event}'}?"


def _from_life(text: str, fact: Fact) -> str | None:
    moved = _MOVED.search(text)
    if moved:
        return f"How is life in {moved['where'].strip()} treating you?"
    kin = NEWS_OF_KIN.match(text)
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
    if _OF_US.search(text.casefold()):
        return _from_plan_of_ours(text)
    wish = _from_wish(text)
    if wish:
        return wish
    begun = _BEGUN.match(text)
    if begun:
        return f"You were {_yours(_fresh(begun['what']))}: how is it coming along?"
    taken = _TAKEN_UP.match(text)
    if taken:
        return f"You had taken up {taken['what'].strip()}: how is it going?"
    verb, _, rest = text.partition(" ")
    rest = rest.partition(",")[0]
    if verb in HABITS and not re.search(r"[.;:]", rest) and not _NO_HABIT.match(rest):
        return (
            f"You {HABITS[verb]} {_yours(_fresh(rest))}".rstrip() + ": what has been the best of that lately?"
        )
    return None


def _from_plan_of_ours(text: str) -> str | None:
    """A wish that the host is part of is no news to be asked for: it is taken up, or left."""
    wish = _WISHES[0][0].search(text)
    return f"Are you still keen to {_yours(_fresh(wish['what']))}?" if wish else None


def _from_wish(text: str) -> str | None:
    for pattern, lead in _WISHES:
        wish = pattern.search(text)
        if wish and not _TENDER.search(wish["what"]):
            return f"You {lead} {_yours(_fresh(wish['what']))}: how is that coming along?"
    return None


def _bare(text: str, person: Person) -> str:
    """The note without its subject: ``Ines wants to row`` and ``she wants to row`` are ``wants to row``."""
    said = inert_line(text).strip().rstrip(".!")
    for name in subjects(person):
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
