"""Who rides with whom, from where and to where: the round of a car of the party, worked out."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from planner.outings.drinks.moderation import hard_stop
from planner.outings.parts import Leg, Mode, Way
from planner.outings.situation import Situation, of_the_party
from planner.outings.travel.ends import End, end_of
from planner.outings.travel.rounds import Hop, Rider, Round, Route, round_home, round_in
from planner.outings.travel.ways import way_between
from planner.people.needs import uses_wheels
from planner.places.paces import PARKING, TAXI_COMES
from planner.places.travel import hour_of
from planner.places.way import Hour, WayKey
from planner.values.point import Point

IN_A_CAR = "lift"
"""The word for the pace between two stops: nobody parks or waits there but at a door."""
ABOUT = timedelta(minutes=60)
"""The time about which the traffic counts that a round meets, before the table or after it."""


def round_by(s: Situation, wheel: Leg, riders: tuple[Leg, ...], turn: datetime | None) -> Round:
    """The round of a car, in the best order of its stops.

    Args:
        s: the situation.
        wheel: the leg of who drives, or whose taxi it is.
        riders: the legs of those who ride along, the same way.
        turn: local time to be at the venue with all slack taken off, or to leave it in the car.
    """
    end, venue = end_of(s, wheel), s.venue.point if s.venue else None
    points = (end.address.point, venue) if wheel.way is Way.IN else (venue, end.address.point)
    route = Route(
        start=points[0],
        end=points[1],
        riders=tuple(_rider(s, one) for one in riders if not is_together(s, wheel, one)),
        zone=s.outing.zone,
        turn=turn,
        minutes=wheel.minutes,
        waiting=_waiting(wheel),
        parking=_parking(s, wheel),
    )
    hop = hop_at(s, wheel.way)
    return round_in(route, hop) if wheel.way is Way.IN else round_home(route, hop)


def is_together(s: Situation, wheel: Leg, one: Leg) -> bool:
    """Whether who rides along sets out where the car does: then there is no stop to make."""
    mine, theirs = end_of(s, wheel), end_of(s, one)
    if mine == End() or theirs == End():
        return False
    return mine == theirs or (mine.address.point is not None and mine.address.point == theirs.address.point)


def hop_at(s: Situation, way: Way) -> Hop:
    """Gives the minutes to reckon with by car from a door to another, in the traffic of the hour.

    The hour is that about the table and not about the car: else more slack could lead into lighter traffic,
    and to leaving later.
    """
    at = s.outing.starts if way is Way.IN else hard_stop(s)
    hour = Hour.DAY
    if at is not None:
        hour = hour_of(at - ABOUT, at) if way is Way.IN else hour_of(at, at + ABOUT)

    def hop(a: Point, b: Point) -> int | None:
        if a == b:
            return 0
        found = way_between(s, WayKey(start=a, end=b, mode=IN_A_CAR, hour=hour))
        return None if found is None else found.high

    return hop


def _parking(s: Situation, wheel: Leg) -> int:
    """Minutes to park and walk in, where nobody has said how far the car park is."""
    if wheel.mode is not Mode.DRIVES or s.outing.transport.parking.walk_minutes is not None:
        return 0
    return ceil(PARKING[1])


def _waiting(wheel: Leg) -> int:
    """Minutes until a taxi has come; on the way home it was called in time."""
    return ceil(TAXI_COMES[1]) if wheel.mode is Mode.TAXI and wheel.way is Way.IN else 0


def _rider(s: Situation, one: Leg) -> Rider:
    end = end_of(s, one)
    person = of_the_party(s, one.traveller)
    return Rider(
        traveller=one.traveller,
        place=str(end),
        point=end.address.point,
        on_wheels=person is not None and uses_wheels(person.needs),
        minutes=one.minutes,
        at=one.leave_by if one.way is Way.IN else one.arrive,
    )
