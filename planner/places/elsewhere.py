"""Which city a venue is in, where that is not the host's own: what is worth a word beside its name."""

from __future__ import annotations

from planner.people.host import Host
from planner.places.travel import straight_km
from planner.places.venue import Venue
from planner.values.text import fold, inert_line

NEXT_STREETS_KM = 5.0
"""As the crow flies; what is so near a host's own door is in their city, however that is spelt: *Lisboa*."""


def city_elsewhere(venue: Venue | None, host: Host | None) -> str:
    """The city of a venue, as it was typed; empty where it is the host's own, or either is not known."""
    if venue is None or host is None or not venue.city.strip():
        return ""
    own = [address for address in (host.home, host.office) if address.city.strip()]
    here, door = fold(venue.city), venue.point
    if not own or any(fold(address.city) == here for address in own):
        return ""
    near = door is not None and any(
        address.point is not None and straight_km(address.point, door) < NEXT_STREETS_KM for address in own
    )
    return "" if near else inert_line(venue.city)
