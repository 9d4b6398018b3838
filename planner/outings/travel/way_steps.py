"""The steps on the way there and home: read the brief, leave, fetch whom you fetch, see everyone off."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.dates.instants import instant, later
from planner.outings.deadlines import EARLY, day_before
from planner.outings.drinks.moderation import may_drink
from planner.outings.gap import Part
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Mode, Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.step import Step, a_step
from planner.outings.ticks import READ
from planner.outings.travel.homeward import said_off, said_taxis
from planner.outings.travel.legs import leave_by, leg, needs_accessible_car, said_way, wheelchairs_along
from planner.outings.travel.own_time import said_own_time, zone_of_end
from planner.outings.travel.pickups import fetches, said_fetch
from planner.values.text import listed

LEAVE, ARRIVE, TAXIS, ACCESSIBLE_IN = "leave", "arrive", "taxis", "accessible taxi"
READING = timedelta(minutes=20)
"""Before leaving: time to read the brief and think about it."""
UNKNOWN_WAY = timedelta(minutes=45)
"""Before arriving: when to leave while nobody has said how long the way takes."""
TAXI_NOTICE = timedelta(minutes=20)
"""Before the close: time for a taxi to come."""


def on_the_way(s: Situation, starts: datetime) -> list[Step]:
    """From reading the brief to being there first, with a step at each door where somebody is fetched."""
    zone, way = s.outing.zone, leg(s.outing.transport, HOST, Way.IN)
    known = leave_by(s, way) if way else None
    there = later(starts, -EARLY, zone)
    leaving = known if known and instant(known, zone) <= instant(there, zone) else None
    fetched = [(stop, stop.at) for _, stop in fetches(s)]
    if leaving is None:
        first = min((there, *(at for _, at in fetched if at)), key=lambda at: instant(at, zone))
        leaving = there if known else later(first, -UNKNOWN_WAY, zone)
    check = "check your tickets" if s.outing.kind is OutingKind.EVENT else "arrange the check"
    first_seat = f"Be there first; {check}; the best seat for your guest."
    return [
        a_step(READ, later(leaving, -READING, zone), "Read the brief.", Part.BRIEF),
        a_step(LEAVE, leaving, _leaving(s, known), Part.TRANSPORT, must=True),
        *(
            a_step(
                fetch_step(stop.rider.traveller),
                at or leaving,
                said_fetch(s, stop),
                Part.TRANSPORT,
                must=True,
            )
            for stop, at in fetched
        ),
        a_step(ARRIVE, there, first_seat, Part.RESERVATION),
    ]


def accessible_in(s: Situation, starts: datetime) -> list[Step]:
    """The taxi there that takes a wheelchair: there are few, so it is ordered the day before."""
    ways = [leg(s.outing.transport, traveller, Way.IN) for traveller in travellers(s)]
    taxis = [way for way in ways if way and way.mode is Mode.TAXI and needs_accessible_car(s, way)]
    if not taxis:
        return []
    whom = dict.fromkeys(who for way in taxis for who in (way.traveller, *wheelchairs_along(s, way)))
    text = f"Order an accessible taxi for the way there, for {listed([called(s, who) for who in whom])}."
    return [a_step(ACCESSIBLE_IN, day_before(starts, 10), text, Part.TRANSPORT, must=True)]


def homeward_steps(s: Situation, starts: datetime, stop: datetime) -> list[Step]:
    """Taxis called in time for the close, and each guest seen off."""
    zone, steps = s.outing.zone, []
    if text := said_taxis(s):
        called_at = later(stop, -TAXI_NOTICE, zone)
        early = instant(called_at, zone) < instant(starts, zone)
        steps.append(a_step(TAXIS, starts if early else called_at, text, Part.TRANSPORT, must=True))
    for guest in s.guests:
        must = may_drink(s, guest.id)
        steps.append(a_step(f"see off:{guest.id}", stop, said_off(s, guest), Part.TRANSPORT, must=must))
    return steps


def fetch_step(traveller: str) -> str:
    """The key of the step that fetches somebody."""
    return f"pick up:{traveller}"


def said_fetched(s: Situation) -> str:
    """``you pick up Ines at 18:10``: what guests are told when they are asked once more; empty for nobody."""
    said = [
        f"{called(s, stop.rider.traveller)}{f' at {stop.at:%H:%M}' if stop.at else ''}"
        for _, stop in fetches(s)
    ]
    return f"you pick up {listed(said)}" if said else ""


def _leaving(s: Situation, known: datetime | None) -> str:
    way = leg(s.outing.transport, HOST, Way.IN)
    where, mode = (f" for {s.venue.name}" if s.venue else ""), (f", {said_way(s, way)}" if way else "")
    if way is not None and way.mode is Mode.DRIVES and wheelchairs_along(s, way):
        mode += " an accessible car"
    names = [called(s, stop.rider.traveller) for _, stop in fetches(s)]
    past = f", by way of {listed(names)}" if names else ""
    if known is None or way is None:
        return f"Leave{where}{mode}{past}: how long it takes is not known yet."
    elsewhere = zone_of_end(s, way) != s.outing.zone
    return f"Leave{where}{mode}{past}{f': {said_own_time(s, way, known)}' if elsewhere else ''}."
