"""Charting: what stands on the map of an outing or of a venue, and what is missing from it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planner.outings.parts import HOST, Leg, Mode, Way
from planner.outings.situation import Situation, called, travellers
from planner.outings.travel.ends import End, city_middle, far_end, said_apart, said_far
from planner.outings.travel.legs import leg
from planner.outings.travel.whereabouts import whereabouts
from planner.people.host import Host
from planner.places.map import Mark, MarkSort
from planner.places.travel import straight_km
from planner.places.venue import Venue
from planner.values.late_pattern import LatePattern
from planner.values.point import Point, read_point
from planner.values.record import Record, changed
from planner.values.text import fold, inert_line, listed

MOST_OTHERS = 6
"""Other venues that a map shows, the nearest of them: more would hide what it is about."""
_POINTED = LatePattern(r"://|\bgeo:|-?\d{1,3}\.\d{3,}", re.IGNORECASE, clues=("://", "geo:", "."))
"""What makes of the words for a car park a point too: a link, or figures as exact as a point's."""


class Chart(Record, frozen=True, kw_only=True):
    """What there is to draw, and what is not known.

    Attributes:
        marks: the places whose points are known.
        missing: in a sentence each, whose place is not known, and what to do about it.
    """

    marks: tuple[Mark, ...] = ()
    missing: tuple[str, ...] = ()


def chart_outing(s: Situation, venue: Venue, others: Iterable[Venue] = ()) -> Chart:
    """The map of an outing at a venue: where everyone sets out from, where to park, other venues nearby."""
    s = changed(s, venue=venue)  # who comes from too far off to set out from there hangs on the place
    place = _venue_mark(venue, s.host)
    found = whereabouts(s)
    marks = [
        Mark(
            point=spot.point,
            sort=MarkSort.HOST if traveller == HOST else MarkSort.GUEST,
            name=spot.name,
            label=spot.who,
            exact=spot.exact,
            nearby=not spot.exact and fold(spot.city) == fold(venue.city),
        )
        for spot, traveller in found
    ]
    known = {traveller for _, traveller in found}
    nowhere = [t for t in travellers(s) if t not in known]
    far = {t: end for t in nowhere if (end := _too_far(s, t)) != End()}
    unknown = [called(s, t) for t in nowhere if t != HOST and t not in far]
    parking = _parking(venue, s.outing.transport.parking.where if s.outing.venue_id == venue.id else "")
    nobody_knows = _missing_host() if HOST in nowhere and HOST not in far else ""
    missing = (_missing_venue(venue), _missing_far(s, far), nobody_knows, _missing_guests(unknown))
    return Chart(
        marks=(*place, *marks, *parking, *_others(venue, others)), missing=tuple(filter(None, missing))
    )


def chart_venue(host: Host, venue: Venue, others: Iterable[Venue] = ()) -> Chart:
    """The map of a venue by itself: the host’s home and office, where to park, other venues nearby."""
    own = [
        Mark(point=address.point, sort=MarkSort.HOST, name=f"your {word}", label=f"your {word}")
        for word, address in (("office", host.office), ("home", host.home))
        if address.point is not None
    ]
    marks = (*_venue_mark(venue, host), *own, *_parking(venue, ""), *_others(venue, others))
    missing = (_missing_venue(venue), "" if own else _missing_host())
    return Chart(marks=marks, missing=tuple(filter(None, missing)))


def _venue_mark(venue: Venue, host: Host) -> tuple[Mark, ...]:
    """The venue itself; where it has no point, its city."""
    near = host.home.point or host.office.point
    point = venue.point or city_middle(venue.address, venue.city, near)
    if point is None:
        return ()
    name = inert_line(venue.name)
    return (Mark(point=point, sort=MarkSort.VENUE, name=name, label=name, exact=venue.point is not None),)


def _parking(venue: Venue, planned: str) -> tuple[Mark, ...]:
    """Where to park, where its words hold a point."""
    for words in (planned, venue.parking):
        point = read_point(words) if _POINTED.search(words) else None
        if isinstance(point, Point):
            return (Mark(point=point, sort=MarkSort.PARKING, name="where to park", label="parking"),)
    return ()


def _others(venue: Venue, others: Iterable[Venue]) -> tuple[Mark, ...]:
    here = venue.point
    if here is None:
        return ()
    near = sorted(
        (straight_km(here, v.point), v.id, v) for v in others if v.id != venue.id and v.point is not None
    )
    names = [(v.point, inert_line(v.name)) for _, _, v in near[:MOST_OTHERS]]
    return tuple(
        Mark(point=point, sort=MarkSort.OTHER, name=name, label=name) for point, name in names if point
    )


def _missing_venue(venue: Venue) -> str:
    if venue.point is not None:
        return ""
    return f"{inert_line(venue.name)} has no point yet: e on its card, then paste a map link at Point."


def _missing_host() -> str:
    return "Where you set out from is not known: your home and office stand in the settings (5, then e)."


def _too_far(s: Situation, traveller: str) -> End:
    """The home or office that nobody sets out from for an hour so far off; empty where there is none."""
    own = leg(s.outing.transport, traveller, Way.IN)
    return far_end(s, own or Leg(traveller=traveller, way=Way.IN, mode=Mode.TAXI))


def _missing_far(s: Situation, far: dict[str, End]) -> str:
    """Of everyone who comes from too far off, how far that is, and where to say what holds that day."""
    if not far:
        return ""
    first, *others = far.items()
    said = [said_far(s, *first), *(said_apart(s, *other) for other in others)]
    whose = "you set" if list(far) == [HOST] else "everyone sets"
    return inert_line(f"{listed(said)}. Where {whose} out from that day is typed in Transport.")


def _missing_guests(names: list[str]) -> str:
    if not names:
        return ""
    set_out, cards = ("sets", "the card has") if len(names) == 1 else ("set", "their cards have")
    return f"Where {listed(names)} {set_out} out from is not known: {cards} lines for home and office."
