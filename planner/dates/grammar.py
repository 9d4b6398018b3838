"""The one grammar of dates: which rules are tried at each place of a phrase, the longest reading first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planner.dates import calendar, clock, counts, periods, relative
from planner.dates.pieces import Read, Scan, UnreadError

if TYPE_CHECKING:
    from collections.abc import Callable

RULES: tuple[Callable[[Scan, int], Read | None], ...] = (
    relative.near_day,
    relative.day_end,
    periods.weekday_of_month,
    relative.weekday,
    relative.week,
    relative.weekend,
    counts.counted,
    periods.ending,
    calendar.named_date,
    calendar.written_date,
    calendar.day_of_month,
    calendar.named_day,
    clock.figures,
    clock.words,
    clock.hint,
)


def longest(scan: Scan, place: int) -> Read | None:
    """The longest stretch that any rule reads from a place; the first rule where two are as long.

    Raises:
        UnreadError: only a rule that found the words impossible spoke up ("31 Feb").
    """
    best: Read | None = None
    refusal: UnreadError | None = None
    for rule in RULES:
        try:
            found = rule(scan, place)
        except UnreadError as why:
            refusal = refusal or why
            continue
        if found is not None and (best is None or found.length > best.length):
            best = found
    if refusal is not None and (best is None or best.length == 1):
        raise refusal
    return best
