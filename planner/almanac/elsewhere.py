"""Public holidays at places in other cities that an outing may yet go to, each by its own country."""

from __future__ import annotations

from collections.abc import Iterable

from planner.almanac.wanted import Reckoned, Wanted, wanted
from planner.dates.notable import HolidayAt, Sort, touches
from planner.outings.choosing import city_of_day
from planner.outings.situation import Situation
from planner.places.venue import Venue
from planner.places.wish import is_elsewhere
from planner.values.record import changed


def wanted_elsewhere(s: Situation, venues: Iterable[Venue]) -> tuple[tuple[Venue, Wanted], ...]:
    """What is to be reckoned for each place that is not in the city the outing is in now."""
    what, city = wanted(s), city_of_day(s)
    if what is None:
        return ()
    bare = changed(what, keeps=())
    return tuple(
        (venue, changed(bare, address=venue.address, city=venue.city, point=venue.point))
        for venue in venues
        if is_elsewhere(venue, city)
    )


def holiday_at(venue: Venue, what: Wanted, reckoned: Reckoned) -> HolidayAt:
    """The public holiday that the day is at a place; without a name where it is none."""
    holidays = (day for day in reckoned.days if day.sort is Sort.HOLIDAY and touches(day, what.on, what.on))
    day = next(holidays, None)
    return HolidayAt(venue_id=venue.id, name=day.name if day else "", country=day.country_name if day else "")
