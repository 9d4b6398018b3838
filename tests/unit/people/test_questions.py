"""How a fact becomes a question."""

from __future__ import annotations

from datetime import date

import pytest

from planner.people.confidence import may_ask
from planner.people.events import event_named
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.person import Kind, Person
from planner.people.questions import fact_question, has_passed
from planner.values.record import changed

INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)
NOVEMBER = date(2026, 11, 21)


def noted(text: str, topic: Topic = Topic.RECREATION, ask_again: date | None = None) -> Fact:
    return Fact(
        id="f", person_id="ines", text=text, topic=topic, learned_on=date(2026, 2, 1), ask_again=ask_again
    )


@pytest.mark.parametrize(
    ("text", "topic", "question"),
    [
        ("regatta in May", Topic.RECREATION, "How did the regatta go?"),
        ("Regatta in December", Topic.RECREATION, "What news of the regatta?"),
        ("regatta went badly, broke an oar", Topic.RECREATION, "What has been good since the regatta?"),
        ("running the Lisbon marathon in October", Topic.RECREATION, "How did the marathon go?"),
        ("her wedding is on 12 June", Topic.MILESTONE, "How did your wedding go?"),
        ("daughter Clara has her first recital in March", Topic.FAMILY, "How did Clara’s recital go?"),
        ("her daughter's recital on 3 March", Topic.FAMILY, "How did your daughter's recital go?"),
        ("twins start school in September", Topic.FAMILY, "How are your twins getting on at school?"),
        ("husband runs a bakery", Topic.FAMILY, "How is your husband getting on?"),
        ("got a new puppy", Topic.FAMILY, "How is the new puppy?"),
        ("moved to Porto in June", Topic.PLACE, "How is life in Porto treating you?"),
        (
            "Ines wants to take her kids to Japan next summer",
            Topic.DREAMS,
            "You wanted to take your kids to Japan: how is that coming along?",
        ),
        ("She is learning Italian", Topic.RECREATION, "You were learning Italian: how is it coming along?"),
        (
            "sings tenor in the car, wants to join a choir",
            Topic.RECREATION,
            "You wanted to join a choir: how is that coming along?",
        ),
        ("would love a dog", Topic.DREAMS, "You wanted a dog: how is that coming along?"),
        ("plans on retiring", Topic.DREAMS, "You were planning on retiring: how is that coming along?"),
        (
            "dreams of a house by the sea",
            Topic.DREAMS,
            "You dreamed of a house by the sea: how is that coming along?",
        ),
        ("took up climbing", Topic.RECREATION, "You had taken up climbing: how is it going?"),
        ("sings in a choir", Topic.RECREATION, "You sing in a choir: what has been the best of that lately?"),
        ("how did the exam go?", Topic.OTHER, "How did the exam go?"),
        ("ask how the exam went", Topic.OTHER, "How did the exam go?"),
        ("ask about the house hunt", Topic.OTHER, "What news of the house hunt?"),
    ],
)
def test_a_fact_becomes_a_question_as_it_would_be_said(text: str, topic: Topic, question: str) -> None:
    assert fact_question(noted(text, topic), INES, NOVEMBER) == question


@pytest.mark.parametrize(
    "text",
    [
        "grew up in Maputo",
        "wants two weeks' notice",
        "wants her team to win",
        "wants no fuss",
        "hopes for a second child",
        "hopes that the move goes well",
        "runs late",
        "keeps to herself",
        "loves jazz",
        "likes to play chess",
        "x" * 200,
        "",
        "?!",
        "the best of the show jumpers",
    ],
)
def test_what_cannot_be_asked_honestly_is_left(text: str) -> None:
    assert fact_question(noted(text), INES, NOVEMBER) is None


@pytest.mark.parametrize(
    "text",
    [
        "Maybe she is moving to Lisbon in spring?",
        "Maybe she is moving to Lisbon in spring",
        "possibly moving to Porto",
        "probably going to the regatta in June",
        "wants to learn Italian, maybe",
        "might change jobs?",
        "is she still rowing?",
        "moving to Lisbon?",
    ],
)
def test_what_is_not_certain_grows_no_question(text: str) -> None:
    assert fact_question(noted(text), INES, NOVEMBER) is None


@pytest.mark.parametrize("text", ["birthday soon", "ask about the birthday", "birthday in December"])
def test_a_birthday_has_no_news(text: str) -> None:
    assert fact_question(noted(text, Topic.MILESTONE), INES, NOVEMBER) is None


def test_a_birthday_is_asked_about_right_after_it_and_at_no_other_time() -> None:
    own = noted("her birthday is in October", Topic.MILESTONE)
    assert fact_question(own, INES, date(2026, 10, 31)) is None
    assert fact_question(own, INES, NOVEMBER) == "How was your birthday?"
    assert fact_question(own, INES, date(2026, 12, 21)) is None
    daughters = noted("her daughter's birthday", ask_again=date(2026, 11, 20))
    assert fact_question(daughters, INES, NOVEMBER) == "How was your daughter's birthday?"


@pytest.mark.parametrize("text", ["mother is ill", "divorce in May", "her dog died", "was laid off in March"])
def test_a_sorrow_is_left_for_the_guest_to_raise(text: str) -> None:
    assert fact_question(noted(text, Topic.FAMILY), INES, NOVEMBER) is None


@pytest.mark.parametrize("topic", [Topic.HEALTH, Topic.MONEY])
def test_health_and_money_are_never_asked_about(topic: Topic) -> None:
    assert not may_ask(noted("marathon in May", topic, ask_again=date(2026, 6, 1)))


def test_a_sensitive_fact_is_never_asked_about() -> None:
    assert not may_ask(changed(noted("marathon in May"), sensitivity=Sensitivity.SENSITIVE))


def test_an_ask_again_day_tells_whether_it_has_passed() -> None:
    recital = noted("recital on 3 March", ask_again=date(2026, 3, 4))
    assert has_passed(recital, date(2026, 3, 3)) is False
    assert has_passed(recital, date(2026, 3, 4)) is True


def test_a_month_before_the_noting_is_meant_for_the_next_year() -> None:
    assert has_passed(noted("concert in January"), NOVEMBER) is False
    assert has_passed(noted("concert in January"), date(2027, 2, 1)) is True


def test_a_note_without_a_day_does_not_tell_whether_it_has_passed() -> None:
    assert has_passed(noted("her recital"), NOVEMBER) is None


def test_a_word_that_is_also_a_verb_is_no_event() -> None:
    assert event_named("likes to play chess") is None
    assert event_named("wants to show his garden") is None
    assert event_named("her play opens in June") == "your play"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "wants to go to a concert together in spring",
            "Are you still keen to go to a concert together in spring?",
        ),
        ("Ines would love to row the Douro with me", "Are you still keen to row the Douro with me?"),
        ("is planning a trip together", None),
        ("plays chess with us", None),
    ],
)
def test_a_plan_of_ours_is_not_asked_about_as_news(text: str, question: str | None) -> None:
    assert fact_question(noted(text), INES, NOVEMBER) == question
