"""The bundled standard drinks of the world, and which of them an outing is counted in."""

from __future__ import annotations

from functools import cache

from planner.exchange.reference import read_data
from planner.outings.drinks.standard_drinks import Measure, Measures, measure_of
from planner.outings.situation import Situation


@cache
def measures() -> Measures:
    """The usual measure and each country's own."""
    return read_data("standard_drinks.toml", Measures)


def measure_for(s: Situation) -> Measure:
    """What the place's country counts in, by its city; else the host's, by theirs; else the usual."""
    from planner.places.known_world import gazetteer  # noqa: PLC0415 - opened as the first drink is poured

    cities = (s.venue.city if s.venue else "", s.host.office.city, s.host.home.city)
    for city in filter(None, cities):
        places = [place for place in gazetteer().named(city) if place.zone]
        if places:
            here = next((place for place in places if place.zone == s.outing.zone), places[0])
            return measure_of(measures(), here.country)
    return measures().usual
