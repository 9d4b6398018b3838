"""Finding names of the taxonomy in a text: the longest that stand there, in any form they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.people.ground.taxonomy import Taxonomy
from planner.people.ground.words import Word, forms, stem

LONG_WORD = 7
"""Letters a word must have before it may be a slip of the pen for another."""
MOST_MEANT = 3
"""Words that a misspelt one may be meant for before it is left alone."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Mention(NamedTuple):
    """A name that stands in a text.

    Attributes:
        begin: number of its first word.
        end: number of the word after its last.
        may_be: numbers of what it may name; ``~number`` where that needs settling.
        slip: whether it is misspelt there.
    """

    begin: int
    end: int
    may_be: tuple[int, ...]
    slip: bool = False


def mentions(words: tuple[Word, ...], known: Taxonomy) -> tuple[Mention, ...]:
    """The names in a text from left to right, none overlapping: at each place the longest."""
    found: list[Mention] = []
    at = 0
    spellings = [_spellings(w, known) for w in words]
    while at < len(words):
        mention = next(_starting(at, spellings, known), None)
        if mention is None:
            at += 1
        else:
            found.append(mention)
            at = mention.end
    return tuple(found)


def shorter(mention: Mention, words: tuple[Word, ...], known: Taxonomy) -> tuple[Mention, ...]:
    """The names within one that is longer, for where the longer one is left unsettled."""
    found: list[Mention] = []
    at = mention.begin
    spellings = [_spellings(w, known) for w in words[: mention.end]]
    while at < mention.end:
        for one in _starting(at, spellings, known):
            if one[:2] != mention[:2]:
                found.append(one)
                at = one.end - 1
                break
        at += 1
    return tuple(found)


def _starting(at: int, spellings: list[tuple[tuple[str, ...], bool]], known: Taxonomy) -> Iterator[Mention]:
    """The names that begin at a word, the longest first."""
    firsts, slip = spellings[at]
    longest = max((known.first.get(f, 0) for f in firsts), default=0)
    for size in range(min(longest, len(spellings) - at), 0, -1):
        rest = [s for s, _ in spellings[at + 1 : at + size]]
        for key in _keys(firsts, rest):
            may_be = known.names.get(key)
            if may_be is not None:
                slips = slip or any(s for _, s in spellings[at + 1 : at + size])
                yield Mention(at, at + size, may_be, slips)
                break


def _keys(firsts: tuple[str, ...], rest: list[tuple[str, ...]]) -> Iterator[str]:
    """The names the words may spell: each as written, or its first or its last word in another form."""
    if not rest:
        yield from firsts
        return
    middle = [forms_[0] for forms_ in rest]
    yield " ".join((firsts[0], *middle))
    for first in firsts[1:]:
        yield " ".join((first, *middle))
    for last in rest[-1][1:]:
        yield " ".join((firsts[0], *middle[:-1], last))


def _spellings(word: Word, known: Taxonomy) -> tuple[tuple[str, ...], bool]:
    """The stems a word may stand for, and whether it had to be put right to stand for any."""
    found = forms(word.plain)
    if len(word.plain) < LONG_WORD or any(f in known.vocabulary for f in found):
        return found, False
    meant = {stem(w) for w in _edits(word.plain)} & known.vocabulary
    meant = {w for w in meant if w[0] == word.plain[0]}
    if 0 < len(meant) <= MOST_MEANT:
        return (*sorted(meant), *found), True
    return found, False


def _edits(word: str) -> Iterator[str]:
    """Every word one slip away: a letter too many, missing, wrong or changed with its neighbour."""
    for i in range(len(word) + 1):
        left, right = word[:i], word[i:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in LETTERS:
            if right:
                yield left + letter + right[1:]
            yield left + letter + right
