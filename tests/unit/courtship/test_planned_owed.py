"""A touch that is planned: named on its day, owed no more before it, and missed once it is over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from planner.courtship.owing import Owed, owed
from planner.courtship.planned import PlannedTouch
from planner.courtship.put_off import PutOff
from planner.courtship.quarter import look_over, quarter_of
from planner.courtship.said_owed import is_waited_for, say_owed
from planner.courtship.saying import say_looked
from planner.courtship.touches import Touch, TouchKind
from planner.people.person import Kind, Person, Tier
from planner.values.record import changed
from tests.unit.courtship.courts import TODAY, cell, court, customer, done, plan

CALL, REVIEW = TouchKind.CALL, TouchKind.REVIEW
A = customer("A")
CELLS = (cell(CALL, 6), cell(REVIEW, 2))
LATE = (done("A", CALL, date(2026, 11, 20)), done("A", REVIEW, date(2026, 5, 1)))
"""A call just made, and a review 27 days late that may wait until 29 January."""


def due(
    *plans: PlannedTouch,
    person: Person = A,
    touches: tuple[Touch, ...] = LATE,
    put_off: tuple[PutOff, ...] = (),
    today: date = TODAY,
) -> tuple[Owed, ...]:
    return owed(people=(person,), touches=touches, matrix=CELLS, planned=plans, put_off=put_off, today=today)


def in_days(days: int) -> PlannedTouch:
    return plan("A", REVIEW, TODAY + timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "said", "settled", "waited_for"),
    [
        (3, "planned Sun 29 Nov", True, False),
        (64, "planned Fri 29 Jan", True, False),
        (65, "planned Sat 30 Jan", False, False),
        (0, "planned today", False, True),
        (-3, "27 days late", False, True),
    ],
)
def test_a_planned_review_is_settled_until_its_day_where_that_is_soon_enough(
    days: int, said: str, settled: bool, waited_for: bool
) -> None:
    (one,) = due(in_days(days))
    assert (one.settled, say_owed(one, TODAY), is_waited_for(one, TODAY)) == (settled, said, waited_for)


def test_whoever_is_past_the_longest_gap_is_settled_by_a_day_within_an_ideal_gap() -> None:
    long_ago = (done("A", REVIEW, date(2025, 1, 1)), LATE[0])
    assert due(in_days(182), touches=long_ago)[0].settled
    assert not due(in_days(183), touches=long_ago)[0].settled


@pytest.mark.parametrize("kind", [Kind.CUSTOMER, Kind.PAST_CUSTOMER, Kind.SUPPLIER])
def test_what_is_planned_for_somebody_who_is_owed_nothing_is_named_on_its_day(kind: Kind) -> None:
    beside = changed(A, kind=kind, tier=None)
    (one,) = due(in_days(0), person=beside)
    assert (one.tier, one.touch, say_owed(one, TODAY)) == (None, REVIEW, "planned today")
    assert [o.settled for o in due(in_days(3), person=beside)] == [True]
    (missed,) = due(in_days(-1), person=beside)
    assert (say_owed(missed, TODAY), missed.settled) == ("1 day late", False)
    assert due(person=beside) == ()


def test_once_it_is_made_nothing_is_named() -> None:
    beside = changed(A, tier=None)
    assert due(in_days(0), person=beside, touches=(done("A", REVIEW, TODAY),)) == ()
    assert due(in_days(-1), touches=(LATE[0], done("A", REVIEW, TODAY))) == ()


def test_a_plan_that_was_missed_is_let_go_with_the_touch_and_put_off_with_it() -> None:
    let_go = PutOff(id="x", person_id="A", key="owed:review of results", on=TODAY)
    early = (LATE[0], done("A", REVIEW, date(2026, 11, 1)))
    for person in (A, changed(A, tier=None)):
        for days in (-1, 0):
            (one,) = due(in_days(days), person=person, touches=early)
            assert is_waited_for(one, TODAY)
            assert due(in_days(days), person=person, touches=early, put_off=(let_go,)) == ()
            later = changed(let_go, until=TODAY + timedelta(days=2))
            assert due(in_days(days), person=person, touches=early, put_off=(later,)) == ()
            back = due(
                in_days(days), person=person, touches=early, put_off=(later,), today=later.until or TODAY
            )
            assert [o.touch for o in back] == [REVIEW]


def test_a_missed_plan_of_what_is_not_late_says_which_day_was_missed() -> None:
    early = (LATE[0], done("A", REVIEW, date(2026, 10, 1)))
    (one,) = due(in_days(-2), touches=early)
    assert (say_owed(one, TODAY), is_waited_for(one, TODAY)) == ("missed Tue 24 Nov", True)


def test_what_is_planned_for_today_stands_before_what_is_later_still() -> None:
    people = (A, changed(A, id="B", name="B", tier=Tier.GROWTH))
    found = owed(
        people=people,
        touches=(done("B", CALL, date(2026, 11, 20)),),
        matrix=CELLS,
        planned=(changed(in_days(0), person_id="B"),),
        today=TODAY,
    )
    assert [(o.person.id, o.touch) for o in found] == [("B", REVIEW), ("A", CALL), ("A", REVIEW)]


def test_the_quarter_names_what_is_planned_in_it_also_where_it_is_not_owed() -> None:
    plans = (in_days(7), in_days(60), plan("A", TouchKind.VISIT, TODAY))
    (looked,) = look_over(court((A,), CELLS, LATE, (), plans), quarter_of(TODAY))
    assert say_looked(looked) == "call 1 of 2 (1 to come) · visit planned · review 0 of 1 (1 planned)"
