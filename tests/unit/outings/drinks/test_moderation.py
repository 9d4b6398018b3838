"""Moderate in drink, cost and hours."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.outings.drinks.moderation import (
    check_moderation,
    drinks_for,
    explain_moderation,
    hard_stop,
    known_to_drink,
    last_order,
    may_drink,
    suggest_moderation,
)
from planner.outings.gap import Severity
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Moderation, Reservation, ReservationState
from planner.people.person import GiftLimit, Kind
from planner.places.venue import Feature
from planner.values.money import Money
from planner.values.record import changed
from tests.unit.outings.made import (
    DAYS_BEFORE,
    HOST_RECORD,
    INES,
    RAVI,
    STRANGER,
    VENUE,
    by_key,
    euros,
    lunch,
    only,
    texts,
    wall,
)

MAY_25 = changed(INES, gift_limit=GiftLimit(most=euros(25)))


def test_it_is_two_drinks_each_unless_changed() -> None:
    assert drinks_for(lunch(INES), "ines") == 2
    assert drinks_for(lunch(INES, moderation=Moderation(drinks_each=1)), "ines") == 1
    assert drinks_for(lunch(INES, moderation=only("ines", 0)), "ines") == 0


def test_who_does_not_drink_is_planned_none_whatever_is_set_for_all() -> None:
    assert drinks_for(lunch(RAVI, moderation=Moderation(drinks_each=3)), "ravi") == 0
    assert drinks_for(lunch(RAVI, moderation=only("ravi", 2)), "ravi") == 0
    assert not may_drink(lunch(RAVI), "ravi")


def test_who_was_never_asked_counts_as_drinking() -> None:
    assert may_drink(lunch(STRANGER), "new")
    assert not known_to_drink(lunch(STRANGER), "new")
    assert known_to_drink(lunch(INES), "ines")


@pytest.mark.parametrize("kind", [OutingKind.BREAKFAST, OutingKind.COFFEE])
def test_nobody_is_planned_a_drink_at_breakfast_or_coffee(kind: OutingKind) -> None:
    assert drinks_for(lunch(INES, kind=kind), "ines") == 0
    assert drinks_for(lunch(INES, kind=kind, moderation=Moderation(drinks_each=1)), "ines") == 1


def test_a_host_who_does_not_drink_is_planned_none() -> None:
    dry = changed(lunch(INES), host=changed(HOST_RECORD, alcohol=False))

    assert drinks_for(dry, HOST) == 0
    assert drinks_for(lunch(INES), HOST) == 2


def test_the_last_order_is_half_an_hour_before_a_short_close_and_an_hour_before_a_long_one() -> None:
    assert last_order(lunch(INES, minutes=90)) == wall("2026-12-03 13:30")
    assert last_order(lunch(INES, minutes=120)) == wall("2026-12-03 13:30")
    assert hard_stop(lunch(INES, minutes=120)) == wall("2026-12-03 14:30")


def test_a_very_short_hour_never_orders_last_before_it_begins() -> None:
    assert last_order(lunch(INES, minutes=10)) == wall("2026-12-03 12:30")


def test_without_a_date_there_is_no_last_order() -> None:
    assert last_order(lunch(INES, starts=None)) is None


def test_a_last_order_after_the_close_is_said() -> None:
    late = Moderation(last_order=wall("2026-12-03 15:00"))

    assert texts(check_moderation(lunch(INES, moderation=late), DAYS_BEFORE))["last order"] == (
        "The last order is after the close."
    )


def test_more_than_a_drink_or_two_is_said() -> None:
    assert texts(check_moderation(lunch(INES, moderation=Moderation(drinks_each=4)), DAYS_BEFORE))[
        "drinks"
    ] == ("4 drinks is more than a drink or two.")
    assert "drinks" not in texts(check_moderation(lunch(INES), DAYS_BEFORE))


def test_drinks_before_food_are_said_only_where_there_are_drinks() -> None:
    first = Moderation(food_first=False)

    assert "food" in texts(check_moderation(lunch(INES, moderation=first), DAYS_BEFORE))
    coffee = lunch(INES, kind=OutingKind.COFFEE, moderation=first)
    assert "food" not in texts(check_moderation(coffee, DAYS_BEFORE))


def test_a_place_with_nothing_good_without_alcohol_should_be_asked_for_a_dry_guest() -> None:
    poor = changed(VENUE, lacks=(Feature.GOOD_WITHOUT_ALCOHOL,))
    good = changed(VENUE, features=(Feature.GOOD_WITHOUT_ALCOHOL,))

    gap = by_key(check_moderation(lunch(RAVI, venue=poor), DAYS_BEFORE))["without"]

    assert gap.severity is Severity.SHOULD
    assert gap.text == "Ask Casa do Lago what is good without alcohol, for Ravi."
    assert "without" not in texts(check_moderation(lunch(RAVI, venue=good), DAYS_BEFORE))
    assert "without" not in texts(check_moderation(lunch(INES, venue=poor), DAYS_BEFORE))


def test_a_cap_over_what_the_guest_may_accept_is_a_must_before_booking() -> None:
    gap = by_key(check_moderation(lunch(MAY_25, moderation=Moderation(cap_per_head=euros(60))), DAYS_BEFORE))[
        "accept:ines"
    ]

    assert gap.severity is Severity.MUST
    assert gap.text == "60.00 EUR a head is over what Ines may accept (25.00 EUR): lower it, before you book."
    assert gap.by == wall("2026-11-26 18:00")


def test_a_cap_within_the_limit_is_no_gap() -> None:
    within = lunch(MAY_25, moderation=Moderation(cap_per_head=euros(25)))

    assert "accept:ines" not in texts(check_moderation(within, DAYS_BEFORE))


def test_amounts_in_two_currencies_are_left_to_the_host() -> None:
    dollars = Moderation(cap_per_head=Money(amount=Decimal(20), currency="USD"))

    assert texts(check_moderation(lunch(MAY_25, moderation=dollars), DAYS_BEFORE))["accept:ines"] == (
        "Ines may accept 25.00 EUR, your cap is 20.00 USD: compare them, before you book."
    )


def test_a_guest_who_may_accept_nothing_is_a_must() -> None:
    nothing = changed(INES, gift_limit=GiftLimit(most=euros(0)))

    assert by_key(check_moderation(lunch(nothing), DAYS_BEFORE))["accept:ines"].severity is Severity.MUST


def test_a_government_employee_is_asked_what_they_may_accept_in_no_countrys_words() -> None:
    official = changed(INES, government=True)
    booked = Reservation(state=ReservationState.CONFIRMED)

    gap = by_key(check_moderation(lunch(official), DAYS_BEFORE))["accept:ines"]

    assert gap.severity is Severity.MUST
    assert gap.text == "Ines works for a government: ask what they may accept, before you book."
    after = texts(check_moderation(lunch(official, reservation=booked), DAYS_BEFORE))["accept:ines"]
    assert after == "Ines works for a government: ask what they may accept, before you meet."


def test_a_rule_told_in_words_is_enough_and_a_colleague_needs_none() -> None:
    told = changed(INES, gift_limit=GiftLimit(words="lunch is fine, no gifts"))
    colleague = changed(INES, kind=Kind.COLLEAGUE)

    assert "accept:ines" not in texts(check_moderation(lunch(told), DAYS_BEFORE))
    assert "accept:ines" not in texts(check_moderation(lunch(colleague), DAYS_BEFORE))
    assert "accept:ines" in texts(check_moderation(lunch(INES), DAYS_BEFORE))


def test_the_smallest_known_limit_is_suggested_as_the_cap() -> None:
    generous = changed(RAVI, gift_limit=GiftLimit(most=euros(50)))

    assert suggest_moderation(lunch(MAY_25, generous), DAYS_BEFORE).cap_per_head == euros(25)
    mine = Moderation(cap_per_head=euros(10))
    assert suggest_moderation(lunch(MAY_25, moderation=mine), DAYS_BEFORE) == mine
    assert suggest_moderation(lunch(INES), DAYS_BEFORE) == Moderation()


def test_a_limit_in_another_currency_is_no_cap_in_the_hosts() -> None:
    abroad = changed(INES, gift_limit=GiftLimit(most=Money(amount=Decimal(20), currency="USD")))

    assert suggest_moderation(lunch(abroad), DAYS_BEFORE).cap_per_head is None


def test_the_drinks_plan_says_why_for_whom_and_until_when() -> None:
    assert explain_moderation(lunch(INES, RAVI)) == (
        "At most 2 drinks each, as is usual, and food before the first; nobody is pressed. "
        "Ravi does not drink: water, and something good without alcohol. Last order 13:30, close 14:00."
    )
    assert explain_moderation(lunch(INES, kind=OutingKind.COFFEE, starts=None)) == (
        "No alcohol planned, as is usual at coffee."
    )


def test_what_was_set_is_not_called_usual_and_who_was_not_asked_is_named() -> None:
    said = explain_moderation(lunch(STRANGER, moderation=Moderation(drinks_each=1, food_first=False)))

    assert said == (
        "At most 1 drink each; nobody is pressed. Nobody has asked whether Amara drinks. "
        "Last order 13:30, close 14:00."
    )


def test_a_cap_is_explained_by_whose_limit_it_is() -> None:
    capped = lunch(MAY_25, moderation=Moderation(cap_per_head=euros(25)))
    mine = lunch(MAY_25, moderation=Moderation(cap_per_head=euros(20)))

    assert explain_moderation(capped).endswith("At most 25.00 EUR a head, which is what Ines may accept.")
    assert explain_moderation(mine).endswith("At most 20.00 EUR a head.")


def test_a_host_who_does_not_drink_is_told_so_in_the_second_person() -> None:
    s = changed(lunch(INES), host=changed(HOST_RECORD, alcohol=False))

    assert "You do not drink: water" in explain_moderation(s)
