"""The catalogue that gift ideas are drawn from: what suits whom, what it holds, and about what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from planner.dates.notable import Observance
from planner.values.money import Money
from planner.values.record import Record


class CatalogueIdea(Record, frozen=True, kw_only=True):
    """One thing that may be given.

    Attributes:
        topics: names of interests that it suits, and all that stands under them.
        what: in words; ``{it}`` is what they care about, ``{said}`` how that was said.
        cost: about what it costs, in the catalogue's currency.
        holds: what is in it, where that may matter; ``food`` or ``drink`` for what is eaten or drunk,
            ``mixed`` where a label has to be read.
    """

    topics: tuple[str, ...]
    what: str
    cost: int
    holds: tuple[str, ...] = ()


class CatalogueGesture(Record, frozen=True, kw_only=True):
    """Something that costs nothing and suits whoever cares for anything."""

    what: str


class FaithRule(Record, frozen=True, kw_only=True):
    """What is left out for somebody who keeps certain days.

    Attributes:
        keeps: one of these days, as they told.
        without: what is left out.
        why: the reason, in a line.
    """

    keeps: tuple[Observance, ...]
    without: tuple[str, ...]
    why: str


class Catalogue(Record, frozen=True, kw_only=True):
    """The whole of it.

    Attributes:
        currency: what the costs are in.
        about: what the scale is.
        scale: what one unit of the catalogue's currency is in another, roughly; 1 where it is not named.
        idea: what may be given.
        gesture: what costs nothing.
        faith: what is left out for whom.
    """

    currency: str
    about: str
    scale: Mapping[str, float]
    idea: tuple[CatalogueIdea, ...]
    gesture: tuple[CatalogueGesture, ...]
    faith: tuple[FaithRule, ...]


def cost_in(catalogue: Catalogue, cost: int, currency: str) -> Money:
    """About what something costs in a currency, in round figures."""
    return Money(
        amount=round_up(Decimal(cost) * Decimal(str(catalogue.scale.get(currency, 1)))), currency=currency
    )


def round_up(amount: Decimal) -> Decimal:
    """An amount as one says it: whole, and above two hundred in tens, never less than it is."""
    step = Decimal(10) if amount > 200 else Decimal(1)  # noqa: PLR2004 - above it nobody counts units
    return (amount / step).to_integral_value(rounding="ROUND_CEILING") * step
