"""How everyone comes and gets home, in a line each: for the brief."""

from __future__ import annotations

from collections.abc import Iterator

from planner.dates.saying import say_time
from planner.outings.parts import HOST, Mode, Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.legs import arrival, is_pencilled, leave_by, leg, said_way, wheel_of
from planner.outings.travel.own_time import said_own_time
from planner.outings.travel.pickups import said_rounds
from planner.values.text import inert_line, listed

YOUR_WAY = {
    Mode.DRIVES: "drive",
    Mode.LIFT: "get a lift",
    Mode.TAXI: "take a taxi",
    Mode.TRANSIT: "take public transport",
    Mode.WALKS: "walk",
    Mode.CYCLES: "cycle",
}


def getting_there(s: Situation) -> Iterator[str]:
    """The host's way in, where to park, how the others come, and how everyone gets home, a line each."""
    way = leg(s.outing.transport, HOST, Way.IN)
    if way is not None:
        leave, arrive = leave_by(s, way), arrival(s, way)
        times = [f"leave by {said_own_time(s, way, leave)}"] if leave else []
        times += [f"be there {say_time(arrive)}"] if arrive else []
        yield f"You {', '.join([YOUR_WAY[way.mode], *times])}"
    parking = s.outing.transport.parking
    where = parking.where or (s.venue.parking if s.venue else "")
    driven = any(one.mode is Mode.DRIVES for one in s.outing.transport.legs)
    if where and driven:
        walk = f", {parking.walk_minutes} min on foot" if parking.walk_minutes else ""
        cost = f", {parking.cost}" if parking.cost else ""
        yield f"Parking: {where}{cost}{walk}"
    if coming := ways_in_line(s):
        yield coming
    yield from said_rounds(s, Way.IN)
    yield ways_home_line(s)
    yield from said_rounds(s, Way.HOME)


def ways_in_line(s: Situation) -> str:
    """How the others come and when they set out, in a line; empty where nothing is known of it."""
    said = []
    for traveller in travellers(s)[1:]:
        way = leg(s.outing.transport, traveller, Way.IN)
        if way is not None:
            leaves, fetched = leave_by(s, way), wheel_of(s, way) is not None
            when = ", when is not known" if fetched else ", how long it takes is not known"
            if leaves:
                when = f", {'ready' if fetched else 'leaving'} by {leaves:%H:%M}"
            said.append(f"{called(s, traveller)} {said_way(s, way)}{when}")
    return inert_line(f"Coming: {'; '.join(said)}.") if said else ""


def ways_home_line(s: Situation) -> str:
    """How everyone gets home, in a line, and with whom that is not agreed yet."""
    legs = {t: leg(s.outing.transport, t, Way.HOME) for t in travellers(s)}
    said = [f"{called(s, t)} {said_way(s, one)}" for t, one in legs.items() if one is not None]
    line = f"Home: {', '.join(said)}." if said else "No way home is planned yet."
    open_ = [called(s, t) for t, one in legs.items() if one is None]
    if said and open_:
        line += f" Not known yet: {listed(open_)}."
    asked = [called(s, t) for t in travellers(s) if is_pencilled(s, t)]
    return inert_line(f"{line} Not agreed yet with {listed(asked)}." if asked else line)
