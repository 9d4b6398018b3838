"""The taxonomy of interests: thousands of names, the topics each stands under, and how closely those bind."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

import msgspec

from planner.people.ground.words import stem


class Binding(StrEnum):
    """Whether two different things under one topic are shared ground."""

    BROAD = "broad"
    """No: *sport*. Nor is a thing under it shared ground with the topic itself."""
    LOOSE = "loose"
    """No, but a thing and the topic itself are: *cooking*, and *fresh pasta*."""
    NARROW = "narrow"
    """Yes: two clubs of the *Primeira Liga*."""
    NOTHING = "nothing"
    """The name is a phrase in which nothing of the kind is meant: *poker face*."""


class Thing(msgspec.Struct, frozen=True, array_like=True):
    """One thing people care about; it may be a topic for others.

    Attributes:
        name: as it is shown.
        under: numbers of the topics it is of; ``~number`` where it is only faintly of it.
        binding: whether two things under it are shared ground.
        near: words that settle that this is meant.
        far: words that settle that it is not.
    """

    name: str
    under: tuple[int, ...] = ()
    binding: Binding = Binding.NARROW
    near: tuple[str, ...] = ()
    far: tuple[str, ...] = ()


class Listed(msgspec.Struct, frozen=True):
    """The things and their names, as they are kept in a file.

    Attributes:
        things: each at its number, as it is written; few of them are ever asked for.
        names: each name in folded stems, with the numbers of what it names; ``~number`` where that needs
            settling.
        first: the first word of every name, with how many words the longest that begins so has.
    """

    things: tuple[msgspec.Raw, ...]
    names: dict[str, tuple[int, ...]]
    first: dict[str, int]


class Way(msgspec.Struct, frozen=True):
    """How far a topic is above a thing: the steps up, and how many of them are faint."""

    steps: int
    faint: int


class Things:
    """The things by their numbers, each read when it is first asked for."""

    def __init__(self, written: tuple[msgspec.Raw, ...]) -> None:
        self._written = written
        self._read: dict[int, Thing] = {}

    def __getitem__(self, number: int) -> Thing:
        known = self._read.get(number)
        if known is None:
            known = self._read[number] = msgspec.json.decode(self._written[number], type=Thing)
        return known


class Taxonomy:
    """The things that people care about, and what each is of."""

    def __init__(self, listed: Listed) -> None:
        self.things = Things(listed.things)
        self.names = listed.names
        self.first = listed.first
        self._above: dict[int, dict[int, Way]] = {}
        self._near: dict[int, frozenset[str]] = {}

    def above(self, number: int) -> dict[int, Way]:
        """Every topic a thing is of, itself among them, each by the least faint and then the shortest way."""
        known = self._above.get(number)
        if known is None:
            self._above[number] = known = {number: Way(0, 0)}
            for topic in self.things[number].under:
                faint = topic < 0
                for higher, way in self.above(~topic if faint else topic).items():
                    new = Way(way.steps + 1, way.faint + faint)
                    old = known.get(higher)
                    if old is None or (new.faint, new.steps) < (old.faint, old.steps):
                        known[higher] = new
        return known

    def near(self, number: int) -> frozenset[str]:
        """The words that settle that a thing is meant: its own, and those of the topics it is surely of."""
        known = self._near.get(number)
        if known is None:
            thing = self.things[number]
            known = frozenset(thing.near).union(*(self.near(t) for t in thing.under if t >= 0))
            self._near[number] = known
        return known

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of every name: what a misspelt word may have been meant for."""
        return frozenset(word for name in self.names for word in name.split(" "))

    def number(self, name: str) -> int | None:
        """The number of what surely goes by a name, if one thing does."""
        key = " ".join(stem(w) for w in name.split(" "))
        return next((n for n in self.names.get(key, ()) if n >= 0), None)
