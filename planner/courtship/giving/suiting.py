"""Whether a person may be given anything at all, and whether gifts suit what they are to the host."""

from __future__ import annotations

from planner.people.person import Kind, Person, first_name
from planner.values.late_pattern import LatePattern

GIVEN_TO = (Kind.CUSTOMER, Kind.PAST_CUSTOMER)
"""The kinds that gifts suit; the others are thought of otherwise."""
_NOTHING = LatePattern(
    r"\b(?:no|not|never|nothing|cannot|can['’]?t|none|zero|forbid\w*|prohibit\w*|refus\w*|declin\w*)\b"
    r"(?!.{0,12}\b(?:over|above|more than|beyond|limit)\b)",
    clues=("no", "cannot", "can't", "can’t", "cant", "zero", "forbid", "prohibit", "refus", "declin"),
)
"""Words of a rule by which nothing may be taken, unless they go on to an amount."""


def why_no_gift(person: Person) -> str:
    """Why a person may be given nothing, in a sentence; empty where they may be given something.

    Words of an employer's rule without an amount are read strictly: "no gifts" and "lunch is fine, no
    presents" both mean nothing to unwrap.
    """
    limit = person.gift_limit
    name = first_name(person)
    if person.government:
        return f"A government employs {name}: a line or a kind word is all that may be given."
    if limit is None:
        return ""
    if limit.most is not None:
        return "" if limit.most.amount > 0 else f"{name}’s employer lets them accept nothing."
    if _NOTHING.search(limit.words.casefold()):
        return f"{name}’s employer says: {limit.words}."
    return ""


def gifts_suit(person: Person) -> bool:
    """Whether gifts suit this person: customers past and present who may take them."""
    return person.kind in GIVEN_TO and not why_no_gift(person)
