"""Finding people by what is typed of their name or organisation, forgiving accents, order and small slips."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planner.people.person import Person
from planner.values.text import fold

SLIP_CUTOFF = 74.0
"""The likeness (rapidfuzz, 0 to 100) from which a misspelt name counts: "pryia patel" finds Priya Patel."""


@dataclass(frozen=True)
class PeopleIndex:
    """People beside their folded names, made once and searched at every key press.

    Attributes:
        people: in the order of their names.
        keys: for each, the folded name, organisation and role, with a space before every word.
        names: for each, the folded name alone.
    """

    people: tuple[Person, ...]
    keys: tuple[str, ...]
    names: tuple[str, ...]


def index_people(people: Iterable[Person]) -> PeopleIndex:
    """The people, ready to be searched."""
    ordered = sorted(((_spaced(p.name), p.id, p) for p in people), key=lambda entry: entry[:2])
    return PeopleIndex(
        people=tuple(p for _, _, p in ordered),
        keys=tuple(
            f" {name} {_spaced(p.organisation)} {_spaced(p.role)} {p.kind.value}" for name, _, p in ordered
        ),
        names=tuple(name for name, _, _ in ordered),
    )


def find_people(index: PeopleIndex, query: str, limit: int | None = None) -> tuple[Person, ...]:
    """Those who match, the best first.

    Every word typed must begin a word of the name, organisation, role or kind, in any order; where nobody
    does, names that are nearly what was typed are given instead.

    Args:
        index: everyone.
        query: what was typed; nothing typed finds everyone.
        limit: the most to give.
    """
    words = _spaced(query).split()
    if not words:
        return index.people[:limit]
    found = [i for i, key in enumerate(index.keys) if f" {words[0]}" in key]
    for word in words[1:]:
        found = [i for i in found if f" {word}" in index.keys[i]]
    if not found:
        return _nearly(index, " ".join(words), limit)
    whole = " ".join(words)
    found.sort(key=lambda i: not index.names[i].startswith(whole))
    return tuple(index.people[i] for i in found[:limit])


def _spaced(text: str) -> str:
    return fold(text).replace("-", " ")


def _nearly(index: PeopleIndex, query: str, limit: int | None) -> tuple[Person, ...]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 56 ms, and most searches never need it

    scored = process.extract(
        query,
        index.names,
        scorer=fuzz.partial_ratio,
        score_cutoff=SLIP_CUTOFF,
        limit=limit or len(index.names),
    )
    return tuple(index.people[position] for _, _, position in scored)
