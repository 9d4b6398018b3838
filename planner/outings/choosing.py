"""Choosing: the wish an outing makes of a place, and the kind of hour that words and a time mean."""

from __future__ import annotations

from datetime import datetime, time

from planner.dates.notable import NotableDay, Sort, touches
from planner.outings.outing import OutingKind, ends, kind_word
from planner.outings.situation import Situation, called, party
from planner.outings.travel.whereabouts import whereabouts
from planner.people.host import works_at
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

EVENING = time(20)
"""When the sun has surely set where nobody reckoned when it does; in summer, a little later."""

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
        holiday=next((day.name for day in _on_the_day(situation) if day.sort is Sort.HOLIDAY), ""),
        city=city_of_day(situation),
        holidays_at=situation.holidays_at,
    )


def city_of_day(s: Situation) -> str:
    """The city whose public holidays the outing has: where it is, else where the host works; else empty."""
    return s.venue.city if s.venue is not None else works_at(s.host).city


def _guest(s: Situation, person: Person) -> GuestNeeds:
    """One at the table, as a place has to know them."""
    return GuestNeeds(
        id=person.id,
        name=called(s, person.id),
        needs=person.needs,
        alcohol=person.alcohol,
        favourites=person.favourites,
        limit=person.gift_limit.most if person.gift_limit else None,
        fasts=next((day.name for day in _on_the_day(s) if _is_fasting(s, person, day)), ""),
    )


def _on_the_day(s: Situation) -> tuple[NotableDay, ...]:
    """The notable days that fall, or may fall, on the day itself; none while they are not reckoned."""
    if s.outing.starts is None:
        return ()
    on = s.outing.starts.date()
    return tuple(day for day in s.days or () if touches(day, on, on))


def _is_fasting(s: Situation, person: Person, day: NotableDay) -> bool:
    """Whether somebody may be fasting then: from dawn to sunset, or from dusk to the next nightfall."""
    starts = s.outing.starts
    if day.sort is not Sort.FAST or day.keeps not in (person.keeps or ()) or starts is None:
        return False
    sunset = s.dusk.sunset if s.dusk and s.dusk.sunset else datetime.combine(starts.date(), EVENING)
    if day.from_dusk and starts.date() == day.on and day.on != day.until:
        return starts >= sunset
    return starts < sunset


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
