"""Notable days: public holidays, and the fasts and feasts that somebody keeps."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from planner.values.record import Record


class Observance(StrEnum):
    """A fast, a feast or a day of rest that a person may keep; the value is its name in a form."""

    RAMADAN = "Ramadan"
    EID = "Eid"
    ASHURA = "Ashura"
    SHABBAT = "Shabbat"
    ROSH_HASHANAH = "Rosh Hashanah"
    YOM_KIPPUR = "Yom Kippur"
    SUKKOT = "Sukkot"
    HANUKKAH = "Hanukkah"
    PURIM = "Purim"
    PASSOVER = "Passover"
    SHAVUOT = "Shavuot"
    TISHA_BAV = "Tisha B'Av"
    MINOR_FASTS = "Jewish minor fasts"
    LENT = "Lent"
    FRIDAYS = "Fridays without meat"
    GOOD_FRIDAY = "Good Friday"
    EASTER = "Easter"
    CHRISTMAS = "Christmas"
    GREAT_LENT = "Great Lent"
    ORTHODOX_EASTER = "Orthodox Easter"
    ORTHODOX_CHRISTMAS = "Orthodox Christmas"
    DIWALI = "Diwali"
    NAVRATRI = "Navratri"
    HOLI = "Holi"
    VESAK = "Vesak"
    LUNAR_NEW_YEAR = "Lunar New Year"
    NOWRUZ = "Nowruz"


class Sort(StrEnum):
    """What a notable day asks of a host, gravest for a table first."""

    FAST = "fast"
    REST = "rest"
    ABSTINENCE = "abstinence"
    FEAST = "feast"
    SOLEMN = "solemn"
    HOLIDAY = "holiday"


class NotableDay(Record, frozen=True, kw_only=True):
    """A day, or days in a row, that a host had better know of.

    Attributes:
        on: the first day of the calendar that it touches.
        until: the last day that it touches; the same for a single day.
        name: what it is called, in English where that is known.
        sort: what it asks: nothing eaten (``fast``: from dawn, or from dusk to the next nightfall), no work
            and no telephone (``rest``), some foods left out (``abstinence``), time for the family
            (``feast``), quiet (``solemn``), or only that places may be shut (``holiday``).
        keeps: who keeps it; None for a public holiday.
        country: the ISO 3166 code of the country whose public holiday it is.
        country_name: what that country, or the part of it, is called in a sentence.
        region: the part of the country that keeps it, by its code; empty for the whole of it.
        from_dusk: it begins at dusk of its first day and ends at nightfall of its last.
        give: so many days earlier or later it may fall, by a sighting of the moon or by custom.
        means: what it means for a host, in a line.
    """

    on: date
    until: date
    name: str
    sort: Sort
    keeps: Observance | None = None
    country: str = ""
    country_name: str = ""
    region: str = ""
    from_dusk: bool = False
    give: int = 0
    means: str = ""


class HolidayAt(Record, frozen=True, kw_only=True):
    """The public holiday that the day is where a place is; without a name where it is none.

    Attributes:
        venue_id: the place.
        name: what the day is called.
        country: what the country, or the part of it, is called in a sentence.
    """

    venue_id: str
    name: str = ""
    country: str = ""


class Unreckoned(Record, frozen=True, kw_only=True):
    """Days that could not be told.

    Attributes:
        said: which, in a sentence.
        keeps: whose they are, by what is kept; empty where they are public holidays, or any.
    """

    said: str
    keeps: tuple[Observance, ...] = ()


class Dusk(Record, frozen=True, kw_only=True):
    """When a day ends at a place, as wall times there.

    Attributes:
        sunset: when the sun sets; None where it does not.
        nightfall: when three stars can be seen; None where it does not get so dark.
    """

    sunset: datetime | None = None
    nightfall: datetime | None = None


def touches(day: NotableDay, first: date, last: date) -> bool:
    """Whether it falls, or may fall, on any day from the first to the last."""
    give = timedelta(days=day.give)
    return day.on - give <= last and day.until + give >= first


def surely_on(day: NotableDay, on: date) -> bool:
    """Whether it falls on that day of the calendar, as far as it can be reckoned."""
    return day.on <= on <= day.until


def length(day: NotableDay) -> int:
    """How many days of the calendar it touches."""
    return (day.until - day.on).days + 1
