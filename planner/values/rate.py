"""A rate between two currencies that the host typed; without one, amounts in two currencies stay apart."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from planner.values.money import WHOLE_ONLY, Money
from planner.values.record import Record

CENT = Decimal("0.01")


class Rate(Record, frozen=True, kw_only=True):
    """What one unit of a currency comes to in another, as of a day.

    Attributes:
        base: ISO 4217 code of the currency of which there is one.
        quote: ISO 4217 code of the other.
        rate: how much of the other; above zero.
        on: the day it was typed.
    """

    base: str
    quote: str
    rate: Decimal
    on: date

    def __post_init__(self) -> None:
        if self.rate <= 0 or not self.rate.is_finite():
            raise ValueError("a rate is above zero")


def unit_of(currency: str) -> Decimal:
    """The smallest amount that is written in a currency."""
    return Decimal(1) if currency in WHOLE_ONLY else CENT


def rate_between(one: str, other: str, rates: Iterable[Rate]) -> Rate | None:
    """The newest rate between two currencies, whichever way it was typed."""
    fitting = [rate for rate in rates if {rate.base, rate.quote} == {one, other}]
    return max(fitting, key=lambda rate: rate.on, default=None)


def in_currency(money: Money, currency: str, rates: Iterable[Rate]) -> Money | None:
    """The amount in another currency, to its smallest unit; None where no rate was typed."""
    if money.currency == currency:
        return money
    rate = rate_between(money.currency, currency, rates)
    if rate is None:
        return None
    amount = money.amount * rate.rate if rate.base == money.currency else money.amount / rate.rate
    return Money(amount=amount.quantize(unit_of(currency), ROUND_HALF_UP), currency=currency)
