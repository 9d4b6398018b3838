"""The wish: what an hour asks of a place, and of whom."""

from __future__ import annotations

from datetime import date, datetime

from planner.dates.notable import HolidayAt
from planner.people.needs import Needs
from planner.places.venue import Venue
from planner.values.money import Money
from planner.values.point import Point
from planner.values.record import Record
from planner.values.text import fold


class GuestNeeds(Record, frozen=True, kw_only=True):
    """One at the table, by the name they are called, with what they need there.

    Attributes:
        name: what they are called.
        needs: at a table.
        alcohol: whether they drink alcohol.
        id: the book's own id.
        favourites: what they love, places among it.
        limit: the most their employer lets them accept, if known.
        fasts: the fast that they keep on that day, by its name.
    """

    name: str
    needs: Needs
    alcohol: bool | None = None
    id: str = ""
    favourites: tuple[str, ...] = ()
    limit: Money | None = None
    fasts: str = ""


class Spot(Record, frozen=True, kw_only=True):
    """A place that someone sets out from.

    Attributes:
        name: as it is said: ``your office``, ``Ines’s home``.
        point: where it is.
        who: who sets out from there, ``you`` for the host.
        city: the city it is in, if known.
        exact: whether the point is the place itself; else it is only the middle of its city.
    """

    name: str
    point: Point
    who: str = ""
    city: str = ""
    exact: bool = True


class PastVisit(Record, frozen=True, kw_only=True):
    """A day at a venue with any of these guests; *who* are the ids of those who were along."""

    venue_id: str
    on: date
    who: tuple[str, ...] = ()


class Wish(Record, frozen=True, kw_only=True):
    """What the hour asks of a place.

    Attributes:
        party: how many at the table.
        kind: the word for the hour (``lunch``, ``game``).
        guests: what each needs.
        spots: where each sets out from, as far as it is known.
        begins: the local wall time it begins, once there is a day.
        ends: the local wall time it is over.
        past: earlier visits with any of these guests, oldest first.
        cap: the most to spend per head.
        holiday: the public holiday that the day is in that city, by its name.
        city: the city that the holiday was looked up for; empty where that is not known.
        holidays_at: the holidays of places in other cities, as far as they were looked up.
        hushed: outings whose note of a place is of somebody who is not along, and is not read out.
    """

    party: int
    kind: str
    guests: tuple[GuestNeeds, ...] = ()
    spots: tuple[Spot, ...] = ()
    begins: datetime | None = None
    ends: datetime | None = None
    past: tuple[PastVisit, ...] = ()
    cap: Money | None = None
    holiday: str = ""
    city: str = ""
    holidays_at: tuple[HolidayAt, ...] = ()
    hushed: frozenset[str] = frozenset()

    @property
    def on(self) -> date | None:
        """The day, once there is one."""
        return self.begins.date() if self.begins else None


def is_elsewhere(venue: Venue, city: str) -> bool:
    """Whether a place may be in another city, or in another country, than the one named."""
    is_here = bool(city.strip()) and fold(venue.city) == fold(city)
    return not is_here and bool(venue.city.strip() or venue.address.strip() or venue.point)
