"""What the host set aside for gifts to one sort of customer in a year."""

from planner.people.person import Kind, Tier
from planner.values.money import Money
from planner.values.record import Record


class GiftSum(Record, frozen=True, kw_only=True):
    """The most that gifts to each person of a kind and tier may come to in a calendar year.

    Attributes:
        kind: which kind.
        most: the amount; nothing at all for none.
        tier: of which tier; None for those who have none.
    """

    kind: Kind
    most: Money
    tier: Tier | None = None
