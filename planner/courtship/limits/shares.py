"""What each had of a bill, to the cent, and what lines of the register come to."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_DOWN, Decimal

from planner.courtship.limits.entry import Entry, Recipient
from planner.values.money import Money
from planner.values.rate import CENT, unit_of
from planner.values.record import changed


def split(cost: Money, number: int) -> tuple[Money, ...]:
    """An amount in equal shares that add up to it exactly; the first have a cent more where it must be.

    Args:
        cost: what is shared.
        number: into how many shares; at least one.
    """
    unit = unit_of(cost.currency)
    if cost.amount % unit:  # cents in a currency that is mostly written without
        unit = min(CENT, Decimal(1).scaleb(int(cost.amount.as_tuple().exponent)))
    each = (cost.amount / number).quantize(unit, ROUND_DOWN)
    over = int((cost.amount - each * number) / unit)
    return tuple(changed(cost, amount=each + unit * (n < over)) for n in range(number))


def shares(entry: Entry) -> tuple[tuple[Recipient, Money], ...]:
    """What each recipient had of a line; nothing where its amount is missing."""
    if entry.cost is None or not entry.recipients:
        return ()
    parts = split(entry.cost, len(entry.recipients) + entry.also)
    return tuple(zip(entry.recipients, parts, strict=False))


def own_share(entry: Entry) -> Money | None:
    """What of a line the host and the co-hosts had themselves; all of it where nobody else is named."""
    if entry.cost is None:
        return None
    taken = sum((money.amount for _, money in shares(entry)), Decimal(0))
    return changed(entry.cost, amount=entry.cost.amount - taken)


def totals(amounts: Iterable[Money | None]) -> tuple[Money, ...]:
    """What amounts come to, in each currency apart; what is None is passed over."""
    sums: dict[str, Decimal] = {}
    for money in amounts:
        if money is not None:
            sums[money.currency] = sums.get(money.currency, Decimal(0)) + money.amount
    return tuple(Money(amount=amount, currency=currency) for currency, amount in sorted(sums.items()))


def say_totals(amounts: Iterable[Money | None]) -> str:
    """The sums in words, each currency apart: ``64.00 EUR and 20.00 USD``, or ``nothing``."""
    return " and ".join(str(money) for money in totals(amounts)) or "nothing"
