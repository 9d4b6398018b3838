"""The gazetteer: which places go by a name, and what lies near a point."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.places.gazetteer import NEAREST_WITHIN
from planner.places.known_world import gazetteer
from planner.values.place import Scale, kilometres
from planner.values.point import Point

WORLD = gazetteer()
EVERY = [
    Point(lat=float(lat), lon=float(lon)) for lat, lon in (line.split("\t")[4:6] for line in WORLD._lines)
]


def test_a_city_goes_by_its_names_in_other_languages() -> None:
    for name in ("Lisbon", "Lisboa", "LISSABON"):
        city = WORLD.city(name)
        assert city is not None
        assert (city.name, city.country, city.zone) == ("Lisbon", "PT", "Europe/Lisbon")


def test_the_largest_of_a_name_comes_first_and_a_country_or_region_chooses_another() -> None:
    cambridges = [p for p in WORLD.named("Cambridge") if p.scale is Scale.CITY]
    assert [p.people for p in cambridges] == sorted((p.people for p in cambridges), reverse=True)
    american = WORLD.city("Cambridge", country="US")
    assert american is not None
    assert american.region == "Massachusetts"
    assert WORLD.city("Cambridge", region="Ontario") is not None


def test_countries_and_regions_are_known_too() -> None:
    assert [p.name for p in WORLD.named("UK")] == ["United Kingdom"]
    assert {p.scale for p in WORLD.named("Tuscany")} >= {Scale.REGION}
    assert [p.reach for p in WORLD.named("the Algarve")] == [75]
    assert WORLD.country_name("PT") == "Portugal"
    assert WORLD.country_name("??") == "??"


def test_what_is_no_place_is_none() -> None:
    for name in ("", ";", "\t", "zzzz", "PT\tPortugal"):
        assert WORLD.named(name) == ()


def test_the_nearest_city_to_a_point_is_found_and_none_at_sea() -> None:
    porto = WORLD.nearest(Point(lat=41.149, lon=-8.611))
    assert porto is not None
    assert porto.name == "Porto"
    assert WORLD.nearest(Point(lat=0, lon=-30)) is None


def test_the_nearest_city_is_found_across_the_date_line_and_near_the_poles() -> None:
    taveuni = WORLD.nearest(Point(lat=-16.45, lon=-179.99))
    labasa = WORLD.nearest(Point(lat=-16.45, lon=179.99))
    assert (taveuni and taveuni.name) == (labasa and labasa.name) == "Labasa"
    north = WORLD.nearest(Point(lat=78.3, lon=15.6))
    assert north is None or north.name == "Longyearbyen"
    for pole in (90, -90):
        assert WORLD.nearest(Point(lat=pole, lon=0)) is None
    south, north = (WORLD.nearest(Point(lat=lat, lon=-78.45)) for lat in (-0.004, 0.004))
    assert south == north
    assert south is not None


@settings(max_examples=15, deadline=None)
@given(st.floats(-60, 70), st.floats(-180, 180))
def test_the_nearest_city_is_the_one_a_look_at_every_city_finds(lat: float, lon: float) -> None:
    point = Point(lat=lat, lon=lon)
    found = WORLD.nearest(point)
    least = min(kilometres(point, place) for place in EVERY)
    assert (found is None) == (least > NEAREST_WITHIN)
    assert found is None or (found.point and kilometres(point, found.point) == least)


def test_a_point_in_a_quarter_of_a_city_is_in_the_city() -> None:
    kreuzberg, brooklyn = Point(lat=52.5, lon=13.4), Point(lat=40.7, lon=-73.99)
    assert [p and p.name for p in (WORLD.around(kreuzberg), WORLD.around(brooklyn))] == [
        "Berlin",
        "New York City",
    ]
    amadora = WORLD.around(Point(lat=38.754, lon=-9.231))
    assert (amadora and amadora.name) == "Amadora"


def test_a_name_in_another_language_is_found_among_the_other_names() -> None:
    assert WORLD.named("Lisszabon") == ()
    assert [p.name for p in WORLD.also_named("Lisszabon")] == ["Lisbon"]
    assert WORLD.also_named("Londyn")[0].name == "London"
    for name in ("", ";", "\n", "zzzz", "Lisbon"):
        assert WORLD.also_named(name) == ()


def test_each_line_of_other_names_is_of_the_city_in_its_place() -> None:
    assert len(WORLD._others.splitlines()) == len(WORLD._lines) + 1


def test_a_capital_is_known_however_small() -> None:
    for name, country in (("Valletta", "MT"), ("Vaduz", "LI"), ("Nuuk", "GL")):
        found = WORLD.city(name)
        assert (found and found.country) == country


def test_distances_hold_across_the_date_line() -> None:
    assert kilometres(Point(lat=0, lon=179.5), Point(lat=0, lon=-179.5)) < 120
    assert 270 < kilometres(Point(lat=38.72, lon=-9.14), Point(lat=41.15, lon=-8.61)) < 280
