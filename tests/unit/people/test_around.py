"""Who stands around a person, as the notes name them."""

from __future__ import annotations

from datetime import date

import pytest

from planner.people.around import people_around
from planner.people.facts import Fact, Topic
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import Kind, Person
from planner.values.record import changed

INES = Person(id="ines", name="Ines Duarte", kind=Kind.CUSTOMER)


def _around(*texts: str, person: Person = INES) -> tuple[str, ...]:
    blank = Fact(id="f", person_id="ines", text="", topic=Topic.FAMILY, learned_on=date(2026, 5, 1))
    facts = [changed(blank, id=text, text=text) for text in texts]
    return people_around(person, facts)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("her daughter Marta has taken up the trumpet", ("daughter Marta",)),
        ("has twins, a boy and a girl", ("twins",)),
        ("Clara, her eldest daughter, rides", ("daughter Clara",)),
        ("a dog called Bolt", ("dog Bolt",)),
        ("his assistant is called Paula", ("assistant Paula",)),
        ("her husband's a doctor", ("husband",)),
        ("two sons, Jack and Leo", ("sons Jack and Leo",)),
        ("Rui (son) sings", ("son Rui",)),
        ("daughter in March", ("daughter",)),
        ("found a business partner in Porto", ()),
        ("has no children", ()),
        ("her father died in May", ()),
        ("Ines has a horse riding lesson", ()),
    ],
)
def test_a_note_names_who_stands_around_them(text: str, told: tuple[str, ...]) -> None:
    assert _around(text) == told


def test_the_nearest_come_first_and_a_name_takes_the_place_of_the_bare_kin() -> None:
    told = _around("dog Bolt", "his daughter plays chess", "daughter Ann won", "wife Ana")
    assert told == ("wife Ana", "daughter Ann", "dog Bolt")


def test_whose_day_is_kept_stands_around_them_too() -> None:
    day = Occasion(kind=OccasionKind.BIRTHDAY, month=3, day=3, label="Rui's birthday")
    own = Occasion(kind=OccasionKind.ANNIVERSARY, month=5, day=3, label="5 years together")
    assert _around("wife Ana", person=changed(INES, occasions=(day, own))) == ("wife Ana", "Rui")
