"""The taxonomy of interests: thousands of names, the topics each stands under, and how closely those bind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from planner.people.ground.words import stem, words
from planner.values.text import fold

UNSURE = "?"
"""At the end of a name: it has another meaning too, and counts only where the words around it settle it."""
FAINT = "~"
"""Before a topic: the thing is only loosely of it."""
NOT = "-"
"""Before a word that settles a sense: where it stands, this sense is not meant."""

TOPICS = "topics.txt"
"""The file of topics: its other names give way to the files of the domains."""


class Binding(Enum):
    """Whether two different things under one topic are shared ground."""

    BROAD = "broad"
    """No: *sport*. Nor is a thing under it shared ground with the topic itself."""
    LOOSE = "loose"
    """No, but a thing and the topic itself are: *cooking*, and *fresh pasta*."""
    NARROW = "narrow"
    """Yes: two clubs of the *Primeira Liga*."""


class Entry(NamedTuple):
    """One thing people care about; it may be a topic for others.

    Attributes:
        key: the folded name, with what stands in brackets; no two entries share it.
        name: as it is shown.
        under: keys of the topics it is of, each with whether only faintly.
        names: every name it goes by, each with whether it needs settling.
        near: words that settle that this is meant.
        far: words that settle that it is not.
        binding: whether two things under it are shared ground.
        line: file and line, for a message.
    """

    key: str
    name: str
    under: tuple[tuple[str, bool], ...]
    names: tuple[tuple[str, bool], ...]
    near: frozenset[str] = frozenset()
    far: frozenset[str] = frozenset()
    binding: Binding = Binding.NARROW
    line: str = ""


class Listing(NamedTuple):
    """An entry as it stands under one of its names."""

    entry: Entry
    unsure: bool


class Taxonomy:
    """Entries by key and by name. Made once, by :func:`taxonomy`, and never changed."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = {e.key: e for e in entries}
        self.listings: dict[str, list[Listing]] = {}
        self.longest: dict[str, int] = {}
        for entry in self.entries.values():
            for name, unsure in entry.names:
                self._list(name, Listing(entry, unsure))
        self._above: dict[str, dict[str, tuple[int, int]]] = {}
        self._near: dict[str, frozenset[str]] = {}

    def _list(self, name: str, listing: Listing) -> None:
        key = name_key(name)
        if not key:
            return
        known = self.listings.setdefault(key, [])
        if listing.unsure or all(x.unsure for x in known):
            known.append(listing)
        elif not _yields(name, listing):
            known[:] = [x for x in known if x.unsure or not _yields(name, x)]
            known.append(listing)
        first, _, rest = key.partition(" ")
        length = rest.count(" ") + 2 if rest else 1
        if length > self.longest.get(first, 0):
            self.longest[first] = length

    def above(self, key: str) -> dict[str, tuple[int, int]]:
        """Every topic an entry is of, itself among them: steps up, and faint steps among them, at the least."""
        known = self._above.get(key)
        if known is None:
            self._above[key] = known = {key: (0, 0)}
            for topic, faint in self.entries[key].under:
                for higher, (steps, faints) in self.above(topic).items():
                    way = (steps + 1, faints + faint)
                    if higher not in known or (way[1], way[0]) < (known[higher][1], known[higher][0]):
                        known[higher] = way
        return known

    def near(self, key: str) -> frozenset[str]:
        """The words that settle that an entry is meant: its own, and those of the topics it is surely of."""
        known = self._near.get(key)
        if known is None:
            entry = self.entries[key]
            known = entry.near.union(*(self.near(t) for t, faint in entry.under if not faint))
            self._near[key] = known
        return known


def _yields(name: str, listing: Listing) -> bool:
    """Whether a topic's other name gives way where a file of its own domain has the name too."""
    return listing.entry.line.startswith(TOPICS) and name != listing.entry.names[0][0]


def name_key(name: str) -> str:
    """A name as the index has it: folded words, each without its plural's ending."""
    return " ".join([stem(w.plain) for w in words(name)])


def taxonomy(files: Iterable[tuple[str, str]]) -> Taxonomy:
    """The taxonomy that the files make together.

    Args:
        files: the name of each file and its text.
    """
    return Taxonomy(entry for name, text in files for entry in read_entries(name, text))


def read_entries(file: str, text: str) -> Iterator[Entry]:
    """The entries of one file.

    ``[topic; topic]`` opens a section: what follows stands under these topics. Every other line is an entry:
    ``name; other name | more topics | words that settle it | binding``; fields at the end may be missing.
    A line that begins with ``#`` is a remark.
    """
    section: tuple[tuple[str, bool], ...] = ()
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            section = _topics(line.strip("[]"))
            continue
        yield _entry(line, section, f"{file}:{number}")


def _entry(line: str, section: tuple[tuple[str, bool], ...], where: str) -> Entry:
    fields = [f.strip() for f in line.split("|")]
    named, more, senses, binds = (*fields, "", "", "", "")[:4]
    names = [(n.rstrip(UNSURE), n.endswith(UNSURE)) for n in _split(named)]
    shown, *others = names
    bare = shown[0].partition(" (")[0]
    near = [w for w in _split(senses) if not w.startswith(NOT)]
    far = [w.removeprefix(NOT) for w in _split(senses) if w.startswith(NOT)]
    return Entry(
        key=topic_key(shown[0]),
        name=bare,
        under=section + _topics(more) if more else section,
        names=((bare, shown[1]), *others),
        near=frozenset(map(name_key, near)) if near else frozenset(),
        far=frozenset(map(name_key, far)) if far else frozenset(),
        binding=Binding(binds) if binds else Binding.NARROW,
        line=where,
    )


def _topics(text: str) -> tuple[tuple[str, bool], ...]:
    return tuple((topic_key(t.removeprefix(FAINT)), t.startswith(FAINT)) for t in _split(text))


def topic_key(name: str) -> str:
    """The key of an entry: its shown name folded, the bracket kept, the mark of doubt left out."""
    return fold(name.rstrip(UNSURE).strip())


def _split(text: str) -> list[str]:
    return [part for raw in text.split(";") if (part := raw.strip())]
