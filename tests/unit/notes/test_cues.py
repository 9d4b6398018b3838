"""Cues that look alike and are not: each with the line it must not catch."""

from __future__ import annotations

from datetime import date

import pytest

from planner.notes.line import LineKind, NoteLine
from planner.notes.reader import read_line
from planner.notes.vocabulary import phrases
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


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("she sends us the guest list tomorrow", LineKind.THEY_OWE),
        ("rings me back by the 1st", LineKind.FACT),
        ("Ines rings me back by the 1st", LineKind.THEY_OWE),
        ("shes getting me the caterers number", LineKind.THEY_OWE),
        ("she sends her kids to the village school", LineKind.FACT),
        ("she brings her kids up alone", LineKind.FACT),
        ("their spend with us doubles next year", LineKind.BUSINESS),
        ("orders from us are up a third", LineKind.BUSINESS),
        ("Rival: Nordpump did the demo", LineKind.COMPETITOR),
        ("Hallden came in 8% under us", LineKind.COMPETITOR),
        ("someone was cheaper than us", LineKind.COMPETITOR),
        ("they're testing a pump from Orsolini", LineKind.COMPETITOR),
        ("about 120 quid all in", LineKind.COST),
        ("around 90 bucks with drinks", LineKind.COST),
        ("Ines - how was the audition?", LineKind.FOLLOW_UP_QUESTION),
        ("check she got home ok", LineKind.FOLLOW_UP_QUESTION),
        ("Ines: could we do consignment stock?", LineKind.BUSINESS),
        ("lift out of order, she had to climb", LineKind.VENUE_NOTE),
        ("is a strict Jain", LineKind.DIET),
        ("sesame sets her off badly", LineKind.DIET),
        ("ginger tea, no sugar", LineKind.PREFERENCE),
        ("no sugar, doctor's orders", LineKind.DIET),
        ("adores anything with rhubarb", LineKind.PREFERENCE),
        ("loves anything with wheels", LineKind.FACT),
        ("had the bouillabaisse, said best in years", LineKind.PREFERENCE),
    ],
)
def test_a_line_is_of_its_kind_in_the_terse_words_of_reps(line: str, kind: LineKind) -> None:
    assert read(line).kind is kind


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("I'll send it tomorow", date(2026, 11, 20)),
        ("must ring her befor friday", date(2026, 11, 20)),
        ("I'll send her the plan wihtin a week", date(2026, 11, 26)),
        ("I'll call her by thrusday", date(2026, 11, 26)),
        ("I'll send it by teh end of teh month", date(2026, 11, 30)),
    ],
)
def test_a_day_with_a_slip_in_it_is_still_the_day(line: str, due: date) -> None:
    assert read(line).due == due


def test_a_bar_at_the_end_of_a_line_parts_words_of_a_group_without_a_space() -> None:
    assert phrases("our (?:price|\n    service) | tender |\n   bid") == "(?:our (?:price|service)|tender|bid)"
    assert read("thinks our service has got worse").kind is LineKind.BUSINESS
