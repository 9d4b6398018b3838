"""Public holidays by country and part of a country, in English, and nothing where nothing is known."""

from __future__ import annotations

from datetime import date

import pytest

from planner.almanac.holidays_of import EXONYMS, holidays_of, knows_country
from planner.dates.notable import Sort
from planner.places.known_world import gazetteer


def _named(country: str, on: str, region: str = "") -> list[str]:
    day = date.fromisoformat(on)
    return [found.name for found in holidays_of(country, day, day, region)]


@pytest.mark.parametrize(
    ("country", "on", "name"),
    [
        ("PT", "2026-12-01", "Restoration of Independence Day"),
        ("DE", "2027-10-03", "German Unity Day"),
        ("GB", "2027-12-27", "Christmas Day (observed)"),
        ("US", "2026-11-26", "Thanksgiving Day"),
        ("JP", "2027-01-11", "Coming of Age Day"),
        ("FR", "2027-07-14", "National Day"),
    ],
)
def test_a_public_holiday_has_its_name_in_english(country: str, on: str, name: str) -> None:
    assert _named(country, on) == [name]


def test_the_day_of_a_part_of_a_country_is_given_where_that_part_is_known() -> None:
    assert _named("DE", "2027-01-06") == []
    assert _named("DE", "2027-01-06", "Bavaria") == _named("DE", "2027-01-06", "BY") == ["Epiphany"]
    (day,) = holidays_of("GB", date(2027, 11, 30), date(2027, 11, 30), "Scotland")
    assert (day.name, day.region, day.sort, day.keeps) == ("Saint Andrew's Day", "SCT", Sort.HOLIDAY, None)


def test_a_part_that_is_not_known_leaves_the_holidays_of_the_country() -> None:
    year = date(2027, 1, 1), date(2027, 12, 31)
    assert holidays_of("DE", *year, "Middle-earth") == holidays_of("DE", *year)


@pytest.mark.parametrize("country", ["", "XX", "pt", "Portugal", "XK2"])
def test_a_country_that_is_not_known_has_none_and_says_so(country: str) -> None:
    assert not knows_country(country)
    assert holidays_of(country, date(2026, 1, 1), date(2026, 12, 31)) == ()


def test_two_holidays_on_one_day_are_two() -> None:
    assert _named("MU", "2032-11-02") == ["Arrival of Indentured Labourers", "Divali"]


def test_a_range_over_the_new_year_has_both_its_ends() -> None:
    found = holidays_of("PT", date(2026, 12, 25), date(2027, 1, 1))
    assert [day.on.isoformat() for day in found] == ["2026-12-25", "2027-01-01"]


@pytest.mark.parametrize("year", [1000, 1899, 2099, 2500, 8999])
@pytest.mark.parametrize("country", ["PT", "IN", "SA", "IL", "CN", "US"])
def test_a_far_year_gives_what_is_known_and_never_fails(country: str, year: int) -> None:
    assert all(day.on.year == year for day in holidays_of(country, date(year, 1, 1), date(year, 12, 31)))


@pytest.mark.parametrize(("country", "name"), EXONYMS)
def test_every_english_name_of_a_region_means_one_that_is_known(country: str, name: str) -> None:
    year = date(2026, 1, 1), date(2026, 12, 31)
    by_code = holidays_of(country, *year, EXONYMS[country, name])
    assert holidays_of(country, *year, name) == by_code


def test_the_countries_of_most_cities_are_known() -> None:
    for city in ("Lisbon", "Porto", "London", "Helsinki", "Jakarta", "Nairobi", "São Paulo", "Auckland"):
        place = gazetteer().city(city)
        assert place is not None
        assert knows_country(place.country)
