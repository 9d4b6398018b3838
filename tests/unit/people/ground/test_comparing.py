"""Two texts about two lives: where they meet and where they only seem to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.people.ground.comparing import Ground, compare, say_strength
from planner.people.ground.reading import Known
from planner.people.ground.sources import gather, read_entries
from planner.people.ground.taxonomy import Taxonomy
from planner.people.ground.ties import tie
from planner.places.known_world import known_world

KNOWN = known_world()
SMALL = """
[]
sport | | | broad
cooking | | | loose
[sport]
rowing
football
[football]
Primeira Liga
Premier League
[primeira liga]
Benfica
FC Porto
[premier league]
Arsenal
[cooking]
baking
grilling
[]
violin | ~rowing
"""


def met(mine: str, theirs: str, known: Known = KNOWN) -> Ground | None:
    ground = compare(mine, theirs, known)
    return ground if ground and ground.related else None


@pytest.fixture(scope="module")
def small() -> Known:
    return Known(Taxonomy(gather(read_entries("a.txt", SMALL))), lambda _: ())


def test_the_closer_the_tie_the_stronger(small: Known) -> None:
    def strength(mine: str, theirs: str) -> float:
        ground = compare(mine, theirs, small)
        return ground.strength if ground else 0

    chain = [
        strength("Benfica", "Benfica"),
        strength("Benfica", "Primeira Liga"),
        strength("Benfica", "FC Porto"),
        strength("Benfica", "Arsenal"),
        strength("Benfica", "rowing"),
    ]
    assert chain == sorted(chain, reverse=True)
    assert chain[-1] == 0
    assert len(set(chain)) == len(chain)


def test_two_things_of_a_loose_topic_are_no_ground_but_each_is_with_the_topic(small: Known) -> None:
    assert met("baking", "grilling", small) is None
    assert met("baking", "cooking", small) is not None


def test_a_faint_tie_is_weaker(small: Known) -> None:
    known = small.taxonomy
    violin, rowing = known.number("violin"), known.number("rowing")
    assert violin is not None
    assert rowing is not None
    found = tie(violin, rowing, known)
    assert found is not None
    assert found.strength < 0.5


def test_what_is_shared_is_said_in_words() -> None:
    assert (met("rowing", "sculls on the river") or Ground("", 0, "")).shared == "rowing"
    assert (
        met("Benfica", "fan of FC Porto") or Ground("", 0, "")
    ).shared == "Primeira Liga: Benfica and FC Porto"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("golf", "hates golf"),
        ("golf", "her boss is a golfer"),
        ("squash", "squash soup"),
        ("tennis", "basketball"),
        ("speaks German", "speaks French"),
        ("Birmingham, Alabama", "grew up in Birmingham, England"),
        ("Paris", "Paris, Texas"),
        ("two teenagers", "first grandchild"),
        ("chess", "her son plays chess"),
        ("", ""),
    ],
)
def test_what_only_seems_alike_is_no_ground(mine: str, theirs: str) -> None:
    assert met(mine, theirs) is None


@pytest.mark.parametrize(
    ("mine", "theirs", "shared"),
    [
        ("Tuscany", "house near Siena", "Tuscany: Siena is there"),
        ("lived in Japan", "two years in Osaka", "Japan: Osaka is there"),
        ("lived in Utrecht", "grew up in Rotterdam", "the same country: Utrecht and Rotterdam"),
        ("from Delft", "lives in The Hague", "Delft and The Hague are near each other"),
        ("daughter is 9", "two boys, 8 and 11", "children of an age: 9 and 8"),
        ("ex-Siemens", "worked at Siemens for ten years", "Siemens"),
    ],
)
def test_places_ages_and_companies_are_ground_too(mine: str, theirs: str, shared: str) -> None:
    assert (met(mine, theirs) or Ground("", 0, "")).shared == shared


def test_a_childs_liking_is_a_weak_link_unless_one_coaches_it() -> None:
    weak = compare("football", "her son loves football", KNOWN)
    assert weak is not None
    assert not weak.related
    assert met("coaches kids at football", "her son loves football") is not None


def test_strength_is_said_in_a_word() -> None:
    assert [say_strength(s) for s in (0.9, 0.6, 0.4)] == ["close", "good", "a weak link"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared_and_neither_comes_first(one: str, other: str) -> None:
    forth, back = compare(one, other, KNOWN), compare(other, one, KNOWN)
    assert (forth.strength if forth else 0) == (back.strength if back else 0)
    assert forth is None or 0 <= forth.strength <= 1
