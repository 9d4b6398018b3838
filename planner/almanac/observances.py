"""What is bundled of each fast and feast: its name, what it asks of a table, and days that no rule gives."""

from __future__ import annotations

import pkgutil
from datetime import date
from functools import cache

import msgspec

from planner.dates.notable import Observance, Sort
from planner.values.record import Record

FILE = "observances.toml"


class Told(Record, frozen=True, kw_only=True):
    """What is told of one fast or feast.

    Attributes:
        key: by which the rule that reckons its days knows it.
        keeps: what somebody keeps who keeps it.
        name: as it is said.
        sort: what it asks.
        means: what it means for a host, in a line.
        source: where that was seen.
        seen: when.
        from_dusk: it begins at dusk and ends at nightfall.
        give: by how many days it may fall earlier or later.
        last: how many days it lasts, where its first days are listed.
        dates: its first days, where no rule gives them.
    """

    key: str
    keeps: Observance
    name: str
    sort: Sort
    means: str
    source: str
    seen: date
    from_dusk: bool = False
    give: int = 0
    last: int = 1
    dates: tuple[date, ...] = ()


class File(Record, frozen=True, kw_only=True):
    """The whole file."""

    day: tuple[Told, ...]


@cache
def told() -> dict[str, Told]:
    """What is told of each, by its key, in the order of the file."""
    read = msgspec.toml.decode(pkgutil.get_data("data", FILE) or b"", type=File)
    return {one.key: one for one in read.day}
