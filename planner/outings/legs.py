"""One traveller's way in or home: when it sets out and arrives, who drives, and whether it is a way home.

A way home can be missing, pencilled in or agreed. A suggestion is only pencilled in: until a guest was asked,
they may stand there with their own car, whatever the plan says. It closes the gap that cannot wait and leaves
a softer one, until the host has said that it is agreed; the review stays amber as long. The host's own way
needs no asking.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.outings.deadlines import EARLY
from planner.outings.moderation import hard_stop, known_to_drink, may_drink
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.outings.pours import has_poured
from planner.outings.situation import Situation, called, travellers
from planner.outings.ways import minutes_of
from planner.people.needs import uses_wheels
from planner.people.person import Person, first_name
from planner.values.record import changed
from planner.values.text import fold, inert_line, listed

BUFFER = timedelta(minutes=10)
"""Slack on every way in, for traffic and for finding the door: our own rule."""


def leg(transport: Transport, traveller: str, way: Way) -> Leg | None:
    """The leg of one traveller one way, or None while nobody has said."""
    return next((g for g in transport.legs if g.traveller == traveller and g.way is way), None)


def with_leg(transport: Transport, new: Leg) -> Transport:
    """The transport with a leg put in the place of the traveller's earlier one that way."""
    others = tuple(g for g in transport.legs if (g.traveller, g.way) != (new.traveller, new.way))
    return changed(transport, legs=(*others, new))


def arrive_by(s: Situation, traveller: str) -> datetime | None:
    """Local time to be there: the start for a guest, a quarter of an hour before for who hosts."""
    if s.outing.starts is None:
        return None
    hosts = traveller == HOST or traveller in {p.id for p in s.cohosts}
    return s.outing.starts - EARLY if hosts else s.outing.starts


def leave_by(s: Situation, one: Leg) -> datetime | None:
    """Local time to set out: as set, else worked out from the minutes with some slack; None while unknown.

    A way home sets out when the hour closes. Whoever rides with someone of the party leaves when they do.
    """
    if one.leave_by is not None:
        return one.leave_by
    if one.way is Way.HOME:
        return hard_stop(s)
    wheel = _wheel(s, one)
    if wheel is not None and one.minutes is None:
        return leave_by(s, wheel)
    arrive = arrival(s, one)
    minutes = minutes_of(s, one)
    if arrive is None or minutes is None:
        return None
    walk = s.outing.transport.parking.walk_minutes or 0 if one.mode is Mode.DRIVES else 0
    return arrive - timedelta(minutes=minutes + max(0, walk)) - BUFFER


def arrival(s: Situation, one: Leg) -> datetime | None:
    """Local time of arrival: as set, else worked out; None while unknown."""
    if one.arrive is not None:
        return one.arrive
    if one.way is Way.IN:
        wheel = _wheel(s, one)
        return arrive_by(s, one.traveller) if wheel is None else arrival(s, wheel)
    leave, minutes = leave_by(s, one), minutes_of(s, one)
    return None if leave is None or minutes is None else leave + timedelta(minutes=minutes)


def setting_out(s: Situation) -> datetime | None:
    """When the host leaves, after which little can be arranged; an hour before the start while unknown."""
    starts = s.outing.starts
    if starts is None:
        return None
    way = leg(s.outing.transport, HOST, Way.IN)
    leave = leave_by(s, way) if way else None
    return min(leave, starts) if leave else starts - timedelta(hours=1)


def driver_of(s: Situation, one: Leg) -> str:
    """Who is at the wheel of a leg: ``HOST``, a person's id, a name from outside the party, or empty."""
    if one.mode is Mode.DRIVES:
        return one.traveller
    if one.mode is not Mode.LIFT:
        return ""
    said = fold(one.driver)
    if said in (HOST, "me", "you", "i", "myself") or (said and said == fold(s.host.name)):
        return HOST
    meant = [p.id for p in (*s.guests, *s.cohosts) if one.driver == p.id or said in _names(p)]
    # two of one first name: the one who may drink is assumed, so that nobody's ride is safe by accident
    return min(meant, key=lambda t: not may_drink(s, t)) if said and meant else one.driver.strip()


def drives_after_drinking(s: Situation, one: Leg) -> bool:
    """Whether a way home has someone at the wheel, or on a bicycle, who may have had a drink."""
    driver = one.traveller if one.mode is Mode.CYCLES else driver_of(s, one)
    return one.way is Way.HOME and driver in travellers(s) and may_drink(s, driver)


def home_trouble(s: Situation, traveller: str, home: Leg) -> str | None:
    """Why a way home is no way home, and what to do once somebody has had a drink; None where it is one."""
    if drives_after_drinking(s, home):
        driver = traveller if home.mode is Mode.CYCLES else driver_of(s, home)
        if driver == traveller:
            wheel = "cycle" if home.mode is Mode.CYCLES else "drive"
            return f"{plans_after_drinks(s, traveller)} to {wheel} home{_instead(s, driver)}."
        whom = called(s, traveller)
        had = has_poured(s.outing, driver)
        if driver == HOST:
            drinks = "You have had a drink and were" if had else "You plan to drink and"
            return f"{drinks} to drive {whom} home{_instead(s, driver)}."
        if had:
            return f"{called(s, driver)} has had a drink and was to drive {whom} home{_instead(s, driver)}."
        drinks = "drinks" if known_to_drink(s, driver) else "may drink"
        return f"{called(s, driver)} {drinks} and is to drive {whom} home."
    return _lift_trouble(s, traveller, home) if home.mode is Mode.LIFT else None


