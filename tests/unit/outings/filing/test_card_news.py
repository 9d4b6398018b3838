"""What is new on a card is named."""

from __future__ import annotations

from planner.outings.filing.card_news import card_news
from planner.people.needs import Needs
from planner.people.person import Kind, Person
from planner.values.record import changed

BEFORE = Person(id="p", name="Ines Duarte", kind=Kind.CUSTOMER, needs=Needs(allergy=("walnuts",)))


def test_a_subject_to_stay_off_is_named() -> None:
    assert card_news(BEFORE, changed(BEFORE, stays_off=("politics",))) == "stays off: politics"


def test_each_thing_that_is_new_is_named_and_what_was_known_is_not() -> None:
    after = changed(
        BEFORE,
        needs=Needs(allergy=("walnuts", "kiwi"), diet=(), access=("no stairs",)),
        alcohol=False,
        favourites=("custard tarts", "the garden table"),
    )
    assert card_news(BEFORE, after) == (
        "allergic to kiwi; diet: none; no stairs; drinks no alcohol; "
        "favourites: custard tarts and the garden table"
    )


def test_what_is_no_longer_so_is_named() -> None:
    assert card_news(BEFORE, changed(BEFORE, needs=Needs(allergy=()))) == "no longer: walnuts"


def test_nothing_new_is_nothing_said() -> None:
    assert card_news(BEFORE, BEFORE) == ""
