"""An end of a way that was typed: the city it names, and what is to be typed for the minutes."""

from __future__ import annotations

from planner.outings.parts import Leg, Way
from planner.outings.situation import Situation
from planner.outings.travel.ends import end_of
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
        where the end is not typed, or its point or the minutes are known.
    """
    end = end_of(s, one).address
    if one.minutes is not None or end.point is not None or not end.text.strip() or not typed_end(one):
        return ""
    line, side = ("From", "from") if one.way is Way.IN else ("To", "to")
    found = located(end.text, near=s.venue.point if s.venue else None)
    to_do = f"enter, then {WANTED} at {line}"
    if found is None:
        return to_do
    way = way_of(s, one)
    lasts = f": {said_minutes(changed(way, city_only=False))}" if way is not None else ""
    return f"{side} {inert_line(found.city)}, city only{lasts} · {to_do}"


def typed_end(one: Leg) -> str:
    """What was typed for the end of a leg that is not the venue; empty where it is the usual one."""
    return (one.start if one.way is Way.IN else one.end).strip()
