"""What the no-pitch reader weighs in a line: words, their neighbours, kinds of word and their frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from planner.outings.pitch.frames import PLAIN, RAISED, REMINDER
from planner.outings.pitch.lexicon import kinds_of
from planner.outings.pitch.words import Word

REACH = 4
"""How many words on a word's kind is still paired with another's."""
ENDS = frozenset(".;:?!-(")


Trait: TypeAlias = tuple[str, int, int]
"""The name of one thing to weigh, and the first and the last of the words it was seen in."""


def standing(under: list[str]) -> list[int]:
    """The places of the words that stand under no frame: they alone can sell."""
    return [i for i, frame in enumerate(under) if frame == PLAIN]


def traits(words: list[Word], under: list[str], family: Callable[[Word], str]) -> Iterator[Trait]:
    """Everything weighed in a line.

    A stem stands for itself, ``k`` before a kind, ``f`` before a family of words that are used alike, ``^``
    and ``$`` for where the line begins and ends.

    Args:
        words: the words of the line.
        under: what each stands under, as ``frames`` gives it.
        family: gives a word's family, or nothing for a stop.
    """
    kept = standing(under)
    if REMINDER in under:
        yield "F:not", 0, -1
    if RAISED in under:
        yield "F:raised", 0, -1
    if not kept:
        return
    stems = ["^", *(words[i].stem for i in kept), "$"]
    at = [kept[0], *kept, kept[-1]]
    kinds = [kinds_of(s) for s in stems]
    alike = ["", *(family(words[i]) for i in kept), ""]
    yield from _neighbours(stems, alike, at)
    yield from _kinds(stems, kinds, at)
    yield from _company(kinds)


def _neighbours(stems: list[str], alike: list[str], at: list[int]) -> Iterator[Trait]:
    """Words and families, alone and beside the next."""
    for i in range(len(stems) - 1):
        here, there, mine, its = at[i], at[i + 1], alike[i], alike[i + 1]
        yield f"{stems[i]} {stems[i + 1]}", here, there
        if i:
            yield stems[i], here, here
        if mine:
            yield f"f{mine}", here, here
            yield f"f{mine} {stems[i + 1]}", here, there
        if its:
            yield f"{stems[i]} f{its}", here, there


def _kinds(stems: list[str], kinds: list[tuple[str, ...]], at: list[int]) -> Iterator[Trait]:
    """Kinds of word, alone and with each that follows within reach."""
    last = len(stems) - 1
    for i in range(last):
        mine = ("^",) if i == 0 else tuple(f"k{kind}" for kind in kinds[i])
        if i:
            for kind in mine:
                yield kind, at[i], at[i]
        for j in range(i + 1, min(last, i + 1 + REACH)):
            for kind in mine:
                for other in kinds[j]:
                    yield f"{kind} k{other}", at[i], at[j]
            if stems[j] in ENDS:
                break


def _company(kinds: list[tuple[str, ...]]) -> Iterator[Trait]:
    """Each two kinds that stand in one line, however far apart; no word has a share in that."""
    met = sorted({kind for each in kinds for kind in each})
    for i, kind in enumerate(met):
        for other in met[i + 1 :]:
            yield f"{kind}+{other}", 0, -1
