"""Days in a row, none too far from the next: how one cadence finds its way through the weeks with room."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

WEEK = 7


class Stretch(NamedTuple):
    """What is to be bridged; days are counted as :meth:`datetime.date.toordinal` does.

    Attributes:
        after: the day the clock was last reset on.
        by: the last day for the first of the days wanted.
        until: the day the clock is reset on again, or the last day that is looked at.
        is_reset: whether the clock is reset on ``until`` anyway.
        ideal: the days between two.
        longest: the most days between two.
    """

    after: int
    by: int
    until: int
    is_reset: bool
    ideal: int
    longest: int


class Gap(NamedTuple):
    """A gap that is too long.

    Attributes:
        after: the day before it.
        by: the last day it might have ended on.
        until: the day after it; None where there is none.
    """

    after: int
    by: int
    until: int | None


class Made(NamedTuple):
    """What was found.

    Attributes:
        days: the days, each with the one it falls due on.
        gap: the first gap that is too long; None where the stretch is bridged.
    """

    days: list[tuple[int, int]]
    gap: Gap | None


def week_of(day: int) -> int:
    """The calendar week of a day, Monday first, by a number."""
    return (day - 1) // WEEK


def chain(stretch: Stretch, free: Sequence[int], cost: Callable[[int], int]) -> Made:
    """The days that bridge a stretch, each as near its ideal as leaves the rest a way; one a week at most.

    Where there is no way, it goes as far as it can, and over the gap to the first day after it.

    Args:
        stretch: what is to be bridged.
        free: the days that may be taken, in their order.
        cost: how unwelcome a day is, in days from the ideal one.
    """
    final = stretch.until - 1 if stretch.is_reset else stretch.until
    days = free[bisect_right(free, stretch.after) : bisect_right(free, final)]
    safe = _safe(days, stretch)
    made: list[tuple[int, int]] = []
    gap: Gap | None = None
    at, due, by, begins = stretch.after, stretch.after + stretch.ideal, stretch.by, 0
    while begins < len(days) and (by < stretch.until if stretch.is_reset else due <= stretch.until):
        ends = bisect_right(days, by)
        within = [n for n in range(begins, ends) if safe[n]]
        if within:
            chosen = min(within, key=lambda n: (abs(days[n] - due) + cost(days[n]), n))
        else:
            chosen = max(begins, ends - 1)
        on = days[chosen]
        if on > by and gap is None:
            gap = Gap(at, by, on)
        made.append((on, due))
        at, due, by = on, on + stretch.ideal, on + stretch.longest
        begins = bisect_left(days, _next_week(on))
    if gap is None and by < stretch.until:
        gap = Gap(at, by, stretch.until if stretch.is_reset else None)
    return Made(made, gap)


def _next_week(day: int) -> int:
    """The Monday after a day."""
    return (week_of(day) + 1) * WEEK + 1


def _safe(days: Sequence[int], stretch: Stretch) -> list[bool]:
    """Of each day, whether from it the end can be reached without a gap that is too long."""
    safe = [False] * len(days)
    following = [len(days)] * (len(days) + 1)  # the first safe day at or after each
    for n in range(len(days) - 1, -1, -1):
        reach = days[n] + stretch.longest
        if reach >= stretch.until:
            safe[n] = True
        else:
            step = following[bisect_left(days, _next_week(days[n]))]
            safe[n] = step < len(days) and days[step] <= reach
        following[n] = n if safe[n] else following[n + 1]
    return safe
