"""What a router said of a way, as the book keeps it and as it is read again."""

from __future__ import annotations

from datetime import date, timedelta
from math import isfinite

import msgspec

from planner.places.answer import Answer, answer_id
from planner.places.way import ROUTED, Routed, WayKey
from planner.values.record import Record

FRESH = timedelta(weeks=6)
"""How long an answer is not asked for again: roads are dug up, and opened."""
KIND = "way"


class Given(Record, frozen=True, kw_only=True):
    """A way with nothing in it, as it is kept.

    Attributes:
        seconds: without traffic, waiting or parking.
        km: along the streets.
        router: the router, as it calls itself.
    """

    seconds: float
    km: float
    router: str


def asked_of(key: WayKey) -> str:
    """A way as it is noted: how it is gone, and its two ends; the hour does not matter to a router."""
    return f"{KIND} by {ROUTED.get(key.mode, key.mode)}: {key.start} to {key.end}"


def way_answer_id(key: WayKey) -> str:
    """The id of what is known of a way, whichever router said it: the newest takes the others' place."""
    return answer_id(KIND, asked_of(key))


def as_answer(key: WayKey, found: Routed | None, *, source: str, on: date, of: tuple[str, ...]) -> Answer:
    """What a router said of a way, to be kept; or that it knows of none.

    Args:
        key: the way.
        found: the answer, or None where the router knows of no way that can be believed.
        source: the router's name and the address of its server.
        on: the day.
        of: ids of the people whose way it is.
    """
    given = Given(seconds=found.seconds, km=found.km, router=found.source) if found else None
    said = msgspec.json.encode(given).decode()
    return Answer(id=way_answer_id(key), asked=asked_of(key), given=said, source=source, on=on, of=of)


def read_answer(answer: Answer, key: WayKey) -> Routed | None:
    """A kept answer as the way it tells of; None where the router knew of none, or it cannot be read."""
    try:
        given = msgspec.json.decode(answer.given, type=Given | None)
    except msgspec.MsgspecError:
        return None
    if given is None or not (isfinite(given.seconds) and isfinite(given.km)) or given.seconds <= 0:
        return None
    return Routed(
        start=key.start,
        end=key.end,
        by=ROUTED[key.mode],
        seconds=given.seconds,
        km=given.km,
        source=given.router,
        seen=answer.on,
    )


def is_fresh(answer: Answer, today: date) -> bool:
    """Whether a way need not be asked about again."""
    return today - answer.on <= FRESH
