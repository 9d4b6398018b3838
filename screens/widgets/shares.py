"""How the lines of a column are shared out among the panels that stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle

LEAST = 2
"""Lines that a panel has at least, where there are so many: enough for a thing that wraps."""


def shares(wanted: Sequence[int], room: int, turns: Sequence[int]) -> list[int]:
    """The lines each panel gets, adding up to the room.

    Where all that is wanted fits, what is left over is shared out in turn; where it does not, each gets its
    least, and what remains goes line by line to those that want more.

    Args:
        wanted: the lines each would fill, from the top down.
        room: the lines there are for all.
        turns: the places of the panels in the order in which they get a line: one named twice gets two.
    """
    given = [min(LEAST, max(1, lines)) for lines in wanted]
    left = room - sum(given)
    for at in cycle(turns):
        if left <= 0 or all(want <= have for want, have in zip(wanted, given, strict=True)):
            break
        if wanted[at] > given[at]:
            given[at] += 1
            left -= 1
    for at in cycle(range(len(given))):
        if left <= 0:
            return given
        given[at] += 1
        left -= 1
    return given
