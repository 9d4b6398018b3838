"""A line of the register: what was given, to whom, when, where and why."""

from datetime import date

from planner.courtship.limits.approval import Approval
from planner.courtship.limits.policy import Courtesy
from planner.values.money import Money
from planner.values.record import Record


class Recipient(Record, frozen=True, kw_only=True):
    """One of those it was for, as they were called then: a ledger outlives the card.

    Attributes:
        person_id: who; empty once they are no longer in the book.
        name: their name.
        organisation: where they worked.
        relationship: what they were to the host's company ("customer").
    """

    person_id: str
    name: str
    organisation: str = ""
    relationship: str = ""


class Entry(Record, frozen=True, kw_only=True):
    """One line. A field that is empty or None is missing, and is asked for while it can be remembered.

    Attributes:
        id: the book's own id.
        courtesy: a gift or hospitality.
        on: the day.
        recipients: whom it was for, or who gave it, each with an equal share.
        also: how many more took part: the host and co-hosts of a meal, who bear a share too.
        received: whether the host was given it.
        what: what it was ("lunch"; "a book").
        where: the place, for hospitality.
        purpose: why, in a line; never a sale.
        cost: all together.
        outing_id: the outing it was, if it was one.
        gift_id: the gift it was, if it was one.
        approvals: who agreed, where it went over a limit.
        note: anything else.
    """

    id: str
    courtesy: Courtesy
    on: date
    recipients: tuple[Recipient, ...]
    also: int = 0
    received: bool = False
    what: str = ""
    where: str = ""
    purpose: str = ""
    cost: Money | None = None
    outing_id: str | None = None
    gift_id: str | None = None
    approvals: tuple[Approval, ...] = ()
    note: str = ""
