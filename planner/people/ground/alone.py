"""A text that is one name of several things: which of them is meant, the other text says or nobody does."""

from __future__ import annotations

from planner.people.ground.mentions import mentions
from planner.people.ground.senses import FILLING, Meant
from planner.people.ground.stance import Stance
from planner.people.ground.taxonomy import Taxonomy
from planner.people.ground.words import Word

NO_PASTIME = ("food", "drink", "gardening", "animals", "nature")
"""Topics of what a bare word among one's interests rather does not mean: *squash* is played there."""


def may_mean(words: tuple[Word, ...], known: Taxonomy) -> tuple[int, ...]:
    """The things that a text may mean which is no more than a name of several; none for any other text.

    Args:
        words: the text's words.
        known: the taxonomy.
    """
    found = mentions(words, known)
    if len(found) != 1 or len(found[0].may_be) == 1:
        return ()
    (name,) = found
    beside = [w.plain for i, w in enumerate(words) if not name.begin <= i < name.end]
    if any(word not in FILLING for word in beside):
        return ()
    return tuple(~n if n < 0 else n for n in name.may_be)


def settled_by(other: Meant, may_be: tuple[int, ...], known: Taxonomy) -> Meant | None:
    """What such a text means beside another that names one of its things; None where that is no pastime.

    Nor is anything taken to be meant where a club, a make or a work is of that name too: *Jaguar*.
    """
    if other.number not in may_be or any(known.things[n].name[0].isupper() for n in may_be):
        return None
    above = known.above(other.number)
    if any(known.number(topic) in above for topic in NO_PASTIME):
        return None
    return other._replace(stance=Stance())
