"""Cards beside the book: who is new, who is there already, who has changed, and who may be someone known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum

from planner.people.candidate import Candidate, Refused
from planner.people.matching import PeopleKeys
from planner.people.merging import merged
from planner.people.person import TIERED, Kind, Person
from planner.values.record import Record, changed

FROM_CARD = "card "
"""Before the number of a card, the id of someone who is not in the book yet."""


class Likeness(StrEnum):
    """How someone on a card stands to the book."""

    NEW = "new"
    CHANGED = "changed"
    SUSPECT = "suspect"
    SAME = "same"


class Fate(StrEnum):
    """What becomes of a card."""

    ADD = "add"
    MERGE = "merge"
    LEAVE = "leave"


class Arrival(Record, frozen=True, kw_only=True):
    """Someone on a card, beside the book.

    Attributes:
        candidate: the card.
        likeness: how they stand to the book.
        fate: what becomes of the card.
        known: who they are, or may be; an earlier card's where the id begins with :data:`FROM_CARD`.
        becomes: what that person is with all that the card says.
        why: what speaks for it, in words.
    """

    candidate: Candidate
    likeness: Likeness
    fate: Fate
    known: Person | None = None
    becomes: Person | None = None
    why: str = ""


FATES = {
    Likeness.NEW: (Fate.ADD, Fate.LEAVE),
    Likeness.CHANGED: (Fate.MERGE, Fate.ADD, Fate.LEAVE),
    Likeness.SUSPECT: (Fate.LEAVE, Fate.MERGE, Fate.ADD),
    Likeness.SAME: (Fate.LEAVE,),
}
"""What can become of a card; first what does where the host says nothing: what is in doubt waits for them."""

ORDER = (Likeness.SUSPECT, Likeness.CHANGED, Likeness.NEW, Likeness.SAME)
"""What needs the host's eye stands first."""


def arrive(people: Iterable[Person], candidates: Iterable[Candidate]) -> Iterator[Arrival]:
    """Set each card beside the book, and beside the cards before it.

    Args:
        people: everyone in the book.
        candidates: the cards, in order.
    """
    keys = PeopleKeys(people)
    for candidate in candidates:
        yield _arrival(keys, candidate)


def _arrival(keys: PeopleKeys, candidate: Candidate) -> Arrival:
    found = keys.find(candidate.person)
    if found is None:
        keys.put(changed(candidate.person, id=card_id(candidate)))
        return Arrival(candidate=candidate, likeness=Likeness.NEW, fate=FATES[Likeness.NEW][0])
    becomes = merged(found.person, candidate.person)
    if becomes == found.person:
        likeness = Likeness.SAME
    elif not found.is_sure:
        likeness = Likeness.SUSPECT
    else:
        likeness = Likeness.CHANGED
        keys.put(becomes)
    return Arrival(
        candidate=candidate,
        likeness=likeness,
        fate=FATES[likeness][0],
        known=found.person,
        becomes=becomes,
        why=found.why,
    )


def in_order(arrivals: list[Arrival], refused: list[Refused]) -> list[Arrival | Refused]:
    """What needs the host's eye first, then what is written, then what is there already."""
    ordered = sorted(arrivals, key=lambda arrival: ORDER.index(arrival.likeness))
    eyes = sum(1 for arrival in arrivals if arrival.likeness is Likeness.SUSPECT)
    return [*ordered[:eyes], *refused, *ordered[eyes:]]


def card_id(candidate: Candidate) -> str:
    """The id of someone while they are only on a card."""
    return f"{FROM_CARD}{candidate.source} {candidate.number}"


def settled(
    arrivals: Iterable[Arrival],
    get: Callable[[str], Person | None],
    new_id: Callable[[], str],
    today: date,
    kind: Kind,
) -> dict[str, Person]:
    """Everyone who is added or changed, by id, when each card meets its fate.

    Args:
        arrivals: the cards.
        get: the person in the book as they are now; None where they are no longer there.
        new_id: gives an id for someone new.
        today: the day on which they come into the book.
        kind: what those are to the host of whom their card does not say it.
    """
    result: dict[str, Person] = {}
    ids: dict[str, str] = {}  # of cards before, by which later cards know the same person
    for arrival in arrivals:
        card = arrival.candidate
        if arrival.fate is Fate.LEAVE:
            continue
        known = arrival.known.id if arrival.known and arrival.fate is Fate.MERGE else ""
        known = ids.get(known, known)
        there = result.get(known) or (get(known) if known else None)
        if there is not None:
            # Nearly always they are as they were when the card was set beside them.
            as_shown = arrival.becomes is not None and there == arrival.known
            together = arrival.becomes if as_shown else merged(there, card.person)
            if together is not None and together != there:
                result[known] = together
            continue
        fresh = new_id()
        said = card.person if card.says_kind else with_kind(card.person, kind)
        result[fresh] = changed(said, id=fresh, added_on=today)
        ids[card_id(card)] = fresh
        if known:
            ids[known] = fresh
    return result


def with_kind(person: Person, kind: Kind) -> Person:
    """The same person as another kind; a tier that does not go with it is dropped."""
    return changed(person, kind=kind, tier=person.tier if kind in TIERED else None)
