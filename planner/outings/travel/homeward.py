"""Getting everyone home: what is agreed with whom the day before, and how each is seen off."""

from __future__ import annotations

from planner.outings.drinks.moderation import may_drink
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.legs import (
    driver_of,
    has_way_home,
    home_trouble,
    leg,
    needs_accessible_car,
    said_pencilled,
    way_home_settled,
    with_leg,
)
from planner.outings.travel.typed_ends import is_where_to_asked
from planner.people.person import Person
from planner.values.text import listed


def to_agree(s: Situation) -> tuple[str, ...]:
    """Who may drink and has no way home that is agreed with them; the host's own needs no asking."""
    return tuple(t for t in _asked(s) if not way_home_settled(s, t))


def said_agreed(s: Situation) -> str:
    """What is to be agreed with whom, in a sentence; empty where nobody beside the host may drink."""
    asked, still = _asked(s), to_agree(s)
    if still:
        return f"Agree the way home with {listed([_planned(s, t) for t in still])}."
    return f"The way home is agreed with {listed([called(s, t) for t in asked])}." if asked else ""


def without_way_home(s: Situation) -> tuple[str, ...]:
    """Who may drink, or had a drink, and has no way home but a wheel of somebody who may."""
    return tuple(t for t in travellers(s) if may_drink(s, t) and not has_way_home(s, t))


def said_without(s: Situation) -> str:
    """For whom no way home is one, and why where a drink was poured; empty where everyone has one."""
    without = without_way_home(s)
    if not without:
        return ""
    for traveller in without:
        home = leg(s.outing.transport, traveller, Way.HOME)
        why = home_trouble(s, traveller, home) if home is not None else None
        if why and s.outing.moderation.pours:
            others = [called(s, t) for t in without if t != traveller]
            return f"{why} No way home yet for {listed(others)} either." if others else why
    return f"No way home yet for {listed([called(s, t) for t in without])}."


def taxis_home(s: Situation) -> Transport:
    """The transport with a taxi home for everyone who has no way home, to be agreed where it is a guest's."""
    transport = s.outing.transport
    for traveller in without_way_home(s):
        before = leg(transport, traveller, Way.HOME)
        fresh = Leg(traveller=traveller, way=Way.HOME, mode=Mode.TAXI, end=before.end if before else "")
        transport = with_leg(transport, fresh)
    return transport


def said_off(s: Situation, guest: Person) -> str:
    """How a guest is seen off, in a sentence."""
    name, home = called(s, guest.id), leg(s.outing.transport, guest.id, Way.HOME)
    if home is None or not has_way_home(s, guest.id):
        return f"See {name} off: a safe way home is not known yet."
    if home.mode is Mode.LIFT:
        driver = driver_of(s, home)
        return f"Take {name} home." if driver == HOST else f"See {name} off: {called(s, driver)} drives."
    ways = {
        Mode.DRIVES: "to the car", Mode.TAXI: "into the taxi", Mode.TRANSIT: "on the way to the train or bus",
        Mode.WALKS: "off, on foot", Mode.CYCLES: "off, by bicycle",
    }  # fmt: skip
    return f"See {name} {ways[home.mode]}."


def said_taxis(s: Situation) -> str:
    """For whom a taxi has to be called, and for whom one that takes a wheelchair; empty where for nobody."""
    homes = [leg(s.outing.transport, t, Way.HOME) for t in travellers(s)]
    taxis = [home for home in homes if home is not None and home.mode is Mode.TAXI]
    wheels = [called(s, home.traveller) for home in taxis if needs_accessible_car(s, home)]
    others = [called(s, home.traveller) for home in taxis if not needs_accessible_car(s, home)]
    if others and wheels:
        return f"Have a taxi called for {listed(others)}, and an accessible one for {listed(wheels)}."
    if not taxis:
        return ""
    return f"Have {'an accessible' if wheels else 'a'} taxi called for {listed(wheels or others)}."


def _asked(s: Situation) -> tuple[str, ...]:
    return tuple(t for t in travellers(s) if t != HOST and may_drink(s, t))


def _planned(s: Situation, traveller: str) -> str:
    """``Ines (a taxi is pencilled in)``, ``Ravi (not known yet)``."""
    home = leg(s.outing.transport, traveller, Way.HOME)
    safe = home is not None and has_way_home(s, traveller)
    if not safe or home is None:
        return f"{called(s, traveller)} (not known yet)"
    where = ", where to is not known" if is_where_to_asked(s, home) else ""
    return f"{called(s, traveller)} ({said_pencilled(s, home)} is pencilled in{where})"
