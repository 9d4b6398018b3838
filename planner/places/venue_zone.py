"""The zone that a venue is in: the one that was typed, else its city's where clocks there differ."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from planner.dates.zones import zone_info
from planner.people.address import Address
from planner.people.host import Host
from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.text import fold

if TYPE_CHECKING:
    from planner.places.located import Located

SOLSTICES = (datetime(2026, 6, 21, tzinfo=UTC), datetime(2026, 12, 21, tzinfo=UTC))
"""Two moments at which zones that keep the same time all year agree."""


def zone_of_venue(venue: Venue | None, host: Host) -> str:
    """The IANA zone of a venue; the host's own where there is none, or its place tells of no other.

    The gazetteer is opened only where the venue is not plainly in the host's own city.
    """
    if venue is None or venue.zone:
        return venue.zone if venue else host.zone
    cities = {fold(address.city) for address in (host.home, host.office) if address.city.strip()}
    if venue.point is None and fold(venue.city) in cities:
        return host.zone
    found = whereabouts(venue, host)
    if found is None or not found.zone or is_same_time(found.zone, host.zone):
        return host.zone
    return found.zone


def whereabouts(venue: Venue, host: Host) -> Located | None:
    """Where a venue is, as its point, its city and its address tell; None where they tell of no city."""
    if venue.point is None and not (venue.city.strip() or venue.address.strip()):
        return None
    return located(venue.address, venue.city, venue.point, near_host(host))


def near_host(host: Host) -> Point | None:
    """A point near the host, by which cities of one name are told apart; None where none is known."""
    return next((p for address in (host.home, host.office) if (p := _middle(address))), None)


def _middle(address: Address) -> Point | None:
    if address.point is not None:
        return address.point
    found = located(address.text, address.city) if str(address) else None
    return found.point if found else None


@lru_cache(maxsize=256)
def located(
    text: str, city: str = "", point: Point | None = None, near: Point | None = None
) -> Located | None:
    """As :func:`locate` in the bundled gazetteer, which is opened when it is first wanted."""
    from planner.places.known_world import gazetteer  # noqa: PLC0415 - most venues are where the host is
    from planner.places.located import locate  # noqa: PLC0415 - Today does without it

    return locate(gazetteer(), text, city, point, near)


@lru_cache(maxsize=256)
def middles_of(city: str) -> tuple[Point, ...]:
    """The middles of all cities of a name, in the bundled gazetteer."""
    from planner.places.known_world import gazetteer  # noqa: PLC0415 - as above

    return tuple(place.point for place in gazetteer().named(city) if place.point is not None)


def is_same_time(one: str, other: str) -> bool:
    """Whether clocks show the same in two zones, in summer and in winter."""
    if one == other:
        return True
    zones = zone_info(one), zone_info(other)
    return all(at.astimezone(zones[0]).utcoffset() == at.astimezone(zones[1]).utcoffset() for at in SOLSTICES)
