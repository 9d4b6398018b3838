"""What is owed in words: by when, how late, or for which day it is planned."""

from __future__ import annotations

from datetime import date

from planner.courtship.owing import Owed
from planner.dates.saying import say_day
from planner.values.text import counted


def is_waited_for(one: Owed, today: date) -> bool:
    """Whether it is to be done by now: late, or planned for today or before; not if it is planned ahead."""
    if one.planned is not None and one.planned >= today:
        return one.planned == today
    return one.days_late > 0 or one.planned is not None


BEYOND = "past the longest gap"


def is_past_longest(one: Owed, today: date) -> bool:
    """Whether they waited longer than they ever should, and nothing is planned that would end it."""
    return one.beyond > 0 and (one.planned is None or one.planned < today)


def say_owed(one: Owed, today: date, *, short: bool = False) -> str:
    """When it is owed: "planned today", "planned Thu 3 Dec", "19 days late", "missed Mon 16 Nov".

    Args:
        one: what is owed.
        today: the day to judge by.
        short: whether there is little room.
    """
    if one.planned is not None and one.planned >= today:
        return "planned today" if one.planned == today else f"planned {say_day(one.planned, today)}"
    if one.days_late:
        return f"{one.days_late} d late" if short else f"{counted(one.days_late, 'day')} late"
    if one.planned is not None:
        return f"missed {say_day(one.planned, today)}"
    return f"by {say_day(one.due, today)}"
