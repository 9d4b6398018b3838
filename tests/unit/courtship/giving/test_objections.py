"""What is said against a gift: what was given before, said once, and never the gift itself."""

from __future__ import annotations

from datetime import date

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.ideas import Giving
from planner.courtship.giving.objections import Limits, objections
from planner.courtship.touches import Touch, TouchKind
from planner.exchange.gift_catalogue import gift_catalogue
from planner.people.needs import Needs
from planner.people.person import Kind, Person
from planner.values.record import changed

TODAY = date(2026, 11, 22)
INES = Person(
    id="p1",
    name="Ines Duarte",
    kind=Kind.CUSTOMER,
    needs=Needs(allergy=(), diet=(), access=(), seating=()),
    government=False,
)
SEEDS = Gift(
    id="g", person_id="p1", what="seeds of an old sort", steps=(GiftStep(state=GiftState.SENT, on=TODAY),)
)
LOGGED = Touch(id="t", person_id="p1", kind=TouchKind.GIFT, on=TODAY, text="seeds of an old sort")


def said(gift: Gift, *gifts: Gift) -> list[str]:
    giving = Giving(
        person=INES, facts=(), gifts=gifts, touches=(LOGGED,), pack=None, catalogue=gift_catalogue(),
        currency="EUR", today=TODAY,
    )  # fmt: skip
    return [one.text for one in objections(gift, giving, Limits()) if "before" in one.text]


def test_a_gift_that_was_sent_is_not_said_to_have_been_given_before_when_it_is_put_in_other_words() -> None:
    assert said(changed(SEEDS, what="seeds of an old sort, for spring"), SEEDS) == []


def test_what_was_given_before_is_said_once_though_it_is_logged_too() -> None:
    new = Gift(id="h", person_id="p1", what="seeds of an old sort of pea")
    assert said(new, SEEDS) == ["Given before, 22 Nov 2026: seeds of an old sort."]
