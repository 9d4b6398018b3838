"""What would mend a thin account, or warm a cold one: two or three things, chosen from what is missing."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from planner.people.person import first_name
from planner.standing.account import Account, in_touch_days
from planner.standing.evidence import broken
from planner.standing.signs import Item, Sign, is_present
from planner.values.record import Record
from planner.values.text import inert_line

MOST = 3
"""As many as one keeps in mind."""


class MendKind(StrEnum):
    """How a thing is done."""

    REVIEW = "plan a review of results"
    ASK = "ask it next time"
    MEET = "plan to meet them"
    COFFEE = "plan a coffee"
    KEEP = "keep the promise"


class Mend(Record, frozen=True, kw_only=True):
    """One thing that would help.

    Attributes:
        kind: how it is done.
        sign: the sign it mends.
        said: what to do, in a line.
        person_ids: with whom, the customer first.
        question: what to ask, as it would be said at a table; empty where nothing is asked.
        promise_id: which promise is to be kept, where one is.
    """

    kind: MendKind
    sign: Sign
    said: str
    person_ids: tuple[str, ...]
    question: str = ""
    promise_id: str = ""


QUESTIONS = {
    Sign.RIVALS: "Who else have you come across lately that does good work?",
    Sign.EXPECTED: "What would make this a good year for you?",
    Sign.HARD_TALK: "What should I have done differently this year?",
    Sign.CONTACTS: "Who else on your side should I get to know?",
}
"""What is asked for a sign that is missing: open questions, of them and not of what is sold."""
_ORDER = (Sign.RESULTS, Sign.PROMISES, Sign.RIVALS, Sign.CONTACTS, Sign.EXPECTED, Sign.HARD_TALK)
"""The order in which they are named: what is worth most first."""


def mends(
    account: Account, warm: tuple[Item, ...], solid: tuple[Item, ...], on: date, *, is_cold: bool
) -> tuple[Mend, ...]:
    """The things that would help most; whoever is cold is asked for a coffee first.

    Args:
        account: the customer's.
        warm: the signs of warmth.
        solid: the signs of evidence.
        on: the day.
        is_cold: whether it is warmth that is wanting.
    """
    lacking = {item.sign: item for item in (*warm, *solid) if not is_present(item)}
    found = [_coffee(account)] if is_cold else []
    found += [mend for sign in _ORDER if sign in lacking and (mend := _mend(account, lacking[sign], on))]
    return tuple(found[:MOST])


def _mend(account: Account, item: Item, on: date) -> Mend | None:
    person = account.of.person
    name, sign = inert_line(first_name(person)), item.sign
    if sign is Sign.RESULTS:
        said = f"Go through the results with {name}, on a day of their own: not at a lunch."
        return Mend(kind=MendKind.REVIEW, sign=sign, said=said, person_ids=(person.id,))
    if sign is Sign.CONTACTS:
        return _second_contact(account, on)
    if sign is Sign.PROMISES:
        return _promise(account, on)
    asked = {
        Sign.RIVALS: f"Ask {name} what they see elsewhere, and listen.",
        Sign.EXPECTED: f"Ask {name} whether they get what they want most.",
        Sign.HARD_TALK: f"Ask {name} for the hard word that nobody says.",
    }
    return Mend(
        kind=MendKind.ASK, sign=sign, said=asked[sign], person_ids=(person.id,), question=QUESTIONS[sign]
    )


def _second_contact(account: Account, on: date) -> Mend:
    person = account.of.person
    name = inert_line(first_name(person))
    if not account.others:
        where = inert_line(person.organisation) or "their house"
        return Mend(
            kind=MendKind.ASK,
            sign=Sign.CONTACTS,
            said=f"Meet a second person at {where}: ask {name} who it should be.",
            person_ids=(person.id,),
            question=QUESTIONS[Sign.CONTACTS],
        )
    days = {k.person.id: max(in_touch_days(k, on), default=date.min) for k in account.others}
    other = max(account.others, key=lambda k: (days[k.person.id], k.person.id)).person
    said = f"Meet {inert_line(other.name)} too: a coffee, the three of you."
    return Mend(kind=MendKind.MEET, sign=Sign.CONTACTS, said=said, person_ids=(person.id, other.id))


def _promise(account: Account, on: date) -> Mend | None:
    late = sorted(broken(account, on), key=lambda p: (p.due or p.made_on, p.id))
    if not late:
        return None
    said = "Keep the promise that is late, or say when you will."
    return Mend(
        kind=MendKind.KEEP, sign=Sign.PROMISES, said=said, person_ids=(late[0].person_id,),
        promise_id=late[0].id,
    )  # fmt: skip


def _coffee(account: Account) -> Mend:
    person = account.of.person
    said = f"Ask {inert_line(first_name(person))} to a coffee, for its own sake."
    return Mend(kind=MendKind.COFFEE, sign=Sign.TIME, said=said, person_ids=(person.id,))
