"""The reading of an account: both sides in words, the danger or the invitation, and what would help."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from planner.standing.account import Account, within
from planner.standing.evidence import broken, evidence, expectations, named_rivals
from planner.standing.mending import Mend, mends
from planner.standing.signs import Item, Sign, is_present
from planner.standing.warmth import warmth
from planner.values.record import Record
from planner.values.text import counted, inert_line, sentence

WARM_SIGNS = 3
"""Of six signs of warmth, how many make a warm account: half, for two may come by chance."""
SOLID_SIGNS = 3
"""Of seven signs of evidence, how many make a solid one; results gone through must be among them."""
NEWS_DAYS = 90
"""How long a competitor's name is news: a quarter."""


class Reading(StrEnum):
    """What both sides come to, in words."""

    THIN = "warm and thin"
    SOLID = "warm and solid"
    COLD = "cold and solid"
    UNKNOWN = "not known yet"


class Heed(Record, frozen=True, kw_only=True):
    """Something that is shown at once, whatever the reading.

    Attributes:
        sign: what it is about.
        said: in hostbook's own words.
        on: the day of it.
        quote: what the host wrote of it; only for the host to see.
    """

    sign: Sign
    said: str
    on: date
    quote: str = ""


class Standing(Record, frozen=True, kw_only=True):
    """How a customer stands with the host, as of a day.

    Attributes:
        on: the day.
        reading: both sides in words.
        said: the reading in a sentence or two: the danger where there is one, plainly.
        warmth: the signs of the one side.
        evidence: the signs of the other.
        heeds: what is shown at once.
        mends: the two or three things that would help most.
    """

    on: date
    reading: Reading
    said: str
    warmth: tuple[Item, ...]
    evidence: tuple[Item, ...]
    heeds: tuple[Heed, ...] = ()
    mends: tuple[Mend, ...] = ()


def standing(account: Account, on: date) -> Standing:
    """How an account stands on a day, by what was noted up to then.

    Args:
        account: a customer's, with the others of their organisation.
        on: the day; what came later is not looked at, so that an earlier day shows how it was.
    """
    warm, solid = warmth(account.of, on), evidence(account, on)
    reading = read(warm, solid)
    return Standing(
        on=on,
        reading=reading,
        said=_said(account, reading, solid),
        warmth=warm,
        evidence=solid,
        heeds=heeds_of(account, on),
        mends=mends(account, warm, solid, on, is_cold=reading in (Reading.COLD, Reading.UNKNOWN)),
    )


def is_warm(items: tuple[Item, ...]) -> bool:
    """Whether enough signs of warmth are present."""
    return sum(map(is_present, items)) >= WARM_SIGNS


def is_solid(items: tuple[Item, ...]) -> bool:
    """Whether results were gone through lately, and enough else is present beside."""
    return any(i.sign is Sign.RESULTS and is_present(i) for i in items) and (
        sum(map(is_present, items)) >= SOLID_SIGNS
    )


def read(warm: tuple[Item, ...], solid: tuple[Item, ...]) -> Reading:
    """Both sides in words."""
    if is_warm(warm):
        return Reading.SOLID if is_solid(solid) else Reading.THIN
    return Reading.COLD if is_solid(solid) else Reading.UNKNOWN


def account_name(account: Account) -> str:
    """What an account is called: the organisation, or the person where none is told."""
    person = account.of.person
    return inert_line(person.organisation) or inert_line(person.name)


def _said(account: Account, reading: Reading, solid: tuple[Item, ...]) -> str:
    name, whom = account_name(account), inert_line(account.of.person.name)
    if reading is Reading.THIN:
        lacking = [f"{i.sign.value}: {i.said}" for i in solid if not is_present(i)][:2]
        return f"{name} is warm and thin: that you get on is no proof that all is well. {_lacking(lacking)}"
    if reading is Reading.SOLID:
        return f"{name} is warm and solid: you get on, and there is evidence for it."
    if reading is Reading.COLD:
        return (
            f"{name} is cold and solid: the work speaks for itself, and {whom} and you hardly know each "
            "other. Take it as an invitation."
        )
    return f"Not known yet: too little is noted of {whom} to say how you stand."


def _lacking(clauses: list[str]) -> str:
    return " ".join(f"{sentence(clause)}." for clause in clauses)


def heeds_of(account: Account, on: date) -> tuple[Heed, ...]:
    """What is shown at once of an account."""
    heeds = []
    rivals = named_rivals(account, on)
    if rivals.on is not None and within(rivals.on, on, NEWS_DAYS):
        said = f"A competitor: {rivals.said}."
        heeds.append(Heed(sign=Sign.RIVALS, said=said, on=rivals.on, quote=rivals.quote))
    for what, note in expectations(account, on).items():
        if note is not None and note.is_met is False:
            said = f"They expect {what.value}, and say that they do not get it."
            heeds.append(Heed(sign=Sign.EXPECTED, said=said, on=note.on))
    if late := broken(account, on):
        since = min(p.due for p in late if p.due is not None)
        said = f"{counted(len(late), 'promise')} of yours {'is' if len(late) == 1 else 'are'} late."
        heeds.append(Heed(sign=Sign.PROMISES, said=said, on=since))
    return tuple(heeds)
