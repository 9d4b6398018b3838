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


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("sesame too - allergic!!", ("sesame",)),
        ("shellfish definitely, also sesame", ("shellfish", "sesame")),
        ("nut allergy - epipen", ("nuts",)),
        ("nuts, carries an epipen", ("nuts",)),
        ("definitely no nuts at all", ("nuts",)),
        ("prawns make her ill, kiwi", ("prawns", "kiwi")),
        ("crab brings him out in a rash", ("crab",)),
        ("kiwi swells her tongue", ("kiwi",)),
        ("can’t have eggs", ("eggs",)),
    ],
)
def test_words_around_an_allergen_are_no_part_of_its_name(typed: str, read: tuple[str, ...]) -> None:
    assert read_allergies(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("maybe shellfish? ask", ("shellfish (not sure – ask)",)),
        ("not sure if nuts, kiwi", ("nuts (not sure – ask)", "kiwi")),
        ("eggs, ask", ("eggs (not sure – ask)",)),
        ("shellfish?, shellfish", ("shellfish",)),
        ("shellfish (not sure – ask); nuts", ("shellfish (not sure – ask)", "nuts")),
    ],
)
def test_an_allergy_typed_in_doubt_keeps_the_doubt(typed: str, read: tuple[str, ...]) -> None:
    assert read_allergies(typed) == read


@pytest.mark.parametrize(
    "typed",
    ["prawns make her happy", "prawns don't make her ill", "eggs upset her unless baked", "she eats nuts"],
)
def test_a_sentence_about_a_food_is_kept_as_it_was_typed_and_is_no_name(typed: str) -> None:
    assert allergens(typed) == ()
    assert read_allergies(typed) == (typed,)


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
