"""The fasts and feasts that are kept over some days, by what is kept: never by guess."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import lru_cache, partial

from planner.almanac.observances import Told, told
from planner.almanac.reckonings import RULES, Rule, Span, jewish
from planner.dates.notable import NotableDay, Observance, touches

ISRAEL = "IL"


def kept_days(
    keeps: Collection[Observance], first: date, last: date, country: str = ""
) -> tuple[NotableDay, ...]:
    """The fasts and feasts of somebody that fall, or may fall, on any day from the first to the last.

    Each is given whole, also where it begins before the first day or ends after the last.

    Args:
        keeps: what they keep; of nothing else is anything given.
        first: the first day asked about.
        last: the last day asked about.
        country: where they are, by its ISO 3166 code: some festivals have a day less in Israel.
    """
    years = range(first.year - 1, last.year + 2) if keeps else ()
    days = (day for year in years for day in _of_year(year, country == ISRAEL))
    return tuple(day for day in days if day.keeps in keeps and touches(day, first, last))


def unreckoned(keeps: Collection[Observance], year: int) -> tuple[Observance, ...]:
    """What is kept whose day in a year is not known: beyond the tables, or the reach of its calendar."""
    if not keeps:
        return ()  # and no calendar is opened
    known = {day.keeps for day in _of_year(year, israel=False)}
    return tuple(one for one in Observance if one in keeps and one not in known)


@lru_cache(maxsize=16)
def _of_year(year: int, israel: bool) -> tuple[NotableDay, ...]:
    """Every fast and feast that begins in a year, in their order, the longer first."""
    rules: tuple[Rule, ...] = (*RULES, partial(jewish, israel=israel), _listed)
    days = {_day(told()[span[0]], span) for rule in rules for span in _within_reach(rule, year)}
    return tuple(sorted(days, key=lambda day: (day.on, -day.until.toordinal(), day.name, str(day.keeps))))


def _within_reach(rule: Rule, year: int) -> list[Span]:
    """What a rule gives for a year; nothing where its calendar does not reach so far."""
    try:
        return list(rule(year))
    except (ValueError, OverflowError):
        return []


def _listed(year: int) -> Iterator[Span]:
    """The days that no rule gives, from the bundled tables."""
    for one in told().values():
        for on in one.dates:
            if on.year == year:
                yield one.key, on, on + timedelta(days=one.last - 1)


def _day(one: Told, span: Span) -> NotableDay:
    _, on, until = span
    return NotableDay(
        on=on, until=until, name=one.name, sort=one.sort, keeps=one.keeps,
        from_dusk=one.from_dusk, give=one.give, means=one.means,
    )  # fmt: skip
