"""One traveller's way in or home: when it sets out and arrives, who drives, and whether it is a way home.

A way home can be missing, pencilled in or agreed. A suggestion is only pencilled in: until a guest was asked,
they may stand there with their own car, whatever the plan says. It closes the gap that cannot wait and leaves
a softer one, until the host has said that it is agreed; the review stays amber as long. The host's own way
needs no asking.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.dates.instants import later
from planner.outings.deadlines import EARLY
from planner.outings.drinks.moderation import hard_stop, known_to_drink, may_drink
from planner.outings.drinks.pours import has_poured
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.outings.situation import Situation, called, of_the_party, travellers
from planner.outings.travel.riding import is_together, round_by
from planner.outings.travel.rounds import Round, Stop
from planner.outings.travel.ways import minutes_of
from planner.people.needs import uses_wheels
from planner.people.person import Person, first_name
from planner.values.record import changed
from planner.values.text import fold

SHARED = (Mode.DRIVES, Mode.TAXI)
"""Ways of going that have room for somebody else of the party."""
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
    return later(s.outing.starts, -EARLY, s.outing.zone) if hosts else s.outing.starts


def leave_by(s: Situation, one: Leg) -> datetime | None:
    """Local time to set out: as set, else worked out from the minutes with some slack; None while unknown.

    A way home sets out when the hour closes. Whoever is fetched by someone of the party is to be ready when
    the car is at their door, and leaves with it where both are at one place; the car leaves in time for all
    of them. It is worked out on instants: right also on the days when the clocks change.
    """
    if one.leave_by is not None:
        return one.leave_by
    if one.way is Way.HOME:
        wheel = wheel_of(s, one)
        return hard_stop(s) if wheel is None else leave_by(s, wheel)
    if (wheel := wheel_of(s, one)) is not None:
        stop = _stop(s, wheel, one)
        return (
            leave_by(s, wheel) if stop is None and is_together(s, wheel, one) else stop.at if stop else None
        )
    if (driven := round_of(s, one)) is not None and driven.stops:
        return driven.leave
    turn, minutes = _turn(s, one), minutes_of(s, one)
    if turn is None or minutes is None:
        return None
    return later(turn, -timedelta(minutes=minutes), s.outing.zone)


def arrival(s: Situation, one: Leg) -> datetime | None:
    """Local time of arrival: as set, else worked out; None while unknown."""
    if one.arrive is not None:
        return one.arrive
    wheel = wheel_of(s, one)
    if one.way is Way.IN:
        return arrive_by(s, one.traveller) if wheel is None else arrival(s, wheel)
    if wheel is not None:
        stop = _stop(s, wheel, one)
        return arrival(s, wheel) if stop is None and is_together(s, wheel, one) else stop.at if stop else None
    if (driven := round_of(s, one)) is not None and driven.stops:
        return driven.arrive
    leave, minutes = leave_by(s, one), minutes_of(s, one)
    if leave is None or minutes is None:
        return None
    return later(leave, timedelta(minutes=minutes), s.outing.zone)


def round_of(s: Situation, wheel: Leg) -> Round | None:
    """The round of a car or a taxi of the party, with whom it fetches or takes home; None where nobody is."""
    if not any(one.mode is Mode.LIFT and one.way is wheel.way for one in s.outing.transport.legs):
        return None  # as in most plans: what follows looks at every pair of legs
    legs = (leg(s.outing.transport, traveller, wheel.way) for traveller in travellers(s))
    riders = tuple(one for one in legs if one is not None and wheel_of(s, one) == wheel)
    return round_by(s, wheel, riders, _turn(s, wheel)) if riders else None


def rounds(s: Situation, way: Way) -> tuple[tuple[Leg, Round], ...]:
    """Every round of the party one way, with the leg of whose car or taxi it is."""
    legs = (one for one in s.outing.transport.legs if one.way is way and one.traveller in travellers(s))
    return tuple((one, found) for one in legs if (found := round_of(s, one)) is not None)


def wheel_of(s: Situation, one: Leg) -> Leg | None:
    """The leg of whoever of the party takes someone along by car or taxi; None for any other leg."""
    driver = driver_of(s, one) if one.mode is Mode.LIFT else ""
    if driver not in travellers(s) or driver == one.traveller:
        return None
    wheel = leg(s.outing.transport, driver, one.way)
    return wheel if wheel is not None and wheel.mode in SHARED else None


def _turn(s: Situation, one: Leg) -> datetime | None:
    """When a car is to be at the venue with the slack and the walk taken off, or leaves it after the walk."""
    walk = s.outing.transport.parking.walk_minutes or 0 if one.mode is Mode.DRIVES else 0
    on_foot, zone = timedelta(minutes=max(0, walk)), s.outing.zone
    if one.way is Way.HOME:
        leave = one.leave_by or hard_stop(s)
        return None if leave is None else later(leave, on_foot, zone)
    arrive = one.arrive or arrive_by(s, one.traveller)
    return None if arrive is None else later(arrive, -on_foot - BUFFER, zone)


def _stop(s: Situation, wheel: Leg, one: Leg) -> Stop | None:
    driven = round_of(s, wheel)
    stops = driven.stops if driven else ()
    return next((stop for stop in stops if stop.rider.traveller == one.traveller), None)


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
    if (wheel := wheel_of(s, one)) is not None and wheel.mode is Mode.TAXI:
        return False  # a taxi is shared
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
    """Whether a car that somebody else drives has to take a wheelchair, or one of who rides along."""
    person = of_the_party(s, one.traveller)
    own = one.mode in (Mode.TAXI, Mode.LIFT) and person is not None and uses_wheels(person.needs)
    return own or (one.mode is Mode.TAXI and bool(wheelchairs_along(s, one)))


def wheelchairs_along(s: Situation, wheel: Leg) -> tuple[str, ...]:
    """Who rides along in a car or a taxi of the party and needs one that takes a wheelchair or the like."""
    rides = (leg(s.outing.transport, traveller, wheel.way) for traveller in travellers(s))
    along = (one for one in rides if one is not None and wheel_of(s, one) == wheel)
    return tuple(one.traveller for one in along if needs_accessible_car(s, one))


def said_pencilled(s: Situation, one: Leg) -> str:
    """What is pencilled in, as a thing: ``a taxi``, ``a lift with Ravi``, ``driving``."""
    taxi = "an accessible taxi" if needs_accessible_car(s, one) else "a taxi"
    words = {
        Mode.DRIVES: "driving", Mode.TAXI: taxi, Mode.TRANSIT: "public transport",
        Mode.WALKS: "a walk", Mode.CYCLES: "a bicycle", Mode.LIFT: "a lift",
    }  # fmt: skip
    return f"a lift {said_way(s, one)}" if one.mode is Mode.LIFT and driver_of(s, one) else words[one.mode]


def _lift_trouble(s: Situation, traveller: str, home: Leg) -> str | None:
    driver = driver_of(s, home)
    if not driver:
        return f"Who drives {called(s, traveller)} home?"
    wheel = leg(s.outing.transport, driver, Way.HOME)
    if wheel is not None and wheel.mode not in SHARED:
        goes = "you are to go" if driver == HOST else f"{called(s, driver)} is to go"
        return f"A lift home for {called(s, traveller)}, but {goes} {said_way(s, wheel)}."
    return None


def _names(person: Person) -> tuple[str, str]:
    return fold(person.name), fold(first_name(person))
