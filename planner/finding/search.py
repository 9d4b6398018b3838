"""What is found: the entries in which every word typed is said, the best first."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from datetime import date
from functools import partial
from heapq import nsmallest
from itertools import chain, islice
from typing import NamedTuple

from planner.finding.entry import Entry
from planner.finding.index import FIRST_UNNAMED, Index, Where, sort_of
from planner.people.facts import Sensitivity
from planner.values.searching import Span, spans_of, typed_number, typed_words

Needles = tuple[str, ...]
"""What may stand for one word typed, as it would be found in a key, the likest first."""

MOST = 100
"""Hits that are shown; a longer list is not read."""
EARLY = 600
"""Entries that are looked at first where several words are typed; mostly the best hundred are among them."""
UNASKED = frozenset({Sensitivity.SENSITIVE})
"""What nobody is shown who did not ask for it."""


class Hit(NamedTuple):
    """One thing that was found.

    Attributes:
        entry: what.
        whose: the name of the person, outing or venue it belongs to; empty for those themselves.
        needles: what stands in it for each word typed.
        is_called_so: whether all that was typed is, as typed, in the name of a person, outing or venue.
    """

    entry: Entry
    whose: str
    needles: tuple[Needles, ...]
    is_called_so: bool

    def marks(self, text: str) -> tuple[Span, ...]:
        """Where the words typed stand in the entry's text, in what is said about it, or in whose it is."""
        return spans_of(text, self.needles)


class Found(NamedTuple):
    """What a query found.

    Attributes:
        hits: the best, the best first.
        needles: what was looked for.
        all: the numbers of all that was found, among which the next letter finds; None where unknown.
        generation: of the index that was searched.
    """

    hits: tuple[Hit, ...] = ()
    needles: tuple[Needles, ...] = ()
    all: frozenset[int] | None = None
    generation: int = -1

    @property
    def is_slip(self) -> bool:
        """Whether nothing says what was typed, and this is what is nearly so written."""
        return any(len(some) > 1 for some in self.needles)


def find(
    index: Index,
    query: str,
    *,
    limit: int = MOST,
    hidden: frozenset[Sensitivity] = UNASKED,
    on: date | None = None,
    before: Found | None = None,
) -> Found:
    """Find what was typed.

    Every word typed must begin a word of the entry or of whose it is, in any order, and one of them a word of
    the entry itself. Where nothing does, words that are nearly so written count too. Names come first:
    people, outings, places, of each those with whole words; then all that says the words whole, then what has
    words that begin so: what was promised, is on a card, was learned, was noted; of each what still holds
    and is newest first.

    Args:
        index: where to look.
        query: what was typed.
        limit: the most hits to give.
        hidden: how sensitive a thing is that is passed over.
        on: the day it is; what is over by then comes after what still holds.
        before: what was found before the last letter was typed; what it narrows is found in less time.
    """
    look = partial(_search, index, limit=limit, out=index.passed_over(hidden), on=on)
    if number := typed_number(query):
        found = look(((f" {number}",),), before=None)
        if found.hits:
            return found
    words = typed_words(query)
    if not words:
        return Found()
    plain = tuple((f" {word}",) for word in words)
    found = look(plain, before=before)
    if found.hits:
        return found
    # First only the words that nothing says may be slips, then all.
    unknown = [not index.that_say(f" {word}") for word in words]
    for may_slip in dict.fromkeys((tuple(unknown), (True,) * len(words))):
        near = tuple(
            (f" {word}", *index.near(word)) if may else (f" {word}",)
            for word, may in zip(words, may_slip, strict=True)
        )
        if near != plain and (found := look(near, before=None)).hits:
            return found
    return found


def _search(
    index: Index,
    needles: tuple[Needles, ...],
    *,
    limit: int,
    out: set[int],
    on: date | None,
    before: Found | None,
) -> Found:
    everything = None
    if len(needles) == 1:
        likeliest: AbstractSet[int] = _of_one(index, needles[0], limit, out)
    else:
        likeliest = _listed_early(index, needles, out)
        if len(likeliest) < limit:
            likeliest = everything = _of_all(index, needles, out, before)
    likeliest = _short_list(index, likeliest, needles, limit)
    best = nsmallest(limit, likeliest, key=lambda at: _grade(index, at, needles, on))
    return Found(tuple(_hit(index, at, needles) for at in best), needles, everything, index.generation)


# One word: the best of each place it can stand in


def _of_one(index: Index, some: Needles, limit: int, out: set[int]) -> set[int]:
    """Numbers among which the best are: names that the word begins, names with it, and the rest."""
    found: set[int] = set()
    forms = ((f"{some[0]} ",), some)
    for where in (Where.FIRST, Where.NAME):
        for form in forms:
            found.update(_listed_first(index, form, where, limit, out))
    for form in forms:
        if len(found) < limit:
            found.update(_listed_first(index, form, Where.ANYWHERE, limit, out))
    return found


