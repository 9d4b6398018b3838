"""Finding people by what is typed of their name or work, forgiving accents, order and small slips."""

from __future__ import annotations

from collections.abc import Iterable

from planner.people.person import Person
from planner.values.record import Record
from planner.values.searching import key_of, typed_words
from planner.values.slips import Vocabulary


class PeopleIndex(Record, frozen=True, kw_only=True):
    """People beside their folded names, made once and searched at every key press.

    Attributes:
        people: in the order of their names.
        keys: for each, the words of the name, organisation, role, kind and city, each between spaces.
        names: for each, the words of the name alone.
    """

    people: tuple[Person, ...]
    keys: tuple[str, ...]
    names: tuple[str, ...]


def index_people(people: Iterable[Person]) -> PeopleIndex:
    """The people, ready to be searched."""
    ordered = sorted(((key_of(p.name), p.id, p) for p in people), key=lambda entry: entry[:2])
    return PeopleIndex(
        people=tuple(p for _, _, p in ordered),
        keys=tuple(
            name + key_of(f"{p.organisation} {p.role} {p.kind.value} {p.home.city}") for name, _, p in ordered
        ),
        names=tuple(name for name, _, _ in ordered),
    )


def find_people(index: PeopleIndex, query: str, limit: int | None = None) -> tuple[Person, ...]:
    """Those who match, the best first.

    Every word typed must begin a word of the name, organisation, role, kind or city, in any order; where
    nobody does, words that are nearly so written count too.

    Args:
        index: everyone.
        query: what was typed; nothing typed finds everyone.
        limit: the most to give.
    """
    if not query.strip():
        return index.people[:limit]
    words = typed_words(query)
    if not words:
        return ()
    needles: list[tuple[str, ...]] = [(f" {word}",) for word in words]
    found = _all_in(index, needles)
    if not found:
        vocabulary = Vocabulary(dict.fromkeys(word for key in index.keys for word in key.split()))
        needles = [(f" {word}", *vocabulary.near(word)) for word in words]
        found = _all_in(index, needles)
    begins = f" {' '.join(words)}"
    wholes = [f" {word} " for word in words]

    def order(at: int) -> tuple[bool, int, int]:
        name = index.names[at]
        likest = 0
        for some in needles:
            if some[0] not in name:
                likest += next((n for n, needle in enumerate(some) if needle in name), len(some))
        return not name.startswith(begins), likest, sum([whole not in name for whole in wholes])

    return tuple(index.people[at] for at in sorted(found, key=order)[:limit])


def _all_in(index: PeopleIndex, needles: list[tuple[str, ...]]) -> list[int]:
    """The places of the keys that hold one of each."""
    keys = index.keys
    found = list(range(len(keys)))
    for some in needles:
        if len(some) == 1:  # as it is for every letter typed rightly: no time for more than one look
            (needle,) = some
            found = [at for at in found if needle in keys[at]]
        else:
            found = [at for at in found if any(needle in keys[at] for needle in some)]
    return found
