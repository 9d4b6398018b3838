"""How closely two things are tied: the same, one of the other, or two of one narrow topic."""

from __future__ import annotations

from typing import NamedTuple

from planner.people.ground.taxonomy import Binding, Taxonomy, Way

SAME, OF_TOPIC, OF_ONE_TOPIC = 0.9, 0.75, 0.62
"""Strength of the tie between a thing and itself, its topic, and another thing of its topic."""
STEP, FAINT = 0.9, 0.6
"""What each further step up leaves of it, and what each faint step does."""


class Tie(NamedTuple):
    """What joins two things: the topic, and how strongly, 0 to 1."""

    topic: int
    strength: float


def tie(one: int, other: int, known: Taxonomy) -> Tie | None:
    """The strongest tie between two things, if there is one."""
    if one == other:
        return Tie(one, SAME)
    mine, theirs = known.above(one), known.above(other)
    best: Tie | None = None
    for topic in mine.keys() & theirs.keys():
        strength = _strength(mine[topic], theirs[topic], known.things[topic].binding)
        if strength and (best is None or strength > best.strength):
            best = Tie(topic, strength)
    return best


def _strength(mine: Way, theirs: Way, binding: Binding) -> float:
    steps = mine.steps + theirs.steps
    faint = FAINT ** (mine.faint + theirs.faint)
    itself = not mine.steps or not theirs.steps
    if binding is Binding.BROAD or (binding is Binding.LOOSE and not itself):
        return 0
    if itself:
        return OF_TOPIC * STEP ** (steps - 1) * faint
    return OF_ONE_TOPIC * STEP ** (steps - 2) * faint
