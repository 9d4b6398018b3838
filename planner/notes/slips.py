"""Slips of the pen: two words one slip apart, and a few deciding words put right."""

from __future__ import annotations

from planner.values.late_pattern import LatePattern

LONG_WORD = LatePattern(r"[a-z]{6,}")
VITAL = (
    "allergic", "allergy", "allergies", "intolerant", "intolerance", "coeliac", "anaphylactic",
)  # fmt: skip
"""Words on which a guest's health hangs: any one letter of them may be wrong."""
MENDED = (
    "vegetarian", "birthday", "anniversary", "promised", "prefers", "favourite", "competitor", "renewal",
    "pricing", "parking", "lactose", "pescatarian", "shellfish",
)  # fmt: skip
"""Words that decide what a line is, and that are often mistyped."""
RIGHT = frozenset(
    {
        *VITAL,
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
    vital = next((right for right in VITAL if one_edit(word, right)), None)
    if vital is not None:
        return vital
    return next((right for right in MENDED if right[0] == word[0] and one_slip(word, right)), word)


def one_edit(a: str, b: str) -> bool:
    """Whether two words differ by one letter changed, missing or doubled, or two letters swapped."""
    left_a, left_b, _ = _apart(a, b)
    if len(left_a) <= 1 and len(left_b) <= 1:
        return a != b
    return len(left_a) == len(left_b) == 2 and left_a == left_b[::-1]  # noqa: PLR2004 - two letters swapped


def one_slip(a: str, b: str) -> bool:
    """Whether two words differ by one slip: a letter changed, missing, doubled or swapped, not at the end.

    Names that differ in the last letter alone are two names (Mario and Maria, Daniel and Daniela), and a
    changed first letter makes another name more often than a slip, unless the two sound alike.
    """
    if a == b or abs(len(a) - len(b)) > 1 or not a or not b:
        return False
    if a[0] != b[0] and {a[0], b[0]} not in ({"c", "k"}, {"y", "j"}, {"i", "y"}, {"s", "z"}, {"f", "v"}):
        return False
    left_a, left_b, tail = _apart(a, b)
    if len(left_a) <= 1 and len(left_b) <= 1:
        return tail > 0 or {left_a, left_b} in ({"e", "i"}, {"s", "z"}, {"c", "k"}, {"d", "t"}, {"i", "y"})
    return one_edit(a, b)


def _apart(a: str, b: str) -> tuple[str, str, int]:
    """What is left of two words without the beginning and the end they share, and how long that end is."""
    shortest = min(len(a), len(b))
    head = 0
    while head < shortest and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < shortest - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return a[head : len(a) - tail], b[head : len(b) - tail], tail
