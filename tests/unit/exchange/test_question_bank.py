"""The bank of questions keeps what hostbook promises of it: open, warm, never of the deal, each one once."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from itertools import combinations

import pytest
from rapidfuzz import fuzz

from planner.exchange.question_bank import FILES, read_bank, read_questions
from planner.outings.pitch.selling import check_lines
from planner.people.bank import HOURS, BankQuestion, Presumes, Setting
from planner.people.facts import Topic
from planner.people.person import Kind
from planner.people.staying_off import OffLimits
from planner.values.text import fold

BANK = tuple(read_bank())
OPENERS = re.compile(
    r"(?:(?:from|for|with|in) )?(?:what|which|who|whom|whose|where|when|how)\b|"
    r"if .+, (?:what|which|how|where|whose|who)\b"
)
NOT_AT_TABLE = re.compile(
    r"\b(?:budget|contracts?|deals?|invoices?|tenders?|bids?|discount|purchas\w*|sell|buy|quota|salary|earn|income|"
    r"afford|money|rich|expensive|slim|pretty|handsome|weight|diet|married|husband|wife|god|bless|sin)\b"
)
WEEKDAYS = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day")
OF_ALCOHOL = re.compile(r"\b(?:bottle|wine|glass|beer|cocktail|toast|vineyard|bar|taste)\b")
OF_FAMILY = re.compile(
    r"\b(?:your (?:family|husband|wife|partner|children|kids|son|daughter|mother|father|parents))\b"
)
LIKENESS = 82
"""The likeness (rapidfuzz, 0 to 100) from which two questions would be heard as the same."""
ALIKE_BUT_NOT = frozenset[frozenset[str]]()
"""Pairs that read alike and ask something else: none so far."""


def said(question: BankQuestion) -> str:
    return question.text.replace("{it}", "rowing")


def test_the_bank_holds_several_hundred_questions_and_none_twice() -> None:
    texts = [fold(q.text) for q in BANK]
    assert len(texts) >= 450
    assert len(set(texts)) == len(texts)


def test_no_two_questions_would_be_heard_as_the_same() -> None:
    alike = [
        pair
        for pair in combinations([said(q) for q in BANK], 2)
        if fuzz.token_sort_ratio(*pair) >= LIKENESS and frozenset(pair) not in ALIKE_BUT_NOT
    ]
    assert alike == []


def test_every_question_is_open_short_and_carries_its_why() -> None:
    for question in BANK:
        text = said(question)
        assert OPENERS.match(text.casefold()), text
        assert text.endswith("?"), text
        assert text.count("?") == 1, text
        assert 20 <= len(text) <= 110, text
        assert re.fullmatch(r".{8,110}\.", question.why), text
        assert not re.search(r"[!{}“”\"]", text + question.why), text
        assert 1 <= question.depth <= 3, text


def test_no_question_is_of_business_politics_religion_health_money_or_looks() -> None:
    off = OffLimits(("politics", "religion", "health"))
    for question in BANK:
        assert question.topic not in (Topic.HEALTH, Topic.MONEY)
        assert not NOT_AT_TABLE.search(question.text.casefold()), question.text
        assert not off.bars(said(question)), question.text


def test_no_question_takes_a_weekend_a_drink_or_a_family_for_granted() -> None:
    for question in BANK:
        text = question.text.casefold()
        assert not WEEKDAYS.search(text), text  # a free day is not the same day everywhere
        if OF_ALCOHOL.search(text) and question.topic is Topic.TASTE and "spice" not in text:
            assert {Presumes.ALCOHOL, Presumes.FOOD} & set(question.presumes), text
        if OF_FAMILY.search(text):
            assert {Presumes.FAMILY, Presumes.PARTNER, Presumes.CHILDREN} & set(question.presumes), text


def test_no_question_would_be_taken_for_a_pitch() -> None:
    assert check_lines("\n".join(said(q) for q in BANK)) == ()


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_person_can_be_asked_something_at_a_first_meeting_and_something_made_for_them(
    kind: Kind,
) -> None:
    theirs = [q for q in BANK if kind in q.kinds and not q.further]
    assert len([q for q in theirs if q.depth == 1]) >= 60
    assert len([q for q in theirs if len(q.kinds) <= 2]) >= 4


def test_competitors_are_never_asked_of_family_dreams_or_their_market() -> None:
    asked = [q for q in BANK if Kind.COMPETITOR in q.kinds]
    assert not {q.topic for q in asked} & {Topic.FAMILY, Topic.DREAMS, Topic.MONEY}
    assert not [
        q.text for q in asked if re.search(r"\b(price|customer|client|market|launch)", q.text.casefold())
    ]


@pytest.mark.parametrize("setting", list(Setting))
def test_there_is_something_to_ask_for_every_meal_event_season_and_meeting(setting: Setting) -> None:
    assert len([q for q in BANK if setting in q.at]) >= 2


def test_every_topic_has_openers_of_every_depth_and_most_subjects_go_on() -> None:
    openers = Counter((q.topic, q.depth) for q in BANK if not q.further)
    assert all(openers[topic, depth] for topic in {q.topic for q in BANK} for depth in (1, 2))
    assert len({(q.topic, q.subject) for q in BANK if q.further}) >= 40


def test_what_goes_on_from_something_known_says_by_which_words_it_is_known() -> None:
    for question in BANK:
        assert not (question.further and not question.words), question.text
        assert not ("{it}" in question.text and not question.further), question.text
        assert question.only is False or HOURS & set(question.at), question.text


def test_every_file_of_the_bank_is_read() -> None:
    there = {f.name for f in files("data").joinpath("questions").iterdir()}
    assert there == {"README.md", *(f"{name}.txt" for name in FILES)}


@pytest.mark.parametrize(
    ("text", "said_of_it"),
    [
        ("topic: recreation\n\n== music\n1 What?\n    Why.\n    at: midnight\n", "'midnight' is not a valid"),
        ("topic: gossip\n\n== music\n1 What?\n    Why.\n", "'gossip' is not a valid"),
        ("topic: recreation\n\nmusic\n", "near line 3: “music” is no line of a bank of questions"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(text: str, said_of_it: str) -> None:
    with pytest.raises(ValueError, match=said_of_it):
        list(read_questions(text, "made"))
