"""How much one gift to somebody may cost: what suits their kind and tier, and what they may take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from planner.courtship.giving.catalogue import Catalogue
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.steps import given_on, is_in_the_works
from planner.courtship.giving.suiting import gifts_suit
from planner.courtship.giving.year_sum import Sums, each_suggested, year_sum
from planner.people.guidance import RolePack
from planner.people.person import Person
from planner.values.money import Money
from planner.values.rate import in_currency, unit_of


def budget_for(
    person: Person,
    pack: RolePack | None,
    *,
    catalogue: Catalogue,
    gifts: Iterable[Gift],
    currency: str,
    today: date,
    sums: Sums = Sums(),  # noqa: B008 - a frozen record
) -> Money | None:
    """The most that is suggested for one gift to a person; None where nothing that costs may be.

    It is what the pack sets for their tier, or half of what the host set for a year where that is more; and
    never more than what is left of the year's sum, nor than what is left of their employer's limit this
    calendar year: the limit is read strictly, as if it were for the whole year. An amount in another
    currency is compared by the host's rate; where there is none, nothing that costs is suggested.

    Args:
        person: for whom.
        pack: how their kind is hosted.
        catalogue: for what the host's currency is worth, roughly.
        gifts: every gift to and from them.
        currency: the host's.
        today: the day to judge by.
        sums: what the host set for a year, and what counts beside the gifts.
    """
    if not gifts_suit(person) or pack is None:
        return None
    gifts = tuple(gifts)
    year = year_sum(
        person, pack, sums=sums, catalogue=catalogue, gifts=gifts, currency=currency, year=today.year
    )
    left = in_currency(year.left, currency, sums.rates)
    most = in_currency(year.most, currency, sums.rates)
    if left is None or most is None:
        return None
    each = each_suggested(pack, person.tier, catalogue, currency).amount
    if year.is_set:
        each = max(each, (most.amount / 2).quantize(unit_of(currency)))
    amount = min(each, left.amount)
    limit = person.gift_limit.most if person.gift_limit else None
    if limit is not None:
        allowed = in_currency(limit, currency, sums.rates)
        if allowed is None:
            return None
        amount = min(amount, allowed.amount - spent(person, gifts, currency, today.year))
    return Money(amount=amount, currency=currency) if amount > 0 else None


def spent(person: Person, gifts: Iterable[Gift], currency: str, year: int) -> Decimal:
    """What was given to a person in a calendar year, and what is in the works, in one currency."""
    return sum(
        (
            gift.cost.amount
            for gift in gifts
            if gift.person_id == person.id and gift.cost and gift.cost.currency == currency
            if is_in_the_works(gift) or ((on := given_on(gift)) is not None and on.year == year)
        ),
        Decimal(0),
    )
