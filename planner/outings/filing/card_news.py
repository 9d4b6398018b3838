"""What is new on a person's card after filing, each thing named in a few words."""

from __future__ import annotations

from planner.outings.saying_needs import said_in_short
from planner.people.needs import NeedKind
from planner.people.occasions import name_of, said_day
from planner.people.person import Person
from planner.values.text import inert_line, listed


def card_news(before: Person, after: Person) -> str:
    """What was brought up to date: ``allergic to kiwi; stays off: politics``; empty where nothing was.

    Args:
        before: the person as they were.
        after: the same person with what was learned.
    """
    news = []
    for kind in NeedKind:
        was, now = before.needs.side(kind), after.needs.side(kind)
        news += [said_in_short(kind, need) for need in _new(was or (), now or ())]
        news += [f"no longer: {need}" for need in _new(now or (), was or ())]
        if now == () and was is None:
            news.append(f"{kind.value}: none")
    if after.alcohol is not before.alcohol:
        news.append("drinks alcohol" if after.alcohol else "drinks no alcohol")
    for head, was, now in (
        ("likes to drink", before.drinks, after.drinks),
        ("favourites", before.favourites, after.favourites),
        ("stays off", before.stays_off, after.stays_off),
    ):
        if new := _new(was, now):
            news.append(f"{head}: {listed(new)}")
    days = [day for day in after.occasions if day not in before.occasions]
    news += [f"{name_of(day)} {said_day(day, with_year=False)}" for day in days]
    return inert_line("; ".join(news))


def _new(was: tuple[str, ...], now: tuple[str, ...]) -> list[str]:
    return [one for one in now if one not in was]
