"""How everyone comes and how everyone gets home; nobody who may drink drives."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.outings.deadlines import EARLY, best_by
from planner.outings.gap import Gap, Part, Severity
from planner.outings.moderation import hard_stop, known_to_drink, may_drink
from planner.outings.outing import OutingKind
from planner.outings.parts import HOST, Leg, Mode, Transport, Way
from planner.outings.situation import Situation, called, local, travellers
from planner.people.host import Address
from planner.people.person import Person, first_name
from planner.places.travel import estimate, straight_km, street_km
from planner.places.venue import Feature, has
from planner.values.record import changed
from planner.values.text import fold, inert_line, listed

BUFFER = timedelta(minutes=10)
"""Slack on every way in, for traffic and for finding the door: our own rule."""

WITHOUT_A_CAR = frozenset({Mode.TAXI, Mode.TRANSIT, Mode.WALKS})
"""Ways that are the same after a drink as before it."""

NEXT_DOOR_KM = 1.0
"""Along the streets; what is nearer is walked rather than driven."""

FROM_HOME = (OutingKind.BREAKFAST, OutingKind.DINNER)
"""Hours that the host sets out to from home rather than from the office, where both are known."""


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

    A way home sets out when the hour closes.
    """
    if one.leave_by is not None:
        return one.leave_by
    if one.way is Way.HOME:
        return hard_stop(s)
    arrive = one.arrive or arrive_by(s, one.traveller)
    if arrive is None or one.minutes is None:
        return None
    walk = s.outing.transport.parking.walk_minutes or 0 if one.mode is Mode.DRIVES else 0
    return arrive - timedelta(minutes=max(0, one.minutes) + max(0, walk)) - BUFFER


def arrival(s: Situation, one: Leg) -> datetime | None:
    """Local time of arrival: as set, else worked out; None while unknown."""
    if one.arrive is not None:
        return one.arrive
    if one.way is Way.IN:
        return arrive_by(s, one.traveller)
    leave = leave_by(s, one)
    return None if leave is None or one.minutes is None else leave + timedelta(minutes=max(0, one.minutes))


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
    """Whether a way home has someone at the wheel who may have had a drink."""
    driver = driver_of(s, one)
    return one.way is Way.HOME and driver in travellers(s) and may_drink(s, driver)


def has_way_home(s: Situation, traveller: str) -> bool:
    """Whether a traveller has a way home that nobody who may drink drives."""
    home = leg(s.outing.transport, traveller, Way.HOME)
    return home is not None and _home_trouble(s, traveller, home) is None


def suggest_transport(s: Situation, now: datetime) -> Transport:  # noqa: ARG001 - every suggestion is asked alike
    """The transport with a leg in and a leg home for everyone who has none; what the host has set stays.

    Who may drink comes and goes by taxi, so that no car stands at the door; each note says why.
    """
    kept = s.outing.transport
    missing = [(t, way) for t in travellers(s) for way in Way if leg(kept, t, way) is None]
    where = kept.parking.where or (s.venue.parking if s.venue else "")
    parking = changed(kept.parking, where=where) if where else kept.parking
    return changed(kept, legs=(*kept.legs, *(_suggested(s, t, way) for t, way in missing)), parking=parking)


def explain_transport(s: Situation) -> str:
    """How everyone gets home, in a line."""
    legs = {t: leg(s.outing.transport, t, Way.HOME) for t in travellers(s)}
    said = [f"{called(s, t)} {said_way(s, one)}" for t, one in legs.items() if one is not None]
    open_ = [called(s, t) for t, one in legs.items() if one is None]
    line = f"Home: {', '.join(said)}." if said else "No way home is planned yet."
    return inert_line(f"{line} Not known yet: {listed(open_)}." if said and open_ else line)


