"""A point on the earth in WGS 84 degrees, read from what people type or paste."""

import re

from planner.values.late_pattern import LatePattern
from planner.values.problem import Problem
from planner.values.record import Record

_PAIR = LatePattern(
    r"(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([NS])?\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*([EW])?", re.IGNORECASE
)
_LINK = LatePattern(
    r"(?:@|[?&](?:q|ll|query|mlat)=|#map=\d+/)(-?\d{1,2}\.\d+)(?:,|%2C|/|&mlon=)(-?\d{1,3}\.\d+)",
    re.IGNORECASE,
)


class Point(Record, frozen=True, kw_only=True):
    """Latitude and longitude in degrees, north and east positive."""

    lat: float
    lon: float

    def __str__(self) -> str:
        return f"{self.lat:.5f}, {self.lon:.5f}"


def read_point(text: str) -> Point | Problem:
    """Read a typed pair (``38.7107, -9.1366`` or ``38.7107 N 9.1366 W``) or a map link's coordinates.

    A minus sign beside a letter may mean either, or the opposite of the letter, and is not guessed at.
    """
    found = _LINK.search(text)
    if found:
        return checked(float(found[1]), float(found[2]))
    pair = _PAIR.fullmatch(text.strip())
    if pair is None and "://" in text:
        said = "That link holds no position: open it and paste the longer one, or type 38.7107, -9.1366."
        return Problem(text=said)
    if pair is None:
        return Problem(text="Type latitude and longitude, such as 38.7107, -9.1366, or paste a map link.")
    lat, lon = float(pair[1]), float(pair[3])
    if (pair[2] and pair[1].startswith("-")) or (pair[4] and pair[3].startswith("-")):
        return Problem(text="Type a minus sign or a letter, not both: 33.9 S, 151.2 E.")
    return checked(
        -lat if (pair[2] or "").upper() == "S" else lat, -lon if (pair[4] or "").upper() == "W" else lon
    )


def checked(lat: float, lon: float) -> Point | Problem:
    """The point, or the problem that no such place is on the earth."""
    if not -90 <= lat <= 90:  # noqa: PLR2004 - degrees
        return Problem(text="Latitude goes from -90 to 90.")
    if not -180 <= lon <= 180:  # noqa: PLR2004 - degrees
        return Problem(text="Longitude goes from -180 to 180.")
    return Point(lat=lat, lon=lon)
