"""Slips of the pen: two words one slip apart, and a few deciding words put right."""

from __future__ import annotations

import re

LONG_WORD = re.compile(r"[a-z]{6,}")
MENDED = (
    "allergic", "allergy", "vegetarian", "intolerant", "coeliac", "birthday", "anniversary", "promised",
    "prefers", "favourite", "competitor", "renewal", "pricing", "parking", "lactose", "pescatarian",
)  # fmt: skip
"""Words that decide what a line is, and that are often mistyped."""
RIGHT = frozenset(
    {
        *MENDED,
        "promises",
        "promise",
        "allergen",
        "packing",
        "barking",
        "marking",
        "prefer",
        "favorite",
        "celiac",
    }
)
"""Words that are right as they are, though near one of those."""


def mended(line: str) -> str:
    """A folded line with each slip in a deciding word put right: *allergc* is read as *allergic*."""
    return LONG_WORD.sub(lambda found: _mend(found[0]), line)


def _mend(word: str) -> str:
    if word in RIGHT:
        return word
    return next((right for right in MENDED if right[0] == word[0] and one_slip(word, right)), word)


def one_slip(a: str, b: str) -> bool:
    """Whether two words differ by one slip: a letter changed, missing, doubled or swapped, not at the end.

    Names that differ in the last letter alone are two names (Mario and Maria, Daniel and Daniela), and a
    changed first letter makes another name more often than a slip, unless the two sound alike.
    """
    if a == b or abs(len(a) - len(b)) > 1 or not a or not b:
        return False
    if a[0] != b[0] and {a[0], b[0]} not in ({"c", "k"}, {"y", "j"}, {"i", "y"}, {"s", "z"}, {"f", "v"}):
        return False
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    left_a, left_b = a[head : len(a) - tail], b[head : len(b) - tail]
    if len(left_a) <= 1 and len(left_b) <= 1:
        return tail > 0 or {left_a, left_b} in ({"e", "i"}, {"s", "z"}, {"c", "k"}, {"d", "t"}, {"i", "y"})
    return len(left_a) == len(left_b) == 2 and left_a == left_b[::-1]  # noqa: PLR2004 - two letters swapped
