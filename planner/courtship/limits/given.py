"""What somebody, or everybody of an organisation, was given by the lines of a register."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from planner.courtship.limits.entry import Entry, Recipient
from planner.courtship.limits.organisations import is_same_organisation
from planner.courtship.limits.shares import say_totals, shares
from planner.values.money import Money
from planner.values.rate import Rate, in_currency
from planner.values.record import Record


class Given(Record, frozen=True, kw_only=True):
    """What some lines come to in one currency, as far as can be said.

    Attributes:
        known: the sum of what is in the currency, or can be brought into it.
        apart: what stands apart, since no rate was typed.
        untold: how many lines say no amount.
    """

    known: Money
    apart: tuple[Money, ...] = ()
    untold: int = 0


def given_to(
    entries: Iterable[Entry],
    ids: frozenset[str],
    organisation: str,
    currency: str,
    rates: tuple[Rate, ...],
) -> Given:
    """The shares of some people, or of all who worked at an organisation, in these lines.

    Args:
        entries: the lines that count.
        ids: whose shares; empty for the organisation's.
        organisation: whose people's shares; empty for those named.
        currency: ISO 4217 code to count in.
        rates: those the host typed.
    """

    def counts(recipient: Recipient) -> bool:
        if organisation:
            return is_same_organisation(recipient.organisation, organisation)
        return recipient.person_id in ids

    known, apart, untold = Decimal(0), [], 0
    for entry in entries:
        if not any(map(counts, entry.recipients)):
            continue
        untold += entry.cost is None
        for money in (money for recipient, money in shares(entry) if counts(recipient)):
            here = in_currency(money, currency, rates)
            if here is None:
                apart.append(money)
            else:
                known += here.amount
    return Given(known=Money(amount=known, currency=currency), apart=tuple(apart), untold=untold)


def said_apart(given: Given) -> str:
    """What stands apart, in words."""
    return say_totals(given.apart)
