"""What a venue's card tells of where it is."""

from __future__ import annotations

from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.record import changed
from screens.cards.venue import venue_lines

CASA = Venue(id="v", name="Casa", city="Lisbon")


def shown(venue: Venue) -> str:
    return "\n".join(str(line) for line in venue_lines(venue, 70))


def test_a_place_of_which_only_the_city_is_known_says_so() -> None:
    assert "city only: when to leave cannot be told" in shown(CASA)
    assert "not known: when to leave cannot be told" in shown(changed(CASA, city=" "))
    assert "Point" not in shown(changed(CASA, point=Point(lat=38.7, lon=-9.1)))
