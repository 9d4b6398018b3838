"""Rates between currencies as a host types them, and back."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from planner.values.money import CODES, NAMES, SIGNS
from planner.values.problem import Problem
from planner.values.rate import Rate

_RATE = re.compile(r"(?:1\s*)?(?P<base>[^\d\s=]+)\s*=\s*(?P<rate>\d+(?:[.,]\d+)?)\s*(?P<quote>[^\d\s=]+)")


def say_rates(rates: tuple[Rate, ...]) -> str:
    """The rates as they would be typed: ``1 USD = 0.92 EUR; 1 GBP = 1.17 EUR``."""
    return "; ".join(f"1 {rate.base} = {rate.rate} {rate.quote}" for rate in rates)


def read_rates(text: str, before: tuple[Rate, ...], today: date) -> tuple[Rate, ...] | Problem:
    """The rates that are typed, with semicolons between; those that stood there keep their day.

    Args:
        text: what was typed; nothing is no rate.
        before: the rates as they were.
        today: the day of those that are new or other.
    """
    found: dict[frozenset[str], Rate] = {}
    for part in filter(None, (piece.strip() for piece in re.split(r"[;\n]", text))):
        read = _RATE.fullmatch(part)
        base, quote = (_code(read[side]) if read else None for side in ("base", "quote"))
        if read is None or base is None or quote is None or base == quote:
            return Problem(text=f"“{part[:24]}” is no rate: type 1 USD = 0.92 EUR.")
        try:
            rate = Decimal(read["rate"].replace(",", "."))
        except InvalidOperation:
            return Problem(text="Type the rate as a number, such as 0.92.")
        if rate <= 0:
            return Problem(text="A rate is above zero.")
        stood = next((r for r in before if (r.base, r.quote, r.rate) == (base, quote, rate)), None)
        found[frozenset({base, quote})] = stood or Rate(base=base, quote=quote, rate=rate, on=today)
    return tuple(found.values())


def _code(typed: str) -> str | None:
    said = typed.strip()
    if said.upper() in CODES:
        return said.upper()
    return SIGNS.get(said) or NAMES.get(said.casefold())
