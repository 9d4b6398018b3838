"""What gifts want done: thanks owed, what is bought and lies, and who was long not thought of."""

from __future__ import annotations

from datetime import date, timedelta

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.gifts_due import REMINDER, GiftDue, GiftWants, gift_key, gifts_due
from planner.courtship.put_off import PutOff
from planner.courtship.touches import Touch, TouchKind
from planner.exchange.gestures import gestures
from planner.people.person import Kind, Person, Tier
from planner.values.record import changed

TODAY = date(2026, 11, 22)
INES = Person(id="p1", name="Ines", kind=Kind.CUSTOMER, tier=Tier.KEY, added_on=TODAY)
PAST = Person(id="p2", name="Léonie", kind=Kind.PAST_CUSTOMER, added_on=date(2020, 1, 1))


def due(
    *people: Person, gifts: tuple[Gift, ...] = (), touches: tuple[Touch, ...] = (),
    put_off: tuple[PutOff, ...] = (), today: date = TODAY,
) -> tuple[GiftDue, ...]:  # fmt: skip
    return gifts_due(
        people=people, gifts=gifts, touches=touches, put_off=put_off, every=gestures().reminder, today=today
    )


def a_gift(state: GiftState, ago: int, **more: object) -> Gift:
    step = GiftStep(state=state, on=TODAY - timedelta(days=ago))
    return changed(Gift(id="g", person_id="p1", what="a book", steps=(step,)), **more)


def test_what_they_gave_is_thanked_for_within_two_days() -> None:
    gift = a_gift(GiftState.RECEIVED, 5, from_them=True)
    (one,) = due(INES, gifts=(gift,))
    assert (one.wants, one.by, one.gift) == (GiftWants.THANKS, TODAY - timedelta(days=3), gift)
    off = PutOff(id="o", person_id="p1", key=gift_key(gift), on=TODAY, until=None)
    assert not due(INES, gifts=(gift,), put_off=(off,))
    thanked = changed(gift, steps=(*gift.steps, GiftStep(state=GiftState.THANKED, on=TODAY)))
    assert not due(INES, gifts=(thanked,))


def test_what_is_bought_leaves_in_time_for_its_day_or_does_not_lie_about() -> None:
    (one,) = due(INES, gifts=(a_gift(GiftState.BOUGHT, 1, for_on=TODAY + timedelta(days=9)),))
    assert (one.wants, one.by) == (GiftWants.SENDING, TODAY + timedelta(days=3))
    (lying,) = due(INES, gifts=(a_gift(GiftState.BOUGHT, 30),))
    assert lying.by == TODAY - timedelta(days=9)
    assert not due(INES, gifts=(a_gift(GiftState.BOUGHT, 1),))
    assert not due(INES, gifts=(a_gift(GiftState.IDEA, 90),))


def test_customers_past_and_present_are_thought_of_at_intervals_and_nobody_else() -> None:
    (one,) = due(PAST)
    assert (one.wants, one.last) == (GiftWants.THOUGHT, None)
    card = Touch(id="t", person_id="p2", kind=TouchKind.NOTE, on=TODAY - timedelta(days=100))
    assert not due(PAST, touches=(card,))
    assert due(PAST, touches=(card,), today=TODAY + timedelta(days=174))
    assert due(PAST, touches=(changed(card, kind=TouchKind.CALL),))
    for kind in (Kind.PROSPECT, Kind.SUPPLIER, Kind.COMPETITOR, Kind.COLLEAGUE):
        assert not due(changed(PAST, kind=kind))
    assert due(changed(INES, added_on=date(2020, 1, 1)))


def test_a_reminder_is_put_off_and_rests_while_something_is_in_the_works() -> None:
    off = PutOff(id="o", person_id="p2", key=REMINDER, on=TODAY, until=TODAY + timedelta(days=30))
    assert not due(PAST, put_off=(off,))
    assert due(PAST, put_off=(off,), today=TODAY + timedelta(days=30))
    assert not due(PAST, gifts=(a_gift(GiftState.IDEA, 3, person_id="p2"),))
