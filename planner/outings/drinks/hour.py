"""What the host keeps an eye on at the table: who has had how many, and the last order and the close."""

from __future__ import annotations

from datetime import datetime, timedelta

from planner.dates.instants import instant
from planner.dates.saying import say_minutes, say_time
from planner.outings.drinks.moderation import anyone_may_drink, drinks_for, hard_stop, last_order
from planner.outings.drinks.pours import poured
from planner.outings.outing import Stage
from planner.outings.situation import Situation, called, travellers
from planner.outings.ticks import LAST_ORDER, is_ticked
from planner.values.record import Record
from planner.values.text import counted, inert_line, listed, sentence

NEAR = timedelta(minutes=15)
"""From here on what comes is said first, and louder."""
EARLY, LATE = timedelta(minutes=30), timedelta(hours=3)
"""Before the start and after the close: while the line is of use."""
STILL = timedelta(minutes=10)
"""After the time of the last order, while it is still the thing to do."""


class Coming(Record, frozen=True, kw_only=True):
    """What comes next at the table, in a line, and whether it is near."""

    text: str = ""
    near: bool = False


def is_on(s: Situation, now: datetime) -> bool:
    """Whether the hour is on, or about to be, or just over: drinks are counted and the close comes up."""
    starts, stop = s.outing.starts, hard_stop(s)
    if starts is None or stop is None or s.outing.stage in (Stage.FILED, Stage.CANCELLED):
        return False
    zone = s.outing.zone
    return instant(starts, zone) - EARLY <= now <= max(instant(starts, zone), instant(stop, zone)) + LATE


def coming_up(s: Situation, now: datetime) -> Coming:
    """The last order and the close, as far off as they are; empty while the hour is not on.

    Args:
        s: the situation.
        now: an instant with a zone.
    """
    order, stop, zone = last_order(s), hard_stop(s), s.outing.zone
    if not is_on(s, now) or order is None or stop is None:
        return Coming()
    to_order, to_stop = instant(order, zone) - now, instant(stop, zone) - now
    close = f"close {say_time(stop)}"
    if (
        anyone_may_drink(s)
        and not is_ticked(s.outing, LAST_ORDER)
        and to_order > -STILL
        and to_stop > timedelta(0)
    ):
        if _minutes(to_order) <= 0:
            return Coming(text=f"Last order now, nobody is pressed · {close}", near=True)
        near = to_order <= NEAR
        return Coming(text=f"Last order in {_said(to_order)}, {say_time(order)} · {close}", near=near)
    if _minutes(to_stop) > 0:
        return Coming(text=f"Close in {_said(to_stop)}, {say_time(stop)}", near=to_stop <= NEAR)
    if to_stop > -STILL:
        return Coming(text=f"It is {say_time(stop)}: time to close, and to see everyone home.", near=True)
    return Coming(text=f"The close was {_said(-to_stop)} ago: see everyone home.", near=True)


def said_counts(s: Situation, *, had_only: bool = False) -> str:
    """``Ines 2 of 2 · you 1 of 2``: who has had how many of those planned; empty where none was poured.

    Args:
        s: the situation.
        had_only: whether those who have had none yet are left out.
    """
    if not any(poured(s.outing, t) for t in travellers(s)):
        return ""
    said = []
    for traveller in travellers(s):
        had, most = len(poured(s.outing, traveller)), drinks_for(s, traveller)
        if had or (most and not had_only):
            planned = f"of {most}" if most else "with none planned"
            said.append(f"{called(s, traveller)} {had} {planned}")
    return inert_line(sentence(" · ".join(said)))


def over_plan(s: Situation) -> tuple[str, ...]:
    """The travellers who have had more than was planned for them."""
    return tuple(t for t in travellers(s) if len(poured(s.outing, t)) > drinks_for(s, t))


def said_over(s: Situation) -> str:
    """What to do, kindly, where somebody has had more than was planned; empty where nobody has."""
    over = over_plan(s)
    if not over:
        return ""
    most = max(len(poured(s.outing, t)) - drinks_for(s, t) for t in over)
    names = listed([called(s, t) for t in over])
    more = "one more" if most == 1 else f"{counted(most, 'drink')} more"
    return inert_line(f"That is {more} than planned for {names}: water and food now, and no fuss.")


def _minutes(left: timedelta) -> int:
    """Whole minutes, rounded up: half a minute left is not none."""
    return -(-int(left.total_seconds()) // 60)


def _said(left: timedelta) -> str:
    return say_minutes(max(1, _minutes(left)))
