"""What the host and a guest surely share."""

from __future__ import annotations

from datetime import date

import pytest

from planner.people.address import Address
from planner.people.common_ground import FADED, NEIGHBOURS, TALKED_OUT, WARM, Shared
from planner.people.common_ground import common_ground as found
from planner.people.facts import Fact, Sensitivity, Topic
from planner.people.host import Host
from planner.people.person import Kind, Person
from planner.places.known_world import known_world
from planner.values.record import changed

HOST = Host(
    name="Rita",
    interests=("rowing", "Jazz", "go", "tablet weaving"),
    places_lived=("Porto", "Reading", "Japan"),
    schools=("Universidade Nova",),
    languages=("Portuguese",),
    family_stage="two teenagers",
    office=Address(city="Lisbon"),
)
INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)


def common_ground(host: Host, person: Person, facts: tuple[Fact, ...]) -> tuple[Shared, ...]:
    return found(host, person, facts, known_world())


def noted(text: str, topic: Topic = Topic.RECREATION, on: date = date(2026, 5, 12)) -> Fact:
    return Fact(id=text, person_id="ines", text=text, topic=topic, learned_on=on)


def shared(*texts: str) -> set[str]:
    return {s.text for s in common_ground(HOST, INES, tuple(noted(t) for t in texts))}


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("started rowing again", "rowing"),
        ("sculls before work", "rowing"),
        ("plays JAZZ piano", "Jazz"),
        ("studied at universidade nova", "Universidade Nova"),
        ("years in porto before this", "Porto"),
        ("she and her aunt come from Reading", "Reading"),
        ("flies to Lisbon every month", "Lisbon"),
        ("speaks Portuguese at home", "Portuguese"),
        ("tried tablet weaving", "tablet weaving"),
        ("lived two years in Osaka", "Japan: Osaka is there"),
        ("daughter is 15", "teenagers"),
    ],
)
def test_what_both_have_is_common_ground(text: str, ground: str) -> None:
    assert shared(text) == {ground}


@pytest.mark.parametrize(
    "text",
    [
        "growing tomatoes",
        "hates rowing",
        "gave up rowing in March",
        "her boss rows",
        "not a jazz person",
        "hates tablet weaving",
        "is reading a long novel",
        "interested in reading",
        "likes Portuguese tarts",
        "loves to go out",
        "had a row with the neighbours",
        "",
    ],
)
def test_a_likeness_that_is_none_is_not_claimed(text: str) -> None:
    assert shared(text) == set()


def test_the_reason_names_the_fact_and_its_date() -> None:
    (ground,) = common_ground(HOST, INES, (noted("started rowing again"),))
    assert ground.why == "Your profile says “rowing”; “started rowing again” (Ines, 12 May 2026)."
    assert (ground.person_id, ground.fact_id) == ("ines", "started rowing again")


def test_the_reason_names_the_topic_that_both_are_of() -> None:
    host = changed(HOST, interests=("Benfica",))
    (ground,) = common_ground(host, INES, (noted("season ticket at FC Porto"),))
    assert ground.text == "Primeira Liga: Benfica and FC Porto"
    assert ground.why == (
        "Your profile says “Benfica”; “season ticket at FC Porto” (Ines, 12 May 2026). "
        "The link: Primeira Liga."
    )


def test_a_weak_link_is_said_to_be_weak() -> None:
    (ground,) = common_ground(HOST, INES, (noted("her son rows in an eight"),))
    assert ground.why.endswith(" A weak link.")
    assert ground.strength < 0.5


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        ("marathons", "does parkrun on Saturdays", "running"),
        ("ex McKinsey", "was at BCG before", "consulting"),
        ("knitting", "crochets blankets", "knitting and crochet"),
        ("Diwali", "celebrates Holi with the neighbours", "Hindu festivals"),
        ("sushi", "loves ramen", "Japanese food: sushi and ramen"),
        ("sourdough", "bakes cakes", "baking: bread making, cakes and gateaux"),
        ("squash", "plays squash on Tuesdays", "squash"),
    ],
)
def test_what_is_shared_is_called_what_it_is_on_both_sides(mine: str, theirs: str, text: str) -> None:
    (ground,) = common_ground(Host(name="Rita", interests=(mine,)), INES, (noted(theirs),))
    assert ground.text == text


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("squash", "squash soup every autumn"),
        ("squash", "grows squash and beans"),
        ("bass", "loves sea bass"),
        ("Python", "keeps a python"),
        ("Jaguar", "saw jaguars in the Pantanal"),
        ("squash", "squash"),
    ],
)
def test_a_bare_word_for_several_things_is_not_shared_unless_the_other_side_settles_it(
    mine: str, theirs: str
) -> None:
    assert common_ground(Host(name="Rita", interests=(mine,)), INES, (noted(theirs),)) == ()


