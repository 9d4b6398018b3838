"""Money: a decimal amount in one ISO 4217 currency, read from what people type."""

import re
from decimal import Decimal, InvalidOperation

from planner.values.late_pattern import LatePattern
from planner.values.problem import Problem
from planner.values.record import Record
from planner.values.text import word_set

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "zł": "PLN", "fr.": "CHF", "₺": "TRY"}
"""Signs that people type for a currency. ``$`` is read as US dollars; other dollars are typed by code."""

NAMES = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "bucks": "USD", "pound": "GBP",
    "pounds": "GBP", "quid": "GBP", "francs": "CHF", "yen": "JPY", "rupees": "INR", "kr": "SEK",
}  # fmt: skip

CODES = word_set(
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KWD "
    "MAD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD SAR SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR"
)
"""ISO 4217 codes that hostbook reads; seen at iso.org, 2026."""

WHOLE_ONLY = frozenset({"JPY", "KRW", "VND", "CLP", "ISK", "HUF"})
"""Currencies written without decimals in daily use."""

_AMOUNT = LatePattern(
    r"(?<![\d.,])-?\d{1,3}(?:[ .,’'\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|-?\d+(?:[.,]\d{1,2})?"
)


TOO_MUCH = Decimal(10) ** 12
"""From here on an amount is a slip; below, sums and shares are exact to the cent."""

MINUS = "\u2212"
"""The minus sign of a printer, which some keyboards and spreadsheets type."""


class Money(Record, frozen=True, kw_only=True):
    """An amount in a currency; never added to an amount in another."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        places = 0 if self.currency in WHOLE_ONLY else 2
        return f"{self.amount:.{places}f} {self.currency}"


def read_money(text: str, currency: str) -> Money | Problem:
    """Read an amount as a person types it: ``64``, ``64,50``, ``€64``, ``1.200 eur``, ``12 quid``.

    Args:
        text: what was typed.
        currency: the currency meant when none is typed.

    Returns:
        The money, or a problem that says what could not be read. A negative amount is a problem.
    """
    text = text.replace(MINUS, "-")
    found = _AMOUNT.findall(text)
    if len(found) != 1 or sum(c.isdigit() for c in text) != sum(c.isdigit() for c in found[0]):
        return Problem(text="Type one amount, such as 64 or 64.50.")
    amount = _decimal(found[0])
    if amount is None:
        return Problem(text="Type one amount, such as 64 or 64.50.")
    rest = text.replace(found[0], " ", 1).strip().casefold()
    said = _currency(rest) if rest else currency
    if said is None:
        return Problem(text=f"I do not know the currency “{rest}”. Type its code, such as EUR or USD.")
    if amount >= TOO_MUCH:
        return Problem(text="That is more than anybody spends: type the amount again.")
    if amount.is_signed():  # -0 too: it would be shown as -0.00
        return Problem(text="An amount cannot be below zero.")
    return Money(amount=amount, currency=said)


def _currency(rest: str) -> str | None:
    if rest.upper() in CODES:
        return rest.upper()
    return SIGNS.get(rest) or NAMES.get(rest)


def _decimal(text: str) -> Decimal | None:
    kept = re.sub(r"[ ’'\u00a0\u202f]", "", text)
    split = re.fullmatch(r"(-?[\d.,]*?)(?:[.,](\d{1,2}))?", kept)
    if split is None:
        return None
    whole, cents = re.sub(r"[.,]", "", split[1]), split[2] or "0"
    try:
        return Decimal(f"{whole}.{cents}")
    except InvalidOperation:
        return None
