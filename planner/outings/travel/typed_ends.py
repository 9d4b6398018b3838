"""An end of a way that was typed, or is too far off: what is known of it, and what to type instead."""

from __future__ import annotations

from planner.outings.parts import HOST, Leg, Mode, Way
from planner.outings.situation import Situation, called
from planner.outings.travel.ends import HOME, OFFICE, End, end_of, far_end, said_end, said_far, taken_back
from planner.outings.travel.ways import way_of
from planner.places.travel import said_minutes
from planner.places.venue_zone import located
from planner.values.record import changed
from planner.values.text import inert_line

WANTED = "a point or a map link"


def said_typed_end(s: Situation, one: Leg) -> str:
    """How long a leg takes from the city that its typed end names, and what tells it better.

    Returns:
        ``from Madrid, city only: 22–60 min, estimate · enter, then a point or a map link at From``; empty
        where the end is not typed, or its point or the minutes are known. Of an end too far off, typed or
        usual, what is to be typed instead.
    """
    if one.minutes is not None:
        return ""
    if far := said_what_to_do(s, one):
        return far
    end = end_of(s, one).address
    if end.point is not None or not end.text.strip() or not said_end(one):
        return ""
    found = located(end.text, near=s.venue.point if s.venue else None)
    to_do = f"enter, then {WANTED} at {_line(one)}"
    if found is None:
        return to_do
    way = way_of(s, one)
    lasts = f": {said_minutes(changed(way, city_only=False))}" if way is not None else ""
    side = "from" if one.way is Way.IN else "to"
    return f"{side} {inert_line(found.city)}, city only{lasts} · {to_do}"


def said_what_to_do(s: Situation, one: Leg) -> str:
    """What to type where an end is too far off for any minutes; empty where it is not, or they are known.

    A point would not help: it is the wrong end, or a way that only the host knows, by train or by air.
    """
    far = far_end(s, one)
    if far == End() or one.leave_by is not None:
        return ""
    way = way_of(s, one)
    if way is not None and not (way.city_only and far.words in (HOME, OFFICE)):
        return ""  # a way that the host means to go so
    to_do = f"enter, then at {_line(one)} {place_that_day(s, one)}"
    # Of a way in, the board says how far that is where the time to leave would stand.
    return to_do if one.way is Way.IN else f"{said_far(s, one.traveller, far)}: {to_do}"


def place_that_day(s: Situation, one: Leg) -> str:
    """``where you set out from that day``: what to type instead of an end that is too far off."""
    if one.traveller == HOST:
        return f"where you {'set out from' if one.way is Way.IN else 'go to'} that day"
    does = "sets out from" if one.way is Way.IN else "goes to"
    return f"where {inert_line(called(s, one.traveller))} {does} that day"


def _line(one: Leg) -> str:
    return "From" if one.way is Way.IN else "To"


def said_back(s: Situation, one: Leg) -> str:
    """``back to Hotel Atlántico``: where a way goes because the other one comes from there; else empty."""
    if not taken_back(s, one):
        return ""
    return f"{'from' if one.way is Way.IN else 'back to'} {inert_line(end_of(s, one).words)}"


def is_where_to_asked(s: Situation, one: Leg) -> bool:
    """Whether a taxi is to bring a guest home, and nobody knows where that is; a round asks by itself."""
    taxi_home = one.way is Way.HOME and one.mode is Mode.TAXI
    return taxi_home and one.traveller != HOST and end_of(s, one) == End()


def said_where_to_asked(s: Situation, one: Leg) -> str:
    """``where to is not known: ask``, of a guest who is to be brought somewhere; else empty."""
    return "where to is not known: ask" if is_where_to_asked(s, one) else ""
