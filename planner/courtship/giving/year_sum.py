"""What gifts to somebody may come to in a year, and what they have come to so far."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from planner.courtship.giving.catalogue import Catalogue, cost_in
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.steps import given_on, is_in_the_works
from planner.courtship.limits.shares import totals
from planner.courtship.touches import TouchKind
from planner.people.gift_sum import GiftSum
from planner.people.guidance import Budget, RolePack
from planner.people.person import Kind, Person, Tier
from planner.values.money import Money
from planner.values.rate import Rate, in_currency, unit_of
from planner.values.record import Record

SORTS = (
    (Kind.CUSTOMER, Tier.KEY, "Key"), (Kind.CUSTOMER, Tier.GROWTH, "Growth"),
    (Kind.CUSTOMER, Tier.MAINTAIN, "Maintain"), (Kind.CUSTOMER, None, "No tier"),
    (Kind.PAST_CUSTOMER, None, "Past"),
)  # fmt: skip
"""The sorts of customer for whom a sum is set, and what each is called in a form."""


class Sums(Record, frozen=True, kw_only=True):
    """What the host set, and what counts that is no gift of the book.

    Attributes:
        tiers: what was set for each sort of customer; hostbook's own suggestion holds for the others.
        own: what was set for this person alone.
        rates: rates between currencies that the host typed.
        noted: gifts to them that stand in the register alone, each with its day.
    """

    tiers: tuple[GiftSum, ...] = ()
    own: Money | None = None
    rates: tuple[Rate, ...] = ()
    noted: tuple[tuple[date, Money], ...] = ()


class YearSum(Record, frozen=True, kw_only=True):
    """What gifts to somebody come to in a calendar year.

    Attributes:
        most: what they may come to.
        is_set: whether the host set that; else it is hostbook's own suggestion.
        given: what was given, in the same currency.
        in_works: what is in the works, in the same currency.
        apart: what was given or is in the works in currencies without a rate.
    """

    most: Money
    is_set: bool
    given: Money
    in_works: Money
    apart: tuple[Money, ...] = ()

    @property
    def left(self) -> Money:
        """What is left of it; nothing where it is gone."""
        gone = self.given.amount + self.in_works.amount
        return Money(amount=max(Decimal(0), self.most.amount - gone), currency=self.most.currency)


def each_suggested(pack: RolePack, tier: Tier | None, catalogue: Catalogue, currency: str) -> Money:
    """The most that hostbook suggests for one gift to somebody of a tier."""
    budget = _budget(pack, tier)
    return cost_in(catalogue, budget.most if budget else 0, currency)


def year_suggested(pack: RolePack, tier: Tier | None, catalogue: Catalogue, currency: str) -> Money:
    """The most that hostbook suggests for gifts to somebody of a tier in a year."""
    budget = _budget(pack, tier)
    return cost_in(catalogue, budget.a_year if budget else 0, currency)


def year_sum(
    person: Person,
    pack: RolePack,
    *,
    sums: Sums,
    catalogue: Catalogue,
    gifts: Iterable[Gift],
    currency: str,
    year: int,
) -> YearSum:
    """What gifts to somebody may come to in a calendar year, and what they come to.

    Args:
        person: to whom.
        pack: how their kind is hosted.
        sums: what the host set.
        catalogue: for what the host's currency is worth, roughly.
        gifts: every gift to and from them; a gesture that costs nothing to declare counts for nothing.
        currency: the host's.
        year: which year; a gift in the works is counted to the year of its day.
    """
    tier = next((s.most for s in sums.tiers if (s.kind, s.tier) == (person.kind, person.tier)), None)
    typed = tier if sums.own is None else sums.own
    most = year_suggested(pack, person.tier, catalogue, currency) if typed is None else typed
    given = [money for on, money in sums.noted if on.year == year]
    in_works: list[Money] = []
    for gift in gifts:
        if gift.cost is None or gift.person_id != person.id or gift.touch is not TouchKind.GIFT:
            continue
        on = given_on(gift)
        if on is not None and on.year == year:
            given.append(gift.cost)
        elif is_in_the_works(gift) and (gift.for_on is None or gift.for_on.year <= year):
            in_works.append(gift.cost)
    here = [_added(several, most.currency, sums.rates) for several in (given, in_works)]
    return YearSum(
        most=most,
        is_set=typed is not None,
        given=here[0][0],
        in_works=here[1][0],
        apart=totals((*here[0][1], *here[1][1])),
    )


def year_words(year: YearSum) -> str:
    """So much of so much this year: "18.00 of 80.00 EUR this year, 25.00 EUR more in the works"."""
    words = f"{str(year.given).removesuffix(f' {year.most.currency}')} of {year.most} this year"
    if year.in_works.amount:
        words += f", {year.in_works} more in the works"
    if year.apart:
        words += f"; apart from it {' and '.join(map(str, year.apart))}"
    return words


def _budget(pack: RolePack, tier: Tier | None) -> Budget | None:
    found = next((one for one in pack.budget if one.tier is tier), None)
    return found or next((one for one in pack.budget if one.tier is None), None)


def _added(several: Iterable[Money], currency: str, rates: tuple[Rate, ...]) -> tuple[Money, list[Money]]:
    """The sum in one currency, to its smallest unit, and what no rate brings there."""
    total, apart = Decimal(0).quantize(unit_of(currency)), []
    for money in several:
        here = in_currency(money, currency, rates)
        if here is None:
            apart.append(money)
        else:
            total += here.amount
    return Money(amount=total, currency=currency), apart
