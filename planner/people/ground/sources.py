"""How interests are written down: a line for each thing, under the topics of its section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from planner.people.ground.taxonomy import Binding, Listed, Thing
from planner.people.ground.words import stem, words
from planner.values.text import fold

UNSURE = "?"
"""At the end of a name: it has another meaning too, and counts only where the words around it settle it."""
FAINT = "~"
"""Before a topic: the thing is only loosely of it."""
NOT = "-"
"""Before a word that settles a sense: where it stands, this sense is not meant."""
EACH = "* "
"""Before a line in which each name is a thing of its own; its other names follow after `` = ``."""
TOPICS = "topics.txt"
"""The file of topics: its other names give way to the files of the domains."""


class Entry(NamedTuple):
    """One thing as it is written down.

    Attributes:
        key: the folded name, with what stands in brackets; no two entries share it.
        name: as it is shown.
        under: keys of the topics it is of, each with whether only faintly.
        names: every name it goes by, each with whether it needs settling; the shown one first.
        near: words that settle that this is meant.
        far: words that settle that it is not.
        binding: whether two things under it are shared ground.
        line: file and line, for a message.
    """

    key: str
    name: str
    under: tuple[tuple[str, bool], ...]
    names: tuple[tuple[str, bool], ...]
    near: tuple[str, ...]
    far: tuple[str, ...]
    binding: Binding
    line: str


class Listing(NamedTuple):
    """An entry under one of its names."""

    entry: Entry
    name: str
    unsure: bool

    @property
    def yields(self) -> bool:
        """Whether it gives way where another file has the name: a topic's other name."""
        return self.entry.line.startswith(TOPICS) and self.name != self.entry.names[0][0]


def read_entries(file: str, text: str) -> Iterator[Entry]:
    """The entries of one file.

    ``[topic; topic]`` opens a section: what follows stands under these topics. Every other line is an entry:
    ``name; other name | more topics | words that settle it | binding``; fields at the end may be missing.
    ``* name; name = other name | …`` is an entry for each name. A line that begins with ``#`` is a remark.
    """
    section: tuple[tuple[str, bool], ...] = ()
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            section = _topics(line.strip("[]"))
            continue
        where = f"{file}:{number}"
        for one in _each(line) if line.startswith(EACH) else (line,):
            yield _entry(one, section, where)


def listings(entries: Iterable[Entry]) -> dict[str, list[Listing]]:
    """What each name names; a topic's other name gives way where a domain's file has the name too."""
    found: dict[str, list[Listing]] = {}
    for entry in entries:
        for name, unsure in entry.names:
            key = name_key(name)
            if not key:
                continue
            known = found.setdefault(key, [])
            new = Listing(entry, name, unsure)
            if all(x.entry.key != entry.key for x in known) or not unsure:
                known[:] = [x for x in known if x.entry.key != entry.key]
                known.append(new)
    for known in found.values():
        sure = [x for x in known if not x.unsure]
        if len(sure) > 1 and any(not x.yields for x in sure):
            known[:] = [x for x in known if x.unsure or not x.yields]
    return found


def gather(entries: Iterable[Entry]) -> Listed:
    """The entries of every file as they are kept: each with a number, in the order they are written.

    Raises:
        KeyError: an entry stands under a topic that is none, which the check would have named.
    """
    entries = tuple(entries)
    numbers = {e.key: n for n, e in enumerate(entries)}
    things = tuple(
        Thing(
            name=e.name,
            under=tuple(~numbers[t] if faint else numbers[t] for t, faint in e.under),
            binding=e.binding,
            near=e.near,
            far=e.far,
        )
        for e in entries
    )
    written = tuple(msgspec.Raw(msgspec.json.encode(thing)) for thing in things)
    names = {
        key: tuple(~numbers[x.entry.key] if x.unsure else numbers[x.entry.key] for x in known)
        for key, known in listings(entries).items()
    }
    first: dict[str, int] = {}
    for key in names:
        word, _, rest = key.partition(" ")
        first[word] = max(first.get(word, 0), rest.count(" ") + 2 if rest else 1)
    return Listed(things=written, names=names, first=first)


def _each(line: str) -> Iterator[str]:
    """A line of many things as a line for each: ``* one; two = its other name | topic``."""
    names, mark, rest = line.removeprefix(EACH).partition("|")
    for name in _split(names):
        yield f"{name.replace(' = ', ';')}{mark}{rest}"


def _entry(line: str, section: tuple[tuple[str, bool], ...], where: str) -> Entry:
    fields = [f.strip() for f in line.split("|")]
    named, more, senses, binds = (*fields, "", "", "", "")[:4]
    names = [(n.rstrip(UNSURE), n.endswith(UNSURE)) for n in _split(named)]
    shown = names[0][0]
    settling = _split(senses)
    return Entry(
        key=topic_key(shown),
        name=_bare(shown),
        under=section + _topics(more),
        names=tuple((_bare(name), unsure) for name, unsure in names),
        near=tuple(name_key(w) for w in settling if not w.startswith(NOT)),
        far=tuple(name_key(w) for w in settling if w.startswith(NOT)),
        binding=Binding(binds) if binds else Binding.NARROW,
        line=where,
    )


def _bare(name: str) -> str:
    """A name without the bracket that tells it from another."""
    return name.partition(" (")[0]


def _topics(text: str) -> tuple[tuple[str, bool], ...]:
    return tuple((topic_key(t.removeprefix(FAINT)), t.startswith(FAINT)) for t in _split(text))


def topic_key(name: str) -> str:
    """The key of an entry: its shown name folded, the bracket kept, the mark of doubt left out."""
    return fold(name.rstrip(UNSURE).strip())


def name_key(name: str) -> str:
    """A name as it is kept: folded words, each without its plural's ending."""
    return " ".join([stem(w.plain) for w in words(name)])


def _split(text: str) -> list[str]:
    return [part for raw in text.split(";") if (part := raw.strip())]
