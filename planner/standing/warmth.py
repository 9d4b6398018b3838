"""Warmth: the signs that a customer and the host are fond of each other, each as of a day."""

from __future__ import annotations

import re
from datetime import date, timedelta

from planner.courtship.account_notes import AccountTopic
from planner.courtship.giving.gift import GiftState
from planner.courtship.touches import TouchKind
from planner.dates.saying import say_short
from planner.people.facts import Fact, Topic
from planner.people.occasions import Occasion, next_on
from planner.people.promises import Owner
from planner.standing.account import (
    A_YEAR,
    Known,
    kept_by,
    met_days,
    met_outings,
    notes_on,
    rated,
    within,
)
from planner.standing.signs import Item, Sign, State
from planner.values.late_pattern import LatePattern
from planner.values.text import counted

TIMES_WANTED = 2
"""Hours together in a year that make an acquaintance: once may be chance."""
WARM_HOUR = 4
"""From this warmth on, of five, an hour was warm."""
PERSONAL_WANTED = 3
"""Things of somebody's own life to be known of them; with fewer one knows a role and not a person."""
PERSONAL = frozenset(Topic) - {Topic.WORK, Topic.MONEY, Topic.OTHER}
"""Topics of somebody's own life; work and money are not among them."""
DAYS_HOLD = A_YEAR + 15
"""A day of theirs comes round once a year: it is stale only when the next has passed without a word."""
BEFORE_DAY, AFTER_DAY = 10, 3
"""A card or a gift for a day comes so many days before it, or after, at most."""
ON_DAY = 1
"""A call or a visit is for a day when it is no further than this from it."""
_INVITED = LatePattern(
    r"\binvit(?:ed|es|ing) (?:me|us)\b|\basked (?:me|us) (?:over|round|along|home|to (?:her|his|their)\b)",
    re.IGNORECASE,
    clues=("invit", "asked "),
)
_THANKED = LatePattern(r"\b(?:thanked|thanks|thanking) (?:me|us)\b", re.IGNORECASE, clues=("thank",))
_ON_PAPER = (TouchKind.NOTE, TouchKind.GIFT)
_IN_PERSON = (TouchKind.CALL, TouchKind.VISIT, TouchKind.OUTING)


def warmth(known: Known, on: date) -> tuple[Item, ...]:
    """The signs of warmth as of a day, in the order of :class:`Sign`; nothing later is looked at."""
    return (
        _time(known, on),
        _hours(known, on),
        _what_is_known(known, on),
        _invites(known, on),
        _days(known, on),
        _returned(known, on),
    )


def _time(known: Known, on: date) -> Item:
    days = met_days(known, on)
    lately = [day for day in days if within(day, on)]
    last = days[-1] if days else None
    often = f"{_often(len(lately))} in a year{_at_table(known, on)}" if lately else "not for a year"
    said = f"{often}, last {_said(last, on)}" if last else "never met"
    state = State.STALE if len(days) >= TIMES_WANTED else State.MISSING
    if len(lately) >= TIMES_WANTED:
        state = State.PRESENT
    return Item(sign=Sign.TIME, state=state, said=said, on=last)