def check_transport(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """What is not known of how people come, and above all of how they get home."""
    before = setting_out(s)
    ahead = best_by(local(s, now), s.outing.starts)
    homes = [gap for t in travellers(s) if (gap := _home_gap(s, t, before)) is not None]
    ways = [gap for t in travellers(s) if (gap := _in_gap(s, t, before)) is not None]
    return (*homes, *ways, *_parking_gap(s, ahead), *_order_gaps(s, before))


def _suggested(s: Situation, traveller: str, way: Way) -> Leg:
    """A way that is safe whatever is drunk, with the reason for it as its note."""
    other = leg(s.outing.transport, traveller, Way.HOME if way is Way.IN else Way.IN)
    who = called(s, traveller).capitalize() if traveller == HOST else called(s, traveller)
    if may_drink(s, traveller):
        mode = other.mode if other and other.mode in WITHOUT_A_CAR else Mode.TAXI
        note = f"{who} may drink: {'no car at the door' if way is Way.IN else 'nobody drives'}."
    else:
        parks = s.venue is None or has(s.venue, Feature.PARKING) is not False
        mode = other.mode if other and other.mode is not Mode.LIFT else Mode.DRIVES if parks else Mode.TAXI
        note = f"{who} will not drink." if traveller == HOST else f"{who} will not drink; ask how they come."
    if traveller != HOST:
        return Leg(traveller=traveller, way=way, mode=mode, note=note)
    name, address = _host_place(s)
    if other is None and _is_next_door(s, address):
        mode, note = Mode.WALKS, "It is next door: no car is needed."
    start, end = (name, "") if way is Way.IN else ("", name)
    minutes = _minutes(s, address, mode)
    return Leg(traveller=HOST, way=way, mode=mode, start=start, end=end, minutes=minutes, note=note)


def _host_place(s: Situation) -> tuple[str, Address]:
    """The end of the host's way: home for a breakfast or a dinner, else the office, where it is known."""
    home, office = ("home", s.host.home), ("the office", s.host.office)
    wanted = (home, office) if s.outing.kind in FROM_HOME else (office, home)
    return next((place for place in wanted if place[1] != Address()), ("", Address()))


def _minutes(s: Situation, address: Address, mode: Mode) -> int | None:
    """The minutes to reckon with, estimated where both points are known."""
    if address.point is None or s.venue is None or s.venue.point is None:
        return None
    return estimate(address.point, s.venue.point, mode.value).high


def _is_next_door(s: Situation, address: Address) -> bool:
    if address.point is None or s.venue is None or s.venue.point is None:
        return False
    return street_km(straight_km(address.point, s.venue.point)) < NEXT_DOOR_KM


def _gap(key: str, severity: Severity, text: str, by: datetime | None) -> Gap:
    return Gap(key=key, part=Part.TRANSPORT, severity=severity, text=inert_line(text), by=by)


def setting_out(s: Situation) -> datetime | None:
    """When the host leaves, after which little can be arranged; an hour before the start while unknown."""
    starts = s.outing.starts
    if starts is None:
        return None
    way = leg(s.outing.transport, HOST, Way.IN)
    leave = leave_by(s, way) if way else None
    return min(leave, starts) if leave else starts - timedelta(hours=1)


def _home_gap(s: Situation, traveller: str, by: datetime | None) -> Gap | None:
    key, home = f"home:{traveller}", leg(s.outing.transport, traveller, Way.HOME)
    if home is None:
        return _no_way_home(s, traveller, by)
    if (trouble := _home_trouble(s, traveller, home)) is not None:
        return _gap(key, Severity.MUST, trouble, by)
    if home.mode is Mode.CYCLES and may_drink(s, traveller):
        return _gap(key, Severity.SHOULD, f"{_plans(s, traveller)} to cycle home.", by)
    driver = driver_of(s, home)
    wheel = leg(s.outing.transport, driver, Way.HOME)
    if home.mode is Mode.LIFT and wheel is not None and wheel.mode is not Mode.DRIVES:
        goes = "you are to go" if driver == HOST else f"{called(s, driver)} is to go"
        text = f"A lift home for {called(s, traveller)}, but {goes} {said_way(s, wheel)}."
        return _gap(key, Severity.MUST if may_drink(s, traveller) else Severity.SHOULD, text, by)
    return None


def _no_way_home(s: Situation, traveller: str, by: datetime | None) -> Gap:
    key, asked = f"home:{traveller}", _how(s, traveller, "home")
    if known_to_drink(s, traveller):
        return _gap(key, Severity.MUST, f"{asked} after a drink?", by)
    if may_drink(s, traveller):
        return _gap(key, Severity.MUST, f"{asked}? They may drink.", by)
    return _gap(key, Severity.SHOULD, f"{asked}?", by)


def _home_trouble(s: Situation, traveller: str, home: Leg) -> str | None:
    """Why a way home is no way home; None where it is one."""
    if drives_after_drinking(s, home):
        driver = driver_of(s, home)
        if driver == traveller:
            return f"{_plans(s, traveller)} to drive home."
        whom = called(s, traveller)
        if driver == HOST:
            return f"You plan to drink and to drive {whom} home."
        drinks = "drinks" if known_to_drink(s, driver) else "may drink"
        return f"{called(s, driver)} {drinks} and is to drive {whom} home."
    if home.mode is Mode.LIFT and not driver_of(s, home):
        return f"Who drives {called(s, traveller)} home?"
    return None


def _names(person: Person) -> tuple[str, str]:
    return fold(person.name), fold(first_name(person))


def _plans(s: Situation, traveller: str) -> str:
    if traveller == HOST:
        return "You plan to drink and"
    drinks = "drinks" if known_to_drink(s, traveller) else "may drink"
    return f"{called(s, traveller)} {drinks} and plans"


def _how(s: Situation, traveller: str, where: str) -> str:
    return f"How do you get {where}" if traveller == HOST else f"How does {called(s, traveller)} get {where}"


def _in_gap(s: Situation, traveller: str, by: datetime | None) -> Gap | None:
    way = leg(s.outing.transport, traveller, Way.IN)
    hosts = traveller == HOST
    if way is None:
        severity = Severity.SHOULD if hosts else Severity.COULD
        return _gap(f"in:{traveller}", severity, f"{_how(s, traveller, 'there')}?", by)
    if hosts and leave_by(s, way) is None and s.outing.starts is not None:
        text = "How many minutes is your way there? Then you know when to leave."
        return _gap("leave", Severity.SHOULD, text, by)
    if way.mode is Mode.LIFT and not driver_of(s, way):
        return _gap(f"in:{traveller}", Severity.SHOULD, f"Who drives {called(s, traveller)} there?", by)
    return None


def _parking_gap(s: Situation, by: datetime | None) -> list[Gap]:
    cars = [g for g in s.outing.transport.legs if g.way is Way.IN and g.mode is Mode.DRIVES]
    here = [called(s, g.traveller) for g in cars if g.traveller in travellers(s)]
    if not here or s.outing.transport.parking.where:
        return []
    asked = "do you park" if here == ["you"] else f"{'does' if len(here) == 1 else 'do'} {listed(here)} park"
    severity = Severity.SHOULD if "you" in here else Severity.COULD
    return [_gap("parking", severity, f"Where {asked}?", by)]


def _order_gaps(s: Situation, by: datetime | None) -> list[Gap]:
    gaps = []
    for one in s.outing.transport.legs:
        leave, arrive = leave_by(s, one), arrival(s, one)
        if one.traveller in travellers(s) and leave is not None and arrive is not None and leave > arrive:
            whose = "Your way" if one.traveller == HOST else f"The way of {called(s, one.traveller)}"
            text = f"{whose} {'home' if one.way is Way.HOME else 'there'} arrives before it leaves."
            gaps.append(_gap(f"order:{one.traveller}:{one.way.value}", Severity.SHOULD, text, by))
    return gaps


def said_way(s: Situation, one: Leg) -> str:
    """How a leg goes, in words: ``by taxi``, ``with Ravi``."""
    words = {
        Mode.DRIVES: "driving", Mode.TAXI: "by taxi", Mode.TRANSIT: "by public transport",
        Mode.WALKS: "on foot", Mode.CYCLES: "by bicycle",
    }  # fmt: skip
    if one.mode is not Mode.LIFT:
        return words[one.mode]
    driver = driver_of(s, one)
    return f"with {called(s, driver)}" if driver else "by a lift"
