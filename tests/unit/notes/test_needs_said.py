"""What a line says of someone's needs: its side, its sense, and what it takes back."""

from __future__ import annotations

import pytest

from planner.notes.marked import mark
from planner.notes.names import names_of
from planner.notes.needs_said import NeedsSaid, needs_said


def said(line: str) -> NeedsSaid:
    return needs_said(mark(line, names_of(("Ines Duarte",))))


@pytest.mark.parametrize(
    ("line", "foods"),
    [
        ("alergic to shellfish as well!!", ["shellfish"]),
        ("allergick to kiwi", ["kiwi"]),
        ("llergic to kiwi", ["kiwi"]),
        ("Ines: severe egg alergy", ["egg"]),
        ("lactose intollerant so no cream sauces", ["lactose"]),
        ("no shellfish (hives)", ["shellfish"]),
        ("can't eat nuts, allergy", ["nuts"]),
        ("do not forget she is allergic to nuts", ["nuts"]),
        ("allergic to peanuts and shellfish", ["peanuts", "shellfish"]),
        ("allergic to nuts, kiwi & eggs", ["nuts", "kiwi", "eggs"]),
        ("nuts, kiwi & eggs allergy", ["nuts", "kiwi", "eggs"]),
        ("allergies: nuts/eggs + kiwi", ["nuts", "eggs", "kiwi"]),
        ("allergic to penicillin and pine nuts", ["penicillin", "pine nuts"]),
        ("allergic to walnut, walnuts", ["walnut"]),
        ("allergic to shellfish, prawns included", ["shellfish", "prawns"]),
        ("allergic to kiwi, and avocado makes her lips itch", ["kiwi", "avocado"]),
        ("no allergies except nuts", ["nuts"]),
        ("not allergic to anything but peanuts", ["peanuts"]),
        ("gets a rash from strawberries", ["strawberries"]),
        ("sesame too - allergic!!", ["sesame"]),
        ("sesame, really allergic", ["sesame"]),
        ("allergic to shellfish definitely", ["shellfish"]),
        ("nut allergy - epipen", ["nut"]),
        ("allergic to nuts - carries an epipen", ["nuts"]),
        ("no prawns, allergic", ["prawns"]),
    ],
)
def test_an_allergy_stays_an_allergy_however_it_is_written(line: str, foods: list[str]) -> None:
    assert list(said(line).allergy) == foods
    assert said(line).doubt == ""


@pytest.mark.parametrize(
    ("line", "allergy", "diet"),
    [
        ("allergic to nuts and no pork", ("nuts",), ("no pork",)),
        ("vegetarian, no eggs either", (), ("vegetarian", "no eggs")),
        ("coeliac, strictly no gluten", ("coeliac",), ("no gluten",)),
        ("doesn't eat walnuts", (), ("no walnuts",)),
        ("allergic to nuts; loves cheese", ("nuts",), ()),
        ("eats nothing that is not kosher", (), ("kosher",)),
    ],
)
def test_each_side_of_a_line_keeps_its_own_needs(
    line: str, allergy: tuple[str, ...], diet: tuple[str, ...]
) -> None:
    assert (said(line).allergy, said(line).diet) == (allergy, diet)


