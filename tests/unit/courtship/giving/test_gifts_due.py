"""What gifts want done: what is to be bought, what is bought and lies, and who was long not thought of."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.gifts_due import REMINDER, GiftDue, GiftWants, gift_key, gifts_due
from planner.courtship.giving.saying import due_words
from planner.courtship.put_off import PutOff
from planner.courtship.touches import Touch, TouchKind
from planner.exchange.gestures import gestures
from planner.people.occasions import Occasion, OccasionKind
from planner.people.person import GiftLimit, Kind, Person, Tier
from planner.values.money import Money
from planner.values.record import changed

TODAY = date(2026, 11, 22)
INES = Person(id="p1", name="Ines", kind=Kind.CUSTOMER, tier=Tier.KEY, added_on=TODAY)
PAST = Person(id="p2", name="Léonie", kind=Kind.PAST_CUSTOMER, added_on=date(2020, 1, 1))


def due(
    *people: Person, gifts: tuple[Gift, ...] = (), touches: tuple[Touch, ...] = (),
    put_off: tuple[PutOff, ...] = (), beside: tuple[str, ...] = (), today: date = TODAY,
) -> tuple[GiftDue, ...]:  # fmt: skip
    return gifts_due(
        people=people, gifts=gifts, touches=touches, put_off=put_off, every=gestures().reminder,
        beside=beside, today=today,
    )  # fmt: skip


def a_gift(state: GiftState, ago: int, **more: object) -> Gift:
    step = GiftStep(state=state, on=TODAY - timedelta(days=ago))
    return changed(Gift(id="g", person_id="p1", what="a book", steps=(step,)), **more)


def test_what_is_bought_leaves_in_time_for_its_day_or_does_not_lie_about() -> None:
    (one,) = due(INES, gifts=(a_gift(GiftState.BOUGHT, 1, for_on=TODAY + timedelta(days=9)),))
    assert (one.wants, one.by) == (GiftWants.SENDING, TODAY + timedelta(days=3))
    (lying,) = due(INES, gifts=(a_gift(GiftState.BOUGHT, 30),))
    assert lying.by == TODAY - timedelta(days=9)
    assert not due(INES, gifts=(a_gift(GiftState.BOUGHT, 1),))
    assert not due(INES, gifts=(a_gift(GiftState.IDEA, 90),))


def test_an_idea_for_a_day_that_is_none_of_theirs_is_bought_in_time() -> None:
    opening = a_gift(GiftState.IDEA, 1, for_on=TODAY + timedelta(days=16), occasion="the new office")
    (one,) = due(INES, gifts=(opening,))
    assert (one.wants, one.by) == (GiftWants.BUYING, TODAY + timedelta(days=2))
    assert due_words(one) == "buy a book, for the new office"
    assert not due(INES, gifts=(changed(opening, for_on=TODAY + timedelta(days=60)),))


def test_a_gift_for_a_day_of_theirs_is_told_with_the_day_and_not_beside_it() -> None:
    day = TODAY + timedelta(days=9)
    born = Occasion(kind=OccasionKind.BIRTHDAY, month=day.month, day=day.day)
    gift = a_gift(GiftState.BOUGHT, 1, for_on=day)
    assert due(INES, gifts=(gift,))
    assert not due(changed(INES, occasions=(born,)), gifts=(gift,))
    missed = changed(gift, for_on=TODAY - timedelta(days=7))
    was = changed(born, month=missed.for_on.month, day=missed.for_on.day) if missed.for_on else born
    assert due(changed(INES, occasions=(was,)), gifts=(missed,))


def test_a_gift_that_is_put_off_comes_back_on_its_day_and_one_let_go_does_not() -> None:
    gift = a_gift(GiftState.BOUGHT, 30)
    off = PutOff(id="o", person_id="p1", key=gift_key(gift), on=TODAY, until=TODAY + timedelta(days=7))
    assert not due(INES, gifts=(gift,), put_off=(off,))
    assert due(INES, gifts=(gift,), put_off=(off,), today=TODAY + timedelta(days=7))
    assert not due(INES, gifts=(gift,), put_off=(changed(off, until=None),), today=TODAY + timedelta(days=9))


def test_customers_past_and_present_are_thought_of_at_intervals_and_nobody_else() -> None:
    (one,) = due(PAST)
    assert (one.wants, one.last) == (GiftWants.THOUGHT, None)
    card = Touch(id="t", person_id="p2", kind=TouchKind.NOTE, on=TODAY - timedelta(days=100))
    assert not due(PAST, touches=(card,))
    assert due(PAST, touches=(card,), today=TODAY + timedelta(days=174))
    assert due(PAST, touches=(changed(card, kind=TouchKind.CALL),))
    for kind in (Kind.SUPPLIER, Kind.COMPETITOR, Kind.COLLEAGUE):
        assert not due(changed(PAST, kind=kind))
    assert due(changed(INES, added_on=date(2020, 1, 1)))
    assert due(changed(INES, added_on=date(2020, 1, 1), tier=None))
    assert not due(changed(PAST, added_on=None))
    assert due(changed(PAST, added_on=None), touches=(changed(card, on=date(2020, 1, 1)),))


def test_a_prospect_is_owed_something_useful_and_nothing_to_unwrap() -> None:
    (one,) = due(changed(PAST, kind=Kind.PROSPECT))
    assert (one.wants, one.touch) == (GiftWants.THOUGHT, TouchKind.USEFUL)
    assert due_words(one) == "something useful to their work"


@pytest.mark.parametrize(
    "may_not",
    [
        {"government": True},
        {"gift_limit": GiftLimit(most=Money(amount=Decimal(0), currency="EUR"))},
        {"gift_limit": GiftLimit(words="no gifts")},
        {"government": True, "kind": Kind.PROSPECT},
    ],
    ids=str,
)
def test_nobody_is_reminded_of_who_may_take_nothing(may_not: dict[str, object]) -> None:
    assert due(PAST)
    assert not due(changed(PAST, **may_not))


def test_nobody_is_reminded_of_for_whom_something_is_due_already() -> None:
    assert not due(PAST, beside=("p2",))
    assert not due(PAST, gifts=(a_gift(GiftState.BOUGHT, 90, person_id="p2"),))[1:]


def test_a_few_are_named_at_a_time_whoever_waits_longest_first() -> None:
    many = tuple(changed(PAST, id=f"q{n}", name=f"Q{n}", added_on=date(2020, 1, 30 - n)) for n in range(20))
    assert [one.person.id for one in due(*many)] == ["q19", "q18", "q17"]


def test_an_idea_that_lies_for_two_months_is_no_thought_of_them() -> None:
    assert not due(PAST, gifts=(a_gift(GiftState.IDEA, 60, person_id="p2"),))
    assert due(PAST, gifts=(a_gift(GiftState.IDEA, 61, person_id="p2"),))


def test_a_reminder_is_put_off_and_rests_while_something_is_in_the_works() -> None:
    off = PutOff(id="o", person_id="p2", key=REMINDER, on=TODAY, until=TODAY + timedelta(days=30))
    assert not due(PAST, put_off=(off,))
    assert due(PAST, put_off=(off,), today=TODAY + timedelta(days=30))
    assert not due(PAST, gifts=(a_gift(GiftState.IDEA, 3, person_id="p2"),))


@pytest.mark.parametrize("key", [REMINDER, "owed:note"])
def test_a_thought_that_was_let_go_comes_back_a_round_later(key: str) -> None:
    gone = PutOff(id="o", person_id="p2", key=key, on=TODAY)
    assert not due(PAST, put_off=(gone,), today=TODAY + timedelta(days=273))
    assert due(PAST, put_off=(gone,), today=TODAY + timedelta(days=274))
    card = Touch(id="t", person_id="p2", kind=TouchKind.NOTE, on=TODAY + timedelta(days=10))
    assert not due(PAST, touches=(card,), put_off=(gone,), today=TODAY + timedelta(days=283))
    assert due(PAST, touches=(card,), put_off=(gone,), today=TODAY + timedelta(days=284))


def test_a_thought_that_was_made_ends_what_was_put_off_before_it() -> None:
    off = PutOff(id="o", person_id="p2", key=REMINDER, on=TODAY, until=TODAY + timedelta(days=400))
    card = Touch(id="t", person_id="p2", kind=TouchKind.NOTE, on=TODAY + timedelta(days=10))
    later = TODAY + timedelta(days=284)
    assert not due(PAST, put_off=(off,), today=later)
    assert due(PAST, put_off=(off,), touches=(card,), today=later)
