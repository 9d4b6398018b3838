"""Choosing: the wish an outing makes of a place, and the kind of hour that words and a time mean."""

from __future__ import annotations

from datetime import datetime, time

from planner.outings.outing import OutingKind, ends, kind_word
from planner.outings.situation import Situation, called, party
from planner.outings.whereabouts import whereabouts
from planner.people.person import Person
from planner.places.wish import GuestNeeds, PastVisit, Wish
from planner.values.text import fold

KIND_BEFORE = (
    (time(9, 45), OutingKind.BREAKFAST),
    (time(11, 30), OutingKind.COFFEE),
    (time(15, 0), OutingKind.LUNCH),
    (time(17, 0), OutingKind.COFFEE),
    (time(18, 30), OutingKind.DRINKS),
)
"""The kind of hour that begins before each time of day; later it is dinner."""

BEGINS = {
    OutingKind.BREAKFAST: time(8, 0),
    OutingKind.COFFEE: time(10, 0),
    OutingKind.LUNCH: time(12, 30),
    OutingKind.DRINKS: time(17, 30),
    OutingKind.DINNER: time(19, 0),
    OutingKind.EVENT: time(19, 0),
}
"""When each kind begins unless a time is said: the same hours as the date grammar's."""


def wish(situation: Situation) -> Wish:
    """What the outing asks of a place."""
    outing = situation.outing
    return Wish(
        party=party(situation),
        kind=kind_word(outing),
        guests=tuple(_guest(situation, p) for p in (*situation.guests, *situation.cohosts)),
        spots=tuple(spot for spot, _ in whereabouts(situation)),
        begins=outing.starts,
        ends=ends(outing),
        past=tuple(
            PastVisit(venue_id=o.venue_id, on=o.starts.date(), who=(*o.guests, *o.cohosts))
            for o in situation.history
            if o.venue_id is not None and o.starts is not None
        ),
        cap=outing.moderation.cap_per_head,
    )


def _guest(s: Situation, person: Person) -> GuestNeeds:
    """One at the table, as a place has to know them."""
    return GuestNeeds(
        id=person.id,
        name=called(s, person.id),
        needs=person.needs,
        alcohol=person.alcohol,
        favourites=person.favourites,
        limit=person.gift_limit.most if person.gift_limit else None,
    )


def kind_meant(phrase: str, at: datetime, *, has_time: bool) -> OutingKind:
    """The kind of hour: as a word of it says, else by the time of day, else lunch.

    Args:
        phrase: what was typed for the day ("dinner next thu").
        at: what it was read to be.
        has_time: whether a time was said.
    """
    words = set(fold(phrase).split())
    for kind in OutingKind:
        if kind.value in words:
            return kind
    if not has_time:
        return OutingKind.LUNCH
    return next((kind for before, kind in KIND_BEFORE if at.time() < before), OutingKind.DINNER)


def begins_at(at: datetime, kind: OutingKind, *, has_time: bool) -> datetime:
    """The start: as it was said, else the usual time of the kind on that day."""
    return at if has_time else datetime.combine(at.date(), BEGINS[kind])