def plans_after_drinks(s: Situation, traveller: str) -> str:
    """``Ines drinks and plans``, ``You have had a drink and plan``: what a way home is planned after."""
    if has_poured(s.outing, traveller):
        return (
            "You have had a drink and plan"
            if traveller == HOST
            else f"{called(s, traveller)} has had a drink and plans"
        )
    if traveller == HOST:
        return "You plan to drink and"
    drinks = "drinks" if known_to_drink(s, traveller) else "may drink"
    return f"{called(s, traveller)} {drinks} and plans"


def _instead(s: Situation, driver: str) -> str:
    """What to do once it is no plan but so: one drink is enough."""
    return ": order a taxi" if has_poured(s.outing, driver) else ""


def has_way_home(s: Situation, traveller: str) -> bool:
    """Whether a traveller has a way home, agreed or pencilled in, that nobody who may drink drives."""
    home = leg(s.outing.transport, traveller, Way.HOME)
    return home is not None and home_trouble(s, traveller, home) is None


def is_pencilled(s: Situation, traveller: str) -> bool:
    """Whether a way home is planned for someone whom nobody has asked about it."""
    home = leg(s.outing.transport, traveller, Way.HOME)
    return traveller != HOST and home is not None and not home.agreed


def way_home_settled(s: Situation, traveller: str) -> bool:
    """Whether a traveller has a way home and, where they had to be asked, it is agreed with them."""
    return has_way_home(s, traveller) and not is_pencilled(s, traveller)


def agree_home(transport: Transport, traveller: str, *, agreed: bool) -> Transport:
    """The transport with a way home agreed with who travels, or only pencilled in again."""
    home = leg(transport, traveller, Way.HOME)
    return transport if home is None else with_leg(transport, changed(home, agreed=agreed))


def as_settled(before: Leg, after: Leg) -> Leg:
    """A leg as changed: with someone else at the wheel it is to be agreed anew, unless that was just said."""
    said = after.agreed and not before.agreed
    return changed(after, agreed=after.agreed and (said or before.driver == after.driver))


def said_way(s: Situation, one: Leg) -> str:
    """How a leg goes, in words: ``by taxi``, ``with Ravi``, ``with you in an accessible car``."""
    wheels = needs_accessible_car(s, one)
    words = {
        Mode.DRIVES: "driving", Mode.TAXI: "by accessible taxi" if wheels else "by taxi",
        Mode.TRANSIT: "by public transport", Mode.WALKS: "on foot", Mode.CYCLES: "by bicycle",
    }  # fmt: skip
    if one.mode is not Mode.LIFT:
        return words[one.mode]
    driver = driver_of(s, one)
    ride = f"with {called(s, driver)}" if driver else "by a lift"
    return f"{ride} in an accessible car" if wheels else ride


def needs_accessible_car(s: Situation, one: Leg) -> bool:
    """Whether somebody else drives a traveller who needs a car that takes a wheelchair or the like."""
    person = next((p for p in (*s.guests, *s.cohosts) if p.id == one.traveller), None)
    return one.mode in (Mode.TAXI, Mode.LIFT) and person is not None and uses_wheels(person.needs)


def said_pencilled(s: Situation, one: Leg) -> str:
    """What is pencilled in, as a thing: ``a taxi``, ``a lift with Ravi``, ``driving``."""
    taxi = "an accessible taxi" if needs_accessible_car(s, one) else "a taxi"
    words = {
        Mode.DRIVES: "driving", Mode.TAXI: taxi, Mode.TRANSIT: "public transport",
        Mode.WALKS: "a walk", Mode.CYCLES: "a bicycle", Mode.LIFT: "a lift",
    }  # fmt: skip
    return f"a lift {said_way(s, one)}" if one.mode is Mode.LIFT and driver_of(s, one) else words[one.mode]


def ways_in_line(s: Situation) -> str:
    """How the others come and when they set out, in a line; empty where nothing is known of it."""
    said = []
    for traveller in travellers(s)[1:]:
        way = leg(s.outing.transport, traveller, Way.IN)
        if way is not None:
            leaves = leave_by(s, way)
            when = f", leaving by {leaves:%H:%M}" if leaves else ", how long it takes is not known"
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


def _lift_trouble(s: Situation, traveller: str, home: Leg) -> str | None:
    driver = driver_of(s, home)
    if not driver:
        return f"Who drives {called(s, traveller)} home?"
    wheel = leg(s.outing.transport, driver, Way.HOME)
    if wheel is not None and wheel.mode is not Mode.DRIVES:
        goes = "you are to go" if driver == HOST else f"{called(s, driver)} is to go"
        return f"A lift home for {called(s, traveller)}, but {goes} {said_way(s, wheel)}."
    return None


def _wheel(s: Situation, one: Leg) -> Leg | None:
    """The leg of whoever drives someone else of the party the same way; None for any other leg."""
    driver = driver_of(s, one) if one.mode is Mode.LIFT else ""
    if driver not in travellers(s):
        return None
    wheel = leg(s.outing.transport, driver, one.way)
    return wheel if wheel is not None and wheel.mode is Mode.DRIVES else None


def _names(person: Person) -> tuple[str, str]:
    return fold(person.name), fold(first_name(person))
