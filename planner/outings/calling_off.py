"""Who counts on an outing, and is to be told where it is called off."""

from __future__ import annotations

from planner.outings.outing import AHEAD
from planner.outings.situation import Situation, called
from planner.outings.table.booked import BOOKED
from planner.outings.ticks import to_invite
from planner.values.text import inert_line


def who_counts_on_it(situation: Situation) -> tuple[str, ...]:
    """The place that was asked for a table, with its number, and the guests who were invited, by name.

    Nobody counts on what is over or called off.
    """
    outing = situation.outing
    if outing.stage not in AHEAD:
        return ()
    told = []
    reservation, venue = outing.reservation, situation.venue
    if reservation.state in BOOKED:
        phone = reservation.phone or (venue.phone if venue else "")
        told.append(" ".join(filter(None, (venue.name if venue else "the place", phone))))
    left = to_invite(outing)
    if invited := [person for person in situation.guests if person.id not in left]:
        told += [called(situation, person.id) for person in (*invited, *situation.cohosts)]
    return tuple(inert_line(name) for name in told)
