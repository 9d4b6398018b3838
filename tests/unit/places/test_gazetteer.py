"""The gazetteer: which places go by a name, and what lies near a point."""

from __future__ import annotations

from planner.places.known_world import gazetteer
from planner.values.place import Scale, kilometres
from planner.values.point import Point

WORLD = gazetteer()


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


def test_distances_hold_across_the_date_line() -> None:
    assert kilometres(Point(lat=0, lon=179.5), Point(lat=0, lon=-179.5)) < 120
    assert 270 < kilometres(Point(lat=38.72, lon=-9.14), Point(lat=41.15, lon=-8.61)) < 280
