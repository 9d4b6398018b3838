"""Finding people by what is typed of their name or organisation, forgiving accents, order and small slips."""

from __future__ import annotations

from collections.abc import Iterable

from planner.people.person import Person
from planner.values.record import Record
from planner.values.searching import nearly, spaced


class PeopleIndex(Record, frozen=True, kw_only=True):
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
    ordered = sorted(((spaced(p.name), p.id, p) for p in people), key=lambda entry: entry[:2])
    return PeopleIndex(
        people=tuple(p for _, _, p in ordered),
        keys=tuple(
            f" {name} {spaced(p.organisation)} {spaced(p.role)} {p.kind.value}" for name, _, p in ordered
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
    words = spaced(query).split()
    if not words:
        return index.people[:limit]
    found = [i for i, key in enumerate(index.keys) if f" {words[0]}" in key]
    for word in words[1:]:
        found = [i for i in found if f" {word}" in index.keys[i]]
    if not found:
        return tuple(index.people[i] for i in nearly(index.names, " ".join(words), limit))
    whole = " ".join(words)
    found.sort(key=lambda i: not index.names[i].startswith(whole))
    return tuple(index.people[i] for i in found[:limit])
