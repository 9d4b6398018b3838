"""The gifts of the demo book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from planner.courtship.giving.gift import Gift, GiftState, GiftStep
from planner.exchange.reference import read_data
from planner.values.money import Money, read_money
from planner.values.record import Record


class GiftPage(Record, frozen=True, kw_only=True):
    """A gift in the works, and so many days back it came so far."""

    who: str
    what: str
    why: str
    cost: str
    idea_days_ago: int
    bought_days_ago: int | None = None


class GiftPages(Record, frozen=True, kw_only=True):
    """The whole page."""

    gift: tuple[GiftPage, ...]


def demo_gifts(
    person_of: Callable[[str], str],
    new_id: Callable[[], str],
    from_today: Callable[[int], date],
    currency: str,
) -> Iterator[Gift]:
    """The gifts of the demo.

    Args:
        person_of: gives the id of whoever goes by a key.
        new_id: gives a new id.
        from_today: gives the date so many days away.
        currency: what costs are in.
    """
    for page in read_data("demo/gifts.toml", GiftPages).gift:
        steps = [GiftStep(state=GiftState.IDEA, on=from_today(-page.idea_days_ago))]
        if page.bought_days_ago is not None:
            steps.append(GiftStep(state=GiftState.BOUGHT, on=from_today(-page.bought_days_ago)))
        cost = read_money(page.cost, currency)
        yield Gift(
            id=new_id(), person_id=person_of(page.who), what=page.what, why=page.why, steps=tuple(steps),
            cost=cost if isinstance(cost, Money) else None,
        )  # fmt: skip