def _often(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


def _at_table(known: Known, on: date) -> str:
    """How long the outings of a year took together, as they were planned; empty where there was none."""
    lately = [o.minutes for o in met_outings(known, on) if o.starts and within(o.starts.date(), on)]
    return f", about {max(1, round(sum(lately) / 60))} h at a table" if lately else ""


def _hours(known: Known, on: date) -> Item:
    last = rated(known, on)
    if last is None:
        return Item(sign=Sign.HOURS, state=State.MISSING, said="no hour was given its warmth yet")
    day, stars = last
    if stars < WARM_HOUR:
        said = f"the last was {stars} of 5, {_said(day, on)}"
        return Item(sign=Sign.HOURS, state=State.MISSING, said=said, on=day)
    state = State.PRESENT if within(day, on) else State.STALE
    return Item(sign=Sign.HOURS, state=state, said=f"the last was {stars} of 5, {_said(day, on)}", on=day)


def _holds(fact: Fact, on: date) -> bool:
    """Whether it was learned by then, and was so then."""
    gone = [day for day in (fact.retired_on, fact.expires) if day is not None]
    return fact.learned_on <= on and all(day > on for day in gone)


def _what_is_known(known: Known, on: date) -> Item:
    personal = [f.learned_on for f in known.facts if f.topic in PERSONAL and _holds(f, on)]
    last = max(personal, default=None)
    said = counted(len(personal), "personal thing")
    if last is not None:
        said += f", the last {_said(last, on)}"
    state = State.MISSING
    if len(personal) >= PERSONAL_WANTED:
        state = State.PRESENT if within(last, on) else State.STALE
    return Item(sign=Sign.KNOWN, state=state, said=said, on=last)


def _said_of(pattern: LatePattern, known: Known, on: date) -> list[date]:
    """The days on which something was written of them that a pattern is found in."""
    texts = [(f.learned_on, f.text) for f in known.facts if f.learned_on <= on]
    texts += [(t.on, t.text) for t in known.touches if t.text and t.on <= on]
    if pattern.search("\n".join(text for _, text in texts)) is None:
        return []  # one look at all of it: most people are told of without any
    return [day for day, text in texts if pattern.search(text)]


def _invites(known: Known, on: date) -> Item:
    days = [note.on for note in notes_on(known, AccountTopic.INVITED, on)]
    days += _said_of(_INVITED, known, on)
    asked = len([o for o in met_outings(known, on) if o.starts and within(o.starts.date(), on)])
    never = "it is always you who asks"
    if asked:
        never = f"you asked them {_often(asked)} in a year, and they never asked you"
    elif not met_days(known, on):
        never = "nobody asked anybody yet"
    return _latest(Sign.INVITES, days, on, ("they asked you along", never))


def _returned(known: Known, on: date) -> Item:
    days = [note.on for note in notes_on(known, AccountTopic.RETURNED, on)]
    for gift in known.gifts:
        counts = [s.on for s in gift.steps if gift.from_them or s.state is GiftState.THANKED]
        days += [day for day in counts if day <= on]
    days += [p.kept_on for p in kept_by(known, Owner.GUEST, on) if p.kept_on]
    days += _said_of(_THANKED, known, on)
    return _latest(Sign.RETURNED, days, on, ("something came back", "nothing is noted"))


def _days(known: Known, on: date) -> Item:
    occasions = known.person.occasions
    if not occasions:
        return Item(sign=Sign.DAYS, state=State.MISSING, said="none of their days is known")
    gifts = [
        (step.on, TouchKind.GIFT)
        for gift in known.gifts
        if not gift.from_them
        for step in gift.steps
        if step.state in (GiftState.SENT, GiftState.RECEIVED)
    ]
    touches = [(touch.on, touch.kind) for touch in known.touches if touch.kind in (*_ON_PAPER, *_IN_PERSON)]
    words = sorted((one for one in (*gifts, *touches) if one[0] <= on), reverse=True)
    kept = next((day for at, kind in words if (day := _day_of(occasions, at, kind)) is not None), None)
    never = "no word of yours is noted for one"
    return _latest(Sign.DAYS, [kept] if kept else [], on, ("a word of yours came for", never), DAYS_HOLD)


def _day_of(occasions: tuple[Occasion, ...], at: date, kind: TouchKind) -> date | None:
    """Which day of theirs a word came for; None where it came for none."""
    before, after = (BEFORE_DAY, AFTER_DAY) if kind in _ON_PAPER else (ON_DAY, ON_DAY)
    for occasion in occasions:
        day = next_on(occasion, at - timedelta(days=after))
        if day - timedelta(days=before) <= at:
            return day
    return None


def _latest(sign: Sign, days: list[date], on: date, words: tuple[str, str], holds: int = A_YEAR) -> Item:
    """A sign that is present while its newest day is not too long ago."""
    last, (had, never) = max(days, default=None), words
    if last is None:
        return Item(sign=sign, state=State.MISSING, said=never)
    fresh = last > on - timedelta(days=holds)
    return Item(
        sign=sign, state=State.PRESENT if fresh else State.STALE, said=f"{had} {_said(last, on)}", on=last
    )


def _said(day: date | None, on: date) -> str:
    """A day without its weekday: "12 Mar", with the year where it is not near."""
    return say_short(day, on) if day is not None else ""
