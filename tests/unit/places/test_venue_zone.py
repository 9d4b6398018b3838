"""A venue elsewhere is in its own zone, though none was typed, unless the host's keeps the same time."""

from __future__ import annotations

import pytest

from planner.people.address import Address
from planner.people.host import Host
from planner.places.venue import Venue
from planner.places.venue_zone import is_same_time, zone_of_venue
from planner.values.point import Point
from planner.values.record import changed

HOST = Host(name="Dana", zone="Europe/Lisbon", home=Address(city="Lisboa"))
PLACE = Venue(id="v", name="Casa")


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        (None, "Europe/Lisbon"),
        (PLACE, "Europe/Lisbon"),
        (changed(PLACE, city="Lisboa"), "Europe/Lisbon"),
        (changed(PLACE, city="Porto"), "Europe/Lisbon"),
        (changed(PLACE, city="Madrid"), "Europe/Madrid"),
        (changed(PLACE, city="Madrid", zone="Europe/Lisbon"), "Europe/Lisbon"),
        (changed(PLACE, address="350 Fifth Avenue, New York, NY 10118"), "America/New_York"),
        (changed(PLACE, point=Point(lat=35.68, lon=139.69)), "Asia/Tokyo"),
        (changed(PLACE, city="Lisboa", point=Point(lat=35.68, lon=139.69)), "Asia/Tokyo"),
        (changed(PLACE, point=Point(lat=0, lon=-30)), "Europe/Lisbon"),
        (changed(PLACE, city="the usual"), "Europe/Lisbon"),
        (changed(PLACE, city="London"), "Europe/Lisbon"),
        (changed(PLACE, city="Funchal"), "Europe/Lisbon"),
        (changed(PLACE, city="Ponta Delgada"), "Atlantic/Azores"),
    ],
)
def test_the_zone_follows_from_the_place(place: Venue | None, zone: str) -> None:
    assert zone_of_venue(place, HOST) == zone


def test_of_cities_of_one_name_the_one_near_the_host_is_meant() -> None:
    place = changed(PLACE, city="Cambridge")
    boston = changed(HOST, zone="America/New_York", home=Address(city="Boston, MA"))
    assert zone_of_venue(place, boston) == "America/New_York"
    assert zone_of_venue(place, changed(HOST, zone="Europe/Paris")) == "Europe/London"


def test_zones_are_the_same_where_clocks_are_in_summer_and_in_winter() -> None:
    assert is_same_time("Europe/Lisbon", "Europe/London")
    assert not is_same_time("America/New_York", "America/Lima")
    assert not is_same_time("Europe/Lisbon", "Atlantic/Azores")
