"""Comparing two texts about two lives: whether they meet, on what, and how strongly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from planner.people.ground.alone import settled_by
from planner.people.ground.life import common_stage
from planner.people.ground.near_places import common_place
from planner.people.ground.places_said import Where
from planner.people.ground.reading import Known, Reading
from planner.people.ground.senses import Meant
from planner.people.ground.stance import Stance, When, Whose
from planner.people.ground.taxonomy import Taxonomy
from planner.people.ground.ties import SAME, tie

RELATED = 0.36
"""How strong a tie must be to be shared ground."""
WEAK = 0.5
"""Below this, shared ground is said to be weak."""
CLOSE = 0.7
"""From here on it is said to be close."""
ONCE, WISH, SLIP = 0.85, 0.75, 0.95
"""What is left of a tie that is over, that is only hoped for, and that rests on a misspelt word."""
CHILDS = 0.35
"""What is left where it is a child's liking on one side and one's own on the other."""
SAME_NAME = 0.7
"""Strength of a name that both texts give, and that nothing else is known of."""


class Ground(NamedTuple):
    """What two texts share.

    Attributes:
        shared: it, in words.
        strength: 0 to 1.
        what: the name of the thing itself, or of the topic, without what each of the two has of it.
    """

    shared: str
    strength: float
    what: str

    @property
    def related(self) -> bool:
        """Whether it is strong enough to be called common ground."""
        return self.strength >= RELATED


def say_strength(strength: float) -> str:
    """How close it is, in a word."""
    return "close" if strength >= CLOSE else "good" if strength >= WEAK else "a weak link"


def compare(mine: str, theirs: str, known: Known) -> Ground | None:
    """The strongest ground that two texts share, related or nearly so; None where there is none."""
    return strongest(known.read(mine), known.read(theirs), known.taxonomy)


def strongest(mine: Reading, theirs: Reading, known: Taxonomy) -> Ground | None:
    """The strongest ground between two readings; the first of equals."""
    return max(grounds(mine, theirs, known), key=lambda g: g.strength, default=None)


def grounds(mine: Reading, theirs: Reading, known: Taxonomy) -> Iterator[Ground]:
    """All that two readings share."""
    settled = (settled_by(other, mine.may_mean, known) for other in theirs.things if mine.may_mean)
    for one in (*mine.things, *filter(None, settled)):
        for other in theirs.things:
            ground = _of_things(one, other, known)
            if ground is not None:
                yield ground
    for here in mine.places:
        for there in theirs.places:
            common = common_place(here, there)
            if common and not _foreign(here) and not _foreign(there):
                yield Ground(common.words, round(common.strength, 2), common.words)
    met = common_stage(mine.stages, theirs.stages)
    if met:
        yield Ground(met.words, met.strength, met.words)
    for name in mine.names.keys() & theirs.names.keys():
        yield Ground(mine.names[name], SAME_NAME, mine.names[name])


def _foreign(where: Where) -> bool:
    """Whether a text names a place that is none of theirs: where another lives, or where they never were.

    Where parents come from is one's own ground.
    """
    other = where.stance.whose is Whose.OTHER and not where.roots
    return where.stance.against or other or where.stance.whose is Whose.CHILD


def _of_things(one: Meant, other: Meant, known: Taxonomy) -> Ground | None:
    found = tie(one.number, other.number, known)
    if found is None:
        return None
    same = found.strength == SAME
    weight = _weight(one.stance, other.stance, same=same) * (SLIP if one.slip or other.slip else 1)
    if not weight:
        return None
    topic = known.things[found.topic].name
    return Ground(_said(topic, one, other, known), round(found.strength * weight, 2), topic)


def _said(topic: str, one: Meant, other: Meant, known: Taxonomy) -> str:
    """What is shared in words: ``rowing``, or ``Primeira Liga: Benfica and FC Porto``."""
    names = [known.things[m.number].name for m in (one, other)]
    apart = [n for n in dict.fromkeys(names) if n != topic]
    several = any(" and " in name for name in apart)
    return f"{topic}: {(', ' if several else ' and ').join(apart)}" if apart else topic


def _weight(one: Stance, other: Stance, *, same: bool) -> float:
    """What the two stances leave of a tie, 0 to 1."""
    if one.against or other.against or Whose.OTHER in (one.whose, other.whose):
        return 0
    weight = 1.0
    for stance in (one, other):
        weight *= {When.NOW: 1.0, When.ONCE: ONCE, When.WISH: WISH}[stance.when]
    children = (one.whose is Whose.CHILD) + (other.whose is Whose.CHILD)
    if children == 1 and not (one.coaches or other.coaches):
        weight *= CHILDS if same else 0
    return weight
