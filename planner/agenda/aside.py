"""Putting off and letting go: by which key each thing goes, what is aside today, and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from planner.agenda.items import Ahead, Promised, ToAsk, ToThank
from planner.courtship.giving.days_due import DayDue, day_key
from planner.courtship.giving.gift import Gift
from planner.courtship.giving.gifts_due import REMINDER, GiftDue, gift_key
from planner.courtship.owing import Owed
from planner.courtship.put_off import PutOff, Thing, is_aside, latest
from planner.outings.naming import outing_title
from planner.outings.outing import Outing, Stage
from planner.people.confidence import promised_words
from planner.people.facts import Fact
from planner.people.person import Person
from planner.people.promises import Promise, is_open
from planner.standing.risks import StandingRisk, kind_of, risk_key
from planner.values.record import Record

Item = Ahead | Promised | DayDue | ToThank | GiftDue | ToAsk | Owed | StandingRisk
"""Anything that stands on the agenda."""
I = TypeVar("I", Ahead, Promised, ToThank, ToAsk)  # noqa: E741 - one of them

STILL_NAMED = timedelta(days=60)
"""How long what was let go is still listed, to be taken back."""


class Aside(Record, frozen=True, kw_only=True):
    """Something that was put off or let go and is not on the agenda today.

    Attributes:
        person: whose.
        what: what it is, in a few words.
        on: the day it was put off or let go.
        until: the day it comes back; None where it was let go.
        why: the reason, in the host's words.
        source: the record that keeps it aside.
    """

    person: Person
    what: str
    on: date
    until: date | None
    why: str
    source: PutOff | Promise


def key_of(item: Item) -> Thing | None:
    """Whose it is, and the key it is put off under; None for an outing whose day is still to come."""
    if isinstance(item, Ahead):
        outing = item.outing
        if not outing.guests or not (item.over or (outing.starts is None and outing.stage is Stage.IDEA)):
            return None
        return outing.guests[0], f"{'file' if item.over else 'idea'}:{outing.id}"
    return item.person.id, _key_of_a_person_s(item)


def _key_of_a_person_s(item: Promised | DayDue | ToThank | GiftDue | ToAsk | Owed | StandingRisk) -> str:
    if isinstance(item, Promised):
        return f"promise:{item.promise.id}"
    if isinstance(item, ToAsk):
        return f"ask:{item.fact.id}"
    if isinstance(item, Owed):
        return f"owed:{item.touch.value}"
    if isinstance(item, StandingRisk):
        return risk_key(item)
    if isinstance(item, DayDue):
        return day_key(item.occasion, item.on)
    return gift_key(item.gift) if item.gift is not None else REMINDER


def without_aside(items: Iterable[I], put_off: Mapping[Thing, PutOff], today: date) -> tuple[I, ...]:
    """The items that are to be shown today; of touches owed, days and gifts, who reckons them looks to that.

    Args:
        items: things that are due.
        put_off: the last word on each thing that was put off.
        today: the day to judge by.
    """
    if not put_off:
        return tuple(items)
    return tuple(
        item
        for item in items
        if (key := key_of(item)) is None or not is_aside(put_off.get(key), today, since=_round(item))
    )


def _round(item: Item) -> date:
    """The day its present round began; what goes by a key of its own has one round only."""
    return (item.fact.ask_again or date.min) if isinstance(item, ToAsk) else date.min


def things_aside(
    put_off: Iterable[PutOff],
    promises: Iterable[Promise],
    people: Mapping[str, Person],
    known: Mapping[str, Record],
    today: date,
) -> tuple[Aside, ...]:
    """What is put off, the first to come back first, then what was let go lately, the latest first.

    Args:
        put_off: everything that was put off.
        promises: every promise: one that was dropped was let go.
        people: everyone by id.
        known: the outings, promises, gifts and facts that were put off, by id.
        today: the day to judge by.
    """
    found = [
        Aside(person=people[one.person_id], what=what, on=one.on, until=one.until, why=one.why, source=one)
        for one in latest(put_off).values()
        if one.person_id in people and _is_listed(one.on, one.until, today)
        if (what := _called(one, known))
    ]
    found += [
        Aside(
            person=people[p.person_id], what=promised_words(p), on=p.dropped_on, until=None,
            why=p.dropped_why, source=p,
        )
        for p in promises
        if p.dropped_on is not None and p.person_id in people and _is_listed(p.dropped_on, None, today)
    ]  # fmt: skip
    return tuple(sorted(found, key=_order))


def _is_listed(on: date, until: date | None, today: date) -> bool:
    return today < until if until is not None else today <= on + STILL_NAMED


def _order(one: Aside) -> tuple[bool, int, str, str]:
    until = one.until.toordinal() if one.until is not None else -one.on.toordinal()
    return (one.until is None, until, one.person.name, one.source.id)


def _called(one: PutOff, known: Mapping[str, Record]) -> str:
    """What a thing is in a few words; empty where there is no such thing any more."""
    sort, _, rest = one.key.partition(":")
    record = known.get(rest)
    if sort == "owed":
        return rest
    if one.key == REMINDER:
        return "to be thought of"
    if (risk := kind_of(one.key)) is not None:
        return risk.value
    if sort == "day":
        kind, _, more = rest.partition(":")
        label, _, year = more.rpartition(":")
        return f"{label or kind} {year}"
    return _called_of(record, sort) if record is not None else ""


def _called_of(record: Record, sort: str) -> str:
    if isinstance(record, Promise):
        return promised_words(record) if is_open(record) else ""
    if isinstance(record, Gift):
        return f"thanks for {record.what}" if record.from_them else record.what
    if isinstance(record, Fact):
        return f"to ask: {record.text}"
    if isinstance(record, Outing):
        what = outing_title(record, ())
        return f"what came of it: {what}" if sort == "file" else what
    return ""
