"""Cues that look alike and are not: each with the line it must not catch."""

from __future__ import annotations

from datetime import date

import pytest

from planner.notes.line import LineKind, NoteLine
from planner.notes.reader import read_line
from planner.people.facts import Topic
from planner.people.person import Kind, Person

GUEST = Person(id="ines", name="Inês Duarte", kind=Kind.CUSTOMER)


def read(line: str) -> NoteLine:
    return read_line(line, (GUEST,), date(2026, 11, 19), "EUR")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("asked about delivery times", LineKind.BUSINESS),
        ("asked how my kids are doing", LineKind.FACT),
        ("got her driving licence", LineKind.FACT),
        ("raised three kids alone", LineKind.FACT),
        ("the terrace was loud", LineKind.VENUE_NOTE),
        ("her brother is a waiter", LineKind.FACT),
        ("found the music too loud", LineKind.VENUE_NOTE),
        ("plays music with friends", LineKind.FACT),
        ("vegan since May", LineKind.DIET),
        ("opened a vegan bakery", LineKind.FACT),
        ("uses Brenner for half of their sites", LineKind.COMPETITOR),
        ("uses Duolingo for half an hour a day", LineKind.FACT),
        ("loves oysters", LineKind.PREFERENCE),
        ("loves sailing", LineKind.FACT),
        ("she will send me the map", LineKind.THEY_OWE),
        ("she will retire in June", LineKind.FACT),
        ("promised her the map", LineKind.PROMISE),
        ("promised me the map", LineKind.THEY_OWE),
        ("saving 300 euros a month for a boat", LineKind.FACT),
        ("300 euros for the two of us", LineKind.COST),
    ],
)
def test_a_cue_in_another_sense_is_not_taken(line: str, kind: LineKind) -> None:
    assert read(line).kind is kind


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("her sister is getting married", Topic.FAMILY),
        ("got engaged in May", Topic.MILESTONE),
        ("hip operation in March", Topic.HEALTH),
        ("new boss since October", Topic.WORK),
        ("plays the cello", Topic.RECREATION),
        ("moved to Porto", Topic.PLACE),
        ("would love to open a bookshop one day", Topic.DREAMS),
        ("paid off the mortgage", Topic.MONEY),
        ("prefers a dry white", Topic.TASTE),
    ],
)
def test_a_line_has_the_topic_of_its_subject(line: str, topic: Topic) -> None:
    assert read(line).topic is topic


def test_a_fact_that_nothing_says_the_topic_of_is_left_to_the_host() -> None:
    line = read("says hello to everyone")
    assert line.topic is Topic.OTHER
    assert not line.sure


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ines wants to row the Douro next summer", LineKind.FACT),
        ("she is cycling through Burgundy in May", LineKind.FACT),
        ("they got married in Bordeaux", LineKind.FACT),
        ("loves the Douro reds", LineKind.PREFERENCE),
        ("only ever rioja", LineKind.PREFERENCE),
    ],
)
def test_a_country_that_names_a_wine_is_no_drink_where_one_goes_there(line: str, kind: LineKind) -> None:
    assert read(line).kind is kind


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        ("her regatta went badly, she broke an oar", Topic.RECREATION),
        ("he broke the club record", Topic.RECREATION),
        ("broke his left wrist skiing", Topic.HEALTH),
        ("has a broken toe", Topic.HEALTH),
    ],
)
def test_only_a_body_that_is_broken_is_a_matter_of_health(line: str, topic: Topic) -> None:
    assert read(line).topic is topic
