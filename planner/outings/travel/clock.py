"""A start on a night when the clocks change: one that never comes, or comes twice."""

from __future__ import annotations

from planner.dates.instants import instant, wall
from planner.dates.saying import say_time
from planner.outings.gap import Gap, Part, Severity
from planner.outings.situation import Situation


def clock_gaps(s: Situation) -> tuple[Gap, ...]:
    """What is amiss with the hour of the start, where the clocks go forward or back over it."""
    starts, zone = s.outing.starts, s.outing.zone
    if starts is None:
        return ()
    said = say_time(starts)
    first, second = (instant(starts.replace(fold=fold), zone) for fold in (0, 1))
    if wall(first, zone) != starts:
        then = say_time(wall(first, zone))
        text = f"The clocks go forward that night: there is no {said}. Say {then}, which is the same moment."
        return (Gap(key="clock", part=Part.OCCASION, severity=Severity.SHOULD, text=text, by=starts),)
    if first < second:
        text = f"The clocks go back that night: {said} comes twice. The first is meant; tell your guests so."
        return (Gap(key="clock", part=Part.OCCASION, severity=Severity.COULD, text=text, by=starts),)
    return ()
