"""Standard drinks: the bundled measures, and what a glass counts as where it is poured."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from planner.exchange.measures import measure_for, measures
from planner.outings.drinks.standard_drinks import measure_of, said_serving, said_standard, standard_drinks
from planner.outings.parts import Glass, Pour
from planner.places.known_world import gazetteer
from planner.values.record import changed
from tests.unit.outings.made import INES, VENUE, lunch

NOW = datetime(2026, 12, 3, 13, tzinfo=UTC)


def _of(*glasses: Glass) -> tuple[Pour, ...]:
    return tuple(Pour(traveller="ines", glass=glass, at=NOW) for glass in glasses)


@pytest.mark.parametrize(
    ("country", "grams"),
    [("US", 14), ("GB", 8), ("IE", 10), ("AU", 10), ("AT", 20), ("DK", 12), ("JP", 20), ("PT", 10), ("", 10)],
)
def test_each_country_counts_in_its_own_measure(country: str, grams: float) -> None:
    assert measure_of(measures(), country).grams == grams


def test_the_us_standard_drinks_are_one_each() -> None:
    us = measure_of(measures(), "US")

    for glass in (Glass.BEER, Glass.WINE, Glass.SPIRIT):
        assert standard_drinks(us, _of(glass)) == pytest.approx(1, abs=0.02)


def test_a_measure_knows_every_glass_and_says_where_it_is_from() -> None:
    every = (measures().usual, *measures().region)
    for one in every:
        assert set(measure_of(measures(), next(iter(one.countries), "")).glasses) == set(Glass)
        assert one.source
        assert one.grams > 0
    codes = [code for one in every for code in one.countries]
    assert len(codes) == len(set(codes))
    assert all(gazetteer().country_name(code) != code for code in codes)


def test_what_was_poured_is_said_in_the_measure_of_the_place() -> None:
    uk = measure_of(measures(), "GB")

    assert said_standard(uk, ()) == ""
    assert said_standard(uk, _of(Glass.SPIRIT)) == "about 1 unit (8 g each, as the UK counts)"
    assert said_serving(uk, Glass.BEER) == "568 ml at 4 %"


def test_more_glasses_never_count_less() -> None:
    us = measure_of(measures(), "US")

    assert standard_drinks(us, _of(Glass.WINE, Glass.BEER)) > standard_drinks(us, _of(Glass.WINE))


def test_the_places_country_counts_else_the_hosts() -> None:
    there = lunch(INES, venue=changed(VENUE, city="London"), zone="Europe/London")
    assert measure_for(there).name == "unit"
    assert measure_for(lunch(INES, venue=None)).whose == "as the WHO counts"


def test_of_two_cities_of_a_name_the_one_in_the_zone_of_the_hour_counts() -> None:
    ohio = lunch(INES, venue=changed(VENUE, city="Dublin"), zone="America/New_York")
    ireland = lunch(INES, venue=changed(VENUE, city="Dublin"), zone="Europe/Dublin")

    assert (measure_for(ohio).grams, measure_for(ireland).grams) == (14, 10)
