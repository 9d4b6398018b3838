"""What an allergy is of, however it was typed."""

from __future__ import annotations

import pytest

from planner.people.allergens import allergens, meant, said_back
from planner.people.needs import NeedKind, Needs, need_key, with_need
from planner.people.typed import read_allergies, read_diet
from planner.values.problem import Problem


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("nut allergy", ("nuts",)),
        ("allergic to nuts", ("nuts",)),
        ("no nuts", ("nuts",)),
        ("Nut-free", ("nuts",)),
        ("nut alergy", ("nuts",)),
        ("severe allergy to kiwi", ("kiwi",)),
        ("lactose intolerant", ("lactose",)),
        ("gluten free", ("gluten",)),
        ("tree nut allergy", ("tree nuts",)),
        ("allergic to peanuts and shellfish", ("peanuts", "shellfish")),
        ("nut allergy, no sesame or nuts", ("nuts", "sesame")),
        ("red food dye allergy", ("red food dye",)),
        ("no known allergies", ()),
        ("nuttalergy", ("nuttalergy",)),
        ("allergic to lupin and all that has quinoa", ("allergic to lupin and all that has quinoa",)),
    ],
)
def test_a_typed_allergy_is_kept_by_the_name_of_what_it_is_of(typed: str, read: tuple[str, ...]) -> None:
    assert read_allergies(typed) == read


@pytest.mark.parametrize("typed", ["no nut allergy", "not allergic to nuts", "isn't allergic to nuts"])
def test_a_denied_allergy_is_asked_about(typed: str) -> None:
    assert allergens(typed) == ()
    assert isinstance(read_allergies(typed), Problem)


def test_a_misspelt_allergy_is_kept_and_asked_about() -> None:
    assert said_back(("nuttalergy", "kiwi", "penuts")) == (
        "nuttalergy – did you mean nuts? · kiwi · penuts – did you mean peanuts?"
    )


@pytest.mark.parametrize("known", ["nuts", "kiwi", "tree nuts", "bee stings", "penicillin", "red food dye"])
def test_what_is_known_or_far_from_it_is_not_asked_about(known: str) -> None:
    assert meant(known) == ""


@pytest.mark.parametrize("typed", ["nut allergy", "vegan, lactose intolerant"])
def test_an_allergy_typed_as_a_diet_is_sent_beside_the_allergies(typed: str) -> None:
    assert isinstance(read_diet(typed), Problem)


def test_the_same_allergy_under_two_names_is_one() -> None:
    assert need_key("nut allergy") == need_key("Nuts") == need_key("allergic to nuts")
    assert with_need(Needs(allergy=("nut allergy",)), NeedKind.ALLERGY, "nuts").allergy == ("nut allergy",)
