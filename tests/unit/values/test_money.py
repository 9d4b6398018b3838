"""Amounts, as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.values.money import Money, read_money
from planner.values.problem import Problem


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("64", "64", "EUR"),
        ("64,50", "64.50", "EUR"),
        ("64.5", "64.5", "EUR"),
        ("1.200", "1200", "EUR"),
        ("1,200", "1200", "EUR"),
        ("1.200,50 eur", "1200.50", "EUR"),
        ("1,200.50 USD", "1200.50", "USD"),
        ("1 234 567", "1234567", "EUR"),
        ("1’200 chf", "1200", "CHF"),
        ("1\u202f200\u00a0€", "1200", "EUR"),
        ("€64", "64", "EUR"),
        ("$ 64", "64", "USD"),
        ("£9.99", "9.99", "GBP"),
        ("80 zł", "80", "PLN"),
        ("12 quid", "12", "GBP"),
        ("5000 yen", "5000", "JPY"),
        ("0", "0", "EUR"),
    ],
)
def test_an_amount_is_read_as_it_is_typed(typed: str, amount: str, currency: str) -> None:
    assert read_money(typed, "EUR") == Money(amount=Decimal(amount), currency=currency)


@pytest.mark.parametrize("typed", ["-5", "€-5", "-1.200,50 eur", "-0.01", "-0"])
def test_an_amount_below_zero_is_refused(typed: str) -> None:
    assert read_money(typed, "EUR") == Problem(text="An amount cannot be below zero.")


@pytest.mark.parametrize("typed", ["−5", "–5 eur", "€−5", "--5", "5-"])
def test_a_printed_or_misplaced_minus_is_never_passed_over(typed: str) -> None:
    assert isinstance(read_money(typed, "EUR"), Problem)


@pytest.mark.parametrize("typed", ["", "nothing", "12 or 13", "3 x 20", "1.2.3", "1,2345", "10²"])
def test_what_is_not_one_amount_is_a_problem(typed: str) -> None:
    assert read_money(typed, "EUR") == Problem(text="Type one amount, such as 64 or 64.50.")


def test_a_currency_nobody_knows_is_named_back() -> None:
    problem = read_money("12 groats", "EUR")
    assert isinstance(problem, Problem)
    assert "“groats”" in problem.text


def test_yen_are_written_without_decimals() -> None:
    assert str(Money(amount=Decimal(5000), currency="JPY")) == "5000 JPY"
    assert str(Money(amount=Decimal("64.5"), currency="EUR")) == "64.50 EUR"
