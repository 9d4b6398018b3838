"""How a need is said: always with its sense."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.notes.senses import FOODS as FOODS_BY_NAME
from planner.outings.reservation import table_brief
from planner.outings.saying_needs import NAMED_DIETS, kept_away, said_at_table, said_in_short, said_need
from planner.people.needs import NeedKind, Needs
from planner.values.record import changed
from tests.unit.outings.made import INES, lunch

FOODS = st.sampled_from(["shellfish", "nuts", "kiwi", "Pork", "red meat", "eggs and milk", "fish, prawns"])


@pytest.mark.parametrize(
    ("kind", "need", "kitchen", "table", "short"),
    [
        (NeedKind.ALLERGY, "walnuts", "walnuts (allergy)", "walnuts", "no walnuts"),
        (NeedKind.ALLERGY, "no kiwi", "kiwi (allergy)", "kiwi", "no kiwi"),
        (
            NeedKind.ALLERGY,
            "sesame (not sure – ask)",
            "possibly sesame (allergy) – ask",
            "possibly sesame – ask",
            "possibly sesame – ask",
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
    assert kept_away((food,)) == f"no {food} (allergy)"


def test_the_table_brief_says_doubts_and_bare_foods_with_their_sense() -> None:
    needs = Needs(allergy=("walnuts", "sesame (not sure – ask)"), diet=("shellfish",))
    text = table_brief(lunch(changed(INES, needs=needs)))
    assert "Allergies: walnuts and possibly sesame – ask." in text
    assert "Diet: no shellfish." in text


@pytest.mark.parametrize("diet", sorted(NAMED_DIETS))
def test_a_diet_that_goes_by_a_name_is_no_food(diet: str) -> None:
    assert re.fullmatch(rf"(?:\w+ )?{FOODS_BY_NAME}", diet) is None
    assert said_need(NeedKind.DIET, diet) == diet
