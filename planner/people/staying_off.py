"""Subjects to stay off: what they cover beyond their own words, and those a person's facts tell of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from planner.people.bank import normal
from planner.people.confidence import may_stand
from planner.people.facts import Fact, Topic
from planner.people.needs import singular
from planner.values.late_pattern import LatePattern
from planner.values.text import fold

_POLITICS = LatePattern(
    r"\b(?:politic\w*|elections?|elected|referendum|parliament\w*|president|prime minister|minister|"
    r"ministry|senat\w*|"
    r"congress\w*|mayor|councillor|city council|town council|campaign(?:s|ed|ing)? for|vot(?:e|es|ed|er|ers|"
    r"ing)|"
    r"left[- ]wing|right[- ]wing|protest\w*|activis\w*|brexit|sanctions?|border policy)\b"
)
_RELIGION = LatePattern(
    r"\b(?:religio\w*|faith|church\w*|chapel|mosque|temple|synagogue|parish|priest|pastor|imam|rabbi|nun|"
    r"monk|"
    r"pray\w*|bible|quran|koran|torah|pilgrim\w*|hajj|umrah|ramadan|lent|god|baptis\w*|christening|communion|"
    r"confirmation class|bar mitzvah|bat mitzvah|missionary|kosher|halal|conver(?:ted|sion) to)\b"
)
_HEALTH = LatePattern(
    r"\b(?:health\w*|ill|illness\w*|sick\w*|disease|doctors?|hospital\w*|surg\w*|operation|clinic|therap\w*|"
    r"medic(?:al|ine|ation)s?|diagnos\w*|pregnan\w*|diet(?:s|ing)?|weight|allerg\w*|intoleran\w*|injur\w*|"
    r"cancer|"
    r"diabet\w*|blood pressure|burn-?out|depress\w*|anxi\w*|rehab\w*|sober|knee|migraine\w*|asthma)\b"
)
_WIDE = {
    "politics": _POLITICS,
    "religion": _RELIGION,
    "faith": _RELIGION,
    "health": _HEALTH,
    "illness": _HEALTH,
}
_TOPICS = {
    "family": Topic.FAMILY, "private life": Topic.FAMILY, "personal life": Topic.FAMILY,
    "children": Topic.FAMILY, "home life": Topic.FAMILY, "kid": Topic.FAMILY,
    "work": Topic.WORK, "job": Topic.WORK, "office": Topic.WORK,
    "career": Topic.WORK, "food": Topic.TASTE, "hobby": Topic.RECREATION, "childhood": Topic.PLACE,
    "future": Topic.DREAMS, "plan": Topic.DREAMS, "money": Topic.MONEY, "age": Topic.MILESTONE,
    "birthday": Topic.MILESTONE,
}  # fmt: skip
"""Subjects that are a whole topic, and what it is."""
_LEAD = LatePattern(
    r"^(?:(?:the|a|an|her|his|their|your|my|any|all|talk of|anything about|questions about)\s+)+"
)
_NEVER_RAISE = LatePattern(
    r"\b(?:(?:hates|dislikes|detests|cannot stand|can[’']?t stand|can[’']?t bear|is bored by|has no time for|"
    r"has had enough of)|(?:would rather not|does not (?:like|want) to|doesn[’']?t (?:like|want) to|"
    r"prefers not to|"
    r"hates to|never) (?:talk|speak|be asked|discuss)(?:s|ing)?(?: (?:about|of))?)\s+"
    r"(?:talking about |talk of |questions about |being asked about )?"
    r"(?:the |her |his |their )?(?P<what>(?!to\b)[\w’'-]+(?: (?!and\b|but\b|or\b|since\b|because\b|"
    r"when\b|after\b|"
    r"at\b|in\b|"
    r"on\b)[\w’'-]+){0,2})"
)


def disliked(facts: Sequence[Fact]) -> tuple[str, ...]:
    """Subjects that a person's facts say they dislike: ``hates golf`` tells to stay off golf.

    What they do not like to eat is no subject, and what is sensitive or of health is not spelled out.
    """
    found = (_NEVER_RAISE.search(f.text) for f in facts if f.topic is not Topic.TASTE and may_stand(f))
    return tuple(dict.fromkeys(m["what"].strip() for m in found if m))


def bare_subject(subject: str) -> str:
    """A subject folded and without an article: *the merger* and *merger* are one."""
    return _LEAD.sub("", fold(subject).strip())


class OffLimits:
    """Some subjects, ready for asking whether a text touches one of them.

    Args:
        subjects: as they were written; one with commas or *and* is several.
    """

    def __init__(self, subjects: Iterable[str]) -> None:
        parts = {part for subject in subjects for part in _parts(subject)}
        self.topics = frozenset(_TOPICS[part] for part in parts if part in _TOPICS)
        self._wide = tuple(_WIDE[part] for part in sorted(parts) if part in _WIDE)
        self._phrases = tuple(f" {part} " for part in sorted(parts))

    def bars(self, text: str) -> bool:
        """Whether a text touches a subject: by its words, in singular or plural, or by what it covers."""
        return self.says(text) or any(wide.search(fold(text)) for wide in self._wide)

    def says(self, text: str) -> bool:
        """Whether a text has a subject's own words in it, in singular or plural."""
        plain = _plain(text)
        return any(phrase in plain for phrase in self._phrases)

    def names(self, *words: str) -> bool:
        """Whether one of some words is a subject itself: football is, for a question of teams."""
        return any(_plain(word) in self._phrases for word in words)


def _parts(subject: str) -> list[str]:
    pieces = re.split(r",|;|/|\b(?:and|or)\b", fold(subject))
    parts = (_plain(_LEAD.sub("", piece.strip())).strip() for piece in pieces)
    return [part for part in parts if part]


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """The words of a text, folded and in the singular, with single spaces between and around them."""
    return f" {' '.join(map(singular, normal(text).split()))} "
