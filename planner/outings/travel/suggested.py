"""A way in or home as it is suggested: safe whatever is drunk, and as it was agreed last time."""

from __future__ import annotations

from planner.outings.drinks.moderation import may_drink
from planner.outings.kept_days import day_of_rest
from planner.outings.outing import Outing
from planner.outings.parts import HOST, Leg, Mode, Way
from planner.outings.situation import Situation, called, of_the_party, travellers
from planner.outings.travel.ends import (
    FAR_KM,
    OFFICE,
    OFFICE_WORDS,
    away,
    goes_home_after,
    is_from_home,
    usual_end,
)
from planner.outings.travel.legs import leg, needs_accessible_car
from planner.people.address import Address
from planner.places.travel import straight_km, street_km
from planner.places.venue import Feature, has
from planner.values.record import changed
from planner.values.text import fold

WITHOUT_A_CAR = frozenset({Mode.TAXI, Mode.TRANSIT, Mode.WALKS})
"""Ways that are the same after a drink as before it."""
NEXT_DOOR_KM = 1.0
"""Along the streets; what is nearer is walked rather than driven."""
ACCESSIBLE = "Ask for an accessible car."
"""What is said of a taxi for someone in a wheelchair."""


def suggest_leg(s: Situation, traveller: str, way: Way) -> Leg:
    """A way that is safe whatever is drunk, with the reason for it as its note."""
    mode, note = _mode(s, traveller, way)
    if traveller != HOST:
        suggested = Leg(traveller=traveller, way=way, mode=mode, note=note)
        if rest := day_of_rest(s, traveller):
            who = called(s, traveller)
            note = f"{rest}: ask how {who} comes and goes, who may neither drive nor pay then."
            suggested = changed(suggested, note=note)
        if needs_accessible_car(s, suggested):
            suggested = changed(suggested, note=f"{note} {ACCESSIBLE}")
        return _known_of(s, suggested)
    usual = usual_end(s, HOST, way)
    # From too far off nobody sets out for a meal: where from is asked, and not filled in.
    name, address = "" if away(s, usual) > FAR_KM else usual.words, usual.address
    opposite = leg(s.outing.transport, HOST, Way.HOME if way is Way.IN else Way.IN)
    if opposite is None and _is_next_door(s, address):
        mode, note = Mode.WALKS, "It is next door: no car is needed."
    start, end = (name, "") if way is Way.IN else ("", name)
    return Leg(traveller=HOST, way=way, mode=mode, start=start, end=end, note=note)


def _mode(s: Situation, traveller: str, way: Way) -> tuple[Mode, str]:
    """How to go, and why: as the other way is set, as they agreed to last time, else by what they drink."""
    other = leg(s.outing.transport, traveller, Way.HOME if way is Way.IN else Way.IN)
    last = _last_agreed(s, traveller, way)
    who = called(s, traveller).capitalize() if traveller == HOST else called(s, traveller)
    if may_drink(s, traveller):
        why = f"{who} may drink: {'no car at the door' if way is Way.IN else 'nobody drives'}."
        if other is not None and other.mode in WITHOUT_A_CAR:
            return other.mode, why if other.mode is Mode.TAXI else f"{why} {_as_other(way)}"
        if last is not None and last.mode in WITHOUT_A_CAR:
            return last.mode, f"As {who} agreed to last time."
        return Mode.TAXI, why
    dry = f"{_why_dry(s, traveller, who)}."
    why = dry if traveller == HOST else f"{dry.removesuffix('.')}; ask how they come."
    parks = s.venue is None or has(s.venue, Feature.PARKING) is not False
    usual = Mode.DRIVES if parks else Mode.TAXI
    if other is not None and other.mode is not Mode.LIFT:
        return other.mode, why if other.mode is usual else f"{why} {_as_other(way)}"
    if last is not None and last.mode is not Mode.LIFT:
        return last.mode, f"As {who} agreed to last time."
    return usual, why


def _as_other(way: Way) -> str:
    """Why one way is as the other is: what is set of one is taken for both until they are set apart."""
    return "As on the way there." if way is Way.HOME else "As on the way home."


def _why_dry(s: Situation, traveller: str, who: str) -> str:
    """Why somebody has nothing to drink: of who was not asked, or drinks otherwise, nothing is said."""
    person = of_the_party(s, traveller)
    alcohol = s.host.alcohol if traveller == HOST else person.alcohol if person else None
    if alcohol is False:
        return f"{who} will not drink"
    whom = f" for {called(s, traveller)}" if any(may_drink(s, t) for t in travellers(s)) else ""
    return f"Nothing to drink is planned{whom}"


def _known_of(s: Situation, one: Leg) -> Leg:
    """A guest's leg with what is known of its ends and its length, from last time or from the office."""
    last = _last_agreed(s, one.traveller, one.way)
    if last is not None:
        again = last.mode is one.mode and s.outing.venue_id == _last_venue(s, one.traveller)
        to_work = fold(last.end) in OFFICE_WORDS and goes_home_after(s)
        again = again and not to_work
        return changed(
            one, start=last.start, end="" if to_work else last.end, minutes=last.minutes if again else None
        )
    colleague = next((p for p in s.cohosts if p.id == one.traveller), None)
    from_work = not (is_from_home(s) if one.way is Way.IN else goes_home_after(s))
    if colleague is None or not from_work or s.host.office == Address():
        return one
    end = {"start": OFFICE} if one.way is Way.IN else {"end": OFFICE}
    return changed(one, **end)


def _last_agreed(s: Situation, traveller: str, way: Way) -> Leg | None:
    """A guest's leg at their last outing, where the way home of that day was agreed with them."""
    last = _last_with(s, traveller)
    home = leg(last.transport, traveller, Way.HOME) if last else None
    return leg(last.transport, traveller, way) if last and home and home.agreed else None


def _last_venue(s: Situation, traveller: str) -> str | None:
    last = _last_with(s, traveller)
    return last.venue_id if last else None


def _last_with(s: Situation, traveller: str) -> Outing | None:
    return next((o for o in reversed(s.history) if traveller in (*o.guests, *o.cohosts)), None)


def _is_next_door(s: Situation, address: Address) -> bool:
    if address.point is None or s.venue is None or s.venue.point is None:
        return False
    return street_km(straight_km(address.point, s.venue.point)) < NEXT_DOOR_KM
