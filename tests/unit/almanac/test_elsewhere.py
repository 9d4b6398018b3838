"""Places in other cities have the public holidays of their own countries."""

from __future__ import annotations

from planner.almanac.elsewhere import wanted_elsewhere
from planner.almanac.reckoning import reckoned
from planner.almanac.wanted import wanted
from planner.dates.notable import HolidayAt, Observance
from planner.outings.choosing import wish
from planner.outings.situation import Situation
from planner.people.address import Address
from planner.places.fit import rank_venues
from planner.places.venue import Venue
from planner.values.point import Point
from planner.values.record import changed
from tests.unit.outings.made import HOST_RECORD, INES, VENUE, lunch, wall

LISBON = changed(VENUE, id="lisbon", city="Lisbon")
MADRID = changed(VENUE, id="madrid", city="Madrid")
BY_POINT = changed(VENUE, id="point", city="", address="", point=Point(lat=40.42, lon=-3.70))
NOWHERE = changed(VENUE, id="nowhere", city="", address="", point=None)
VENUES = (LISBON, MADRID, BY_POINT, NOWHERE)


def _flagged(s: Situation, venues: tuple[Venue, ...] = VENUES) -> dict[str, str]:
    ranked = rank_venues(venues, wish(reckoned(s, venues)))
    return {fit.venue.id: flag.partition(":")[0] for fit in ranked for flag in fit.flags if "holiday" in flag}


def test_each_place_has_the_holiday_of_its_own_country() -> None:
    at_home = changed(lunch(INES, venue=LISBON), outing=lunch(INES, starts=wall("2026-12-01 12:30")).outing)
    portugal = "Restoration of Independence Day is a public holiday"
    assert _flagged(at_home) == {"lisbon": portugal, "nowhere": portugal}
    spain = "National Day is a public holiday in Spain"
    away = changed(at_home, outing=lunch(INES, starts=wall("2026-10-12 12:30")).outing)
    assert _flagged(away) == {"madrid": spain, "point": spain}


def test_while_no_place_is_taken_the_holidays_are_those_of_where_the_host_works() -> None:
    host = changed(HOST_RECORD, office=Address(city="Lisbon"))
    s = changed(lunch(INES, venue=None, starts=wall("2026-12-01 12:30")), host=host)
    assert set(_flagged(s)) == {"lisbon", "nowhere"}


def test_only_places_in_other_cities_are_looked_up_and_by_nothing_of_the_guests() -> None:
    pious = changed(INES, keeps=(Observance.RAMADAN,))
    s = lunch(pious, venue=LISBON)
    elsewhere = {venue.id: what for venue, what in wanted_elsewhere(s, VENUES)}
    assert set(elsewhere) == {"madrid", "point"}
    assert elsewhere["madrid"].keeps == ()
    own = wanted(s)
    assert own is not None
    assert own.keeps == (Observance.RAMADAN,)
    assert wanted_elsewhere(lunch(INES, starts=None), VENUES) == ()


def test_a_day_without_a_holiday_is_known_to_be_one() -> None:
    s = reckoned(lunch(INES, venue=LISBON, starts=wall("2026-11-17 12:30")), VENUES)
    assert s.holidays_at == (HolidayAt(venue_id="madrid"), HolidayAt(venue_id="point"))
