"""Words that are nearly what was typed: otherwise ended, or a letter left out, doubled, swapped or wrong."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

LEAST_LETTERS, MANY_LETTERS = 4, 8
"""Words shorter than the first are taken as typed; from the second on two slips are forgiven, else one."""
MOST_NEAR = 24
"""So many words may stand for one typed; the nearest come first."""

ENDINGS = ("", "s", "es", "e", "y", "ies", "ing", "ed", "er", "ers")
"""English endings that stand for one another: whoever sails is found under sailing."""
LEAST_STEM = 3
"""What is left of a word without its ending is at least so long."""


def slips_forgiven(word: str) -> int:
    """How many slips are forgiven in a word of this length; none where it holds a digit."""
    if len(word) < LEAST_LETTERS or any(c.isdecimal() for c in word):
        return 0
    return 1 if len(word) < MANY_LETTERS else 2


class Vocabulary:
    """The words that texts are made of, to find those near to what was typed.

    Args:
        words: folded, each once.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = dict.fromkeys(words)
        self._by_length: dict[int, list[str]] = {}
        for word in self._words:
            self._by_length.setdefault(len(word), []).append(word)
        self._beginnings: dict[int, tuple[str, ...]] = {}
        self._near: dict[str, tuple[str, ...]] = {}

    def near(self, typed: str) -> tuple[str, ...]:
        """What may stand for a typed word, as it would be found in a key, the nearest first.

        ``" cello "`` is that word; ``" cel"`` is any that begins so: the word may not be typed to its end.
        """
        if typed not in self._near:
            others = (f" {word} " for word in self._otherwise_ended(typed))
            self._near[typed] = tuple(dict.fromkeys((*others, *self._look(typed))))
        return self._near[typed]

    def _otherwise_ended(self, typed: str) -> list[str]:
        """The words that are the one typed but for its ending."""
        if len(typed) < LEAST_LETTERS or not typed.isalpha():
            return []
        stems = {typed[: len(typed) - len(end)] for end in ENDINGS if typed.endswith(end)}
        stems |= {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:]}  # running
        ended = {stem + end for stem in stems if len(stem) >= LEAST_STEM for end in ENDINGS}
        return sorted((ended & self._words.keys()) - {typed})

    def _look(self, typed: str) -> tuple[str, ...]:
        forgiven = slips_forgiven(typed)
        if not forgiven:
            return ()
        from rapidfuzz import process  # noqa: PLC0415 - 26 ms, and most searches never need it
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        size = len(typed)
        lengths = range(max(LEAST_LETTERS - 1, size - forgiven), size + forgiven + 1)
        whole = list(chain.from_iterable(self._by_length.get(length, ()) for length in lengths))
        found: list[tuple[float, int, str]] = []
        for rank, (words, needle) in enumerate(((whole, " {} "), (self._begun(size), " {}"))):
            near = process.extract(typed, words, scorer=OSA.distance, score_cutoff=forgiven, limit=MOST_NEAR)
            found += [(distance, rank, needle.format(word)) for word, distance, _ in near if distance]
        return tuple(needle for _, _, needle in sorted(found)[:MOST_NEAR])

    def _begun(self, size: int) -> tuple[str, ...]:
        """How the longer words begin."""
        if size not in self._beginnings:
            longer = chain.from_iterable(w for length, w in self._by_length.items() if length > size)
            self._beginnings[size] = tuple(dict.fromkeys(word[:size] for word in longer))
        return self._beginnings[size]
