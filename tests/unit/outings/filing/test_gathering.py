"""What a line told of one person gives: the card, the log, a promise."""

from __future__ import annotations

from datetime import date

import pytest

from planner.notes.reader import read_line
from planner.outings.filing.gathering import Told, told_of
from planner.people.facts import Sensitivity, Topic
from planner.people.needs import Needs
from planner.people.person import Kind, Person
from planner.values.record import changed
from tests.unit.outings.noted import fresh_ids

TODAY = date(2026, 11, 21)
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)


def told(text: str, person: Person = INES) -> Told:
    return told_of(person, read_line(text, (person,), TODAY, "EUR"), TODAY, fresh_ids())


@pytest.mark.parametrize("text", ["allergic to kiwi, doesn't drink", "doesn’t drink; allergic to kiwi"])
def test_an_allergy_beside_a_word_on_drink_is_not_lost(text: str) -> None:
    found = told(text)
    assert found.person.alcohol is False
    assert "kiwi" in (found.person.needs.allergy or ("",))[0]
    assert found.fact is None


def test_a_need_typed_on_a_card_is_on_the_card_and_says_so() -> None:
    found = told("allergic to kiwi, doesn't drink")
    assert found.person.needs == Needs(allergy=("kiwi",))
    assert found.said == "a need at table: allergic to kiwi; drinks no alcohol"


@pytest.mark.parametrize(
    "text",
    [
        "uses a wheelchair",
        "Ines is hard of hearing",
        "can't manage stairs",
        "walks with a stick",
        "uses an electric wheelchair",
    ],
)
def test_what_getting_there_asks_for_is_an_access_need_and_in_the_log(text: str) -> None:
    found = told(text)
    assert found.person.needs.access
    assert found.fact is not None


@pytest.mark.parametrize("text", ["her mother uses a wheelchair", "took a walk up the stairs of the tower"])
def test_news_of_others_is_no_access_need(text: str) -> None:
    assert told(text).person.needs.access is None


def test_where_someone_sits_is_a_seating_need() -> None:
    assert told("prefers to sit near the door").person.needs.seating == ("prefers to sit near the door",)


@pytest.mark.parametrize(
    "text", ["drank two glasses of red", "loves a good Rioja", "she ordered a negroni", "drinks red wine"]
)
def test_who_is_seen_to_drink_is_known_to(text: str) -> None:
    assert told(text).person.alcohol is True


@pytest.mark.parametrize(
    "text",
    ["likes ginger ale", "hardly drinks", "had no wine", "prefers sparkling water",
     "her husband drank two beers", "collects wine labels"],
)  # fmt: skip
def test_what_says_nothing_of_their_drinking_leaves_it_unknown(text: str) -> None:
    assert told(text).person.alcohol is None


def test_who_said_that_they_do_not_drink_is_believed() -> None:
    dry = changed(INES, alcohol=False)
    assert told("loves a good Rioja", dry).person.alcohol is False


def test_a_promise_typed_on_a_card_is_a_promise() -> None:
    found = told("I'll send her the trail map by Friday")
    assert found.promise is not None
    assert found.promise.due == date(2026, 11, 27)
    assert (found.fact, found.said) == (None, "you owe them, by Fri 27 Nov")


def test_news_of_health_is_not_for_every_glance() -> None:
    fact = told("has a bad knee, sees a doctor in May").fact
    assert fact is not None
    assert (fact.topic, fact.sensitivity) == (Topic.HEALTH, Sensitivity.SENSITIVE)


def test_what_the_card_says_already_is_said_to_be_there() -> None:
    known = told("allergic to kiwi").person
    assert told("allergic to kiwi", known).said == "on the card already"


@pytest.mark.parametrize(
    "text", ["no longer allergic to walnuts", "walnut allergy: gone", "no longer avoids walnuts"]
)
def test_a_need_that_is_taken_back_is_never_added_and_stays_for_the_host_to_settle(text: str) -> None:
    walnuts = changed(INES, needs=Needs(allergy=("walnuts",)))

    found = told(text, walnuts)

    assert found.person.needs == walnuts.needs
    assert found.fact is not None
    assert "settle it on the card" in found.said
