"""A point on the earth in WGS 84 degrees, read from what people type or paste."""

from planner.values.point_links import is_link, linked
from planner.values.point_written import written
from planner.values.problem import Problem
from planner.values.record import Record

FARTHEST_NORTH, FARTHEST_EAST = 90, 180


class Point(Record, frozen=True, kw_only=True):
    """Latitude and longitude in degrees, north and east positive."""

    lat: float
    lon: float

    def __str__(self) -> str:
        return f"{self.lat:.5f}, {self.lon:.5f}"


def read_point(text: str) -> Point | Problem:
    """Read a position: a pair of numbers or a map link.

    Decimals (``38.7107, -9.1366``, ``38,7107 -9,1366``, ``38.7107 N 9.1366 W``), degrees with minutes and
    seconds (``38°42'38.5"N 9°8'12"W``), ``geo:`` URIs, and links of Google, Apple, OpenStreetMap, Bing, Waze
    and HERE. What may mean two places is asked about and not guessed at.
    """
    found: tuple[float, float] | Problem | None = linked(text)
    if found is None and is_link(text):
        said = "Open that link and paste the one it leads to, or type 38.7107, -9.1366."
        return Problem(text=said)
    found = found or written(text)
    return found if isinstance(found, Problem) else checked(*found)


def checked(lat: float, lon: float) -> Point | Problem:
    """The point, or the problem that no such place is on the earth."""
    if not -FARTHEST_NORTH <= lat <= FARTHEST_NORTH:
        turned = abs(lat) <= FARTHEST_EAST and abs(lon) <= FARTHEST_NORTH
        hint = f" Is it the other way round: {lon:g}, {lat:g}?" if turned else ""
        return Problem(text=f"Latitude goes from -90 to 90.{hint}")
    if not -FARTHEST_EAST <= lon <= FARTHEST_EAST:
        return Problem(text="Longitude goes from -180 to 180.")
    return Point(lat=lat, lon=lon)
