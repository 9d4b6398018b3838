"""How much a gift to somebody may cost: what suits their kind and tier, and what they may take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from planner.courtship.giving.catalogue import Catalogue, cost_in
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.steps import given_on, is_in_the_works
from planner.courtship.giving.suiting import gifts_suit
from planner.people.guidance import RolePack
from planner.people.person import Person
from planner.values.money import Money


def budget_for(
    person: Person,
    pack: RolePack | None,
    *,
    catalogue: Catalogue,
    gifts: Iterable[Gift],
    currency: str,
    today: date,
) -> Money | None:
    """The most that is suggested for one gift to a person; None where nothing that costs may be.

    It is what the pack sets for their tier, and never more than what is left of their employer's limit this
    calendar year: the limit is read strictly, as if it were for the whole year. A limit in another currency
    cannot be compared, and then nothing that costs is suggested.

    Args:
        person: for whom.
        pack: how their kind is hosted.
        catalogue: for what the host's currency is worth, roughly.
        gifts: every gift to and from them.
        currency: the host's.
        today: the day to judge by.
    """
    if not gifts_suit(person) or pack is None:
        return None
    least = next((one.most for one in pack.budget if one.tier is person.tier), None)
    if least is None:
        least = next((one.most for one in pack.budget if one.tier is None), 0)
    most = cost_in(catalogue, least, currency)
    limit = person.gift_limit.most if person.gift_limit else None
    if limit is None:
        return most if most.amount > 0 else None
    if limit.currency != currency:
        return None
    left = limit.amount - spent(person, gifts, currency, today.year)
    amount = min(most.amount, left)
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