def test_what_is_eaten_makes_nobody_a_cook_but_is_shared_by_who_loves_it() -> None:
    host = Host(name="Rita", interests=("bread baking", "whisky"))
    assert common_ground(host, INES, (noted("had the custard tart twice", Topic.TASTE),)) == ()
    assert common_ground(host, changed(INES, favourites=("custard tarts",)), ()) == ()
    (ground,) = common_ground(host, INES, (noted("bakes custard tarts for her team"),))
    assert ground.text == "baking: bread making"
    (ground,) = common_ground(host, INES, (noted("asked for a Laphroaig", Topic.TASTE),))
    assert ground.text.startswith("whisky")


def test_the_city_of_home_is_a_weak_link_and_said_to_be_one() -> None:
    host = Host(name="Rita", home=Address(city="Porto"), office=Address(city="Lisbon"))
    (ground,) = common_ground(host, changed(INES, home=Address(city="Porto")), ())
    assert (ground.why, ground.weak) == ("You live in Porto; it is home to Ines. A weak link.", True)
    assert ground.how == "it is home to Ines; a weak link"
    (ground,) = common_ground(host, INES, (noted("moving to Lisbon in March"),))
    assert ground.why == "You work in Lisbon; “moving to Lisbon in March” (Ines, 12 May 2026)."
    assert not ground.weak


def test_those_who_have_left_for_university_are_children_not_universities() -> None:
    host = Host(name="Rita", family_stage="one at school, two at university")
    (ground,) = common_ground(host, INES, (noted("son just left for university"),))
    assert ground.text == "children at university"
    assert "link" not in ground.why


def test_the_freshest_fact_is_named() -> None:
    facts = (noted("rowing at school", on=date(2020, 1, 1)), noted("rowing again", on=date(2026, 5, 12)))
    (ground,) = common_ground(HOST, INES, facts)
    assert "rowing again" in ground.why


def test_an_old_fact_is_weaker_ground_and_a_warm_one_stronger() -> None:
    (fresh,) = common_ground(HOST, INES, (noted("rowing again"),))
    old = (noted("rowing again", on=date(2020, 1, 1)), noted("a walk by the sea", on=date(2026, 5, 12)))
    (faded,) = common_ground(HOST, INES, old)
    (warm,) = common_ground(HOST, INES, (noted("loves rowing"),))
    assert faded.strength == pytest.approx(fresh.strength * FADED, abs=0.001)
    assert warm.strength == pytest.approx(fresh.strength * WARM, abs=0.001)


def test_ground_that_came_up_each_of_the_last_times_goes_down_and_says_so() -> None:
    facts = (noted("rowing again"), noted("years in Porto"))
    fresh = common_ground(HOST, INES, facts)
    assert [s.text for s in fresh] == ["rowing", "Porto"]
    rowed = ("rows on Sundays", "64 eur")
    twice = found(HOST, INES, facts, known_world(), (rowed, rowed))
    assert [s.text for s in twice] == ["Porto", "rowing"]
    assert twice[1].strength == pytest.approx(fresh[0].strength * TALKED_OUT[2], abs=0.001)
    assert twice[1].why == f"{fresh[0].why} You talked of it the last two times."
    often = found(HOST, INES, facts, known_world(), (rowed, rowed, rowed, rowed))
    assert often[-1].strength == pytest.approx(fresh[0].strength * TALKED_OUT[3], abs=0.001)
    assert often[-1].why.endswith(" You talked of it the last three times.")


def test_ground_that_came_up_once_or_not_the_last_time_is_not_talked_out() -> None:
    facts = (noted("rowing again"),)
    fresh = common_ground(HOST, INES, facts)
    rowed, other = ("rows on Sundays",), ("has two cats",)
    for talks in ((rowed,), (rowed, rowed, other), (rowed, other, rowed), ((), ())):
        assert found(HOST, INES, facts, known_world(), talks) == fresh


def test_a_favourite_and_a_home_count_too() -> None:
    guest = changed(INES, favourites=("jazz on vinyl",), home=Address(city="PORTO"))
    assert {s.text for s in common_ground(HOST, guest, ())} == {"Jazz", "Porto"}


def test_living_where_the_host_lives_is_hardly_worth_a_word() -> None:
    (ground,) = common_ground(HOST, changed(INES, home=Address(city="Lisbon")), ())
    assert ground.strength == NEIGHBOURS


def test_what_is_sensitive_or_of_another_or_over_is_never_ground() -> None:
    secret = changed(noted("rowing"), sensitivity=Sensitivity.SENSITIVE)
    health = noted("rowing hurt her back", Topic.HEALTH)
    of_another = changed(noted("rowing"), person_id="ravi")
    over = changed(noted("rowing"), retired_on=date(2026, 6, 1))
    assert common_ground(HOST, INES, (secret, health, of_another, over)) == ()


def test_the_strongest_ground_comes_first() -> None:
    ground = common_ground(HOST, INES, (noted("years in Porto"), noted("rowing on Sundays")))
    assert [s.text for s in ground] == ["rowing", "Porto"]
