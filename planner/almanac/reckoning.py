"""The notable days about an outing, reckoned: the first time that takes some tenths of a second."""

from __future__ import annotations

from collections.abc import Iterable

from planner.almanac.elsewhere import holiday_at, wanted_elsewhere
from planner.almanac.holidays_of import holidays_of, knows_year
from planner.almanac.kept import kept_days, unreckoned
from planner.almanac.wanted import Reckoned, Wanted, failed, wanted, with_days
from planner.dates.notable import Dusk, Observance, Unreckoned
from planner.dates.sun import nightfall, sunset
from planner.outings.situation import Situation
from planner.places.known_world import gazetteer
from planner.places.located import Located, locate
from planner.places.venue import Venue
from planner.values.record import changed
from planner.values.text import listed

THE = (
    "United ", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Comoros", "Seychelles",
    "Dominican Republic", "Central African Republic", "Democratic Republic", "Isle of ", "Czech Republic",
    "Vatican", "Ivory Coast",
)  # fmt: skip
"""How names of countries begin that have an article in a sentence; those that end in Islands have one too."""


def reckon(what: Wanted) -> Reckoned:
    """The notable days about an outing, from calendars and the gazetteer; nothing is asked online.

    Raises:
        OSError, ImportError: a calendar or a table is not there, or cannot be read.
    """
    place = _place(what)
    years = sorted({what.on.year, what.until.year})
    untold = tuple(_untold(keeps, year) for year in years if (keeps := unreckoned(what.keeps, year)))
    country = place.country if place else ""
    days = kept_days(what.keeps, what.on, what.until, country)
    if place is None:
        return Reckoned(days=days, unreckoned=untold)
    name = in_a_sentence(gazetteer().country_name(country))
    holidays = holidays_of(country, what.on, what.until, place.region)
    dusk = Dusk(
        sunset=sunset(what.on, place.point, what.zone), nightfall=nightfall(what.on, place.point, what.zone)
    )
    named = (changed(d, country_name=f"{place.region}, {name}" if d.region else name) for d in holidays)
    untold = (*(_unknown(name, year) for year in years if not knows_year(country, year)), *untold)
    return Reckoned(days=(*named, *days), dusk=dusk, unreckoned=untold)


def in_a_sentence(country: str) -> str:
    """A country's name as it stands in a sentence: ``the Netherlands``."""
    return f"the {country}" if country.startswith(THE) or country.endswith("Islands") else country


def reckoned(s: Situation, venues: Iterable[Venue] = ()) -> Situation:
    """The situation with its notable days, or why there are none; as it is where it has no day.

    Args:
        s: the outing among what is known.
        venues: places it may go to: of those in other cities, the public holidays there are told too.
    """
    what = wanted(s)
    if what is None:
        return s
    try:
        known = with_days(s, reckon(what))
        elsewhere = wanted_elsewhere(s, venues)
        return changed(
            known, holidays_at=tuple(holiday_at(venue, there, reckon(there)) for venue, there in elsewhere)
        )
    except (OSError, ImportError) as wrong:
        return with_days(s, failed(wrong))


def _untold(keeps: tuple[Observance, ...], year: int) -> Unreckoned:
    falls = "falls" if len(keeps) == 1 else "fall"
    return Unreckoned(said=f"When {listed(keeps)} {falls} in {year} is not known.", keeps=keeps)


def _unknown(country: str, year: int) -> Unreckoned:
    return Unreckoned(said=f"Public holidays in {country} in {year} are not known.")


def _place(what: Wanted) -> Located | None:
    """Where it is, offline; None where nothing tells, or in the wild."""
    if not (what.address.strip() or what.city.strip() or what.point):
        return None
    found = locate(gazetteer(), what.address, what.city, what.point, what.near)
    return found if found is not None and found.country else None
