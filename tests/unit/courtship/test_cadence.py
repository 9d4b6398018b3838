"""Who is owed what: the most neglected first, and nobody who is owed nothing."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.cadence import State
from planner.courtship.matrix import Service, effective, longest_gap
from planner.courtship.owing import SOON_DAYS, Owed, owed
from planner.courtship.planned import PlannedTouch, still_planned
from planner.courtship.put_off import PutOff
from planner.courtship.rhythm import OwnService, Rhythm
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
    found = owed(
        people=people,
        touches=(touch("Ravi", TouchKind.CALL, 110),),
        matrix=MATRIX,
        outings_ahead=(),
        today=TODAY,
    )
    assert [(o.touch, o.days_late) for o in found] == [(TouchKind.CALL, 19)]
    assert found[0].due == TODAY - timedelta(days=19)
    assert found[0].last == TODAY - timedelta(days=110)


def test_a_logged_touch_resets_the_clock() -> None:
    people = (customer("Ravi", Tier.GROWTH),)
    touches = (touch("Ravi", TouchKind.CALL, 400), touch("Ravi", TouchKind.CALL, 2))
    assert owed(people=people, touches=touches, matrix=MATRIX, outings_ahead=(), today=TODAY) == ()


def test_the_higher_tier_comes_first_though_it_is_less_late() -> None:
    people = (customer("Small", Tier.MAINTAIN), customer("Big", Tier.KEY))
    touches = (
        touch("Small", TouchKind.CALL, 700),
        touch("Big", TouchKind.CALL, 62),
        touch("Big", TouchKind.OUTING, 62),
    )
    # the outing two months ago counts as a call of its own day
    assert [
        o.person.name
        for o in owed(people=people, touches=touches, matrix=MATRIX, outings_ahead=(), today=TODAY)
    ] == ["Big", "Small"]


def test_within_a_tier_the_longer_neglected_comes_first() -> None:
    people = (customer("A", Tier.GROWTH), customer("B", Tier.GROWTH))
    touches = (touch("A", TouchKind.CALL, 100), touch("B", TouchKind.CALL, 200))
    assert [
        o.person.name
        for o in owed(people=people, touches=touches, matrix=MATRIX, outings_ahead=(), today=TODAY)
    ] == ["B", "A"]


def test_what_is_still_to_come_stands_after_all_that_is_late() -> None:
    people = (customer("Key", Tier.KEY), customer("Small", Tier.MAINTAIN))
    touches = (
        touch("Key", TouchKind.CALL, 50),
        touch("Key", TouchKind.OUTING, 50),
        touch("Small", TouchKind.CALL, 190),
    )
    found = owed(people=people, touches=touches, matrix=MATRIX, outings_ahead=(), today=TODAY)
    assert [(o.person.name, o.days_late) for o in found] == [("Small", 8), ("Key", 0)]


def test_what_falls_due_later_than_soon_is_not_shown() -> None:
    people = (customer("A", Tier.GROWTH),)
    just = 91 - SOON_DAYS
    assert owed(
        people=people,
        touches=(touch("A", TouchKind.CALL, just),),
        matrix=MATRIX,
        outings_ahead=(),
        today=TODAY,
    )
    assert not owed(
        people=people,
        touches=(touch("A", TouchKind.CALL, just - 1),),
        matrix=MATRIX,
        outings_ahead=(),
        today=TODAY,
    )


def test_someone_with_an_outing_ahead_is_not_owed_an_outing() -> None:
    people = (customer("A", Tier.KEY),)
    assert TouchKind.OUTING in {
        o.touch for o in owed(people=people, touches=(), matrix=MATRIX, outings_ahead=(), today=TODAY)
    }
    assert TouchKind.OUTING not in {
        o.touch for o in owed(people=people, touches=(), matrix=MATRIX, outings_ahead={"A"}, today=TODAY)
    }


def test_sitting_together_counts_as_a_call() -> None:
    people = (customer("A", Tier.GROWTH),)
    assert (
        owed(
            people=people,
            touches=(touch("A", TouchKind.OUTING, 3),),
            matrix=MATRIX,
            outings_ahead=(),
            today=TODAY,
        )
        == ()
    )


def test_a_call_does_not_count_as_sitting_together() -> None:
    people = (customer("A", Tier.KEY),)
    found = owed(
        people=people, touches=(touch("A", TouchKind.CALL, 3),), matrix=MATRIX, outings_ahead=(), today=TODAY
    )
    assert [o.touch for o in found] == [TouchKind.OUTING]


@pytest.mark.parametrize("kind", [Kind.COLLEAGUE, Kind.SUPPLIER, Kind.COMPETITOR, Kind.PAST_CUSTOMER])
def test_colleagues_suppliers_competitors_and_past_customers_are_never_overdue(kind: Kind) -> None:
    matrix = (*MATRIX, service(Tier.KEY, TouchKind.CALL, 12, kind))
    assert (
        owed(people=(customer("A", None, kind),), touches=(), matrix=matrix, outings_ahead=(), today=TODAY)
        == ()
    )


def test_a_prospect_is_owed_what_prospects_are_owed() -> None:
    found = owed(
        people=(customer("P", Tier.KEY, Kind.PROSPECT),),
        touches=(),
        matrix=MATRIX,
        outings_ahead=(),
        today=TODAY,
    )
    assert [o.touch for o in found] == [TouchKind.USEFUL]


def test_someone_never_touched_is_owed_from_the_day_they_came_into_the_book() -> None:
    new = Person(
        id="n", name="New", kind=Kind.CUSTOMER, tier=Tier.MAINTAIN, added_on=TODAY - timedelta(days=2)
    )
    assert owed(people=(new,), touches=(), matrix=MATRIX, outings_ahead=(), today=TODAY) == ()


def test_a_touch_dated_tomorrow_has_not_happened() -> None:
    people = (customer("A", Tier.GROWTH),)
    assert owed(
        people=people, touches=(touch("A", TouchKind.CALL, -1),), matrix=MATRIX, outings_ahead=(), today=TODAY
    )


def test_a_service_owed_no_times_a_year_is_never_owed() -> None:
    assert (
        owed(
            people=(customer("A", Tier.KEY),),
            touches=(),
            matrix=(service(Tier.KEY, TouchKind.CALL, 0),),
            outings_ahead=(),
            today=TODAY,
        )
        == ()
    )


def test_a_gift_is_never_owed_to_who_may_not_take_one() -> None:
    matrix = (service(Tier.KEY, TouchKind.GIFT, 1),)
    free = customer("A", Tier.KEY)
    nothing = changed(free, gift_limit=GiftLimit(most=Money(amount=Decimal(0), currency="EUR")))
    little = changed(free, gift_limit=GiftLimit(most=Money(amount=Decimal(25), currency="EUR")))
    assert owed(people=(free,), touches=(), matrix=matrix, outings_ahead=(), today=TODAY)
    assert owed(people=(little,), touches=(), matrix=matrix, outings_ahead=(), today=TODAY)
    assert (
        owed(
            people=(nothing, changed(free, government=True)),
            touches=(),
            matrix=matrix,
            outings_ahead=(),
            today=TODAY,
        )
        == ()
    )


@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(list(TouchKind)), st.integers(0, 800))),
    st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(list(TouchKind)), st.integers(-9, 40))),
)
def test_the_short_list_shows_each_person_once_with_the_first_thing_owed(
    log: list[tuple[str, TouchKind, int]], plans: list[tuple[str, TouchKind, int]]
) -> None:
    given = {
        "people": (customer("A", Tier.KEY), customer("B", Tier.GROWTH), customer("C", Tier.MAINTAIN)),
        "touches": tuple(touch(*one) for one in log),
        "matrix": MATRIX,
        "planned": tuple(
            PlannedTouch(
                id=f"{n}", person_id=who, touch=kind, on=TODAY + timedelta(days=days), accepted_on=TODAY
            )
            for n, (who, kind, days) in enumerate(plans)
        ),
        "today": TODAY,
    }
    first: dict[str, Owed] = {}
    for one in owed(**given):  # type: ignore[arg-type]
        if not one.settled:
            first.setdefault(one.person.id, one)
    assert owed(**given, first_of_each=True) == tuple(first.values())  # type: ignore[arg-type]


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(list(TouchKind)), st.integers(0, 800))))
def test_one_more_touch_never_makes_anyone_more_owed(log: list[tuple[str, TouchKind, int]]) -> None:
    people = (customer("A", Tier.KEY), customer("B", Tier.GROWTH), customer("C", Tier.MAINTAIN))
    touches = tuple(touch(*one) for one in log)
    before = {
        (o.person.id, o.touch): o.days_late
        for o in owed(people=people, touches=touches[1:], matrix=MATRIX, outings_ahead=(), today=TODAY)
    }
    for one in owed(people=people, touches=touches, matrix=MATRIX, outings_ahead=(), today=TODAY):
        assert one.days_late <= before[one.person.id, one.touch]


def rhythm_of(person: str, **what: object) -> Rhythm:
    return changed(Rhythm(person_id=person), **what)


KEY = (customer("A", Tier.KEY),)
CALLS = (service(Tier.KEY, TouchKind.CALL, 6),)


def test_a_cadence_is_in_time_then_due_then_past_its_longest_gap() -> None:
    found = {}
    for days_ago in (59, 60, 90, 91):
        one = owed(people=KEY, touches=(touch("A", TouchKind.CALL, days_ago),), matrix=CALLS, today=TODAY)
        found[days_ago] = (one[0].state, one[0].days_late, one[0].beyond)
    assert found == {
        59: (State.IN_TIME, 0, 0),
        60: (State.DUE, 0, 0),
        90: (State.DUE, 30, 0),
        91: (State.BEYOND, 31, 1),
    }


def test_a_longest_gap_that_the_host_set_holds() -> None:
    (call,) = CALLS
    strict = (changed(call, longest=60),)
    (one,) = owed(people=KEY, touches=(touch("A", TouchKind.CALL, 61),), matrix=strict, today=TODAY)
    assert (one.state, one.beyond) == (State.BEYOND, 1)


def test_within_a_tier_whoever_is_past_the_longest_gap_comes_before_who_is_only_later() -> None:
    people = (customer("A", Tier.KEY), customer("B", Tier.KEY))
    matrix = (*CALLS, service(Tier.KEY, TouchKind.REVIEW, 1))
    touches = (
        touch("A", TouchKind.CALL, 100),
        touch("A", TouchKind.REVIEW, 10),
        touch("B", TouchKind.CALL, 1),
        touch("B", TouchKind.REVIEW, 480),
    )
    found = owed(people=people, touches=touches, matrix=matrix, today=TODAY)
    assert [(o.person.id, o.days_late, o.beyond) for o in found] == [("A", 40, 10), ("B", 115, 0)]


def test_who_is_in_touch_as_it_comes_is_never_owed() -> None:
    rhythms = (rhythm_of("A", as_it_comes=True),)
    assert owed(people=KEY, touches=(), matrix=MATRIX, rhythms=rhythms, today=TODAY) == ()


def test_a_person_s_own_times_stand_for_their_tier_s() -> None:
    own = (OwnService(touch=TouchKind.CALL, times=12), OwnService(touch=TouchKind.OUTING, times=0))
    touches = (touch("A", TouchKind.CALL, 31),)
    found = owed(people=KEY, touches=touches, matrix=MATRIX, rhythms=(rhythm_of("A", own=own),), today=TODAY)
    assert [(o.touch, o.days_late) for o in found] == [(TouchKind.CALL, 1)]


def test_a_prospect_is_never_owed_a_gift_whatever_the_host_types() -> None:
    prospect = customer("P", Tier.KEY, Kind.PROSPECT)
    own = (OwnService(touch=TouchKind.GIFT, times=2),)
    cell = service(Tier.KEY, TouchKind.GIFT, 2, Kind.PROSPECT)
    matrix = effective((), (cell,))
    assert (
        owed(people=(prospect,), touches=(), matrix=matrix, rhythms=(rhythm_of("P", own=own),), today=TODAY)
        == ()
    )


def planned(day: int, on: int = 0) -> PlannedTouch:
    return PlannedTouch(
        id=f"plan{day}", person_id="A", touch=TouchKind.CALL, on=TODAY + timedelta(days=day),
        accepted_on=TODAY - timedelta(days=on),
    )  # fmt: skip


def test_what_is_planned_shows_as_planned_resets_nothing_and_stands_after_what_is_not() -> None:
    people = (customer("A", Tier.KEY), customer("B", Tier.KEY))
    touches = (touch("A", TouchKind.CALL, 200), touch("B", TouchKind.CALL, 70))
    found = owed(people=people, touches=touches, matrix=CALLS, planned=(planned(3),), today=TODAY)
    assert [(o.person.id, o.days_late, o.planned) for o in found] == [
        ("B", 10, None),
        ("A", 140, TODAY + timedelta(days=3)),
    ]


def test_a_planned_touch_that_was_made_is_planned_no_more() -> None:
    plans = (planned(-7, 30), planned(3, 30), planned(90, 30))
    made = still_planned(plans, (touch("A", TouchKind.OUTING, 1),), TODAY)
    assert [one.on for one in made["A"]] == [TODAY + timedelta(days=90)]
    before = still_planned(plans, (touch("A", TouchKind.CALL, 31),), TODAY)
    assert before["A"] == plans
    other = still_planned(plans, (touch("A", TouchKind.NOTE, 1),), TODAY)
    assert other["A"] == plans


def test_what_is_put_off_comes_back_on_its_day() -> None:
    put = PutOff(id="1", person_id="A", key="owed:call", on=TODAY, until=TODAY + timedelta(days=3))
    touches = (touch("A", TouchKind.CALL, 200),)

    def on(day: date) -> int:
        return len(owed(people=KEY, touches=touches, matrix=CALLS, put_off=(put,), today=day))

    assert [on(TODAY + timedelta(days=n)) for n in (0, 2, 3)] == [0, 0, 1]


def test_what_is_let_go_falls_due_a_round_later_unless_a_touch_came_between() -> None:
    put = PutOff(id="1", person_id="A", key="owed:call", on=TODAY)
    late = (touch("A", TouchKind.CALL, 200),)
    assert owed(people=KEY, touches=late, matrix=CALLS, put_off=(put,), today=TODAY) == ()
    after = TODAY + timedelta(days=61)
    (one,) = owed(people=KEY, touches=late, matrix=CALLS, put_off=(put,), today=after)
    assert one.days_late == 1
    since = (*late, touch("A", TouchKind.CALL, -10))
    then = TODAY + timedelta(days=70)
    (one,) = owed(people=KEY, touches=since, matrix=CALLS, put_off=(put,), today=then)
    assert one.due == TODAY + timedelta(days=70)


def test_the_host_s_cells_stand_over_the_bundled_ones_and_keep_their_reason() -> None:
    matrix = effective(CALLS, (changed(CALLS[0], times=3, why=""),))
    (call,) = (one for one in matrix if one.times)
    assert (call.times, call.why, longest_gap(call)) == (3, "because", 181)
    assert len(matrix) == 2 * 3 * len(TouchKind)


def test_a_year_that_has_a_leap_day_and_one_s_end_are_counted_in_days() -> None:
    yearly = (service(Tier.KEY, TouchKind.VISIT, 1),)
    for last, due in (
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 12, 31), date(2024, 12, 30)),
        (date(2027, 12, 31), date(2028, 12, 30)),
    ):
        seen = (Touch(id="t", person_id="A", kind=TouchKind.VISIT, on=last),)
        early = (changed(KEY[0], added_on=date(2020, 1, 1)),)
        (one,) = owed(people=early, touches=seen, matrix=yearly, today=due)
        assert (one.due, one.days_late, one.state) == (due, 0, State.DUE)


def test_to_write_down_a_touch_of_long_before_makes_nobody_late() -> None:
    new = (changed(KEY[0], added_on=TODAY - timedelta(days=10)),)
    assert owed(people=new, touches=(touch("A", TouchKind.CALL, 400),), matrix=CALLS, today=TODAY) == ()
