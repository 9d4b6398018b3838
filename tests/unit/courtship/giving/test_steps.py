"""How far a gift is: a step at a time, never backwards, each on its day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.steps import (
    ORDER,
    given_on,
    is_in_the_works,
    is_to_be_thanked_for,
    next_states,
    state_of,
    stepped,
)
from planner.courtship.giving.suiting import gifts_suit, why_no_gift
from planner.people.person import GiftLimit, Kind, Person
from planner.values.money import Money
from planner.values.problem import Problem
from planner.values.record import changed

TODAY = date(2026, 11, 22)


def a_gift(*states: GiftState, from_them: bool = False) -> Gift:
    steps = tuple(GiftStep(state=state, on=TODAY) for state in states)
    return Gift(id="g", person_id="p", what="a book", steps=steps, from_them=from_them)


def test_a_gift_goes_from_the_idea_to_the_thanks_and_keeps_the_days() -> None:
    gift = a_gift()
    for number, state in enumerate(ORDER[1:], 1):
        taken = stepped(gift, state, TODAY + timedelta(days=number))
        assert isinstance(taken, Gift)
        gift = taken
    assert [step.state for step in gift.steps] == list(ORDER[1:])
    assert given_on(gift) == TODAY + timedelta(days=2)


def test_no_step_is_taken_twice_or_backwards_or_before_the_last() -> None:
    sent = a_gift(GiftState.SENT)
    assert isinstance(stepped(sent, GiftState.BOUGHT, TODAY), Problem)
    assert isinstance(stepped(sent, GiftState.SENT, TODAY), Problem)
    assert isinstance(stepped(sent, GiftState.RECEIVED, TODAY - timedelta(days=1)), Problem)


def test_what_was_given_cannot_be_let_go_and_what_was_let_go_may_come_back_as_an_idea() -> None:
    assert isinstance(stepped(a_gift(GiftState.SENT), GiftState.LET_GO, TODAY), Problem)
    gone = stepped(a_gift(GiftState.IDEA), GiftState.LET_GO, TODAY, "she has it")
    assert isinstance(gone, Gift)
    assert gone.steps[-1].why == "she has it"
    assert next_states(gone) == (GiftState.IDEA,)


def test_a_gift_of_theirs_waits_for_thanks() -> None:
    theirs = a_gift(from_them=True)
    assert is_to_be_thanked_for(theirs)
    assert not is_in_the_works(theirs)
    assert next_states(theirs) == (GiftState.THANKED,)
    assert given_on(theirs) is None


@given(st.lists(st.sampled_from(GiftState), max_size=6))
def test_whatever_is_tried_the_steps_only_go_forward(tries: list[GiftState]) -> None:
    gift = a_gift()
    for state in tries:
        taken = stepped(gift, state, TODAY)
        if isinstance(taken, Gift):
            assert state in next_states(gift)
            gift = taken
    given = [step.state for step in gift.steps if step.state in ORDER[2:]]
    assert given == sorted(given, key=ORDER.index)
    assert state_of(gift) is (gift.steps[-1].state if gift.steps else GiftState.IDEA)


@pytest.mark.parametrize(
    "words", ["no gifts", "nothing at all", "lunch is fine, no gifts", "may not accept presents",
              "not allowed", "gifts forbidden", "cannot take anything", "they can’t"],
)  # fmt: skip
def test_a_rule_in_words_is_read_strictly(words: str) -> None:
    person = Person(id="p", name="Ines", kind=Kind.CUSTOMER, gift_limit=GiftLimit(words=words))
    assert why_no_gift(person)
    assert not gifts_suit(person)


def test_a_rule_that_goes_on_to_an_amount_leaves_room() -> None:
    for words in ("nothing over 25 EUR", "not more than 20 euros", "up to 30 is fine", "small things, noted"):
        person = Person(id="p", name="Ines", kind=Kind.CUSTOMER, gift_limit=GiftLimit(words=words))
        assert not why_no_gift(person)


def test_a_zero_limit_or_a_government_means_nothing() -> None:
    person = Person(id="p", name="Ines", kind=Kind.CUSTOMER)
    nothing = GiftLimit(most=Money(amount=Decimal(0), currency="EUR"))
    assert gifts_suit(person)
    assert not gifts_suit(changed(person, government=True))
    assert not gifts_suit(changed(person, gift_limit=nothing))
    assert not gifts_suit(changed(person, kind=Kind.PROSPECT))
