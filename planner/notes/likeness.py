"""What a line is about in a few words, so that a later line of its like can be told; names are left out."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from planner.notes.marked import Marked
from planner.notes.who import AFTER_A_NAME
from planner.values.text import word_set

LEAST_SHARED = 2
"""Words that two lines share at the least, unless they have the same ones."""
SHORTEST = 3
SHORTEST_ROOT = 3
DENYING = word_set(
    """
    no not never without nothing nobody none hardly rarely cannot cant wont dont doesnt didnt isnt wasnt
    arent hasnt havent stopped quit
    """
)
COMMON = word_set(
    """
    a an the and or but so if as at by to in on for from with of off out up down into onto over under
    about after before than then that this these those there here it its he she they them him her his
    hers their theirs i we us our my me you your is was were are be been being am has have had having do
    does did done will would can could should shall may might must just also too very really quite still
    yet again now today once always often sometimes usually who whom whose which what when where why how
    some any all both each every other another one two three four five six seven eight nine ten said
    says told tells mentioned mentions thinks think reckons got get gets getting go goes going went gone
    come comes came big little bit lot lots much many more most few new old good nice great last next
    first back year years month months week weeks day days time times since until during around because while
    """
)
"""Words that say nothing of what a line is about."""
ENDINGS = ("ies", "ing", "ed", "es", "s")


class Likeness(NamedTuple):
    """What a line is about.

    Attributes:
        words: those that say what it is about, in order, folded; no names, no numbers.
        denies: whether it says that something is not so.
        counts: whether it has a number in it.
    """

    words: tuple[str, ...]
    denies: bool = False
    counts: bool = False


def likeness_of(line: Marked) -> Likeness:
    """What a line is about: its words without its guests, other people's names and what every line has."""
    spans = [(m.start, m.end) for m in line.mentions]
    words: dict[str, None] = {}
    denies = False
    for at, word in enumerate(line.said):
        if any(start <= word.start < end for start, end in spans):
            continue
        if word.key in DENYING:
            denies = True
        elif _says_something(word.key) and not (word.raw[0].isupper() and _is_named(line, at)):
            words[word.key] = None
    counts = any(sign.isdigit() for word in line.said for sign in word.key)
    return Likeness(tuple(words), denies, counts)


def _says_something(key: str) -> bool:
    return key not in COMMON and key.isalpha() and len(key) >= SHORTEST


def _is_named(line: Marked, at: int) -> bool:
    """Whether a word with a capital is a name: within a line it is, at its head where a verb follows."""
    following = line.said[at + 1].key if at + 1 < len(line.said) else ""
    return at > 0 or following in AFTER_A_NAME


def nearness(one: Likeness, other: Likeness) -> float:
    """How alike two lines are, from 0 to 1: the share of the longer one's words that the other has too.

    It is 0 for fewer than two shared words, unless both have the same ones, and where only one denies
    or counts.
    """
    if (one.denies, one.counts) != (other.denies, other.counts):
        return 0.0
    mine, theirs = _roots(one.words), _roots(other.words)
    if not mine or not theirs:
        return 0.0
    if mine == theirs:
        return 1.0
    shared = len(mine & theirs)
    return shared / max(len(mine), len(theirs)) if shared >= LEAST_SHARED else 0.0


@lru_cache(maxsize=4096)
def _roots(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_root(word) for word in words)


def _root(word: str) -> str:
    """A word without its commonest endings: *blames* and *blamed* are one."""
    end = next((e for e in ENDINGS if word.endswith(e) and len(word) - len(e) >= SHORTEST_ROOT), "")
    root = word.removesuffix(end) + ("y" if end == "ies" else "")
    if len(root) > SHORTEST_ROOT and root[-1] == root[-2] and root[-1] not in "ls":
        root = root[:-1]
    return root.rstrip("e") if len(root) > SHORTEST_ROOT + 1 else root
