"""What a fact is about: strong words first, turns of phrase, forms of a word, then words known for less."""

from __future__ import annotations

from datetime import date

import pytest

from planner.notes.reader import read_line
from planner.notes.topic_lists import COUNTRIES, FURTHER
from planner.notes.topic_words import STRONG
from planner.people.facts import Topic
from planner.people.person import Kind, Person

LAURA = Person(id="laura", name="Laura Bianchi", kind=Kind.CUSTOMER)


def topic(line: str) -> Topic | None:
    return read_line(line, (LAURA,), date(2026, 11, 24), "EUR").topic


@pytest.mark.parametrize(
    ("line", "about"),
    [
        ("does triathlons in Austria", Topic.RECREATION),
        ("relocates to Graz in February", Topic.PLACE),
        ("renegotiating two mortgages", Topic.MONEY),
        ("shingles all through the autumn", Topic.HEALTH),
        ("keeps a loom in the spare room", Topic.RECREATION),
        ("back from Norway since Sunday", Topic.PLACE),
        ("ordained in June", Topic.MILESTONE),
        ("the childminder let them down again", Topic.FAMILY),
        ("serves on the hospital's ethics committee", Topic.WORK),
        ("standing for the local council", Topic.WORK),
        ("took a pay cut to join them", Topic.MONEY),
        ("her back went again", Topic.HEALTH),
        ("sleeps five hours at best", Topic.HEALTH),
        ("longs to see the fjords", Topic.DREAMS),
        ("has her heart set on a vineyard", Topic.DREAMS),
        ("first in her family to finish school", Topic.MILESTONE),
        ("travels three weeks out of four for work", Topic.WORK),
        ("has moved her mother into a care home", Topic.FAMILY),
        ("is reading law at night", Topic.WORK),
    ],
)
def test_a_fact_has_the_topic_of_its_subject(line: str, about: Topic) -> None:
    assert topic(line) is about


def test_a_stronger_word_is_heard_before_one_that_is_known_for_less() -> None:
    assert topic("plays tennis at the seaside") is Topic.RECREATION
    assert topic("speaks Danish") is Topic.RECREATION


def test_no_further_word_stands_under_two_topics_or_beside_a_stronger_one_of_another() -> None:
    strong = {word: subject for subject, words in reversed(STRONG) for word in words}
    seen: dict[str, Topic] = {}
    for subject, words in FURTHER:
        for word in words:
            assert seen.setdefault(word, subject) is subject, word
            assert strong.get(word, subject) is subject, word
    assert not COUNTRIES & set(seen)
