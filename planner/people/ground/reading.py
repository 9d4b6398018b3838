"""Reading what a text says of a life: things it cares about, places, the stage it is at, other names."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import NamedTuple

from planner.people.ground.alone import may_mean
from planner.people.ground.life import Stage, stages
from planner.people.ground.place_words import EVERYDAY
from planner.people.ground.places_said import Named, Where, candidates, places_meant
from planner.people.ground.senses import Meant, things_meant
from planner.people.ground.taxonomy import Binding, Taxonomy
from planner.people.ground.words import Word, words
from planner.values.text import word_set

AT_WORK = word_set("at for ex joined left")
"""Words before the name of a company that someone works or worked for."""
REMEMBERED = 4096
"""Texts whose reading is remembered: a book's facts are read again and again."""
LONGEST_TEXT = 2000
"""Characters that are read; what comes after is a document, not a note."""


class Reading(NamedTuple):
    """What a text says of a life.

    Attributes:
        things: what it names of the taxonomy.
        places: where it speaks of.
        stages: the stages of life.
        names: names of more than one word that nothing is known of, folded, with how they are written.
        may_mean: numbers of what it may mean where it is one name of several things, and nothing settles it.
    """

    things: tuple[Meant, ...]
    places: tuple[Where, ...]
    stages: tuple[Stage, ...]
    names: dict[str, str]
    may_mean: tuple[int, ...] = ()


class Known:
    """What is known of the world: the interests, and every place of a name."""

    def __init__(self, taxonomy: Taxonomy, places: Named) -> None:
        self.taxonomy = taxonomy
        self.places = places
        self.read = lru_cache(maxsize=REMEMBERED)(partial(read, known=self))


def read(text: str, known: Known) -> Reading:
    """Read a text.

    Args:
        text: a line of a note or of a profile, as it was written.
        known: what is known of the world; its own ``read`` remembers what it has read.
    """
    text = text[:LONGEST_TEXT]
    cut = words(text)
    stretches = candidates(cut, text, known.places)
    maybe = frozenset(i for begin, end, _ in stretches for i in range(begin, end))
    surely = frozenset(b for b, e, _ in stretches if e == b + 1 and cut[b].plain in EVERYDAY)
    found = things_meant(cut, text, known.taxonomy, maybe)
    found = tuple(t for t in found if t.end > t.begin + 1 or t.begin not in surely)
    taken = frozenset(i for t in found for i in range(t.begin, t.end))
    things = tuple(t for t in found if known.taxonomy.things[t.number].binding is not Binding.NOTHING)
    places = places_meant(cut, text, stretches, taken)
    used = taken.union(*(range(p.begin, p.end) for p in places)) if places else taken
    open_ = () if things or places else may_mean(cut, known.taxonomy)
    return Reading(things, places, stages(_without(found, text, cut)), _names(cut, text, used), open_)


def _without(found: tuple[Meant, ...], text: str, cut: tuple[Word, ...]) -> str:
    """The text without what is named in it: *Minnesota Twins* are no children."""
    for thing in reversed(found):
        if cut[thing.begin].capital:
            text = text[: cut[thing.begin].start] + text[cut[thing.end - 1].end :]
    return text


def _names(cut: tuple[Word, ...], text: str, used: frozenset[int]) -> dict[str, str]:
    """Stretches of words written as a name, of two or more, that are not known for anything."""
    found: dict[str, str] = {}
    at = 0
    while at < len(cut):
        end = at
        while end < len(cut) and cut[end].capital and end not in used and _joined(cut, text, at, end):
            end += 1
        if at > 0 and (end - at > 1 or (end > at and cut[at - 1].plain in AT_WORK)):
            said = text[cut[at].start : cut[end - 1].end]
            found[" ".join(w.plain for w in cut[at:end])] = said
        at = max(end, at + 1)
    return found


def _joined(cut: tuple[Word, ...], text: str, at: int, end: int) -> bool:
    return end == at or text[cut[end - 1].end : cut[end].start] in (" ", "-", " & ")
