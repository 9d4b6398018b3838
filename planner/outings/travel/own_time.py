"""A time as it is where somebody sets out, beside the venue's where the two differ."""

from __future__ import annotations

from datetime import datetime

from planner.dates.apart import differ, own_time, said_clock, say_on_both
from planner.dates.saying import say_day, say_time
from planner.dates.zones import city_of, is_zone
from planner.outings.parts import HOST, Leg
from planner.outings.situation import Situation, local
from planner.outings.travel.ends import HOME, OFFICE, end_of
from planner.people.address import Address
from planner.values.text import fold


def clock_of(situation: Situation, now: datetime) -> str:
    """Whose clock an outing's times are told on, ``Madrid time``; empty where the host's says the same.

    Args:
        situation: the outing among what is known.
        now: an instant with a zone; it decides while there is no day yet.
    """
    outing = situation.outing
    return said_clock(outing.starts or local(situation, now), outing.zone, situation.host.zone)


def zone_of_end(s: Situation, one: Leg) -> str:
    """The zone of the end of a leg that is not the venue; the outing's where nothing else is known.

    The host lives and works in the host's zone. A guest's is that of their city, which is looked up only
    where it is not the venue's.
    """
    end = end_of(s, one)
    if one.traveller == HOST:
        own = end.words in ("", HOME, OFFICE) and is_zone(s.host.zone)
        return s.host.zone if own else s.outing.zone
    city, here = fold(end.address.city), fold(s.venue.city) if s.venue else ""
    if end.address == Address() or (city and city == here) or not (city or end.address.point):
        return s.outing.zone
    from planner.places.known_world import gazetteer  # noqa: PLC0415 - opened where two cities may differ
    from planner.places.located import locate  # noqa: PLC0415 - as above

    address = end.address
    found = locate(
        gazetteer(), address.text, address.city, address.point, near=s.venue.point if s.venue else None
    )
    return found.zone if found is not None and found.zone else s.outing.zone


def said_own_time(s: Situation, one: Leg, at: datetime) -> str:
    """``18:12``; where the traveller's clock is another, ``18:12 (19:12 in Madrid)`` of the host.

    Of a guest ``18:12 their time (Lisbon), 19:12 there``. The days are named where they are not the same.
    """
    zone = zone_of_end(s, one)
    if one.traveller == HOST or not differ(at, s.outing.zone, zone):
        return say_on_both(at, s.outing.zone, zone)
    own = own_time(at, s.outing.zone, zone)
    mine, there = say_time(own), say_time(at)
    if own.date() != at.date():
        mine, there = f"{say_day(own.date(), at.date())}, {mine}", f"{say_day(at.date(), at.date())}, {there}"
    return f"{mine} their time ({city_of(zone)}), {there} there"
