"""An address: a place where someone lives or works, to set out from or to be fetched at."""

from planner.values.point import Point
from planner.values.record import Record
from planner.values.text import fold


class Address(Record, frozen=True, kw_only=True):
    """A place where someone lives or works.

    Attributes:
        text: street and number, as on an envelope.
        city: the city.
        point: where it is, if known.
    """

    text: str = ""
    city: str = ""
    point: Point | None = None

    def __str__(self) -> str:
        city = "" if self.city and fold(self.city) in fold(self.text) else self.city
        return ", ".join(part for part in (self.text, city) if part.strip())
