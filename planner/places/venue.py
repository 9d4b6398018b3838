"""A venue: a place to host, what it offers, and what happened there."""

from datetime import date, time
from enum import StrEnum

from planner.values.late_pattern import LatePattern
from planner.values.point import Point
from planner.values.record import Record
from planner.values.text import fold


class VenueKind(StrEnum):
    """What sort of place it is."""

    RESTAURANT = "restaurant"
    CAFE = "café"
    BAR = "bar"
    STADIUM = "stadium"
    CONCERT_HALL = "concert hall"
    THEATRE = "theatre"
    GOLF_CLUB = "golf club"
    OTHER = "other"


class Feature(StrEnum):
    """What a host asks of a place."""

    QUIET = "quiet"
    STEP_FREE = "step-free"
    PARKING = "parking"
    PRIVATE_ROOM = "private room"
    OUTDOOR = "outdoor tables"
    GOOD_WITHOUT_ALCOHOL = "good without alcohol"


class Weekday(StrEnum):
    """The days of the week, as ISO 8601 orders them."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class Opening(Record, frozen=True, kw_only=True):
    """Hours that it is open, on one weekday or several.

    Attributes:
        days: on which, in the order of the week.
        opens: from when.
        closes: until when; not later than *opens* means the next day, and midnight is the day's end.
    """

    days: tuple[Weekday, ...]
    opens: time
    closes: time


class Remark(Record, frozen=True, kw_only=True):
    """Something noted about the place on a day, and how good it was then.

    Attributes:
        on: the day.
        text: what was noted; may be empty when only a rating was given.
        rating: 1 to 5, where one was given.
        outing_id: the outing it comes from, if from one.
    """

    on: date
    text: str = ""
    rating: int | None = None
    outing_id: str | None = None


class Venue(Record, frozen=True, kw_only=True):
    """A place to host.

    Attributes:
        id: the book's own id.
        name: as on the door.
        kind: what sort of place.
        address: street and number.
        city: the city.
        zone: IANA zone, where one was typed; else it is in that of its city.
        point: where it is, if known.
        cuisine: in a word or two.
        features: what it is known to have.
        lacks: what it is known not to have; a feature in neither is unknown.
        serves: needs it is known to meet ("coeliac", "vegan", "walnut allergy").
        cannot_serve: needs it is known not to meet.
        price_band: 1 (modest) to 4 (lavish), if known.
        largest_party: the most it can seat together, if known.
        closed_on: weekdays it is closed, whatever its hours say.
        hours: when it is open, in its own wall time; empty while unknown. A day in none of them is closed.
        parking: where, and what it costs.
        phone: to book by.
        website: to book by.
        email: to write to.
        table_notes: which table to ask for, and which not.
        remarks: its history, oldest first.
    """

    id: str
    name: str
    kind: VenueKind = VenueKind.RESTAURANT
    address: str = ""
    city: str = ""
    zone: str = ""
    point: Point | None = None
    cuisine: str = ""
    features: tuple[Feature, ...] = ()
    lacks: tuple[Feature, ...] = ()
    serves: tuple[str, ...] = ()
    cannot_serve: tuple[str, ...] = ()
    price_band: int | None = None
    largest_party: int | None = None
    closed_on: tuple[Weekday, ...] = ()
    hours: tuple[Opening, ...] = ()
    parking: str = ""
    phone: str = ""
    website: str = ""
    email: str = ""
    table_notes: str = ""
    remarks: tuple[Remark, ...] = ()


def rating(venue: Venue) -> float | None:
    """The mean of its ratings, 1 to 5, or None while there is none."""
    given = [r.rating for r in venue.remarks if r.rating is not None]
    return sum(given) / len(given) if given else None


def has(venue: Venue, feature: Feature) -> bool | None:
    """Whether it has the feature: yes, no, or None while unknown."""
    if feature in venue.features:
        return True
    return False if feature in venue.lacks else None


def latest_note(venue: Venue) -> Remark | None:
    """The last remark that says something of the place, or None."""
    return max((r for r in venue.remarks if r.text.strip()), key=lambda r: r.on, default=None)


def found_noisy(venue: Venue) -> bool:
    """Whether the latest note says that it was loud, whatever its features say."""
    note = latest_note(venue)
    return note is not None and _NOISY.search(fold(note.text)) is not None


_NOISY = LatePattern(
    r"(?<!not )(?<!not too )(?<!not very )(?<!never )(?<!n't )\b(?:noisy|loud|deafening|"
    r"(?:could|can)(?: not|n['’]?t|not) hear|hard to hear)\b"
)
