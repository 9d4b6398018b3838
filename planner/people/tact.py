"""Tact: what may not be taken for granted of a person, and what would hurt to be asked, for what is known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from planner.people.bank import BankQuestion, Presumes
from planner.people.confidence import SAD
from planner.people.facts import Fact, Topic
from planner.people.person import Person
from planner.values.late_pattern import LatePattern
from planner.values.record import Record
from planner.values.text import fold

_DEATH = LatePattern(
    r"\b(?:died|death|dead|funeral|passed away|widow\w*|miscarriage|mourn\w*|griev\w*|grief|bereave\w*|"
    r"lost (?:her|his|their) (?!job|way|keys|phone)\w+)\b"
)
_PARTED = LatePattern(r"\b(?:divorc\w*|separated|separation|estranged|split up|broke up|widow\w*)\b")
_UNBORN = LatePattern(r"\b(?:miscarriage|ivf|infertil\w*|childless)\b")
_OUT_OF_WORK = LatePattern(
    r"\b(?:laid off|redundan\w*|fired|bankrupt\w*|lost (?:her|his|their) job|lawsuit)\b"
)
_HOMELESS = LatePattern(
    r"\b(?:evict\w*|flooded|burnt down|burned down|repossess\w*|lost (?:her|his|their) home)\b"
)
_HURT = LatePattern(
    r"\b(?:injur\w*|crutch\w*|wheel ?-?chair|surgery|operation|slipped disc|bad (?:knee|back|hip)|"
    r"(?:knee|back|hip|heart) (?:trouble|pain|problem\w*)|pregnan\w*|broke (?:her|his|their|a) \w+|cancer|"
    r"arthritis|stroke)\b"
)
_FASTS = LatePattern(r"\b(?:fasting|fasts|ramadan|lent)\b")
_PARTNER = LatePattern(
    r"\b(?:husband|wife|spouse|married|fiancee?|girlfriend|boyfriend|(?:her|his|their) partner|engaged to)\b"
)
_CHILDREN = LatePattern(
    r"\b(?:daughters?|sons?|children|kids|child|twins|toddler|teenagers?|baby|grand(?:child|children|sons?|"
    r"daughters?))\b"
)
_KIN = LatePattern(
    r"\b(?:aunt|uncle|brothers?|sisters?|sons?|daughters?|husband|wife|partner|father|dad|mother|mum|"
    r"parents?|"
    r"grandmother|grandfather|grandparents?|child|children|kids|baby|twins|niece|nephew|cousin|friend|boss|"
    r"dog|cat|horse|puppy)\b"
)
_ALIKE = {
    "dad": "father", "mum": "mother", "kid": "child", "children": "child", "baby": "child",
    "spouse": "partner", "husband": "partner", "wife": "partner", "puppy": "dog",
}  # fmt: skip
MOURNING = timedelta(days=365)
"""How long after a death nothing merry is taken for granted, nor the family asked about."""
SORE = timedelta(days=365)
"""How long other sorrows are left alone altogether."""
FASTING = timedelta(days=60)
"""How long a note of fasting keeps food out of the questions."""


class Tact(Record, frozen=True, kw_only=True):
    """What a person should not be asked, for what is known of them.

    Attributes:
        unsafe: what may not be taken for granted.
        sore: topics to leave to them for now.
        kin: relatives with whom a sorrow is bound up, as plain words.
        names: names of those, folded.
    """

    unsafe: frozenset[Presumes]
    sore: frozenset[Topic] = frozenset()
    kin: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def tact_with(person: Person, facts: Sequence[Fact], on: date) -> Tact:
    """What to mind with a person on a day.

    Args:
        person: the guest; their card tells of alcohol and of access.
        facts: what was learned of them, the sensitive too: it is read to be left alone.
        on: the day of the hour.
    """
    sad = [f for f in facts if SAD.search(fold(f.text))]
    recent = " · ".join(fold(f.text) for f in sad if on - f.learned_on < SORE)
    ever = " · ".join(fold(f.text) for f in sad)
    told = " · ".join(fold(f.text) for f in facts)
    mourns = any(_DEATH.search(fold(f.text)) for f in sad if on - f.learned_on < MOURNING)
    parted = _PARTED.search(ever) is not None
    without_child = _UNBORN.search(told) is not None
    hurt = _HURT.search(told) or any(f.topic is Topic.HEALTH for f in facts) or person.needs.access
    fasts = any(_FASTS.search(fold(f.text)) for f in facts if on - f.learned_on < FASTING)
    unsafe = {
        Presumes.ALCOHOL: person.alcohol is not True,
        Presumes.FOOD: fasts or any(_FASTS.search(fold(diet)) for diet in person.needs.diet or ()),
        Presumes.BODY: bool(hurt),
        Presumes.HOME: parted or _HOMELESS.search(told) is not None,
        Presumes.FAMILY: bool(sad) or parted,
        Presumes.PARTNER: parted or bool(sad) or not _PARTNER.search(told),
        Presumes.CHILDREN: without_child or bool(_kin(ever) & {"child", "son", "daughter"})
        or not _CHILDREN.search(told),
        Presumes.CHEER: mourns or bool(recent),
    }  # fmt: skip
    sore = {
        Topic.FAMILY: mourns or parted or without_child,
        Topic.WORK: _OUT_OF_WORK.search(recent) is not None,
    }
    kin = _kin(ever) | ({"partner"} if parted else set()) | ({"child"} if without_child else set())
    return Tact(
        unsafe=frozenset(what for what, is_unsafe in unsafe.items() if is_unsafe),
        sore=frozenset(topic for topic, is_sore in sore.items() if is_sore),
        kin=frozenset(kin),
        names=frozenset(
            name for fact in sad for name in _names(fact.text) if name not in fold(person.name).split()
        ),
    )


def would_hurt(question: BankQuestion, tact: Tact) -> bool:
    """Whether a question of the bank takes for granted what it may not, or touches what is sore."""
    return question.topic in tact.sore or not tact.unsafe.isdisjoint(question.presumes)


def touches_a_sorrow(fact: Fact, tact: Tact) -> bool:
    """Whether a fact, harmless by itself, is of someone or something that a sorrow is bound up with."""
    if not tact.kin.isdisjoint(_kin(fold(fact.text))) or not tact.names.isdisjoint(_names(fact.text)):
        return True
    return fact.topic in tact.sore


def _kin(text: str) -> set[str]:
    plain = (m[0] if m[0] in _ALIKE else m[0].rstrip("s") for m in _KIN.finditer(text))
    return {_ALIKE.get(word, word) for word in plain}


def _names(text: str) -> set[str]:
    """Names in a text: words with a capital that are no relative, no day and no common beginning."""
    words = {fold(word) for word in re.findall(r"\b[^\W\d_a-z][^\W\d_]{2,}", text)}
    return {word for word in words if word not in _NO_NAMES and not _KIN.search(word)}


_NO_NAMES = frozenset(
    [
        "her",
        "his",
        "she",
        "they",
        "their",
        "the",
        "has",
        "had",
        "was",
        "lost",
        "recently",
        "just",
        "still",
        "in",
        "on",
        "ask",
        "how",
        "what",
        "new",
        "got",
        "wants",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "spring",
        "summer",
        "autumn",
        "winter",
    ]
)
