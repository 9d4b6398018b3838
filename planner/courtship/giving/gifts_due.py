"""Gifts that want something done: thanks owed, what is bought and lies, who was long not thought of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from planner.courtship.giving.gestures import Interval
from planner.courtship.giving.gift import Gift, GiftState
from planner.courtship.giving.steps import day_of, given_on, is_in_the_works, is_to_be_thanked_for, state_of
from planner.courtship.put_off import PutOff
from planner.courtship.touches import Touch, TouchKind
from planner.people.person import Person
from planner.values.record import Record

THANK_WITHIN = timedelta(days=2)
"""A thank-you goes within a day or two."""
LIES_FOR = timedelta(days=21)
"""What is bought for no day is sent within three weeks."""
SEND_BEFORE = timedelta(days=6)
"""How long before its day a gift leaves, that goes by post."""
SOON = timedelta(days=14)
"""What falls due within so many days is already worth showing."""
THOUGHT_OF = (TouchKind.GIFT, TouchKind.NOTE, TouchKind.USEFUL)
"""Touches by which somebody was thought of without being asked for anything."""
REMINDER = "gift:reminder"
"""Under what a reminder is put off."""


class GiftWants(StrEnum):
    """What a gift, or somebody who had none, wants done."""

    THANKS = "to be thanked for"
    SENDING = "to be sent"
    THOUGHT = "to be thought of"


class GiftDue(Record, frozen=True, kw_only=True):
    """One thing to do about a gift.

    Attributes:
        person: whose.
        wants: what is to be done.
        by: by which day.
        gift: the gift; None of somebody who is to be thought of.
        last: when they were last given or sent something; None for never.
        why: what it is good for, in a line; may be empty.
    """

    person: Person
    wants: GiftWants
    by: date
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
    today: date,
) -> tuple[GiftDue, ...]:
    """What gifts want done, and which customers past and present were long not thought of; the soonest first.

    A gift for one of their days is told of with the day: see :mod:`planner.courtship.giving.days_due`.

    Args:
        people: everyone in the book.
        gifts: every gift.
        touches: the log.
        put_off: what was put off or let go: a gift under :func:`gift_key`, a reminder under :data:`REMINDER`.
        every: how long customers may go without being thought of.
        today: the day to judge by.
    """
    known = {person.id: person for person in people}
    away = {(p.person_id, p.key) for p in put_off if p.until is None or p.until > today}
    mine = tuple(gift for gift in gifts if gift.person_id in known)
    found = [
        due
        for gift in mine
        if (gift.person_id, gift_key(gift)) not in away
        for due in (_of_gift(gift, known[gift.person_id]),)
        if due is not None and due.by <= today + SOON
    ]
    last = _last_thought_of(mine, touches, today)
    busy = {gift.person_id for gift in mine if is_in_the_works(gift)}
    lengths = {(one.kind, one.tier): one for one in every}
    for person in known.values():
        interval = lengths.get((person.kind, person.tier)) or lengths.get((person.kind, None))
        since = last.get(person.id) or person.added_on
        if interval is None or since is None or person.id in busy or (person.id, REMINDER) in away:
            continue
        by = since + timedelta(days=interval.days)
        if by <= today:
            found.append(
                GiftDue(
                    person=person, wants=GiftWants.THOUGHT, by=by, last=last.get(person.id), why=interval.why
                )
            )
    return tuple(sorted(found, key=lambda due: (due.by, due.wants.value, due.person.name, due.person.id)))


def gift_key(gift: Gift) -> str:
    """Under what a gift is put off or let go."""
    return f"gift:{gift.id}"


def _of_gift(gift: Gift, person: Person) -> GiftDue | None:
    if is_to_be_thanked_for(gift):
        on = day_of(gift, GiftState.RECEIVED) or (gift.steps[0].on if gift.steps else None)
        if on is not None:
            return GiftDue(person=person, wants=GiftWants.THANKS, by=on + THANK_WITHIN, gift=gift)
    elif is_in_the_works(gift) and state_of(gift) is GiftState.BOUGHT:
        bought = day_of(gift, GiftState.BOUGHT)
        if gift.for_on is not None:
            return GiftDue(person=person, wants=GiftWants.SENDING, by=gift.for_on - SEND_BEFORE, gift=gift)
        if bought is not None:
            return GiftDue(person=person, wants=GiftWants.SENDING, by=bought + LIES_FOR, gift=gift)
    return None


def _last_thought_of(gifts: Iterable[Gift], touches: Iterable[Touch], today: date) -> dict[str, date]:
    last: dict[str, date] = {}
    days = [(gift.person_id, on) for gift in gifts if (on := given_on(gift)) is not None]
    days += [(touch.person_id, touch.on) for touch in touches if touch.kind in THOUGHT_OF]
    for person_id, on in days:
        if on <= today:
            last[person_id] = max(on, last.get(person_id, date.min))
    return last
