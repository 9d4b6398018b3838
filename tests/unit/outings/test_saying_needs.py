"""How a need is said: always with its sense."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.notes.senses import FOODS as FOODS_BY_NAME
from planner.outings.saying_needs import (
    NAMED_DIETS,
    kept_away,
    other_than_allergies,
    said_at_table,
    said_in_short,
    said_need,
)
from planner.outings.table.table_brief import table_brief
from planner.people.needs import NeedKind, Needs
from planner.people.typed import read_diet
from planner.values.record import changed
from planner.values.text import listed
from tests.unit.outings.made import INES, lunch

FOODS = st.sampled_from(["shellfish", "nuts", "kiwi", "Pork", "red meat", "eggs and milk", "fish, prawns"])


@pytest.mark.parametrize(
    ("kind", "need", "kitchen", "table", "short"),
    [
        (NeedKind.ALLERGY, "walnuts", "walnuts (allergy)", "walnuts", "allergic to walnuts"),
        (NeedKind.ALLERGY, "no kiwi", "kiwi (allergy)", "kiwi", "allergic to kiwi"),
        (
            NeedKind.ALLERGY,
            "sesame (not sure – ask)",
            "possibly sesame (allergy) – ask",
            "possibly sesame – ask",
            "possibly sesame (allergy) – ask",
        ),
        (NeedKind.ALLERGY, "nut allergy", "nuts (allergy)", "nuts", "allergic to nuts"),
        (
            NeedKind.ALLERGY,
            "nuttalergy",
            "“nuttalergy” (allergy)",
            "“nuttalergy”",
            "“nuttalergy” (allergy)",
        ),
        (NeedKind.DIET, "shellfish", "no shellfish", "no shellfish", "no shellfish"),
        (NeedKind.DIET, "vegan", "vegan", "vegan", "vegan"),
        (NeedKind.ACCESS, "step-free", "step-free", "step-free", "step-free"),
    ],
)
def test_each_need_carries_its_sense(kind: NeedKind, need: str, kitchen: str, table: str, short: str) -> None:
    assert (said_need(kind, need), said_at_table(kind, need), said_in_short(kind, need)) == (
        kitchen,
        table,
        short,
    )


@given(FOODS)
def test_a_bare_food_is_never_said_as_one_that_is_eaten(food: str) -> None:
    assert said_need(NeedKind.DIET, food) == f"no {food}"
    assert kept_away((food,)) == f"allergic to {listed(re.split(r', | and ', food))}"


@given(
    st.sampled_from(["nut", "Nut", "kiwi", "tree nut", "no nut", "not a nut"]),
    st.sampled_from([" allergy", "-allergy", "tallergy", "alergic", " intolerant", " free", "-free"]),
)
def test_no_allergy_is_ever_said_with_a_no_of_our_own(food: str, called: str) -> None:
    for said in (
        said_need(NeedKind.ALLERGY, food + called),
        said_at_table(NeedKind.ALLERGY, food + called),
        said_in_short(NeedKind.ALLERGY, food + called),
        kept_away((food + called,)),
    ):
        assert re.search(r"\bno\b", said.replace(f"“{food}{called}”", "")) is None


def test_an_allergy_that_was_kept_two_ways_is_said_once() -> None:
    assert kept_away(("nut allergy", "sesame", "nuts")) == "allergic to nuts and sesame"
    assert other_than_allergies(("no nuts", "nut allergy", "vegan"), ("nuts",)) == ("vegan",)


def test_the_table_brief_says_doubts_and_bare_foods_with_their_sense() -> None:
    needs = Needs(allergy=("walnuts", "sesame (not sure – ask)"), diet=("shellfish",))
    text = table_brief(lunch(changed(INES, needs=needs)))
    assert "my guest is allergic to walnuts, and may be to sesame (I will ask)." in text
    assert "To eat: no shellfish for my guest." in text


@pytest.mark.parametrize(
    "typed",
    ["eats fish", "Loves cheese", "halal meat", "fish ok", "only fish", "some dairy", "meat eater",
     "cooked fish", "prefers chicken", "can have milk", "white meat", "eats fish, chicken"],
)  # fmt: skip
def test_what_may_be_eaten_is_quoted_and_never_said_with_a_no(typed: str) -> None:
    assert said_need(NeedKind.DIET, typed) == f"“{typed}”"


@pytest.mark.parametrize(
    "typed",
    ["veggie mostly", "doesn’t eat pork", "cannot have milk", "dairy-free", "gluten free", "never eats beef"],
)
def test_what_has_its_sense_is_said_as_it_was_typed(typed: str) -> None:
    assert said_need(NeedKind.DIET, typed) == typed


def test_a_typed_diet_is_read_to_the_place_the_right_way_round() -> None:
    diet = read_diet("veggie mostly, eats fish, chicken, no pork, beef")
    assert diet == ("veggie mostly", "eats fish, chicken", "no pork", "beef")
    text = table_brief(lunch(changed(INES, needs=Needs(diet=diet))))
    assert "To eat: veggie mostly, “eats fish, chicken”, no pork and no beef for my guest." in text


def test_a_need_stands_once_in_what_is_read_to_the_place() -> None:
    needs = Needs(access=("bad knee - no stairs pls",), seating=("back to the wall",))
    text = table_brief(lunch(changed(INES, needs=needs)))
    assert text.count("bad knee - no stairs pls") == 1
    assert text.count("back to the wall") == 1
    assert "If you can: the garden table; away from the kitchen" in text


@pytest.mark.parametrize("diet", sorted(NAMED_DIETS))
def test_a_diet_that_goes_by_a_name_is_no_food(diet: str) -> None:
    assert re.fullmatch(rf"(?:\w+ )?{FOODS_BY_NAME}", diet) is None
    assert said_need(NeedKind.DIET, diet) == diet
