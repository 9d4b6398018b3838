"""The bank of questions: what each asks, of whom, at what hour, what it presumes and what answers it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from planner.people.facts import Fact, Topic, newest_first
from planner.people.occasions import OccasionKind
from planner.people.person import Kind, Person
from planner.values.late_pattern import LatePattern
from planner.values.record import Record
from planner.values.text import fold


class Setting(StrEnum):
    """What an hour is like: the meal or event it is, the time of year, and where the two of you stand."""

    BREAKFAST = "breakfast"
    COFFEE = "coffee"
    LUNCH = "lunch"
    DRINKS = "drinks"
    DINNER = "dinner"
    GAME = "game"
    CONCERT = "concert"
    THEATRE = "theatre"
    GOLF = "golf"
    TOUR = "tour"
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"
    TRAVEL = "travel"
    FIRST_MEETING = "first meeting"
    LONG_TIME = "long time"


HOURS = frozenset(
    {Setting.BREAKFAST, Setting.COFFEE, Setting.LUNCH, Setting.DRINKS, Setting.DINNER, Setting.GAME,
     Setting.CONCERT, Setting.THEATRE, Setting.GOLF, Setting.TOUR}
)  # fmt: skip
"""Settings that make a question better; without the others it would be out of place."""


class Presumes(StrEnum):
    """What a question takes for granted, and may not of everyone."""

    ALCOHOL = "alcohol"
    FOOD = "food"
    BODY = "body"
    HOME = "home"
    FAMILY = "family"
    PARTNER = "partner"
    CHILDREN = "children"
    CHEER = "cheer"


class OnCard(StrEnum):
    """A line of a person's card that answers a question."""

    HOME_CITY = "home city"
    DRINKS = "drinks"
    SAY_AS = "say as"
    BIRTHDAY = "birthday"


class BankQuestion(Record, frozen=True, kw_only=True):
    """A question worth asking almost anyone.

    Attributes:
        text: as it would be said; ``{it}`` is what was noted of the subject ("rowing").
        topic: what its answer tells.
        depth: 1 for a first meeting, 2 once you know each other a little, 3 for people you know well.
        kinds: the kinds of person it suits; empty for everyone.
        why: what it opens up, in words; may be empty.
        subject: what it is about within the topic; no two of one subject are asked at one table.
        words: words of a fact by which the subject is known: ``choir*`` begins so, ``row*>rowing`` says what
            ``{it}`` is then, and ``supports>`` says that it has no name.
        card: lines of the card by which the subject is known.
        at: the settings it suits best.
        only: whether it is out of place elsewhere, though those settings are meals and events.
        presumes: what it takes for granted.
        further: whether it goes on from what is known, and is asked only then; else it is asked only while
            nothing is known of the subject.
    """

    text: str
    topic: Topic
    depth: int = 1
    kinds: tuple[Kind, ...] = ()
    why: str = ""
    subject: str = ""
    words: tuple[str, ...] = ()
    card: tuple[OnCard, ...] = ()
    at: tuple[Setting, ...] = ()
    only: bool = False
    presumes: tuple[Presumes, ...] = ()
    further: bool = False


class Found(NamedTuple):
    """Where a subject is known from, and what it is called there."""

    fact: Fact
    it: str


OF_OTHERS = LatePattern(
    r"\b(?:aunt|uncle|boys?|brothers?|child|children|cousins?|dad|daughters?|eldest|father|fiancee?|girls?|"
    r"grand\w+|husband|kids|mother|mum|nephews?|nieces?|parents?|partner|sisters?|sons?|twins|wife|youngest|"
    r"boss|colleagues?|friends?|neighbours?|assistant)\b"
)
"""Words of somebody else: what a note with one of them says of a pastime may be theirs."""
NAME_MARK = LatePattern(r"[\w’'-]+")


def normal(text: str) -> str:
    """The words of a text, folded, with single spaces between and around them."""
    return f" {' '.join(NAME_MARK.findall(fold(text)))} "


class Noted:
    """The facts of one person, made ready for being searched for a subject, the freshest first.

    Args:
        facts: what was learned of the person; what may not be said still tells what need not be asked.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = newest_first(facts)
        self._texts = [normal(f.text) for f in self.facts]
        self._of_others = [bool(OF_OTHERS.search(text)) for text in self._texts]
        self._all = " ".join(self._texts)
        self._tokens = sorted(set(self._all.split()))
        self._found: dict[tuple[Topic, tuple[str, ...]], Found | None] = {}

    def find(self, question: BankQuestion) -> Found | None:
        """The freshest fact that tells of a question's subject."""
        key = (question.topic, question.words)
        if key not in self._found:
            self._found[key] = self._find(question)
        return self._found[key]

    def _find(self, question: BankQuestion) -> Found | None:
        said = [entry for entry in question.words if self._is_there(_word(entry))]
        others_too = question.topic is Topic.FAMILY
        for fact, text, of_others in zip(self.facts, self._texts, self._of_others, strict=True):
            if not others_too and (of_others or fact.topic is Topic.FAMILY):
                continue
            entry = next((e for e in said if _stands(_word(e), text)), None)
            if entry is not None:
                return Found(fact, _called(entry))
        return None

    def _is_there(self, word: str) -> bool:
        if not word.endswith("*"):
            return f" {word} " in self._all
        if " " in word:
            return f" {word[:-1]}" in self._all
        at = bisect_left(self._tokens, word[:-1])
        return at < len(self._tokens) and self._tokens[at].startswith(word[:-1])


def is_on_card(question: BankQuestion, person: Person) -> bool:
    """Whether the person's card answers it."""
    if not question.card:
        return False
    known = {
        OnCard.HOME_CITY: bool(person.home.city.strip()),
        OnCard.DRINKS: bool(person.drinks),
        OnCard.SAY_AS: bool(person.say_as.strip()),
        OnCard.BIRTHDAY: any(o.kind is OccasionKind.BIRTHDAY and not o.label for o in person.occasions),
    }
    return any(known[line] for line in question.card)


def _word(entry: str) -> str:
    return entry.partition(">")[0]


def _called(entry: str) -> str:
    """What a subject is called where this entry is noted; empty where it has no name."""
    word, named, name = entry.partition(">")
    return name if named else "" if word.endswith("*") else word


def _stands(word: str, text: str) -> bool:
    return f" {word[:-1]}" in text if word.endswith("*") else f" {word} " in text
