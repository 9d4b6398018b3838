"""How everyone comes and how everyone gets home; nobody who may drink drives."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from planner.dates.saying import say_time
from planner.outings.deadlines import best_by, day_before, still_ahead
from planner.outings.drinks.moderation import known_to_drink, may_drink
from planner.outings.gap import Gap, Part, Severity, lacking
from planner.outings.kept_days import day_of_rest
from planner.outings.parts import HOST, Mode, Transport, Way
from planner.outings.situation import Situation, called, local, travellers
from planner.outings.travel.ends import End, far_end, said_far, usual_end
from planner.outings.travel.legs import (
    arrival,
    driver_of,
    drives_after_drinking,
    home_trouble,
    is_pencilled,
    leave_by,
    leg,
    said_pencilled,
    said_way,
    setting_out,
)
from planner.outings.travel.own_time import said_own_time
from planner.outings.travel.pickups import check_rounds, is_asked_where
from planner.outings.travel.suggested import suggest_leg
from planner.outings.travel.typed_ends import is_where_to_asked
from planner.values.record import changed
from planner.values.text import inert_line, listed

ON_WHEELS = frozenset(Mode) - {Mode.WALKS}
"""Ways that somebody who keeps a day of rest may not go then."""

EVENING = 18
"""The hour of the day before by which a way home is best agreed: then a taxi can still be ordered."""
_gap = partial(lacking, Part.TRANSPORT)


def suggest_transport(s: Situation, now: datetime) -> Transport:  # noqa: ARG001 - every part is asked alike
    """The transport with a leg in and a leg home for everyone who has none; what the host has set stays.

    Who may drink comes and goes by taxi, so that no car stands at the door, or as they agreed to last time;
    each note says why. Nothing suggested is agreed.
    """
    kept = s.outing.transport
    missing = [(t, way) for t in travellers(s) for way in Way if leg(kept, t, way) is None]
    where = kept.parking.where or (s.venue.parking if s.venue else "")
    parking = changed(kept.parking, where=where) if where else kept.parking
    return changed(kept, legs=(*kept.legs, *(suggest_leg(s, t, way) for t, way in missing)), parking=parking)


def check_transport(s: Situation, now: datetime) -> tuple[Gap, ...]:
    """What is not known of how people come, and above all of how they get home."""
    before, here = setting_out(s), local(s, now)
    homes = [gap for t in travellers(s) if (gap := _home_gap(s, t, before, here)) is not None]
    ways = [gap for t in travellers(s) if (gap := _in_gap(s, t, before)) is not None]
    return (
        *homes,
        *ways,
        *check_rounds(s, before),
        *_parking_gap(s, best_by(here, s.outing.starts)),
        *_car_gaps(s, before),
        *_order_gaps(s, before),
        *(gap for p in (*s.guests, *s.cohosts) if (gap := _rest_gap(s, p.id, before)) is not None),
    )


def explain_transport(s: Situation) -> str:
    """Why everyone comes and goes as is suggested, and with whom it is still to be agreed."""
    may = [called(s, t) for t in travellers(s) if may_drink(s, t)]
    dry = [called(s, t) for t in travellers(s) if not may_drink(s, t)]
    said = []
    if may:
        said.append(f"A drink is planned for {listed(may)}: nobody who may drink drives.")
    if dry:
        said.append(f"None is planned for {listed(dry)}." if may else "No drink is planned for anyone.")
    way = leg(s.outing.transport, HOST, Way.IN)
    leaves, there = (leave_by(s, way), arrival(s, way)) if way else (None, None)
    if way is not None and leaves is not None and there is not None:
        said.append(f"You leave by {said_own_time(s, way, leaves)} to be there first, at {say_time(there)}.")
    asked = [called(s, t) for t in travellers(s) if is_pencilled(s, t)]
    if asked:
        said.append(f"A way home is only pencilled in until {listed(asked)} {_has(asked)} agreed.")
    return inert_line(" ".join(said))


def _home_gap(s: Situation, traveller: str, by: datetime | None, here: datetime) -> Gap | None:
    """A way home that is missing or none cannot wait; one that nobody asked about is to be agreed."""
    key, home = f"home:{traveller}", leg(s.outing.transport, traveller, Way.HOME)
    if home is None:
        return _no_way_home(s, traveller, by)
    may = may_drink(s, traveller)
    if (trouble := home_trouble(s, traveller, home)) is not None:
        lifted = home.mode is Mode.LIFT and bool(driver_of(s, home)) and not drives_after_drinking(s, home)
        return _gap(key, Severity.SHOULD if lifted and not may else Severity.MUST, trouble, by)
    if not is_pencilled(s, traveller):
        return None
    where = ", and where to" if is_where_to_asked(s, home) else ""
    text = f"Ask {called(s, traveller)} about the way home{where}; {said_pencilled(s, home)} is pencilled in."
    if s.outing.starts is not None and by is not None:
        by = still_ahead(here, min(by, day_before(s.outing.starts, EVENING)), by)
    return _gap(key, Severity.SHOULD if may else Severity.COULD, text, by)


def _no_way_home(s: Situation, traveller: str, by: datetime | None) -> Gap:
    key, asked = f"home:{traveller}", _how(s, traveller, "home")
    if known_to_drink(s, traveller):
        return _gap(key, Severity.MUST, f"{asked} after a drink?", by)
    if may_drink(s, traveller):
        return _gap(key, Severity.MUST, f"{asked}? They may drink.", by)
    return _gap(key, Severity.SHOULD, f"{asked}?", by)


def _how(s: Situation, traveller: str, where: str) -> str:
    return f"How do you get {where}" if traveller == HOST else f"How does {called(s, traveller)} get {where}"


def _in_gap(s: Situation, traveller: str, by: datetime | None) -> Gap | None:
    way = leg(s.outing.transport, traveller, Way.IN)
    hosts = traveller == HOST
    if way is None:
        severity = Severity.SHOULD if hosts else Severity.COULD
        return _gap(f"in:{traveller}", severity, f"{_how(s, traveller, 'there')}?", by)
    if way.mode is Mode.LIFT and not driver_of(s, way):
        return _gap(f"in:{traveller}", Severity.SHOULD, f"Who drives {called(s, traveller)} there?", by)
    if leave_by(s, way) is not None or s.outing.starts is None:
        return None
    far = far_end(s, way) if hosts or _is_far_for_all(s) else End()
    if far != End():
        stays = "do you stay, or set out" if hosts else f"does {called(s, traveller)} stay, or set out"
        text = f"{said_far(s, traveller, far)}: where {stays} from, that day? Enter it as From on that way."
        return _gap("leave" if hosts else f"in:{traveller}", Severity.SHOULD, text, by)
    if hosts and not is_asked_where(s, way):
        text = "How many minutes is your way there? Then you know when to leave."
        return _gap("leave", Severity.SHOULD, text, by)
    return None


def _is_far_for_all(s: Situation) -> bool:
    """Whether the place is in another city than anybody is from, as far as that is known."""
    ways = (leg(s.outing.transport, traveller, Way.IN) for traveller in travellers(s))
    known = (one for one in ways if one and usual_end(s, one.traveller, Way.IN) != End())
    return all(far_end(s, one) != End() for one in known)


def _rest_gap(s: Situation, traveller: str, by: datetime | None) -> Gap | None:
    """On a day of rest many neither drive nor pay a driver: how they come is asked, not taken for granted."""
    rest, home = day_of_rest(s, traveller), leg(s.outing.transport, traveller, Way.HOME)
    ways = [leg(s.outing.transport, traveller, way) for way in Way]
    if not rest or (home is not None and home.agreed) or not any(w and w.mode in ON_WHEELS for w in ways):
        return None
    who = called(s, traveller)
    text = f"Ask how {who} comes and goes on {rest}, when many neither drive nor pay; another day is better."
    return _gap(f"rest:{traveller}", Severity.SHOULD, text, by)


def _parking_gap(s: Situation, by: datetime | None) -> list[Gap]:
    cars = [g for g in s.outing.transport.legs if g.way is Way.IN and g.mode is Mode.DRIVES]
    here = [called(s, g.traveller) for g in cars if g.traveller in travellers(s)]
    if not here or s.outing.transport.parking.where:
        return []
    asked = "do you park" if here == ["you"] else f"{'does' if len(here) == 1 else 'do'} {listed(here)} park"
    severity = Severity.SHOULD if "you" in here else Severity.COULD
    return [_gap("parking", severity, f"Where {asked}?", by)]


def _car_gaps(s: Situation, by: datetime | None) -> list[Gap]:
    """Who drives home, and came without a car."""
    gaps = []
    for traveller in travellers(s):
        there, home = (leg(s.outing.transport, traveller, way) for way in Way)
        if there is None or home is None or (there.mode, home.mode) == (Mode.DRIVES, Mode.DRIVES):
            continue
        if home.mode is Mode.DRIVES:
            who = "You come" if traveller == HOST else f"{called(s, traveller)} comes"
            drive = "drive" if traveller == HOST else "drives"
            text = f"{who} {said_way(s, there)} and {drive} home: whose car is there?"
            severity = Severity.SHOULD if traveller == HOST else Severity.COULD
            gaps.append(_gap(f"car:{traveller}", severity, text, by))
    return gaps


def _order_gaps(s: Situation, by: datetime | None) -> list[Gap]:
    gaps = []
    for one in s.outing.transport.legs:
        leave, arrive = leave_by(s, one), arrival(s, one)
        if one.traveller in travellers(s) and leave is not None and arrive is not None and leave > arrive:
            whose = "Your way" if one.traveller == HOST else f"The way of {called(s, one.traveller)}"
            text = f"{whose} {'home' if one.way is Way.HOME else 'there'} arrives before it leaves."
            gaps.append(_gap(f"order:{one.traveller}:{one.way.value}", Severity.SHOULD, text, by))
    return gaps


def _has(names: list[str]) -> str:
    return "has" if len(names) == 1 else "have"
