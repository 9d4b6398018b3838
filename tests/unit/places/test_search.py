"""Finding a venue by what is typed."""

from __future__ import annotations

import pytest

from planner.places.search import find_venues
from planner.places.venue import Feature, Venue, VenueKind

LAGO = Venue(id="1", name="Casa do Lago", city="Lisbon", cuisine="fish", features=(Feature.STEP_FREE,))
CAFE = Venue(id="2", name="Café Âncora", city="Porto", kind=VenueKind.CAFE)
VENUES = (LAGO, CAFE)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", (CAFE, LAGO)),
        ("lago", (LAGO,)),
        ("ancora cafe", (CAFE,)),
        ("step free", (LAGO,)),
        ("lisb fish", (LAGO,)),
        ("casa do lgao", (LAGO,)),
        ("zzzz", ()),
    ],
)
def test_a_venue_is_found_by_name_place_and_offer_however_it_is_typed(
    typed: str, found: tuple[Venue, ...]
) -> None:
    assert find_venues(VENUES, typed) == found
