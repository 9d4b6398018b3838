"""How a place is reached."""

from __future__ import annotations

from planner.places.reaching import Reach, ways_to_reach
from planner.places.venue import Venue

CASA = Venue(
    id="v", name="Casa", phone="+351 210 000 011", website="casadolago.pt", email="mesa@casadolago.pt"
)


def test_a_place_is_rung_written_to_and_looked_up() -> None:
    assert ways_to_reach(CASA) == (
        Reach(does="Ring +351 210 000 011", shown="+351 210 000 011", link="tel:+351210000011"),
        Reach(
            does="Write to mesa@casadolago.pt", shown="mesa@casadolago.pt", link="mailto:mesa@casadolago.pt"
        ),
        Reach(does="Open casadolago.pt", shown="casadolago.pt", link="https://casadolago.pt"),
    )


def test_the_number_of_the_booking_goes_before_the_places_own() -> None:
    assert ways_to_reach(CASA, "+351 99 000")[0].link == "tel:+35199000"
    assert [way.does for way in ways_to_reach(None, "+351 99 000")] == ["Ring +351 99 000"]


def test_what_is_no_link_is_left_out() -> None:
    odd = Venue(id="v", name="Odd", phone="ask Rosa", website="on the corner", email="")

    assert ways_to_reach(odd) == ()
    assert ways_to_reach(None) == ()
