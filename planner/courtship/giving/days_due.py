"""Days that come round soon: what suits each, by when it is begun, and whether it is seen to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from planner.courtship.giving.gestures import Gesture, Gestures, suited, the_present
from planner.courtship.giving.gift import Gift, GiftState
from planner.courtship.giving.steps import GIVEN, day_of, is_in_the_works, state_of
from planner.courtship.giving.suiting import gifts_suit
from planner.courtship.planned import PlannedTouch
from planner.courtship.put_off import PutOff
from planner.courtship.touches import Touch, TouchKind, log_of
from planner.dates.saying import say_day
from planner.people.occasions import Occasion, next_on
from planner.people.person import Person
from planner.values.record import Record
from planner.values.text import fold

DAYS_AHEAD = 21
"""How far ahead days that come round are named."""
NEAR = timedelta(days=7)
"""A note or a gift so long before a day is taken to be for it."""
ON_THE_DAY = (TouchKind.CALL, TouchKind.VISIT, TouchKind.OUTING, TouchKind.USEFUL)
"""Touches that are for the day only on the day itself."""
NAMING = ("birthday", "anniversary", "card", "present")
"""Words in a logged touch that say it was for the day."""


class DayDue(Record, frozen=True, kw_only=True):
    """A day of somebody's that comes round soon.

    Attributes:
        person: whose.
        occasion: which.
        on: the day.
        gesture: the fullest that suits and can still be there in time, or what is in the works.
        begin: the day by which to begin, so that it is there on the day; in the past where that is late.
        seen_to: what was done or planned for it, in words; empty while nothing was.
        gift: the gift that is in the works for it, or was given for it.
    """

    person: Person
    occasion: Occasion
    on: date
    gesture: Gesture
    begin: date
    seen_to: str = ""
    gift: Gift | None = None


def days_due(
    *,
    people: Iterable[Person],
    gifts: Iterable[Gift],
    put_off: Iterable[PutOff],
    gestures: Gestures,
    today: date,
    touches: Iterable[Touch] = (),
    planned: Iterable[PlannedTouch] = (),
) -> tuple[DayDue, ...]:
    """The days that come round within :data:`DAYS_AHEAD`, the soonest to begin first, what is seen to last.

    Args:
        people: everyone in the book.
        gifts: every gift.
        put_off: what was put off or let go; see :func:`day_key`.
        gestures: what suits which day.
        today: the day to judge by.
        touches: the log, or what it is made of: a card or a call that was logged sees to a day.
        planned: touches put down for a day, which see to it too.
    """
    last = today + timedelta(days=DAYS_AHEAD)
    away = {(p.person_id, p.key) for p in put_off if p.until is None or p.until > today}
    coming = [
        (person, occasion, on)
        for person in people
        for occasion in person.occasions
        if (on := next_on(occasion, today)) <= last and (person.id, day_key(occasion, on)) not in away
    ]
    if not coming:
        return ()
    known = _made({person.id for person, _, _ in coming}, gifts, touches, planned, today)
    found = [_due(*one, gestures=gestures, made=known[one[0].id], today=today) for one in coming]
    return tuple(sorted(found, key=lambda d: (bool(d.seen_to), d.begin, d.on, d.person.name, d.person.id)))


def day_key(occasion: Occasion, on: date) -> str:
    """Under what one year's day is put off or let go."""
    return f"day:{occasion.kind.value}:{occasion.label}:{on.year}"


class _Made(NamedTuple):
    """What was given to one person, logged or planned, as far as it may be for a day that comes."""

    gifts: list[Gift]
    touches: list[Touch]
    planned: list[PlannedTouch]


def _made(
    whose: set[str],
    gifts: Iterable[Gift],
    touches: Iterable[Touch],
    planned: Iterable[PlannedTouch],
    today: date,
) -> dict[str, _Made]:
    found = {person_id: _Made([], [], []) for person_id in whose}
    since = today - NEAR * 3
    for gift in gifts:
        if gift.person_id in whose and not gift.from_them:
            found[gift.person_id].gifts.append(gift)
    log = log_of(touches, today)
    for person_id, made in found.items():
        made.touches.extend(touch for touch in log.happened(person_id) if touch.on >= since)
    for one in planned:
        if one.on >= today and one.person_id in whose:
            found[one.person_id].planned.append(one)
    return found


def _due(
    person: Person, occasion: Occasion, on: date, *, gestures: Gestures, made: _Made, today: date
) -> DayDue:
    mine = tuple(gift for gift in made.gifts if _is_for(gift, occasion, on))
    given = next((gift for gift in mine if state_of(gift) in GIVEN), None)
    waiting = next((gift for gift in mine if is_in_the_works(gift)), None)
    present = the_present(gestures) if waiting else None
    gesture = present or _chosen(suited(gestures, person, occasion), person, on, today)
    bought = waiting is not None and state_of(waiting) is GiftState.BOUGHT
    begin = on - timedelta(days=gesture.send if bought else gesture.days)
    seen = _said_given(given, today) if given else _said_made(occasion, on, made, today)
    return DayDue(
        person=person, occasion=occasion, on=on, gesture=gesture, begin=begin,
        seen_to=seen, gift=given or waiting,
    )  # fmt: skip


def _chosen(gestures: tuple[Gesture, ...], person: Person, on: date, today: date) -> Gesture:
    """The fullest that suits and is still in time."""
    may = [one for one in gestures if one.touch is not TouchKind.GIFT or gifts_suit(person)]
    in_time = (one for one in may if on - one.lead >= today)
    return next(in_time, may[-1])


def _is_for(gift: Gift, occasion: Occasion, on: date) -> bool:
    """Whether a gift is meant for that year's day."""
    if gift.for_on is not None:
        return gift.for_on == on
    given = day_of(gift, *GIVEN)
    names_it = bool(gift.occasion) and fold(occasion.kind.value) in fold(gift.occasion)
    return names_it and (given is None or on - NEAR * 3 <= given <= on)


def _said_given(gift: Gift, today: date) -> str:
    step = gift.steps[-1]
    return f"{gift.what}, {step.state.value} {say_day(step.on, today)}"


def _said_made(occasion: Occasion, on: date, made: _Made, today: date) -> str:
    """What was logged or planned for the day, in words."""
    done = next((touch for touch in made.touches if _was_for(touch, occasion, on)), None)
    if done is not None:
        return f"{done.kind.value}, {say_day(done.on, today)}"
    for one in made.planned:
        if one.on == on or (one.touch not in ON_THE_DAY and on - NEAR <= one.on <= on):
            return f"{one.touch.value} planned, {say_day(one.on, today)}"
    return ""


def _was_for(touch: Touch, occasion: Occasion, on: date) -> bool:
    if touch.kind in ON_THE_DAY:
        return touch.on == on
    said = fold(touch.text)
    names_it = any(word in said for word in (*NAMING, fold(occasion.kind.value)))
    return touch.on >= on - NEAR * (3 if names_it else 1)
