"""Whether two gifts are the same thing in other words: nobody is given anything twice."""

from __future__ import annotations

import re

from planner.people.needs import singular
from planner.values.text import fold, word_set

FILLING = word_set(
    "a an the of for from to in on at by with and or it its their they them he she his her one two some few "
    "that which who is are was be may not new old good well small little made own another more very "
    "bottle bottles jar tin box bag half piece pair set card book books novel print recording present gift "
    "about near next chosen second hand handed somebody someone know known somewhere under limit"
)
"""Words that do not tell one gift from another."""


def alike(one: str, other: str) -> bool:
    """Whether two gifts are so much alike that the second would be a repetition, loosely compared.

    They are where all that tells one of them is in the other, or half of what tells both.
    """
    first, second = _telling(one), _telling(other)
    both = first & second
    return bool(both) and (len(both) == min(len(first), len(second)) or 2 * len(both) >= len(first | second))


def _telling(what: str) -> frozenset[str]:
    words = re.findall(r"[^\W_]+", fold(what))
    telling = frozenset(singular(word) for word in words if word not in FILLING and len(word) > 1)
    return telling or frozenset(map(singular, words))
