"""What the notable days about an outing hang on, and those that were reckoned: nothing here takes time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.dates.notable import Dusk, NotableDay, Observance, Unreckoned
from planner.disk.reasons import reason
from planner.outings.outing import ends
from planner.outings.situation import Situation
from planner.people.host import Host, works_at
from planner.people.person import Person
from planner.values.point import Point
from planner.values.record import Record, changed
from planner.values.text import inert_line


class Wanted(Record, frozen=True, kw_only=True):
    """All that the notable days about an outing hang on, and nothing else.

    Attributes:
        on: its day.
        until: the day it ends on.
        zone: its IANA zone.
        keeps: what those at the table keep.
        address: where it is.
        city: in which city.
        point: the point, where that is known.
        near: where the host lives, where that is known.
    """

    on: date
    until: date
    zone: str
    keeps: tuple[Observance, ...] = ()
    address: str = ""
    city: str = ""
    point: Point | None = None
    near: Point | None = None


class Reckoned(Record, frozen=True, kw_only=True):
    """What was reckoned.

    Attributes:
        days: the public holidays where it is, and what is kept.
        dusk: when the sun sets there on its day; None where the place is not known.
        unreckoned: which days could not be told.
        failed: nothing could be reckoned; it may go better another time.
    """

    days: tuple[NotableDay, ...]
    dusk: Dusk | None = None
    unreckoned: tuple[Unreckoned, ...] = ()
    failed: bool = False


def wanted(s: Situation) -> Wanted | None:
    """What is to be reckoned for an outing; None while it has no day.

    Without a venue it is where the host lives or works, as long as it is in the host's zone.
    """
    starts, stops = s.outing.starts, ends(s.outing)
    if starts is None or stops is None:
        return None
    kept = {one for person in (*s.guests, *s.cohosts) for one in person.keeps or ()}
    base = Wanted(
        on=starts.date(),
        until=stops.date(),
        zone=s.outing.zone,
        keeps=tuple(one for one in Observance if one in kept),
        near=s.host.home.point or s.host.office.point,
    )
    if s.venue is not None:
        return changed(base, address=s.venue.address, city=s.venue.city, point=s.venue.point)
    if s.outing.zone != s.host.zone:
        return base
    where = works_at(s.host)
    return changed(base, address=where.text, city=where.city, point=where.point)


def wanted_by(host: Host, people: Iterable[Person], first: date, last: date) -> Wanted:
    """What is to be reckoned for a host's days: the holidays where they work, and what people keep."""
    where = works_at(host)
    kept = {one for person in people for one in person.keeps or ()}
    return Wanted(
        on=first, until=last, zone=host.zone, keeps=tuple(one for one in Observance if one in kept),
        address=where.text, city=where.city, point=where.point, near=host.home.point or host.office.point,
    )  # fmt: skip


def with_days(s: Situation, reckoned: Reckoned) -> Situation:
    """The situation with what was reckoned for it."""
    return changed(s, days=reckoned.days, dusk=reckoned.dusk, unreckoned=reckoned.unreckoned)


def failed(wrong: Exception) -> Reckoned:
    """What stands where nothing could be reckoned: that, and why, in a person's words.

    Args:
        wrong: what was raised.
    """
    if isinstance(wrong, (ImportError, FileNotFoundError)):
        why = "a part of hostbook is missing"
    elif isinstance(wrong, OSError):
        why = reason(wrong)
    else:
        why = "hostbook made a mistake"
    said = inert_line(f"Holidays could not be reckoned: {why}.")
    return Reckoned(days=(), unreckoned=(Unreckoned(said=said),), failed=True)