@pytest.mark.parametrize(
    "line",
    [
        "vegan bar the odd oyster",
        "shellfish ok, just not raw",
        "allergic to lupin and anything that has quinoa",
        "careful at dinner",
        "eats nuts",
    ],
)
def test_what_cannot_be_told_apart_is_the_line_as_typed(line: str) -> None:
    found = said(line)
    assert found.whole
    assert (*found.allergy, *found.diet) == (line,)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("she is not allergic to walnuts after all", "walnuts"),
        ("isn't lactose intolerant", "lactose"),
        ("no nut allergy", "nut"),
        ("no longer vegan", "vegan"),
        ("not vegan any more", "vegan"),
        ("used to be vegan", "vegan"),
        ("turns out she can eat nuts", "nuts"),
        ("she can have shellfish again", "shellfish"),
        ("fine with gluten now", "gluten"),
        ("outgrew her nut allergy", "nut"),
        ("was allergic to nuts as a child", "nuts"),
        ("allergic to nuts? no, that was a mistake", "nuts"),
        ("allergic to nuts, she is not", "nuts"),
        ("the nut allergy turned out wrong", "nut"),
        ("maybe not allergic to sesame", "sesame"),
        ("no longer allergic to walnuts", "walnuts"),
        ("her walnut allergy is gone", "walnut"),
        ("walnut allergy: gone", "walnut"),
        ("allergy to walnuts cleared up", "walnuts"),
        ("allergy test came back clear for walnuts", "walnuts"),
        ("no longer has to avoid walnuts", "walnuts"),
        ("no longer avoids walnuts", "walnuts"),
    ],
)
def test_what_is_taken_back_adds_nothing_and_is_for_the_host_to_settle(line: str, what: str) -> None:
    found = said(line)
    assert not found.changes
    assert found.doubt == f"it takes back {what}: settle it on the card"


@pytest.mark.parametrize(
    "line",
    [
        "no longer allergic to walnuts but kiwi now",
        "no longer allergic to walnuts but now to kiwi",
        "no longer allergic to walnuts; kiwi instead",
    ],
)
def test_what_came_in_the_place_of_an_allergy_is_one_and_the_host_settles_the_other(line: str) -> None:
    found = said(line)
    assert found.allergy == ("kiwi",)
    assert found.doubt == "it takes back walnuts: settle it on the card"


@pytest.mark.parametrize(
    "line",
    ["no longer allergic to walnuts; walnuts fine now", "no longer allergic to walnuts but loves kiwi now"],
)
def test_what_is_eaten_now_comes_in_no_place_of_an_allergy(line: str) -> None:
    assert "kiwi" not in said(line).allergy
    assert "walnuts fine" not in said(line).allergy


def test_what_is_said_beside_something_taken_back_is_still_kept_away() -> None:
    found = said("not allergic to walnuts but allergic to peanuts")
    assert found.allergy == ("peanuts",)
    assert "walnuts" in found.doubt


@pytest.mark.parametrize(
    ("line", "need"),
    [
        ("maybe allergic to sesame? not sure", "sesame (not sure – ask)"),
        ("thinks he might be lactose intolerant", "lactose (not sure – ask)"),
        ("not sure if she is allergic to sesame", "sesame (not sure – ask)"),
    ],
)
def test_a_hedged_allergy_is_kept_away_with_its_doubt(line: str, need: str) -> None:
    found = said(line)
    assert found.allergy == (need,)
    assert found.doubt


def test_a_hedged_diet_keeps_its_doubt() -> None:
    assert said("might be vegan").diet == ("vegan (not sure – ask)",)


@pytest.mark.parametrize(
    "line", ["no allergies", "no known food allergies", "not allergic to anything", "allergic to nothing"]
)
def test_no_allergies_is_known_as_such(line: str) -> None:
    assert said(line) == NeedsSaid(no_allergies=True)


@pytest.mark.parametrize(
    ("line", "alcohol"),
    [
        ("doesn't drink", False),
        ("doesn't drink any more", False),
        ("off alcohol", False),
        ("vegan and doesn't drink", False),
        ("she drinks wine after all", True),
        ("he does drink", True),
        ("no longer teetotal", True),
    ],
)
def test_a_definite_line_says_whether_they_drink(line: str, alcohol: bool) -> None:
    assert said(line).alcohol is alcohol
    assert said(line).doubt == ""


@pytest.mark.parametrize(
    "line",
    [
        "dry january",
        "on antibiotics",
        "isn't drinking this month",
        "off alcohol for two weeks",
        "no alcohol when driving",
        "maybe she doesn't drink",
        "does not drink, well she does drink at weddings",
    ],
)
def test_what_holds_for_now_or_is_not_certain_leaves_alcohol_alone(line: str) -> None:
    assert said(line).alcohol is None
    assert "alcohol" in said(line).doubt
