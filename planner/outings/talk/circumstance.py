"""What an hour with a guest is like: its setting, and how well the two know each other by now."""

from __future__ import annotations

from datetime import date

from planner.outings.outing import Outing, kind_word
from planner.outings.situation import Situation
from planner.people.bank import HOURS, Setting
from planner.people.person import Person
from planner.values.text import fold

LONG_AFTER_DAYS = 180
"""Days after which one has not met for long."""
TROPIC = 23.5
"""Degrees of latitude within which the year has not four seasons."""
SEASONS = (Setting.WINTER, Setting.SPRING, Setting.SUMMER, Setting.AUTUMN)
OFTEN = 4
"""Hours together from which people know each other well."""
COOL, WARM, TWICE = 2.0, 4.5, 2
"""Warmth, of 5, up to which one goes less deep, and from which two hours are enough to know each other."""
DEEPEST = 3


def hours_with(situation: Situation, guest: Person) -> tuple[Outing, ...]:
    """The earlier outings with a guest, oldest first."""
    return tuple(o for o in situation.history if guest.id in o.guests)


def depth_with(hours: tuple[Outing, ...]) -> int:
    """How deep a question may go, 1 to 3: by how often one has met, and how warm it was."""
    times = len(hours)
    depth = 1 + (times > 0) + (times >= OFTEN)
    felt = [o.outcome.warmth for o in hours if o.outcome and o.outcome.warmth]
    if felt and sum(felt) / len(felt) <= COOL:
        return max(1, depth - 1)
    if times >= TWICE and felt and sum(felt) / len(felt) >= WARM:
        return DEEPEST
    return depth


def settings_of(situation: Situation, guest: Person, on: date) -> frozenset[Setting]:
    """What suits an hour with a guest on a day.

    The season is known where it is known where on the globe they meet, or where the host lives.
    """
    word = kind_word(situation.outing)
    hours = hours_with(situation, guest)
    said = {
        next((hour for hour in HOURS if hour.value == word), None),
        _season(situation, on),
        Setting.TRAVEL if _comes_from_afar(situation, guest) else None,
        Setting.LONG_TIME if hours and (on - _day(hours[-1])).days > LONG_AFTER_DAYS else None,
        None if hours else Setting.FIRST_MEETING,
    }
    return frozenset(setting for setting in said if setting)


def _season(situation: Situation, on: date) -> Setting | None:
    point = situation.venue.point if situation.venue else None
    point = point or situation.host.office.point or situation.host.home.point
    if point is None or abs(point.lat) < TROPIC:
        return None
    return SEASONS[(on.month % 12 // 3 + (2 if point.lat < 0 else 0)) % 4]


def _comes_from_afar(situation: Situation, guest: Person) -> bool:
    """Whether the guest lives in another city than where the host lives and works."""
    here = {fold(city) for city in (situation.host.home.city, situation.host.office.city) if city.strip()}
    return bool(here) and bool(guest.home.city.strip()) and fold(guest.home.city) not in here


def _day(outing: Outing) -> date:
    return outing.starts.date() if outing.starts else date.max
