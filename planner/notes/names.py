"""Every way to name a guest: first, last or full name, short name, initials, with accents or without."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from planner.notes.short_names import SHORT
from planner.notes.words import folded, key_of, words
from planner.people.person import TITLES
from planner.values.text import word_set

PARTICLES = word_set(
    """
    de del della da das do dos di du la le van von der den ter ten el al bin ibn ben mac o
    """
)
"""Words that begin a family name and are not one."""

HONORIFICS = TITLES | {
    "san",
    "sama",
    "sensei",
    "signor",
    "signora",
    "don",
    "dona",
    "senhor",
    "senhora",
    "pan",
    "pani",
}
SHORTEST_FOR_SLIPS = 5
"""Letters a name needs before a slip in it can be told from another word."""
HOST = -1
"""The index that stands for the host."""
BRACKETS = re.compile(r"[(\[“\"]([^()\[\]“”\"]+)[)\]”\"]")
"""What somebody is called as well: *דנה כהן (Dana Cohen)*, *Robert (Bob) Smith*."""
PRONOUNS = word_set("she her hers he him his they them theirs")
AND = re.compile(r"\s+(?:and|&|\+|und|et|og|och)\s+|\s*[&/+]\s*", re.IGNORECASE)
"""Between the names of two who share one card: *Jean-Luc and Marie Dupont*."""


class Names(NamedTuple):
    """Every way to name the guests of an outing."""

    runs: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    initials: dict[str, tuple[int, ...]]
    slips: dict[int, tuple[tuple[str, int], ...]]
    firsts: tuple[tuple[str, int], ...]


@lru_cache(maxsize=32)
def names_of(full_names: tuple[str, ...], host_name: str = "") -> Names:
    """Every way to name these guests, and the host as :data:`HOST`, worked out once for an outing."""
    runs: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    initials: dict[str, list[int]] = {}
    slips: dict[int, list[tuple[str, int]]] = {}
    firsts: list[tuple[str, int]] = []
    every = [list(dict.fromkeys(part for way in _ways(name) for part in _parts(way))) for name in full_names]
    for index, (name, parts) in enumerate(zip(full_names, every, strict=True)):
        if not parts:
            continue
        taken = {part for other, others in enumerate(every) if other != index for part in others}
        for way in _ways(name):
            own = _parts(way)
            for run in _runs(way, own, taken) if own else ():
                runs.setdefault(run[0], []).append((run, index))
            firsts += [(own[0], index)] if own else []
        for letters in _initials(name):
            initials.setdefault(letters, []).append(index)
        for part in parts:
            for length in (
                (len(part) - 1, len(part), len(part) + 1) if len(part) >= SHORTEST_FOR_SLIPS else ()
            ):
                slips.setdefault(length, []).append((part, index))
    host = _parts(host_name)
    for run in {tuple(host), tuple(host[:1])} - {()}:
        if run[0] not in {part for parts in every for part in parts}:
            runs.setdefault(run[0], []).append((run, HOST))
    return Names(
        {k: tuple(sorted(set(v), key=lambda r: (-len(r[0]), r))) for k, v in runs.items()},
        {k: tuple(dict.fromkeys(v)) for k, v in initials.items()},
        {k: tuple(v) for k, v in slips.items()},
        tuple(dict.fromkeys(firsts)),
    )


def _parts(name: str) -> list[str]:
    return [w.key for w in words(name) if w.key not in HONORIFICS]


@lru_cache(maxsize=8192)
def first_words(name: str) -> frozenset[str]:
    """The words that a line has where it calls somebody by name: *jean*, *jeanluc*, *marie*."""
    found: set[str] = set()
    for way in _ways(name):
        parts = [w for w in words(way) if w.key not in HONORIFICS]
        found |= {parts[0].key, *(key_of(bit) for bit in parts[0].raw.split("-")[:1])} if parts else set()
    return frozenset(found - {""})


def _ways(name: str) -> tuple[str, ...]:
    """The names one goes by: as in brackets too, and each of a couple's that share one card."""
    bare = BRACKETS.sub(" ", name)
    other = [said for found in BRACKETS.findall(name) if _is_a_name(said := found.strip())]
    nicknames = [f"{nick} {bare.split()[-1]}" for nick in other if " " not in nick and len(bare.split()) > 1]
    both = AND.split(bare.strip())
    apart = []
    if len(both) > 1 and all(both):
        family = both[-1].split()[1:]
        apart = [one if " " in one else " ".join((one, *family)) for one in both]
    ways = (bare.strip() or name, *apart, *other, *nicknames)
    return tuple(dict.fromkeys(" ".join(way.split()) for way in ways))


def _is_a_name(said: str) -> bool:
    """Whether what stands in brackets is a name: not *(she/her)*, not *(sales)*."""
    return said[:1].isalpha() and not said[:1].islower() and not PRONOUNS & {w.key for w in words(said)}


def _runs(name: str, parts: list[str], taken: set[str]) -> set[tuple[str, ...]]:
    """The runs of words that name one person; a short name that is another guest's own name is theirs."""
    first, last = parts[0], parts[-1]
    runs = {tuple(parts), (first,), (last,), (first, last)}
    family = _family(parts)
    runs |= {family, (first, *family)}
    runs |= {tuple(_loose(run)) for run in tuple(runs)}
    for word in name.split():
        if "-" in word:
            bits = tuple(key_of(bit) for bit in word.split("-") if key_of(bit))
            runs.add(bits)
    runs |= {(short,) for short in SHORT.get(first, ()) if short not in taken}
    runs |= {(short, last) for short in SHORT.get(first, ())}
    return {run for run in runs if run and (len(run) > 1 or (len(run[0]) > 1 and run[0] not in PARTICLES))}


def _family(parts: list[str]) -> tuple[str, ...]:
    """The family name with the particles before it: *de la Cruz*."""
    at = len(parts) - 1
    while at > 1 and parts[at - 1] in PARTICLES:
        at -= 1
    return tuple(parts[at:])


def _loose(run: tuple[str, ...]) -> list[str]:
    """German names typed without dots: *Müller* folds to *muller*, and is often typed *mueller*."""
    return [part.replace("ae", "a").replace("oe", "o").replace("ue", "u") for part in run]


def _initials(name: str) -> set[str]:
    """*kw* for Kenji Watanabe, *k* too; *jdlc* and *jc* for Juan de la Cruz."""
    parts = [p for p in folded(name).replace("-", " ").split() if p.rstrip(".") not in HONORIFICS]
    letters = [p[0] for p in parts if p[:1].isalpha()]
    if not letters:
        return set()
    bare = [p[0] for p in parts if p[:1].isalpha() and p not in PARTICLES]
    own = [p[0] for p in folded(name).split() if p[:1].isalpha() and p.rstrip(".") not in HONORIFICS]
    pairs = {letters[0] + other for other in letters[1:]}
    return {"".join(letters), "".join(bare), "".join(own), letters[0]} | pairs
