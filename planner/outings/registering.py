"""An outing as a line of the register: what came of it, or what it will come to as planned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.courtship.limits.entries import line_id, recipient_of
from planner.courtship.limits.entry import Entry
from planner.courtship.limits.policy import Courtesy
from planner.outings.outing import Outing, kind_word
from planner.people.person import Person
from planner.places.venue import Venue
from planner.values.record import changed


def entry_of_outing(
    outing: Outing, guests: Sequence[Person], venue: Venue | None, on: date, before: Entry | None = None
) -> Entry | None:
    """The line of an outing; None where nobody was there.

    Whoever is no longer in the book and stood in the line stays in it. What the outing does not say stays as
    the host wrote it into the line.

    Args:
        outing: the outing, with what came of it.
        guests: who was there.
        venue: where.
        on: the day.
        before: the line it has.
    """
    gone = tuple(r for r in before.recipients if not r.person_id) if before else ()
    recipients = (*map(recipient_of, guests), *gone)
    if not recipients:
        return None
    kept = before or Entry(
        id=line_id(outing.id),
        courtesy=Courtesy.HOSPITALITY,
        on=on,
        recipients=recipients,
        outing_id=outing.id,
    )
    cost = outing.outcome.cost if outing.outcome else None
    return changed(
        kept,
        on=on,
        recipients=recipients,
        also=1 + len(outing.cohosts),
        what=outing.title.strip() or kind_word(outing),
        where=_place(venue) or kept.where,
        purpose=outing.purpose.strip() or kept.purpose,
        cost=cost or kept.cost,
        approvals=outing.approvals or kept.approvals,
    )


def entry_of_plan(outing: Outing, guests: Sequence[Person]) -> Entry | None:
    """What an outing will come to for its guests as it is planned; None while it has no day or no cap."""
    cap = outing.moderation.cap_per_head
    if outing.starts is None or cap is None or not guests:
        return None
    return Entry(
        id=f"{outing.id}-planned",
        courtesy=Courtesy.HOSPITALITY,
        on=outing.starts.date(),
        recipients=tuple(map(recipient_of, guests)),
        cost=changed(cap, amount=cap.amount * len(guests)),
        outing_id=outing.id,
    )


def _place(venue: Venue | None) -> str:
    return ", ".join(part.strip() for part in (venue.name, venue.city) if part.strip()) if venue else ""
