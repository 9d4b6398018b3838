"""Words for comparing: a text cut into folded words, and the forms one word may be written in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from planner.values.text import fold, word_set

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
SHORTEST_PLURAL = 4
"""Letters a word has before its last *s* is taken for a plural: gas and bus keep theirs."""
SHORT_END = re.compile(r"[^aeiou][aeiou][^aeiouwxy]$")
"""The end of a root that has lost an *e*: *bak-* is of *bake*, but *scull-* of *scull*."""
SHORTEST_VERB = 5
"""Letters a word has before *-ing* or *-ed* is taken for an ending: king and red keep theirs."""
KEPT = word_set(
    "pilates tennis chess darts bowls canvas jazz news yes was has his this does goes ours "
    "yours texas dallas paris "
    "athens naples series species physics maths mathematics athletics gymnastics politics ceramics lens "
    "christmas james charles thomas jones lewis davis harris francis louis carlos marcos dubious"
)
"""Words whose last *s* is no ending."""


class Word(NamedTuple):
    """A word as it stands in a text.

    Attributes:
        plain: folded, without a possessive ending.
        start: where it begins in the text.
        end: where it ends.
        capital: whether it is written with a capital letter.
    """

    plain: str
    start: int
    end: int
    capital: bool


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order; marks between them are left out, and a dash parts two words."""
    found = []
    for match in WORD.finditer(text):
        raw = match.group()
        plain = fold_word(raw)
        if plain:
            found.append(Word(plain, match.start(), match.end(), raw[0].isupper()))
    return tuple(found)


@lru_cache(maxsize=4096)
def fold_word(raw: str) -> str:
    """One word folded: ``"Özil’s"`` is ``"ozil"``, ``"don’t"`` is ``"dont"``."""
    bare = POSSESSIVE.sub("", raw) if raw[-2:].casefold() in ("'s", "’s") else raw
    if bare.isascii():
        return bare.lower().replace("'", "")
    return SPELT.sub(lambda m: SPELLINGS[m.group()], fold(bare)).replace("'", "").replace("’", "")


SPELLINGS = {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"}
"""Letters that folding leaves whole."""
SPELT = re.compile("|".join(SPELLINGS))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A folded word without a plural's or a third person's ending: ``"bakes"`` and ``"bake"`` are one."""
    if len(word) < SHORTEST_PLURAL or word in KEPT or word[-1] != "s" or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > SHORTEST_PLURAL:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=16384)
def forms(word: str) -> tuple[str, ...]:
    """The stems a written word may stand for, the likeliest first.

    ``"sculled"`` may be *sculled*, *scull* or *sculling*; what it is depends on which of them is known.
    """
    own = stem(word)
    found = [own] if own == word else [own, word]
    root = _root(own)
    if root:
        doubled = len(root) > 2 and root[-1] == root[-2]  # noqa: PLR2004 - knitted, knit
        bare = root[:-1] if doubled else root
        found += [bare, root] if doubled else [root + "e"] if SHORT_END.search(root) else [root, root + "e"]
        found += [root + "ing", bare + bare[-1] + "ing"]
    return tuple(dict.fromkeys(found))


def _root(word: str) -> str:
    """What is left of a verb without *-ing* or *-ed*; nothing where there is no such ending."""
    if len(word) < SHORTEST_VERB:
        return ""
    for ending in ("ing", "ied", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:  # noqa: PLR2004 - a root has three letters
            return word[: -len(ending)] + ("y" if ending == "ied" else "")
    return ""
