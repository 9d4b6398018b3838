"""Facts: what was learned about a person, one thing each, with when and where."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from planner.values.record import Record, changed


class Topic(StrEnum):
    """What a fact is about."""

    FAMILY = "family"
    WORK = "work"
    RECREATION = "recreation"
    DREAMS = "dreams"
    TASTE = "taste"
    HEALTH = "health"
    PLACE = "place"
    MILESTONE = "milestone"
    MONEY = "money"
    OTHER = "other"


class Sensitivity(StrEnum):
    """Who may glance at it: anyone beside the host, the host alone, or nobody unasked."""

    ORDINARY = "ordinary"
    PRIVATE = "private"
    SENSITIVE = "sensitive"


class Wording(Record, frozen=True, kw_only=True):
    """How a fact was worded before it was put otherwise.

    Attributes:
        text: the words.
        until: the day they were replaced.
    """

    text: str
    until: date


class Fact(Record, frozen=True, kw_only=True):
    """One thing learned about a person.

    Attributes:
        id: the book's own id.
        person_id: whom it is about.
        text: as the host wrote it.
        topic: what it is about.
        learned_on: the day it was learned.
        outing_id: the outing it was learned at, if at one.
        sensitivity: who may glance at it.
        ask_again: the day from which it is worth asking how it went.
        expires: the day from which it is no longer so; it is kept then, and no longer said.
        retired_on: the day the host said that it is no longer so; it is kept, and no longer said.
        merged_into: the fact that says it now; what it said itself is kept here, as it was.
        earlier: how it was worded before, the oldest first.
    """

    id: str
    person_id: str
    text: str
    topic: Topic
    learned_on: date
    outing_id: str | None = None
    sensitivity: Sensitivity = Sensitivity.ORDINARY
    ask_again: date | None = None
    expires: date | None = None
    retired_on: date | None = None
    merged_into: str | None = None
    earlier: tuple[Wording, ...] = ()


def has_expired(fact: Fact, on: date) -> bool:
    """Whether its time is over on that day."""
    return fact.expires is not None and fact.expires <= on


def still_holds(fact: Fact, on: date) -> bool:
    """Whether it is so on that day, as far as the host has said: only then is it told, asked or built on."""
    return fact.retired_on is None and not has_expired(fact, on)


def may_show(fact: Fact, *, private: bool) -> bool:
    """Whether a screen may show it; in private mode somebody may be looking on, and only the ordinary may.

    What is sensitive is besides shown to nobody unasked, in private mode or out of it.
    """
    return fact.sensitivity is Sensitivity.ORDINARY or not private


def newest_first(facts: Iterable[Fact]) -> list[Fact]:
    """The facts by the day they were learned on, the newest first."""
    return sorted(facts, key=lambda f: (f.learned_on, f.id), reverse=True)


def is_to_be_asked(fact: Fact, on: date) -> bool:
    """Whether its day to be asked again has come."""
    return fact.ask_again is not None and fact.ask_again <= on and still_holds(fact, on)


def reworded(fact: Fact, text: str, on: date) -> Fact:
    """The fact in other words; the old ones are kept behind them."""
    if text == fact.text:
        return fact
    return changed(fact, text=text, earlier=(*fact.earlier, Wording(text=fact.text, until=on)))


def merged(kept: Fact, other: Fact, text: str, on: date) -> tuple[Fact, Fact]:
    """Two facts of one person made one: the one that says it from now on, and the one that stands behind it.

    The one that is kept takes the stricter of both sensitivities and the sooner day to ask again, and expires
    only where both do. The other keeps all it had, and says where it went.
    """
    levels = tuple(Sensitivity)
    asks = [fact.ask_again for fact in (kept, other) if fact.ask_again is not None]
    ends = [fact.expires for fact in (kept, other) if fact.expires is not None]
    one = changed(
        reworded(kept, text, on),
        sensitivity=max(kept.sensitivity, other.sensitivity, key=levels.index),
        ask_again=min(asks, default=None),
        expires=max(ends) if len(ends) == len((kept, other)) else None,
    )
    return one, changed(other, retired_on=on, merged_into=kept.id)


def brought_back(fact: Fact, on: date) -> Fact:
    """The fact as one that is so again."""
    expires = None if has_expired(fact, on) else fact.expires
    return changed(fact, retired_on=None, merged_into=None, expires=expires)


def wordings(fact: Fact) -> tuple[str, ...]:
    """Every way it was ever worded, the present one first."""
    return (fact.text, *(before.text for before in reversed(fact.earlier)))


def one_text(kept: Fact, other: Fact) -> str:
    """Both facts in one line, for the host to make a sentence of: the longer where it holds the other."""
    first, second = kept.text.strip(), other.text.strip()
    if second.casefold() in first.casefold():
        return first
    return second if first.casefold() in second.casefold() else f"{first}; {second}"
