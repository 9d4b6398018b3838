"""Whereabouts: where everyone sets out from for an outing, as far as it is known."""

from __future__ import annotations

from planner.outings.ends import is_from_home
from planner.outings.parts import HOST
from planner.outings.situation import Situation, called
from planner.people.address import Address
from planner.places.wish import Spot

HOME, OFFICE = "home", "office"


def whereabouts(s: Situation) -> tuple[tuple[Spot, str], ...]:
    """Where everyone sets out from, the host first, each with the id of the traveller.

    At noon people come from their office, else from home; where only one of the two is known, from there.
    """
    found = [(_spot(s, HOST, s.host.home, s.host.office), HOST)]
    found += [(_spot(s, p.id, p.home, p.office), p.id) for p in (*s.guests, *s.cohosts)]
    return tuple((spot, who) for spot, who in found if spot is not None)


def _spot(s: Situation, traveller: str, home: Address, office: Address) -> Spot | None:
    wanted = ((HOME, home), (OFFICE, office))
    for which, address in wanted if is_from_home(s) else reversed(wanted):
        if address.point is not None:
            who = called(s, traveller)
            whose = "your" if traveller == HOST else f"{who}’s"
            return Spot(name=f"{whose} {which}", point=address.point, who=who)
    return None
