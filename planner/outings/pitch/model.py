"""What the no-pitch reader has learned: its weights, read late from ``data/pitch.json``, and their use."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from planner.outings.pitch.features import Trait, standing, traits
from planner.outings.pitch.frames import frames
from planner.outings.pitch.words import Word, stem
from planner.values.record import Record

FILE = "pitch.json"
UNKNOWN, NAME = "?", "NAME"
"""The family of a word that is in no list, and of one written as a name is."""
PREFIX = 3
"""Letters by which the list of words is divided, so that only the parts that are asked for are read."""
LONG_ENOUGH = 5
"""A shorter word is not taken for another misspelt."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Weights(Record, frozen=True, kw_only=True):
    """What the lines in ``tests/judgement/pitch_build.tsv`` have taught.

    Attributes:
        bias: what every line begins with.
        traits: by all but their last word, traits each with its weight, spaces between; what sells is above
            nought.
        words: by first letters, words each with its family and how far it leans to selling.
        mendable: words that a slip of the finger is brought back to.
        reasons: the names of the reasons, in the order of ``tells``.
        apart: by how much the first reason must lead the second to be named.
        tells: for each trait that tells reasons apart, and first for none, how much it speaks for each.
    """

    bias: int
    traits: dict[str, str]
    words: dict[str, str]
    mendable: str
    reasons: tuple[str, ...]
    apart: int
    tells: dict[str, str]


class Reading(NamedTuple):
    """How much a line sells, above nought where it does; each word's share of that; and what was weighed."""

    score: float
    shares: list[float]
    traits: list[Trait]


class _Listed:
    """Lists of names, each with what is told of it; a list is read when it is first asked for."""

    def __init__(self, held: dict[str, str]) -> None:
        self._held = held
        self._read: dict[str, dict[str, str]] = {}

    def of(self, part: str) -> dict[str, str]:
        """What is told of the names in one of the lists."""
        read = self._read.get(part)
        if read is None:
            cells = self._held.get(part, "").split()
            read = self._read[part] = dict(zip(cells[::2], cells[1::2], strict=True))
        return read


class Model:
    """Weights in use: they read the words of a line."""

    def __init__(self, held: Weights) -> None:
        self._held = held
        self._traits, self._words = _Listed(held.traits), _Listed(held.words)
        self._meant: dict[str, str] = {}
        self._mendable: frozenset[str] | None = None

    def mended(self, words: Iterable[Word]) -> list[Word]:
        """The words with slips of the finger mended: a word in no list, one letter from one that counts."""
        return [self._mend(word) for word in words]

    def family(self, word: Word) -> str:
        """The family of a word; nothing for a stop or a number."""
        if not word.plain:
            return ""
        entry = self._entry(word.plain)
        return entry[0] if entry else NAME if word.named else UNKNOWN

    def traits(self, words: list[Word]) -> Iterator[Trait]:
        """Everything weighed in a line."""
        return traits(words, frames(words), self.family)

    def read(self, words: list[Word]) -> Reading:
        """How much a line sells."""
        under = frames(words)
        found = list(traits(words, under, self.family))
        shares = [0.0] * len(words)
        score: float = self._held.bias
        for name, begin, end in found:
            first, _, last = name.rpartition(" ")
            told = self._traits.of(first).get(last)
            if told is not None:
                weight = int(told)
                score += weight
                for i in range(begin, end + 1):
                    shares[i] += weight / (end - begin + 1)
        kept = [i for i in standing(under) if words[i].plain]
        for i in kept:
            entry = self._entry(words[i].plain)
            if entry is not None:
                leaning = entry[1] / len(kept) ** 0.5
                shares[i] += leaning
                score += leaning
        return Reading(score, shares, found)

    @property
    def reasons(self) -> tuple[str, ...]:
        """The names of the reasons that it tells apart."""
        return self._held.reasons

    def reason(self, reading: Reading) -> str | None:
        """The reason that a line which sells speaks for most; None where none stands out."""
        tells = self._held.tells
        told = [
            tells[name].split() for name in ("", *(name for name, _, _ in reading.traits)) if name in tells
        ]
        sums = [sum(map(int, each)) for each in zip(*told, strict=True)]
        second, first = sorted(sums)[-2:]
        return self.reasons[sums.index(first)] if first - second >= self._held.apart else None

    def _entry(self, plain: str) -> tuple[str, int] | None:
        """The family of a listed word, and how far it leans to selling."""
        told = self._words.of(plain[:PREFIX]).get(plain)
        if told is None:
            return None
        family, _, lean = told.partition(":")
        return family, int(lean)

    def _mend(self, word: Word) -> Word:
        if word.named or len(word.plain) < LONG_ENOUGH or not word.plain.isascii():
            return word
        meant = self._meant.get(word.plain)
        if meant is None:
            meant = self._meant[word.plain] = self._meaning(word.plain)
        return word if meant == word.plain else word._replace(plain=meant, stem=stem(meant))

    def _meaning(self, plain: str) -> str:
        if self._mendable is None:
            self._mendable = frozenset(self._held.mendable.split())
        if plain in self._mendable or self._entry(plain) is not None:
            return plain
        return next((near for near in _one_slip_away(plain) if near in self._mendable), plain)


def _one_slip_away(plain: str) -> Iterator[str]:
    """What a word may have been meant to be, its first letter being right."""
    cuts = [(plain[:i], plain[i:]) for i in range(1, len(plain) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1)
    yield from (a + b[1:] for a, b in cuts if b)
    yield from (a + c + b for a, b in cuts for c in LETTERS)
    yield from (a + c + b[1:] for a, b in cuts if b for c in LETTERS)


@cache
def bundled() -> Model:
    """The model over the bundled weights; what comes with the program is no part of the world outside it."""
    return Model(msgspec.json.decode(pkgutil.get_data("data", FILE) or b"", type=Weights))
