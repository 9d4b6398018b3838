"""Who is owed what: the most neglected first, and nobody who is owed nothing."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.cadence import SOON_DAYS, one_each, owed
from planner.courtship.matrix import Service
from planner.courtship.touches import Touch, TouchKind
from planner.people.person import GiftLimit, Kind, Person, Tier
from planner.values.money import Money
from planner.values.record import changed

TODAY = date(2026, 11, 26)
LONG_AGO = date(2024, 1, 1)


def service(tier: Tier, touch: TouchKind, times: int, kind: Kind = Kind.CUSTOMER) -> Service:
    return Service(kind=kind, tier=tier, touch=touch, times=times, why="because")


MATRIX = (
    service(Tier.KEY, TouchKind.CALL, 6),
    service(Tier.GROWTH, TouchKind.CALL, 4),
    service(Tier.MAINTAIN, TouchKind.CALL, 2),
    service(Tier.KEY, TouchKind.OUTING, 4),
    service(Tier.KEY, TouchKind.USEFUL, 4, Kind.PROSPECT),
)


def customer(name: str, tier: Tier | None, kind: Kind = Kind.CUSTOMER) -> Person:
    return Person(id=name, name=name, kind=kind, tier=tier, added_on=LONG_AGO)


def touch(person: str, kind: TouchKind, days_ago: int) -> Touch:
    return Touch(
        id=f"{person}{kind}{days_ago}", person_id=person, kind=kind, on=TODAY - timedelta(days=days_ago)
    )


def test_a_call_that_is_overdue_says_by_how_many_days() -> None:
    people = (customer("Ravi", Tier.GROWTH),)
    found = owed(people, (touch("Ravi", TouchKind.CALL, 110),), MATRIX, (), TODAY)
    assert [(o.touch, o.days_late) for o in found] == [(TouchKind.CALL, 19)]
    assert found[0].due == TODAY - timedelta(days=19)
    assert found[0].last == TODAY - timedelta(days=110)


def test_a_logged_touch_resets_the_clock() -> None:
    people = (customer("Ravi", Tier.GROWTH),)
    touches = (touch("Ravi", TouchKind.CALL, 400), touch("Ravi", TouchKind.CALL, 2))
    assert owed(people, touches, MATRIX, (), TODAY) == ()


def test_the_higher_tier_comes_first_though_it_is_less_late() -> None:
    people = (customer("Small", Tier.MAINTAIN), customer("Big", Tier.KEY))
    touches = (
        touch("Small", TouchKind.CALL, 700),
        touch("Big", TouchKind.CALL, 62),
        touch("Big", TouchKind.OUTING, 62),
    )
    # the outing two months ago counts as a call of its own day
    assert [o.person.name for o in owed(people, touches, MATRIX, (), TODAY)] == ["Big", "Small"]


def test_within_a_tier_the_longer_neglected_comes_first() -> None:
    people = (customer("A", Tier.GROWTH), customer("B", Tier.GROWTH))
    touches = (touch("A", TouchKind.CALL, 100), touch("B", TouchKind.CALL, 200))
    assert [o.person.name for o in owed(people, touches, MATRIX, (), TODAY)] == ["B", "A"]


def test_what_is_still_to_come_stands_after_all_that_is_late() -> None:
    people = (customer("Key", Tier.KEY), customer("Small", Tier.MAINTAIN))
    touches = (
        touch("Key", TouchKind.CALL, 50),
        touch("Key", TouchKind.OUTING, 50),
        touch("Small", TouchKind.CALL, 190),
    )
    found = owed(people, touches, MATRIX, (), TODAY)
    assert [(o.person.name, o.days_late) for o in found] == [("Small", 8), ("Key", 0)]


def test_what_falls_due_later_than_soon_is_not_shown() -> None:
    people = (customer("A", Tier.GROWTH),)
    just = 91 - SOON_DAYS
    assert owed(people, (touch("A", TouchKind.CALL, just),), MATRIX, (), TODAY)
    assert not owed(people, (touch("A", TouchKind.CALL, just - 1),), MATRIX, (), TODAY)


def test_someone_with_an_outing_ahead_is_not_owed_an_outing() -> None:
    people = (customer("A", Tier.KEY),)
    assert TouchKind.OUTING in {o.touch for o in owed(people, (), MATRIX, (), TODAY)}
    assert TouchKind.OUTING not in {o.touch for o in owed(people, (), MATRIX, {"A"}, TODAY)}


def test_sitting_together_counts_as_a_call() -> None:
    people = (customer("A", Tier.GROWTH),)
    assert owed(people, (touch("A", TouchKind.OUTING, 3),), MATRIX, (), TODAY) == ()


def test_a_call_does_not_count_as_sitting_together() -> None:
    people = (customer("A", Tier.KEY),)
    found = owed(people, (touch("A", TouchKind.CALL, 3),), MATRIX, (), TODAY)
    assert [o.touch for o in found] == [TouchKind.OUTING]


@pytest.mark.parametrize("kind", [Kind.COLLEAGUE, Kind.SUPPLIER, Kind.COMPETITOR, Kind.PAST_CUSTOMER])
def test_colleagues_suppliers_competitors_and_past_customers_are_never_overdue(kind: Kind) -> None:
    matrix = (*MATRIX, service(Tier.KEY, TouchKind.CALL, 12, kind))
    assert owed((customer("A", None, kind),), (), matrix, (), TODAY) == ()


def test_a_prospect_is_owed_what_prospects_are_owed() -> None:
    found = owed((customer("P", Tier.KEY, Kind.PROSPECT),), (), MATRIX, (), TODAY)
    assert [o.touch for o in found] == [TouchKind.USEFUL]


def test_someone_never_touched_is_owed_from_the_day_they_came_into_the_book() -> None:
    new = Person(
        id="n", name="New", kind=Kind.CUSTOMER, tier=Tier.MAINTAIN, added_on=TODAY - timedelta(days=2)
    )
    assert owed((new,), (), MATRIX, (), TODAY) == ()


def test_a_touch_dated_tomorrow_has_not_happened() -> None:
    people = (customer("A", Tier.GROWTH),)
    assert owed(people, (touch("A", TouchKind.CALL, -1),), MATRIX, (), TODAY)


def test_a_service_owed_no_times_a_year_is_never_owed() -> None:
    assert owed((customer("A", Tier.KEY),), (), (service(Tier.KEY, TouchKind.CALL, 0),), (), TODAY) == ()


def test_a_gift_is_never_owed_to_who_may_not_take_one() -> None:
    matrix = (service(Tier.KEY, TouchKind.GIFT, 1),)
    free = customer("A", Tier.KEY)
    nothing = changed(free, gift_limit=GiftLimit(most=Money(amount=Decimal(0), currency="EUR")))
    little = changed(free, gift_limit=GiftLimit(most=Money(amount=Decimal(25), currency="EUR")))
    assert owed((free,), (), matrix, (), TODAY)
    assert owed((little,), (), matrix, (), TODAY)
    assert owed((nothing, changed(free, government=True)), (), matrix, (), TODAY) == ()


def test_a_short_list_shows_each_person_once_with_the_first_thing_owed() -> None:
    people = (customer("A", Tier.KEY), customer("B", Tier.GROWTH))
    everything = owed(people, (), MATRIX, (), TODAY)
    short = one_each(everything)
    assert [o.person.name for o in short] == ["A", "B"]
    assert short[0] == everything[0]


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(list(TouchKind)), st.integers(0, 800))))
def test_one_more_touch_never_makes_anyone_more_owed(log: list[tuple[str, TouchKind, int]]) -> None:
    people = (customer("A", Tier.KEY), customer("B", Tier.GROWTH), customer("C", Tier.MAINTAIN))
    touches = tuple(touch(*one) for one in log)
    before = {(o.person.id, o.touch): o.days_late for o in owed(people, touches[1:], MATRIX, (), TODAY)}
    for one in owed(people, touches, MATRIX, (), TODAY):
        assert one.days_late <= before[one.person.id, one.touch]
