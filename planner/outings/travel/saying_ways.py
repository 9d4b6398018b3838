"""How everyone comes and gets home, in a line each: for the brief."""

from __future__ import annotations

from planner.outings.parts import Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.legs import is_pencilled, leave_by, leg, said_way, wheel_of
from planner.values.text import inert_line, listed


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
