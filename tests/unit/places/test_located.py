"""Where an address is: its city at least, by what else the address says, and never a street for a city."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.places.known_world import gazetteer
from planner.places.located import CITY_ONLY, EXACT, locate
from planner.values.place import kilometres
from planner.values.point import Point

WORLD = gazetteer()
CHIADO = Point(lat=38.7107, lon=-9.1366)


def label(text: str = "", city: str = "", near: Point | None = None) -> str:
    found = locate(WORLD, text, city, near=near)
    return found.label if found else ""


def test_an_address_without_a_point_is_in_the_middle_of_its_city_and_says_so() -> None:
    found = locate(WORLD, "Rua Garrett 12, 1200-203 Lisboa, Portugal")
    assert found is not None
    assert (found.exactness, found.label, found.zone) == (CITY_ONLY, "Lisbon, Portugal", "Europe/Lisbon")
    assert (found.city, found.country, found.region) == ("Lisbon", "PT", "Lisbon")
    assert kilometres(found.point, CHIADO) < 5


def test_a_point_is_exact_and_in_the_city_around_it_whatever_is_typed() -> None:
    found = locate(WORLD, "Paris", point=CHIADO)
    assert found is not None
    assert (found.point, found.exactness, found.label) == (CHIADO, EXACT, "Lisbon, Portugal")


def test_a_point_at_sea_is_itself_and_in_no_city_or_zone() -> None:
    found = locate(WORLD, point=Point(lat=0, lon=-30))
    assert found is not None
    assert (found.label, found.city, found.zone, found.exactness) == ("0.00000, -30.00000", "", "", EXACT)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Cambridge, MA", "Cambridge, Massachusetts, United States"),
        ("Cambridge, UK", "Cambridge, United Kingdom"),
        ("Springfield, IL", "Springfield, Illinois, United States"),
        ("London, Ontario", "London, Ontario, Canada"),
        ("Valencia, Venezuela", "Valencia, Venezuela"),
        ("Paris", "Paris, France"),
        ("Paris, TX", "Paris, Texas, United States"),
        ("Granada, Nicaragua", "Granada, Nicaragua"),
        ("Granada", "Granada, Spain"),
        ("Rua Chile 21, Salvador - BA", "Salvador, Brazil"),
        ("12 High Street, Guildford, Surrey GU1 3AA", "Guildford, United Kingdom"),
    ],
)
def test_what_else_the_address_says_decides_between_cities_of_a_name(text: str, said: str) -> None:
    assert label(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rua de Lisboa 5, Porto", "Porto, Portugal"),
        ("Via Roma 12, Milano", "Milan, Italy"),
        ("14 Paris Road, Oxford", "Oxford, United Kingdom"),
        ("Hamburger Straße 3, 80331 München", "Munich, Germany"),
        ("Hotel Madrid, Calle Preciados 4, Sevilla", "Sevilla, Spain"),
        ("5 Rue de Rivoli Paris", "Paris, France"),
        ("Rua de Lisboa 5", ""),
        ("14 Paris Road", ""),
        ("Calle Valencia 12", ""),
    ],
)
def test_a_street_that_is_called_after_a_city_is_no_city(text: str, said: str) -> None:
    assert label(text) == said


def test_a_city_typed_by_itself_counts_for_more_than_the_address_beside_it() -> None:
    assert label("Praça de Londres, Porto", "Lisboa") == "Lisbon, Portugal"
    assert label("5 Paris Street", "Cambridge, MA") == "Cambridge, Massachusetts, United States"
    assert label("10 Trinity Street, UK", "Cambridge") == "Cambridge, United Kingdom"


def test_the_host_breaks_a_tie_and_no_more() -> None:
    boston, madrid = Point(lat=42.36, lon=-71.06), Point(lat=40.42, lon=-3.70)
    assert label("Cambridge") == "Cambridge, United Kingdom"
    assert label("Cambridge", near=boston) == "Cambridge, Massachusetts, United States"
    assert label("Valencia", near=madrid) == "Valencia, Spain"
    assert label("Paris", near=boston) == "Paris, France"
    assert label("Cambridge, UK", near=boston) == "Cambridge, United Kingdom"


@pytest.mark.parametrize(
    "text", ["Hotel Sol", "Praia do Sol", "Mar e Sol", "Hotel de Paris", "The Wellington", "Bar Mallorca"]
)
def test_what_a_house_is_called_is_no_city(text: str) -> None:
    assert locate(WORLD, text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hotel Sol, Madrid", "Madrid, Spain"),
        ("Hotel Paris Madrid", "Madrid, Spain"),
        ("Hotel Savoy, Londres", "London, United Kingdom"),
        ("Hotel Savoy 1200 Lisszabon", "Lisbon, Portugal"),
        ("Grand Hotel Budapest", "Budapest, Hungary"),
        ("Bar, Montenegro", "Bar, Montenegro"),
        ("The Hague", "The Hague, The Netherlands"),
        ("Sol, South Korea", "Seoul, South Korea"),
    ],
)
def test_a_city_beside_what_a_house_is_called_is_one(text: str, said: str) -> None:
    assert label(text) == said


@pytest.mark.parametrize(
    "text", ["", "  ", ",,,", "12", "1200-203", "zzzz", "the usual place", "\x1b[31m", "c/o"]
)
def test_what_names_no_city_is_in_none(text: str) -> None:
    assert locate(WORLD, text) is None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=20))
def test_any_text_is_read_without_a_stumble(text: str, city: str) -> None:
    found = locate(WORLD, text, city)
    assert found is None or (found.exactness == CITY_ONLY and found.zone and found.country)


@settings(max_examples=100, deadline=None)
@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_point_on_the_earth_is_somewhere_and_keeps_its_place(lat: float, lon: float) -> None:
    point = Point(lat=lat, lon=lon)
    found = locate(WORLD, point=point)
    assert found is not None
    assert (found.point, found.exactness) == (point, EXACT)
    assert bool(found.zone) == bool(WORLD.nearest(point))
