"""The line of a gift in the register, once it was given."""

from __future__ import annotations

from planner.courtship.giving.gift import Gift, GiftState
from planner.courtship.limits.entries import line_id, recipient_of
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Courtesy
from planner.people.person import Person
from planner.values.record import changed

GIVEN = (GiftState.SENT, GiftState.RECEIVED)
"""From which step on a gift was given; the first of them is its day."""


def entry_of_gift(gift: Gift, person: Person, before: Entry | None = None) -> Entry | None:
    """The line of a gift, once it was sent, or came; None until then, and where it was let go before.

    Args:
        gift: the gift, as it is now.
        person: for whom, or from whom.
        before: the line it has, with what the host added there.
    """
    on = min((step.on for step in gift.steps if step.state in GIVEN), default=None)
    if on is None:
        return None
    kept = before or Entry(id=line_id(gift.id), courtesy=Courtesy.GIFT, on=on, recipients=())
    return changed(
        kept,
        on=on,
        recipients=(recipient_of(person),),
        received=gift.from_them,
        what=gift.what,
        purpose=gift.occasion or kept.purpose,
        cost=gift.cost or kept.cost,
        gift_id=gift.id,
        approvals=gift.approvals or kept.approvals,
    )
