"""What each tier of client is owed: the bundled service matrix, read for the first frame of Today."""

import pkgutil
from functools import cache

import msgspec

from planner.courtship.matrix import Service
from planner.values.record import Record

FILE = "service_matrix.json"


class Matrix(Record, frozen=True, kw_only=True):
    """The whole file.

    Attributes:
        about: what it is, and where that was seen.
        service: its lines.
    """

    about: tuple[str, ...]
    service: tuple[Service, ...]


@cache
def service_matrix() -> tuple[Service, ...]:
    """What each tier of customer and prospect is owed, times a year."""
    return msgspec.json.decode(pkgutil.get_data("data", FILE) or b"", type=Matrix).service
