"""Wall times and IANA zones: which names are zones, and which instant a wall time means in one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING

from planner.values.problem import Problem
from planner.values.text import fold

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

LONGEST_GAP = timedelta(days=1, hours=1)
"""No zone has skipped more than a day; Samoa skipped 30 December 2011."""
NO_CITIES = ("Etc/", "US/", "SystemV/", "posix/", "right/")
"""How zones begin that are not named after a city."""
STEP = timedelta(minutes=1)


def is_zone(name: str) -> bool:
    """Whether the name is an IANA zone, like ``Europe/Paris``."""
    return _zone(name) is not None


def zone_of_city(city: str) -> str | None:
    """The one zone that is named after a city: ``Europe/London`` for ``london``; None for none or several."""
    found = _zones_by_city().get(fold(city_of(city)), ())
    return found[0] if len(found) == 1 else None


def read_zone(typed: str) -> str | None:
    """A zone by its name or by the city it is named after; None where it is neither."""
    return typed if is_zone(typed) else zone_of_city(typed)


def city_of(zone: str) -> str:
    """The city a zone is named after: ``New York`` for ``America/New_York``."""
    return " ".join(zone.rpartition("/")[2].replace("_", " ").split())


def zone_choices() -> tuple[str, ...]:
    """What can be typed for a zone: each city that one zone is named after, and each zone's own name."""
    zones = _zones_by_city().values()
    cities = {city_of(found[0]) for found in zones if len(found) == 1}
    return (*sorted(cities), *sorted(zone for found in zones for zone in found))


def _zones_by_city() -> dict[str, list[str]]:
    from zoneinfo import available_timezones  # noqa: PLC0415 - reads the whole zone directory

    found: dict[str, list[str]] = {}
    for name in available_timezones():
        if "/" in name and not name.startswith(NO_CITIES):
            found.setdefault(fold(city_of(name)), []).append(name)
    return found


def zone_info(name: str) -> tzinfo:
    """The zone of that name; UTC for a name that is no zone, as a book edited by hand may hold."""
    return _zone(name) or UTC


def to_utc(local: datetime, zone: str) -> datetime | Problem:
    """The instant, in UTC, that a naive wall time means in a zone.

    A wall time that comes twice, on the night the clocks go back, is the first of the two. One that never
    comes, on the night they go forward, is a problem that names the next wall time that does. A zone that
    is not known is a problem too.
    """
    info = _zone(zone)
    if info is None:
        return Problem(field="zone", text=f"“{zone}” is no time zone; one looks like “Europe/Paris”.")
    try:
        instant = local.replace(tzinfo=info, fold=0).astimezone(UTC)
    except OverflowError:
        return Problem(field="when", text="That is beyond the calendar.")
    if _wall(instant, info) == local.replace(fold=0):
        return instant
    valid = _next_valid(local, info)
    return Problem(
        field="when",
        text=f"The clocks go forward over {local:%H:%M} that day; the next time there is, is {valid:%H:%M}.",
    )


def local_now(now_utc: datetime, zone: str) -> datetime:
    """The naive wall time in a zone at an instant; the zone must be one.

    Raises:
        ValueError: the zone is not known.
    """
    info = _zone(zone)
    if info is None:
        raise ValueError(zone)
    aware = now_utc if now_utc.tzinfo else now_utc.replace(tzinfo=UTC)
    return _wall(aware, info)


def _wall(instant: datetime, info: ZoneInfo) -> datetime:
    return instant.astimezone(info).replace(tzinfo=None, fold=0)


def _next_valid(local: datetime, info: ZoneInfo) -> datetime:
    """The first wall time after one that is skipped: the skip is as long as the offset's change."""
    skipped = local.replace(tzinfo=info, fold=0)
    before, after = skipped.utcoffset(), skipped.replace(fold=1).utcoffset()
    if before is None or after is None:
        return local
    shifted = _wall(skipped.astimezone(UTC), info)
    probe = shifted - abs(before - after)
    while probe <= local or _wall(probe.replace(tzinfo=info, fold=0).astimezone(UTC), info) != probe:
        probe += STEP
        if probe - local > LONGEST_GAP:
            return shifted
    return probe


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo | None:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - reading a date must not pay for the zones

    if not name or name.startswith((".", "/")) or not name.isascii():
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
