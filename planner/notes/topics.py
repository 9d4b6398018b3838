"""What a line is about: family, work, recreation, dreams, taste, health, place, milestone or money."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from planner.notes.diets import is_by_belief
from planner.notes.line import LineKind
from planner.notes.marked import Marked
from planner.notes.relatives import of_a_relative
from planner.notes.topic_lists import COUNTRIES, FURTHER
from planner.notes.topic_words import AILMENTS, CAREERS, DREAMS, MILESTONES, STRONG, SUMS, WEAK
from planner.notes.vocabulary import DRINK, FOOD, RELATIVES
from planner.people.facts import Topic
from planner.values.text import word_set

WITHOUT_TOPIC = frozenset(
    {
        LineKind.PROMISE,
        LineKind.THEY_OWE,
        LineKind.BUSINESS,
        LineKind.COMPETITOR,
        LineKind.COST,
        LineKind.VENUE_NOTE,
    }
)
"""Kinds whose place does not hang on a topic."""

SHORTEST_FORM = 5
"""Letters that a word must have to be taken for a form of another."""
BIRTHS = word_set(
    """
    expecting pregnant newborn birth due trimester adopted adopting bump
    """
)


def topic_of(line: Marked, kind: LineKind) -> Topic | None:
    """The topic of a line of a kind; None for kinds that have none."""
    if kind in WITHOUT_TOPIC:
        return None
    if kind is LineKind.DATE:
        return Topic.MILESTONE
    if kind is LineKind.PREFERENCE:
        return Topic.TASTE
    if kind is LineKind.DIET:
        return Topic.TASTE if is_by_belief(line.rest) else Topic.HEALTH
    return _subject_topic(line)


def _subject_topic(line: Marked) -> Topic:
    keys = line.keys
    if of_a_relative(line) or any(k in BIRTHS for k in keys) or _does_for_kin().match(line.rest):
        return Topic.FAMILY
    for topic, turn in _turns():
        if turn.search(line.rest):
            return topic
    strong = _first(keys, STRONG)
    if strong is not None:
        return strong
    places = frozenset(_visited().findall(line.rest))
    if any(k in FOOD or k in DRINK for k in keys if k not in places):
        return Topic.TASTE
    return _by_form(keys, STRONG) or _further(keys) or _first(keys, WEAK) or Topic.OTHER


@cache
def _does_for_kin() -> re.Pattern[str]:
    """Whether what is done is done to one of their family: *has moved his mother into a care home*."""
    kin = "|".join(sorted(RELATIVES - {"partner", "family", "dog", "dogs", "nan"}))
    return re.compile(
        rf"^(?:(?:@\w+|he|she|they) )?(?:has |have |had |is |was |just |'s |'ve )*\w{{3,}} "
        rf"(?:his|her|their) (?:\w+ )?(?:{kin})\b(?!'s)"
    )


@cache
def _turns() -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    turns = (
        (Topic.DREAMS, DREAMS),
        (Topic.HEALTH, AILMENTS),
        (Topic.MONEY, SUMS),
        (Topic.MILESTONE, MILESTONES),
        (Topic.WORK, CAREERS),
    )
    return tuple((topic, re.compile(rf"(?:\b|(?=')){turn}")) for topic, turn in turns)


@cache
def _visited() -> re.Pattern[str]:
    """Wines and teas that bear the name of a country, where the country is meant."""
    names = "alsace|beaujolais|bordeaux|burgundy|chablis|champagne|chianti|darjeeling|douro|ribera|rioja"
    ways = "across|along|around|in|near|through|to|up|down|visit|visits|visited|visiting|from|the"
    drunk = "wines?|reds?|whites?|teas?|glass|bottles?|grapes?"
    return re.compile(rf"\b(?:{ways}) (?:the )?({names})\b(?! (?:{drunk})\b)")


def speaks_of_life(line: Marked) -> bool:
    """Whether it has a word of anyone's life outside work: family, health, pleasures, food."""
    return _subject_topic(line) not in (Topic.OTHER, Topic.WORK)


def speaks_of_food(line: Marked) -> bool:
    """Whether what it is about is food or drink, and nothing else."""
    return _subject_topic(line) is Topic.TASTE


def _further(keys: list[str]) -> Topic | None:
    """The topic of words that are known for less."""
    found = _first(keys, FURTHER) or _by_form(keys, FURTHER)
    return found or (Topic.PLACE if any(key in COUNTRIES for key in keys) else None)


def _by_form(keys: list[str], topics: tuple[tuple[Topic, frozenset[str]], ...]) -> Topic | None:
    """The topic of the first word that is a form of one that says a topic."""
    for key in keys:
        for form in _forms(key):
            topic = next((topic for topic, vocabulary in topics if form in vocabulary), None)
            if topic is not None:
                return topic
    return None


@lru_cache(maxsize=4096)
def _forms(key: str) -> tuple[str, ...]:
    """What a word that is not known may be a form of: *triathlons*, *relocates*, *refinancing*."""
    if len(key) < SHORTEST_FORM:
        return ()
    forms = []
    if key.endswith("ies"):
        forms.append(key[:-3] + "y")
    if key.endswith("s") and not key.endswith("ss"):
        stem = key[:-1]
        forms += [stem, stem + "d", stem.removesuffix("e"), stem.removesuffix("e") + "ing"]
    for end in ("ing", "ed"):
        if key.endswith(end):
            stem = key.removesuffix(end)
            forms += [
                stem,
                stem + "e",
                stem + "s",
                stem + "es",
                stem[:-1] if stem[-1:] == stem[-2:-1] else stem,
            ]
    return tuple(forms)


def _first(keys: list[str], topics: tuple[tuple[Topic, frozenset[str]], ...]) -> Topic | None:
    for key in keys:
        for topic, vocabulary in topics:
            if key in vocabulary:
                return topic
        if key in RELATIVES and key != "partner":
            return Topic.FAMILY
    return None
