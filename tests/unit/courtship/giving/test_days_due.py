"""Days that come round: what suits each, by when it is begun so that it is there, and what sees to it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.giving.days_due import DAYS_AHEAD, DayDue, day_key, days_due
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.planned import PlannedTouch
from planner.courtship.put_off import PutOff
from planner.courtship.touches import Touch, TouchKind
from planner.exchange.gestures import gestures
from planner.people.occasions import Occasion, OccasionKind, next_on
from planner.people.person import GiftLimit, Kind, Person, Tier
from planner.values.money import Money
from planner.values.record import changed

TODAY = date(2026, 11, 22)
ZERO = GiftLimit(most=Money(amount=Decimal(0), currency="EUR"))


def a_person(days_ahead: int, kind: Kind = Kind.CUSTOMER, tier: Tier | None = Tier.KEY) -> Person:
    on = TODAY + timedelta(days=days_ahead)
    born = Occasion(kind=OccasionKind.BIRTHDAY, month=on.month, day=on.day)
    return Person(id="p1", name="Ravi Menon", kind=kind, tier=tier, occasions=(born,))


def due(
    person: Person, *, today: date = TODAY, gifts: tuple[Gift, ...] = (), touches: tuple[Touch, ...] = (),
    planned: tuple[PlannedTouch, ...] = (), put_off: tuple[PutOff, ...] = (),
) -> tuple[DayDue, ...]:  # fmt: skip
    return days_due(
        people=(person,), gifts=gifts, put_off=put_off, gestures=gestures(), today=today,
        touches=touches, planned=planned,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("days_ahead", "what"),
    [(20, "a present"), (14, "a present"), (13, "a card by post"), (5, "a card by post"),
     (4, "a call on the day"), (0, "a call on the day")],
)  # fmt: skip
def test_the_fullest_gesture_that_can_still_be_there_on_the_day_is_named(days_ahead: int, what: str) -> None:
    (day,) = due(a_person(days_ahead))
    assert day.gesture.what == what
    assert TODAY <= day.begin == day.on - day.gesture.lead


def test_a_day_is_named_three_weeks_ahead_and_no_sooner() -> None:
    assert due(a_person(DAYS_AHEAD))
    assert not due(a_person(DAYS_AHEAD + 1))


def test_whoever_may_take_nothing_is_never_due_a_present() -> None:
    for nobody in (
        changed(a_person(18), government=True),
        changed(a_person(18), gift_limit=ZERO),
        changed(a_person(18), gift_limit=GiftLimit(words="lunch is fine, no gifts")),
        a_person(18, Kind.PROSPECT),
    ):
        (day,) = due(nobody)
        assert day.gesture.touch is not TouchKind.GIFT


def test_colleagues_get_coffee_and_competitors_a_line() -> None:
    assert due(a_person(3, Kind.COLLEAGUE, None))[0].gesture.what == "coffee and good wishes"
    assert due(a_person(3, Kind.COMPETITOR, None))[0].gesture.what == "a line on the day"


def test_a_day_of_sorrow_is_remembered_quietly() -> None:
    sad = Occasion(kind=OccasionKind.NAMED, month=12, day=1, label="the day her father died")
    (day,) = due(changed(a_person(0), occasions=(sad,)))
    assert day.gesture.what == "a quiet word, or none"


def test_the_day_of_a_child_asks_for_a_word_and_their_own_wedding_for_a_card() -> None:
    boy = Occasion(kind=OccasionKind.BIRTHDAY, month=12, day=2, label="Rui’s birthday")
    wedding = Occasion(kind=OccasionKind.ANNIVERSARY, month=12, day=3, label="wedding anniversary")
    said = {d.occasion: d.gesture.what for d in due(changed(a_person(0), occasions=(boy, wedding)))}
    assert said == {boy: "a kind word about it", wedding: "a card by post"}


def a_gift(state: GiftState, on: date, days_ahead: int = 10) -> Gift:
    return Gift(
        id="g1", person_id="p1", what="a book on bees", occasion="birthday",
        for_on=TODAY + timedelta(days=days_ahead), steps=(GiftStep(state=state, on=on),),
    )  # fmt: skip


def test_a_present_that_is_bought_is_gone_on_with_and_leaves_in_time() -> None:
    (day,) = due(a_person(10), gifts=(a_gift(GiftState.BOUGHT, TODAY),))
    assert (day.gesture.what, day.seen_to) == ("a present", "")
    assert day.gift is not None
    assert day.begin == day.on - timedelta(days=6)


def test_a_gift_that_was_sent_sees_to_the_day_and_one_let_go_does_not() -> None:
    (sent,) = due(a_person(10), gifts=(a_gift(GiftState.SENT, TODAY),))
    assert sent.seen_to == "a book on bees, sent Sun 22 Nov"
    (gone,) = due(a_person(10), gifts=(a_gift(GiftState.LET_GO, TODAY),))
    assert (gone.seen_to, gone.gift) == ("", None)


def test_a_card_sees_to_the_day_and_a_call_only_on_it() -> None:
    def logged(kind: TouchKind, ago: int, text: str = "") -> tuple[Touch, ...]:
        return (Touch(id="t", person_id="p1", kind=kind, on=TODAY - timedelta(days=ago), text=text),)

    assert due(a_person(4), touches=logged(TouchKind.NOTE, 2))[0].seen_to
    assert not due(a_person(4), touches=logged(TouchKind.NOTE, 12))[0].seen_to
    assert due(a_person(4), touches=logged(TouchKind.NOTE, 12, "birthday card"))[0].seen_to
    assert not due(a_person(4), touches=logged(TouchKind.CALL, 0))[0].seen_to
    assert due(a_person(0), touches=logged(TouchKind.CALL, 0))[0].seen_to


def test_a_touch_that_is_planned_for_the_day_sees_to_it() -> None:
    on = TODAY + timedelta(days=6)
    call = PlannedTouch(id="x", person_id="p1", touch=TouchKind.CALL, on=on, accepted_on=TODAY)
    assert due(a_person(6), planned=(call,))[0].seen_to.startswith("call planned")
    assert not due(a_person(7), planned=(call,))[0].seen_to


def test_a_day_that_was_put_off_comes_back_on_its_day_and_one_let_go_next_year() -> None:
    person = a_person(6)
    on = TODAY + timedelta(days=6)
    key = day_key(person.occasions[0], on)
    assert key == "day:birthday::2026"
    later = PutOff(id="o", person_id="p1", key=key, on=TODAY, until=TODAY + timedelta(days=2))
    assert not due(person, put_off=(later,))
    assert due(person, put_off=(later,), today=TODAY + timedelta(days=2))
    gone = changed(later, until=None)
    assert not due(person, put_off=(gone,), today=on)
    assert due(person, put_off=(gone,), today=date(2027, 11, 20))


def test_a_birthday_after_new_year_is_named_before_it() -> None:
    born = Occasion(kind=OccasionKind.BIRTHDAY, month=1, day=4)
    (day,) = due(changed(a_person(0), occasions=(born,)), today=date(2026, 12, 29))
    assert (day.on, day.begin) == (date(2027, 1, 4), date(2026, 12, 30))


@given(st.dates(date(2023, 1, 1), date(2032, 12, 31)), st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_whatever_the_year_a_day_is_due_in_its_lead_time_and_begins_before_it(today: date, day: date) -> None:
    occasion = Occasion(kind=OccasionKind.BIRTHDAY, month=day.month, day=day.day)
    person = changed(a_person(0), occasions=(occasion,))
    found = due(person, today=today)
    on = next_on(occasion, today)
    assert bool(found) == (on <= today + timedelta(days=DAYS_AHEAD))
    for one in found:
        assert today <= one.begin <= one.on == on


def test_what_is_to_begin_first_comes_first_and_what_is_seen_to_comes_last() -> None:
    first = changed(a_person(18), id="p2", name="Ines")
    second = a_person(3)
    third = changed(a_person(2), id="p3", name="Bo")
    card = Touch(id="t", person_id="p3", kind=TouchKind.NOTE, on=TODAY)
    found = days_due(
        people=(third, first, second), gifts=(), put_off=(), gestures=gestures(), today=TODAY, touches=(card,)
    )
    assert [d.person.id for d in found] == ["p1", "p2", "p3"]
