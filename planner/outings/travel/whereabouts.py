"""Whereabouts: where everyone sets out from for an outing, as far as it is known."""

from __future__ import annotations

from planner.outings.parts import HOST, Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.ends import HOME, OFFICE, city_middle, end_of, usual_end
from planner.outings.travel.legs import leg
from planner.places.wish import Spot
from planner.values.text import inert_line


def whereabouts(s: Situation) -> tuple[tuple[Spot, str], ...]:
    """Where everyone sets out from, the host first, each with the id of the traveller.

    As their legs have it: at noon from the office, in the evening from home, unless a leg says otherwise. Of
    whom only the city is known, it is the middle of that.
    """
    found = ((_spot(s, traveller), traveller) for traveller in travellers(s))
    return tuple((spot, traveller) for spot, traveller in found if spot is not None)


def _spot(s: Situation, traveller: str) -> Spot | None:
    own = leg(s.outing.transport, traveller, Way.IN)
    end = end_of(s, own) if own else usual_end(s, traveller, Way.IN)
    near = s.host.home.point or s.host.office.point
    address = end.address
    if address.point is None and city_middle(address.text, address.city, near) is None:
        end = usual_end(s, traveller, Way.IN)
    address, who = end.address, called(s, traveller)
    name = f"{'your' if traveller == HOST else f'{who}’s'} {end.words.removeprefix('the ')}"
    if end.words not in (HOME, OFFICE):
        name = f"where {who} set{'s' * (traveller != HOST)} out"
    if address.point is not None:
        return Spot(name=name, point=address.point, who=who, city=address.city)
    middle = city_middle(address.text, address.city, near)
    if middle is None:
        return None
    city = inert_line(address.city or address.text)
    return Spot(name=f"{name} ({city})", point=middle, who=who, city=city, exact=False)
