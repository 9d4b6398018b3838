"""Gifts that want something done: what is to be bought or sent, and who was long not thought of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from planner.courtship.giving.gestures import Interval
from planner.courtship.giving.gift import Gift, GiftState
from planner.courtship.giving.steps import day_of, given_on, is_in_the_works, state_of
from planner.courtship.giving.suiting import why_no_gift
from planner.courtship.put_off import PutOff, Thing, is_aside, latest
from planner.courtship.touches import Touch, TouchKind, log_of
from planner.people.occasions import next_on
from planner.people.person import Person
from planner.values.record import Record

LIES_FOR = timedelta(days=21)
"""What is bought for no day is sent within three weeks."""
SEND_BEFORE = timedelta(days=6)
"""How long before its day a gift leaves, that goes by post."""
BUY_BEFORE = timedelta(days=14)
"""How long before its day an idea is bought."""
SOON = timedelta(days=14)
"""What falls due within so many days is already worth showing."""
IDEA_HOLDS = timedelta(days=60)
"""An idea or a purchase so old is no thought of somebody any more."""
THOUGHT_OF = (TouchKind.GIFT, TouchKind.NOTE, TouchKind.USEFUL)
"""Touches by which somebody was thought of without being asked for anything."""
REMINDED_AT_ONCE = 3
"""How many people are named at a time: the next follows when one of them was thought of."""
REMINDER = "gift:reminder"
"""Under what a reminder is put off or let go."""


class GiftWants(StrEnum):
    """What a gift, or somebody who had none, wants done."""

    BUYING = "to be bought"
    SENDING = "to be sent"
    THOUGHT = "to be thought of"


class GiftDue(Record, frozen=True, kw_only=True):
    """One thing to do about a gift.

    Attributes:
        person: whose.
        wants: what is to be done.
        by: by which day.
        touch: which touch it is: of a prospect, something useful.
        gift: the gift; None of somebody who is to be thought of.
        last: when they were last given or sent something; None for never.
        why: what it is good for, in a line; may be empty.
    """

    person: Person
    wants: GiftWants
    by: date
    touch: TouchKind = TouchKind.GIFT
    gift: Gift | None = None
    last: date | None = None
    why: str = ""


def gifts_due(
    *,
    people: Iterable[Person],
    gifts: Iterable[Gift],
    touches: Iterable[Touch],
    put_off: Iterable[PutOff],
    every: Iterable[Interval],
    beside: Collection[str] = (),
    today: date,
) -> tuple[GiftDue, ...]:
    """What gifts want done, the soonest first, and then who was longest not thought of, a few at a time.

    A gift for one of their own days is told of with the day: see
    :mod:`planner.courtship.giving.days_due`. Whoever may take no gift is not thought of in this way.

    Args:
        people: everyone in the book.
        gifts: every gift.
        touches: the log.
        put_off: what was put off or let go: a gift under :func:`gift_key`, a reminder under :data:`REMINDER`.
        every: how long each kind of person may go without being thought of.
        beside: ids of those for whom something is due already, or who are in touch as it comes: of them
            nobody is reminded.
        today: the day to judge by.
    """
    known = {person.id: person for person in people}
    aside = latest(put_off)
    mine = tuple(gift for gift in gifts if gift.person_id in known)
    found = [
        due
        for gift in mine
        if (due := _of_gift(gift, known[gift.person_id], today)) is not None
        if not is_aside(aside.get((gift.person_id, gift_key(gift))), today)
    ]
    busy = {due.person.id for due in found} | {g.person_id for g in mine if _is_under_way(g, today)}
    waiting = [one for one in known.values() if one.id not in busy and one.id not in beside]
    wanted = _wanted(waiting, every, today)
    last = _last_thought_of({person.id for person, _ in wanted}, mine, touches, today) if wanted else {}
    thought = [
        due
        for person, interval in wanted
        if (due := _reminder(person, interval, last.get(person.id), aside, today)) is not None
    ]
    return (*_sorted(found), *_sorted(thought)[:REMINDED_AT_ONCE])


def gift_key(gift: Gift) -> str:
    """Under what a gift is put off or let go."""
    return f"gift:{gift.id}"


def _sorted(found: Iterable[GiftDue]) -> list[GiftDue]:
    return sorted(found, key=lambda due: (due.by, due.wants.value, due.person.name, due.person.id))


def _of_gift(gift: Gift, person: Person, today: date) -> GiftDue | None:
    """What a gift wants by soon, if it is not told of with their own day."""
    on = gift.for_on
    if not is_in_the_works(gift) or (on is not None and _is_of_a_day(on, person, today)):
        return None
    wants, by = GiftWants.SENDING, None
    if state_of(gift) is GiftState.BOUGHT:
        bought = day_of(gift, GiftState.BOUGHT)
        by = on - SEND_BEFORE if on else bought + LIES_FOR if bought else None
    elif on is not None:
        wants, by = GiftWants.BUYING, on - BUY_BEFORE
    if by is None or by > today + SOON:
        return None
    return GiftDue(person=person, wants=wants, by=by, touch=gift.touch, gift=gift)


def _is_of_a_day(on: date, person: Person, today: date) -> bool:
    return any(next_on(occasion, today) == on for occasion in person.occasions)


def _is_under_way(gift: Gift, today: date) -> bool:
    return is_in_the_works(gift) and (not gift.steps or today - gift.steps[-1].on <= IDEA_HOLDS)


def _wanted(
    waiting: Iterable[Person], every: Iterable[Interval], today: date
) -> list[tuple[Person, Interval]]:
    """Who may be thought of and has been in the book for long enough, and how long they may go."""
    lengths = {(one.kind, one.tier): one for one in every}
    found = []
    for person in waiting:
        interval = lengths.get((person.kind, person.tier)) or lengths.get((person.kind, None))
        if interval is None or why_no_gift(person):
            continue
        if person.added_on is None or person.added_on + timedelta(days=interval.days) <= today:
            found.append((person, interval))
    return found


def _reminder(
    person: Person, interval: Interval, last: date | None, aside: Mapping[Thing, PutOff], today: date
) -> GiftDue | None:
    """The reminder of somebody who was not thought of for as long as their kind may go."""
    since = max(filter(None, (person.added_on, last)), default=None)
    if since is None or since + timedelta(days=interval.days) > today:
        return None
    if any(_rests(aside.get((person.id, key)), since, interval, today) for key in _KEYS):
        return None
    return GiftDue(
        person=person, wants=GiftWants.THOUGHT, by=since + timedelta(days=interval.days),
        touch=interval.touch, last=last, why=interval.why,
    )  # fmt: skip


_KEYS = (REMINDER, *(f"owed:{kind.value}" for kind in THOUGHT_OF))
"""Under what a thought of somebody may be put off: as a reminder, or as what they are owed."""


def _rests(one: PutOff | None, since: date, interval: Interval, today: date) -> bool:
    """Whether a thought was put off until a day to come, or let go less than a round ago."""
    if one is None or one.on < since:
        return False
    return today < (one.until or one.on + timedelta(days=interval.days))


def _last_thought_of(
    whose: set[str], gifts: Iterable[Gift], touches: Iterable[Touch], today: date
) -> dict[str, date]:
    last: dict[str, date] = {}
    for gift in gifts:
        on = given_on(gift)
        if on is not None and on <= today and gift.person_id in whose:
            last[gift.person_id] = max(on, last.get(gift.person_id, date.min))
    log = log_of(touches, today)
    for person_id in whose:
        days = [on for kind, on in log.latest(person_id).items() if kind in THOUGHT_OF]
        if days:
            last[person_id] = max(*days, last.get(person_id, date.min))
    return last
