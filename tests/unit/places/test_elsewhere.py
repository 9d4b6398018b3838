"""The city beside a venue's name: said where it is not the host's own."""

from __future__ import annotations

from planner.people.address import Address
from planner.people.host import Host
from planner.places.elsewhere import city_elsewhere
from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.record import changed

LISBON, MADRID = Point(lat=38.71, lon=-9.14), Point(lat=40.42, lon=-3.70)
HOST = Host(name="Marta Silva", home=Address(city="Lisbon", point=LISBON), office=Address(city="Oeiras"))
OLMO = Venue(id="olmo", name="Casa Olmo", city="Madrid", point=MADRID)


def test_a_city_is_named_where_it_is_neither_that_of_the_home_nor_of_the_office() -> None:
    assert city_elsewhere(OLMO, HOST) == "Madrid"
    assert city_elsewhere(changed(OLMO, city="LISBON"), HOST) == ""
    assert city_elsewhere(changed(OLMO, city="oeiras"), HOST) == ""


def test_the_hosts_own_city_in_another_language_is_no_other_city() -> None:
    near = changed(OLMO, city="Lisboa", point=Point(lat=38.72, lon=-9.15))
    assert city_elsewhere(near, HOST) == ""
    assert city_elsewhere(changed(near, city="Cascais", point=Point(lat=38.70, lon=-9.42)), HOST) == "Cascais"


def test_nothing_is_named_while_a_city_is_not_known() -> None:
    assert city_elsewhere(None, HOST) == city_elsewhere(OLMO, None) == ""
    assert city_elsewhere(changed(OLMO, city=" "), HOST) == ""
    assert city_elsewhere(OLMO, Host(name="Marta Silva")) == ""
