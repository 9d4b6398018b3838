"""What is to be done now: the one step that comes next, and when the host sets out next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from planner.dates.apart import own_time, say_far, say_on_both
from planner.dates.instants import instant, wall
from planner.dates.saying import say_day, say_left
from planner.outings.drinks.moderation import hard_stop
from planner.outings.parts import HOST, Way
from planner.outings.run_of_show import RIDES
from planner.outings.situation import Situation
from planner.outings.step import Step
from planner.outings.table.table_steps import TELL
from planner.outings.ticks import ASK
from planner.outings.travel.legs import leave_by, leg, said_way
from planner.outings.travel.own_time import zone_of_end
from planner.outings.travel.way_steps import ARRIVE, LEAVE, fetch_step
from planner.values.record import Record
from planner.values.text import inert_line

CLOSE = timedelta(minutes=15)
"""So near, leaving is what matters most."""
STALE = timedelta(minutes=30)
"""After its time, at the table: a step that nobody ticked gives way to the next."""
MENDED_THERE = (ASK, TELL, RIDES)
"""Steps of the days before that can be made good at the table still, and can do harm if they are not."""


class Leaving(Record, frozen=True, kw_only=True):
    """When the host sets out next.

    Attributes:
        home: whether it is the way home.
        text: when, how far off that is, and how: ``11:42, in 12 min, by taxi``.
        near: whether it is a matter of minutes, or late.
    """

    home: bool = False
    text: str
    near: bool = False


def next_step(s: Situation, steps: Sequence[Step], now: datetime) -> Step | None:
    """The step that comes next; leaving is told by :func:`next_leaving`.

    What is due and cannot wait comes first, then the latest that is due, then the first to come. Once the
    hour has begun, what lies behind is let go, but for what can still do harm.

    Args:
        s: the situation.
        steps: its run of show, in any order.
        now: an instant with a zone.
    """
    ordered = sorted(steps, key=lambda step: instant(step.at, s.outing.zone))
    still = [step for step in ordered if not step.done and not _is_behind(s, step, steps, now)]
    due = [step for step in still if instant(step.at, s.outing.zone) <= now]
    ahead = [step for step in still if instant(step.at, s.outing.zone) > now]
    close = hard_stop(s)
    after = [step for step in due if close and step.at > close]
    if after:
        return after[0]
    if musts := [step for step in due if step.must]:
        return musts[0]
    if _has_begun(s, now):
        due = [step for step in due if now - instant(step.at, s.outing.zone) <= STALE]
    latest = max(due, key=lambda step: instant(step.at, s.outing.zone), default=None)
    return latest or (ahead[0] if ahead else None)


def said_step(s: Situation, step: Step, now: datetime) -> str:
    """When a step that is to come is due: ``11:22, in 12 min``; empty for one that is due now."""
    return "" if instant(step.at, s.outing.zone) <= now else _when(s, step.at, s.host.zone, now)


def next_leaving(s: Situation, steps: Sequence[Step], now: datetime) -> Leaving | None:
    """When the host sets out next: there, until that is done or too late, then home; None where nobody knows.

    Args:
        s: the situation.
        steps: its run of show.
        now: an instant with a zone.
    """
    way = leg(s.outing.transport, HOST, Way.IN)
    found = {step.key: step for step in steps if step.key in (LEAVE, ARRIVE)}
    if found and not any(step.done for step in found.values()) and not _is_there(s, steps, now):
        at = found[LEAVE].at
        known = way is not None and leave_by(s, way) is not None
        zone = zone_of_end(s, way) if way else s.host.zone
        how = f", {said_way(s, way)}" if way else ""
        said = _to_leave(s, at, zone, now)
        text = inert_line(f"{'' if known or said.startswith('now') else 'about '}{said}{how}")
        return Leaving(text=text, near=instant(at, s.outing.zone) - now <= CLOSE)
    home = leg(s.outing.transport, HOST, Way.HOME)
    at_home = leave_by(s, home) if home and found else None
    if home is None or at_home is None or instant(at_home, s.outing.zone) <= now:
        return None
    near = instant(at_home, s.outing.zone) - now <= CLOSE
    text = f"{_when(s, at_home, s.host.zone, now)}, {said_way(s, home)}"
    return Leaving(home=True, text=inert_line(text), near=near)


def _is_behind(s: Situation, step: Step, steps: Sequence[Step], now: datetime) -> bool:
    """Whether a step that was not ticked is behind the host all the same."""
    if step.key == LEAVE:
        return True
    if step.key.startswith(fetch_step("")):
        return _is_there(s, steps, now)
    starts = s.outing.starts
    before = starts is not None and instant(step.at, s.outing.zone) < instant(starts, s.outing.zone)
    return before and _has_begun(s, now) and step.key not in MENDED_THERE


def _is_there(s: Situation, steps: Sequence[Step], now: datetime) -> bool:
    """Whether the host is to be there by now."""
    return any(step.key == ARRIVE and instant(step.at, s.outing.zone) <= now for step in steps)


def _has_begun(s: Situation, now: datetime) -> bool:
    return s.outing.starts is not None and instant(s.outing.starts, s.outing.zone) <= now


def _to_leave(s: Situation, at: datetime, zone: str, now: datetime) -> str:
    left = round((instant(at, s.outing.zone) - now) / timedelta(minutes=1))
    if left > 0:
        return _when(s, at, zone, now)
    both = say_on_both(at, s.outing.zone, zone)
    return f"now, {both} was {say_left(left)}" if left else f"now ({both})"


def _when(s: Situation, at: datetime, zone: str, now: datetime) -> str:
    """The time on the clock of a zone, its day where that is not today's, and how far off it is."""
    mine, here = own_time(at, s.outing.zone, zone), wall(now, zone)
    day = f"{say_day(mine.date(), here.date())}, " if mine.date() == at.date() != here.date() else ""
    return f"{day}{say_on_both(at, s.outing.zone, zone)}, {say_far(at, s.outing.zone, here, zone)}"
