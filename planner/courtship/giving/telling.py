"""What suits somebody, in a few sentences: what to give, how much of the year's sum is left."""

from __future__ import annotations

from planner.courtship.giving.budget import budget_for
from planner.courtship.giving.ideas import Giving
from planner.courtship.giving.suiting import why_no_gift
from planner.courtship.giving.year_sum import YearSum, year_sum, year_words
from planner.people.guidance import RolePack
from planner.values.money import Money
from planner.values.rate import in_currency


def suits_lines(giving: Giving) -> tuple[str, ...]:
    """What suits this person, a sentence or two to a line."""
    pack, person = giving.pack, giving.person
    if why := why_no_gift(person):
        return (why,)
    said = [pack.giving] if pack else []
    if pack is None or not pack.budget:
        return tuple(said)
    each = budget_for(
        person, pack, catalogue=giving.catalogue, gifts=giving.gifts, currency=giving.currency,
        today=giving.today, sums=giving.sums,
    )  # fmt: skip
    said.append(_money_words(giving, year_of(giving, pack), each))
    if each is not None and (person.needs.allergy is None or person.needs.diet is None):
        said.append("Nothing to eat or drink: allergies or diet were not asked.")
    return tuple(said)


def year_of(giving: Giving, pack: RolePack) -> YearSum:
    """What gifts to them may come to this year, and what they come to."""
    return year_sum(
        giving.person, pack, sums=giving.sums, catalogue=giving.catalogue, gifts=giving.gifts,
        currency=giving.currency, year=giving.today.year,
    )  # fmt: skip


def _money_words(giving: Giving, year: YearSum, each: Money | None) -> str:
    """So much of so much this year, and what one gift may cost."""
    one = f"up to {each} each" if each else "nothing is left of it"
    if each is None and year.left.amount:
        apart = in_currency(year.left, giving.currency, giving.sums.rates) is None
        one = f"no rate to {giving.currency} is noted" if apart else "no more by what they may take"
    asked = "" if giving.person.gift_limit else " Their employer’s limit was not asked."
    return f"Given {year_words(year)}; {one}.{asked}"
