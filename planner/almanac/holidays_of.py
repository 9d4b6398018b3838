"""Public holidays of a country, and of the part of it where that is known."""

from __future__ import annotations

import warnings
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from planner.dates.notable import NotableDay, Sort
from planner.values.text import fold

if TYPE_CHECKING:
    from holidays import HolidayBase

SPLIT = "; "
"""What stands between two holidays of one day."""
ENGLISH = ("en_GB", "en_US")
"""The English that is taken where a country's own names are in another language."""
EXONYMS = {
    ("AT", "carinthia"): "2", ("AT", "lower austria"): "3", ("AT", "styria"): "6", ("AT", "tyrol"): "7",
    ("AT", "upper austria"): "4", ("AT", "vienna"): "9",
    ("CH", "basel-city"): "BS", ("CH", "geneva"): "GE", ("CH", "grisons"): "GR", ("CH", "lucerne"): "LU",
    ("CH", "saint gallen"): "SG",
    ("DE", "bavaria"): "BY", ("DE", "city state bremen"): "HB", ("DE", "hesse"): "HE",
    ("DE", "lower saxony"): "NI", ("DE", "north rhine-westphalia"): "NW", ("DE", "saxony"): "SN",
    ("DE", "saxony-anhalt"): "ST", ("DE", "state of berlin"): "BE", ("DE", "thuringia"): "TH",
    ("ES", "andalusia"): "AN", ("ES", "balearic islands"): "IB", ("ES", "basque country"): "PV",
    ("ES", "canary islands"): "CN", ("ES", "castille and leon"): "CL", ("ES", "castille-la mancha"): "CM",
    ("ES", "catalonia"): "CT", ("ES", "navarre"): "NC", ("ES", "valencia"): "VC",
    ("MY", "kuala lumpur"): "14", ("MY", "labuan"): "15", ("MY", "penang"): "07", ("MY", "putrajaya"): "16",
    ("PT", "azores"): "20", ("PT", "lisbon"): "11", ("PT", "madeira"): "30",
}  # fmt: skip
"""Regions by the gazetteer's English names, where the holidays know only their own: ISO 3166-2 codes."""


def knows_country(country: str) -> bool:
    """Whether public holidays are known for a country, by its ISO 3166 code of two letters."""
    return country in _countries()


def knows_year(country: str, year: int) -> bool:
    """Whether public holidays are known for a country in a year; its calendars may not reach so far."""
    return knows_country(country) and bool(_named(country, year, ""))


def holidays_of(country: str, first: date, last: date, region: str = "") -> tuple[NotableDay, ...]:
    """The public holidays of a country that fall on any day from the first to the last, in their order.

    Args:
        country: its ISO 3166 code of two letters; a country that is not known has none
            (see :func:`knows_country`).
        first: the first day asked about.
        last: the last day asked about.
        region: a part of the country by its English or its own name, or by its code; one that is not known
            leaves the holidays of the whole country.
    """
    if not knows_country(country):
        return ()
    found = []
    for year in range(first.year, last.year + 1):
        found += [day for day in _of_year(country, year, region) if first <= day.on <= last]
    return tuple(found)


@lru_cache(maxsize=64)
def _of_year(country: str, year: int, region: str) -> tuple[NotableDay, ...]:
    """The holidays of one year; those that only the region keeps name it."""
    whole = _named(country, year, "")
    part = _part(country, region)
    own = _named(country, year, part) if part else whole
    everywhere = set(whole)
    days = [
        NotableDay(
            on=on,
            until=on,
            name=name,
            sort=Sort.HOLIDAY,
            country=country,
            region="" if (on, name) in everywhere else part,
            means="Is the place open, and is the guest at work?",
        )
        for on, name in own
    ]
    return tuple(days)


@lru_cache(maxsize=64)
def _named(country: str, year: int, part: str) -> tuple[tuple[date, str], ...]:
    """Every holiday of a year with its day; one that is named twice on a day stands once."""
    import holidays  # noqa: PLC0415 - a tenth of a second, so only where holidays are asked for

    try:
        with warnings.catch_warnings():  # it warns of years for which it knows only some: those are given
            warnings.simplefilter("ignore")
            found = holidays.country_holidays(
                country, subdiv=part or None, years=year, expand=False, language=_language(country)
            )
    except (ValueError, OverflowError):  # years that a calendar in it does not reach
        return ()
    pairs = sorted((on, name.strip()) for on, names in found.items() for name in names.split(SPLIT))
    return tuple(pair for pair, _ in groupby(pairs))


@lru_cache(maxsize=64)
def _language(country: str) -> str | None:
    """English as it is written there, else any English, else the country's own language."""
    base = _bare(country)
    known: tuple[str, ...] = base.supported_languages or ()
    wanted = (base.default_language or "", *ENGLISH, *known)
    return next((name for name in wanted if name.startswith("en") and name in known), None)


@lru_cache(maxsize=64)
def _part(country: str, region: str) -> str:
    """The code of a part of a country, by any of its names; empty where it is not known."""
    if not region:
        return ""
    base, key = _bare(country), fold(region)
    named = {
        fold(name): code for code, names in base.get_subdivision_aliases().items() for name in (code, *names)
    }
    code = named.get(key) or EXONYMS.get((country, key), "")
    return code if code in base.subdivisions else ""


def _bare(country: str) -> HolidayBase:
    """The country's holidays with no year reckoned yet."""
    import holidays  # noqa: PLC0415 - as above

    return holidays.country_holidays(country)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    from holidays.registry import COUNTRIES  # noqa: PLC0415 - as above

    # Asked for its countries, the library would load the calendars of them all, a second's work.
    return frozenset(code for _, code, *_ in COUNTRIES.values())