def _listed_first(index: Index, form: Needles, where: Where, limit: int, out: set[int]) -> list[int]:
    """The first of what says a word, each once; no more are read of each word that may be meant."""
    said = _saying(index, form, where)
    read: Iterable[Iterable[int]] = (numbers[:limit] for numbers in said)
    if out:
        read = (islice((n for n in numbers if n not in out), limit) for numbers in said)
    return sorted(set(chain.from_iterable(read)))[:limit]


def _saying(index: Index, form: Needles, where: Where = Where.ANYWHERE) -> list[array[int]]:
    return [numbers for needle in form for numbers in index.that_say(needle, where)]


# Several words: the rarest, then whether the others are there too


def _listed_early(index: Index, needles: tuple[Needles, ...], out: set[int]) -> frozenset[int]:
    """Of what fits, that which would be listed early anyway; where that is enough, no more is sought."""
    rarest = min(needles, key=lambda some: sum(map(len, _saying(index, some))))
    forms = ((f"{rarest[0]} ",), rarest)
    early = (_listed_first(index, form, Where.ANYWHERE, EARLY, out) for form in forms)
    return _fitting(index, {*chain.from_iterable(early)}, needles)


def _of_all(
    index: Index, needles: tuple[Needles, ...], out: set[int], before: Found | None
) -> frozenset[int]:
    """The numbers of all entries in which, or in whose owner's name, every word is said."""
    if before is not None and before.all is not None and _narrows(index, needles, before):
        return _fitting(index, before.all - out, needles)
    rarest = min((_saying(index, some) for some in needles), key=lambda said: sum(map(len, said)))
    said: set[int] = set().union(*rarest)
    named = [number for number in said if number < FIRST_UNNAMED]
    return _fitting(index, said.union(*map(index.owned, named)) - out, needles)


def _fitting(index: Index, numbers: Iterable[int], needles: tuple[Needles, ...]) -> frozenset[int]:
    """Of these, the entries in which or in whose owner's name every word is said, and one in the entry."""
    keep, own = set(numbers), set[int]()
    for some in needles:
        said, belongs = index.of_these_say(keep, some)
        keep = said | belongs
        own |= said
    return frozenset(keep & own)


def _narrows(index: Index, needles: tuple[Needles, ...], before: Found) -> bool:
    """Whether all that is found now was found before: letters were added, and the book is the same."""
    return (
        before.generation == index.generation
        and len(needles) >= len(before.needles)
        and all(len(some) == 1 for some in chain(needles, before.needles))
        and all(some[0].startswith(had[0]) for some, had in zip(needles, before.needles, strict=False))
    )


def _says(key: str, some: Needles) -> bool:
    return some[0] in key or (len(some) > 1 and any(needle in key for needle in some))


# The order


def _short_list(
    index: Index, numbers: AbstractSet[int], needles: tuple[Needles, ...], limit: int
) -> AbstractSet[int]:
    """Those among which the best are, told from many others by lists alone."""
    if len(numbers) <= 2 * limit or any(len(some) > 1 for some in needles):
        return numbers
    called = set(numbers)
    for some in needles:
        named = (_saying(index, some, where) for where in (Where.FIRST, Where.NAME))
        called.intersection_update(chain.from_iterable(chain.from_iterable(named)))
    rest = set(numbers) - called
    wholes = (chain.from_iterable(index.that_say(f"{some[0]} ")) for some in needles)
    whole = Counter(chain.from_iterable(map(rest.intersection, wholes)))
    return called.union(nsmallest(limit, rest, key=lambda at: (-whole.get(at, 0), at)))


def _grade(
    index: Index, number: int, needles: tuple[Needles, ...], on: date | None = None
) -> tuple[int, ...]:
    """How well an entry fits; the least is the best."""
    key, name, place = index.keys[number], index.names.get(number), index.place(number, on)
    slips = sum(len(some) > 1 and some[0] not in key and _slipped(index, number, some) for some in needles)
    if name is None or not all(_says(name, some) for some in needles):
        return (slips, 1, sum(f"{some[0]} " not in key for some in needles), place)
    begun = sum(f"{some[0]} " not in name for some in needles)
    return (slips, 0, sort_of(number), begun, not name.startswith(needles[0]), place)


def _slipped(index: Index, number: int, some: Needles) -> bool:
    return some[0] not in index.said_of_owner(number)


def _hit(index: Index, number: int, needles: tuple[Needles, ...]) -> Hit:
    entry, owner = index.entries[number], index.owner(number)
    whose = index.entries[owner].text if owner is not None else ""
    name = index.names.get(number, "")
    is_called_so = all(some[0] in name for some in needles)
    return Hit(entry, whose, tuple((f"{some[0]} ", *some) for some in needles), is_called_so)
