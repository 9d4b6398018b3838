"""Who a line may be about besides the guests: co-hosts, and somebody in the book who was not there."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from planner.notes.names import first_words, names_of
from planner.notes.vocabulary import CONSUMER, DRINK, FOOD, RELATIVES
from planner.notes.who import ALSO_WORDS, NOT_CLIPPED, exact_mentions, find_mentions
from planner.notes.words import Word, plain, words
from planner.people.person import Person

CALLED = frozenset({"called", "named"})
WHOSE = frozenset({"her", "his", "their"})
JOINED = frozenset({"and", "n"})
ALSO_THINGS = ALSO_WORDS | FOOD | DRINK | CONSUMER | NOT_CLIPPED
"""First names that are things as well: *Ginger*, *Paris* and their like need a capital."""


class Beside(NamedTuple):
    """Who may be named besides the guests.

    Attributes:
        cohosts: colleagues who host along.
        others: people in the book who were not there.
        family: first names of the guests' own people and animals, as far as they are known.
    """

    cohosts: tuple[Person, ...] = ()
    others: tuple[Person, ...] = ()
    family: frozenset[str] = frozenset()


NOBODY = Beside()


def named_beside(line: str, guests: tuple[Person, ...], beside: Beside) -> tuple[Person, ...]:
    """Co-hosts and others whom a line may name; who is called like one of a guest's own is not meant."""
    if not beside.cohosts and not beside.others:
        return ()
    own = kin_named(line) | beside.family
    cohosts = tuple(p for p in beside.cohosts if not own & first_words(p.name))
    others = tuple(p for p in beside.others if not own & first_words(p.name))
    return (*cohosts, *_named(line, (*guests, *beside.cohosts), others)) if others else cohosts


def _named(line: str, there: tuple[Person, ...], others: tuple[Person, ...]) -> Iterable[Person]:
    """Those of the others whom the line calls by name, where nobody who was there is called so."""
    said = words(plain(line))
    at_table = find_mentions(said, names_of(tuple(p.name for p in there)))
    names = tuple(p.name for p in others)
    found: dict[int, None] = {}
    for mention, run in exact_mentions(said, names_of(names)):
        taken = next((m for m in at_table if m.start < mention.end and mention.start < m.end), None)
        if taken is not None and mention.end - mention.start <= taken.end - taken.start:
            continue
        if len(run) == 1 and run[0].key in ALSO_THINGS and not run[0].raw[:1].isupper():
            continue
        key = "".join(word.key for word in run)
        whole = len(run) > 1
        found |= dict.fromkeys(i for i in mention.guests if whole or key in first_words(names[i]))
    return [others[index] for index in found]


def may_name(name: str, keys: frozenset[str]) -> bool:
    """Whether notes with these words may call somebody of this name; a quick look before a closer one."""
    return not keys.isdisjoint(first_words(name))


@lru_cache(maxsize=8)
def keys_in(text: str) -> frozenset[str]:
    """The words of notes, as names are compared."""
    return frozenset(word.key for line in text.splitlines() for word in words(plain(line)))


@lru_cache(maxsize=2048)
def kin_named(text: str) -> frozenset[str]:
    """First names that a text gives to somebody's own: *her daughter Priya*, *Priya, his mum*."""
    line = plain(text)
    said = words(line)
    found: set[Word] = set()
    for at, word in enumerate(said):
        if word.key in RELATIVES and not word.tail:
            found |= _named_after(said, at) | _named_before(line, said, at)
    return frozenset(w.key for w in found if w.raw[:1].isupper() or w.key not in ALSO_WORDS)


def _named_after(said: tuple[Word, ...], at: int) -> set[Word]:
    """*her daughter Priya*, *her dog, called Bob*, *his kids Ada and Tom*."""
    if said[at].after in (".", ";", "!", "?"):
        return set()
    names = [word for word in said[at + 1 : at + 6] if word.key not in CALLED]
    found = set(names[:1])
    for joined, name in zip(names[1::2], names[2::2], strict=False):
        if joined.key not in JOINED:
            break
        found.add(name)
    return found


def _named_before(line: str, said: tuple[Word, ...], at: int) -> set[Word]:
    """*Priya, her daughter*, *Priya (daughter)*; *Priya her eldest* at the head of a line."""
    whose = at > 0 and said[at - 1].key in WHOSE
    name = at - 2 if whose else at - 1
    if name < 0:
        return set()
    between = line[said[name].end : said[name + 1].start].strip()
    if between.startswith("(") or (whose and (between == "," or (name == 0 and not between))):
        return {said[name]}
    return set()
