"""What the host and a guest surely share."""

from __future__ import annotations

from datetime import date

import pytest

from planner.people.common_ground import FADED, INTEREST, common_ground
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.host import Address, Host
from planner.people.person import Kind, Person
from planner.values.record import changed

HOST = Host(
    name="Rita",
    interests=("rowing", "Jazz", "go"),
    places_lived=("Porto", "Reading"),
    schools=("Universidade Nova",),
    languages=("Portuguese",),
    office=Address(city="Lisbon"),
)
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)


def noted(text: str, topic: Topic = Topic.RECREATION, on: date = date(2026, 5, 12)) -> Fact:
    return Fact(id=text, person_id="ines", text=text, topic=topic, learned_on=on)


def shared(*texts: str) -> set[str]:
    return {s.text for s in common_ground(HOST, INES, tuple(noted(t) for t in texts))}


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("started rowing again", "rowing"),
        ("plays JAZZ piano", "Jazz"),
        ("studied at universidade nova", "Universidade Nova"),
        ("years in porto before this", "Porto"),
        ("her aunt lives in Reading", "Reading"),
        ("flies to Lisbon every month", "Lisbon"),
        ("speaks Portuguese at home", "Portuguese"),
    ],
)
def test_the_same_word_is_common_ground(text: str, ground: str) -> None:
    assert shared(text) == {ground}


@pytest.mark.parametrize(
    "text",
    [
        "growing tomatoes",
        "hates rowing",
        "gave up rowing in March",
        "not a jazz person",
        "is reading a long novel",
        "interested in reading",
        "likes Portuguese tarts",
        "loves to go out",
        "",
    ],
)
def test_a_likeness_that_is_none_is_not_claimed(text: str) -> None:
    assert shared(text) == set()


def test_the_reason_names_the_fact_and_its_date() -> None:
    (ground,) = common_ground(HOST, INES, (noted("started rowing again"),))
    assert ground.why == "Rowing is one of yours; of Ines you noted “started rowing again” on 12 May 2026."
    assert ground.person_id == "ines"


def test_the_freshest_fact_is_named() -> None:
    facts = (noted("rowing at school", on=date(2020, 1, 1)), noted("rowing again", on=date(2026, 5, 12)))
    (ground,) = common_ground(HOST, INES, facts)
    assert "rowing again" in ground.why
    assert ground.strength == INTEREST


def test_an_old_fact_is_weaker_ground() -> None:
    facts = (noted("rowing at school", on=date(2020, 1, 1)), noted("a walk by the sea", on=date(2026, 5, 12)))
    (ground,) = common_ground(HOST, INES, facts)
    assert ground.strength == pytest.approx(INTEREST * FADED)


def test_a_favourite_and_a_home_count_too() -> None:
    guest = changed(INES, favourites=("jazz on vinyl",), home_city="PORTO")
    assert {s.text for s in common_ground(HOST, guest, ())} == {"Jazz", "Porto"}


def test_what_is_sensitive_or_of_another_is_never_ground() -> None:
    secret = changed(noted("rowing"), sensitivity=Sensitivity.SENSITIVE)
    health = noted("rowing hurt her back", Topic.HEALTH)
    of_another = changed(noted("rowing"), person_id="ravi")
    assert common_ground(HOST, INES, (secret, health, of_another)) == ()


def test_the_strongest_ground_comes_first() -> None:
    ground = common_ground(HOST, INES, (noted("years in Porto"), noted("rowing on Sundays")))
    assert [s.text for s in ground] == ["rowing", "Porto"]
