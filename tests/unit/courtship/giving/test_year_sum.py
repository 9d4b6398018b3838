"""What gifts may come to in a year, and what they come to: to the cent, in each currency."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.courtship.giving.budget import budget_for
from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.courtship.giving.ideas import Giving, ideas
from planner.courtship.giving.objections import Limits, objections, stopping
from planner.courtship.giving.year_sum import Sums, YearSum, year_sum, year_words
from planner.courtship.touches import TouchKind
from planner.exchange.gift_catalogue import gift_catalogue
from planner.exchange.reference import guidance
from planner.people.facts import Fact, Topic
from planner.people.gift_sum import GiftSum
from planner.people.guidance import role_of
from planner.people.needs import Needs
from planner.people.person import GiftLimit, Kind, Person, Tier
from planner.places.known_world import known_world
from planner.values.money import Money
from planner.values.rate import Rate
from planner.values.record import changed

TODAY = date(2026, 11, 22)
INES = Person(id="ines", name="Ines", kind=Kind.CUSTOMER, tier=Tier.KEY)
PACK = role_of(guidance(), Kind.CUSTOMER)
DOLLARS = Rate(base="USD", quote="EUR", rate=Decimal("0.92"), on=TODAY)


def euros(amount: str, currency: str = "EUR") -> Money:
    return Money(amount=Decimal(amount), currency=currency)


def a_gift(cost: Money | None, state: GiftState = GiftState.SENT, on: date = TODAY, **more: object) -> Gift:
    step = GiftStep(state=state, on=on)
    return changed(Gift(id=f"{cost}{on}", person_id="ines", what="a lamp", steps=(step,), cost=cost), **more)


def year_of(*gifts: Gift, sums: Sums = Sums(), person: Person = INES, year: int = 2026) -> YearSum:  # noqa: B008
    assert PACK is not None
    return year_sum(
        person, PACK, sums=sums, catalogue=gift_catalogue(), gifts=gifts, currency="EUR", year=year
    )


def for_key(amount: str, currency: str = "EUR") -> Sums:
    key = GiftSum(kind=Kind.CUSTOMER, tier=Tier.KEY, most=euros(amount, currency))
    return Sums(tiers=(key,), rates=(DOLLARS,))


def test_what_was_given_and_what_is_in_the_works_is_counted_apart_to_the_cent() -> None:
    found = year_of(a_gift(euros("18.35")), a_gift(euros("10.10"), GiftState.BOUGHT), a_gift(None))
    assert (found.given, found.in_works, found.left) == (euros("18.35"), euros("10.10"), euros("51.55"))
    assert year_words(found) == "18.35 of 80.00 EUR this year, 10.10 EUR more in the works"


def test_another_year_what_they_gave_what_was_let_go_and_gestures_count_for_nothing() -> None:
    found = year_of(
        a_gift(euros("10"), on=date(2025, 12, 31)),
        a_gift(euros("10"), GiftState.IDEA, for_on=date(2027, 1, 4)),
        a_gift(euros("10"), GiftState.RECEIVED, from_them=True),
        a_gift(euros("10"), GiftState.LET_GO),
        a_gift(euros("10"), touch=TouchKind.USEFUL),
        a_gift(euros("10"), person_id="ravi"),
    )
    assert (found.given, found.in_works) == (euros("0.00"), euros("0.00"))
    assert year_of(a_gift(euros("10"), GiftState.IDEA, for_on=date(2027, 1, 4)), year=2027).in_works.amount


def test_a_gift_that_stands_in_the_register_alone_counts_too() -> None:
    noted = ((TODAY, euros("12")), (date(2025, 1, 1), euros("99")))
    assert year_of(a_gift(euros("8")), sums=Sums(noted=noted)).given == euros("20.00")


def test_the_host_s_sum_goes_before_the_suggestion_and_a_person_s_own_before_both() -> None:
    assert (year_of().most, year_of().is_set) == (euros("80"), False)
    assert year_of(sums=for_key("120")).most == euros("120")
    assert year_of(sums=for_key("120"), person=changed(INES, tier=Tier.GROWTH)).most == euros("50")
    own = changed(for_key("120"), own=euros("0"))
    assert (year_of(sums=own).most, year_of(sums=own).is_set) == (euros("0"), True)


def test_currencies_stay_apart_unless_a_rate_was_typed() -> None:
    gift = a_gift(euros("20", "USD"))
    assert year_of(gift).apart == (euros("20", "USD"),)
    assert year_of(gift).given == euros("0.00")
    assert year_of(gift, sums=for_key("50")).given == euros("18.40")
    assert year_words(year_of(gift)).endswith("apart from it 20.00 USD")


@given(st.lists(st.decimals("0.01", "99.99", places=2), max_size=12))
def test_given_and_left_add_up_to_the_sum_of_the_year_or_nothing_is_left(costs: list[Decimal]) -> None:
    gifts = [a_gift(Money(amount=cost, currency="EUR")) for cost in costs]
    found = year_of(*gifts, sums=for_key("300"))
    assert found.given.amount == sum(costs)
    assert found.left.amount == max(0, 300 - sum(costs))


def each(*gifts: Gift, sums: Sums = Sums(), person: Person = INES) -> Decimal:  # noqa: B008
    found = budget_for(
        person, PACK, catalogue=gift_catalogue(), gifts=gifts, currency="EUR", today=TODAY, sums=sums
    )
    return found.amount if found else Decimal(0)


def test_one_gift_is_never_more_than_what_is_left_of_the_year() -> None:
    assert each() == 40
    assert each(a_gift(euros("65.50"))) == Decimal("14.50")
    assert each(a_gift(euros("80"))) == 0
    assert each(sums=for_key("10")) == 10
    assert each(sums=for_key("0")) == 0


def test_one_gift_may_be_half_of_a_greater_sum_that_the_host_set() -> None:
    assert each(sums=for_key("150")) == 75
    assert each(sums=for_key("100", "USD")) == 46
    assert each(sums=changed(for_key("100", "USD"), rates=())) == 0
    limited = changed(INES, gift_limit=GiftLimit(most=euros("25")))
    assert each(sums=for_key("150"), person=limited) == 25


def test_of_what_may_not_be_given_at_all_no_limit_is_told() -> None:
    giving = Giving(person=changed(INES, government=True), pack=PACK, catalogue=gift_catalogue(), today=TODAY)
    found = objections(a_gift(euros("99"), GiftState.IDEA), giving, Limits())
    assert [one.stops for one in found] == [True]


def test_a_gift_beyond_the_year_s_sum_is_worth_knowing_and_the_host_s_to_decide() -> None:
    giving = Giving(person=INES, pack=PACK, catalogue=gift_catalogue(), sums=for_key("50"), today=TODAY)
    giving = changed(giving, gifts=(a_gift(euros("30")),))
    over = a_gift(euros("20.01"), GiftState.IDEA, what="a vase")

    def said(gift: Gift) -> list[str]:
        return [one.text for one in objections(gift, giving, Limits()) if "gifts in" in one.text]

    assert said(over) == ["With it, gifts in 2026 come to 50.01 EUR, and you set 50.00 EUR."]
    assert stopping(objections(over, giving, Limits()), over) is None
    giving = changed(giving, sums=Sums())
    dear = changed(over, cost=euros("60"))
    assert said(dear) == ["With it, gifts in 2026 come to 90.00 EUR, and 80.00 EUR would be plenty."]
    giving = changed(giving, sums=for_key("50"))
    assert not said(changed(over, cost=euros("20")))
    assert not said(changed(over, for_on=date(2027, 1, 6)))


@pytest.mark.parametrize(("most", "had"), [("80", "0"), ("80", "65.50"), ("50", "38"), ("30", "30")])
def test_no_idea_costs_more_than_is_left_of_the_year(most: str, had: str) -> None:
    person = changed(
        INES, drinks=("espresso",), favourites=("orange cake",), needs=Needs(allergy=(), diet=())
    )
    rows = Fact(
        id="f", person_id="ines", text="up at five for rowing", topic=Topic.RECREATION, learned_on=TODAY
    )
    giving = Giving(
        person=person, facts=(rows,), pack=PACK, catalogue=gift_catalogue(), sums=for_key(most),
        gifts=(a_gift(euros(had)),), today=TODAY,
    )  # fmt: skip
    costs = [one.cost.amount for one in ideas(giving, known_world()) if one.cost is not None]
    left = Decimal(most) - Decimal(had)
    assert all(cost <= left for cost in costs)
    assert bool(costs) is (left >= 12)
