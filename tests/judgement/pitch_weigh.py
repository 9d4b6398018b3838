"""Makes what ``make pitch`` makes, ``data/pitch.json`` and ``pitch_kinds.json``, alike each time.

The weights are those of a linear support vector machine, found by dual coordinate descent (Hsieh and others,
2008). The places of words that it starts from are GloVe's (Pennington and others, 2014; Public Domain
Dedication and License 1.0), brought down to 32 numbers and one of 500 families a word.
"""

from __future__ import annotations

import base64
import gzip
import json
import random
import re
import struct
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from planner.outings.pitch.features import standing
from planner.outings.pitch.frames import frames
from planner.outings.pitch.lexicon import FILE as KINDS_FILE
from planner.outings.pitch.model import FILE, LONG_ENOUGH, PREFIX, Model, Weights
from planner.outings.pitch.words import Word, cut
from tests.judgement.lines import HERE, rows
from tests.judgement.pitch_kinds import KINDS, kinds_by_stem

DATA = HERE.parent.parent / "data"
MODEL, LEXICON = DATA / FILE, DATA / KINDS_FILE
VECTORS = HERE / "pitch_vectors.tsv.gz"
CLEAN = "clean"
SIZE = 32
"""Numbers in the place of a word."""
NEAR = 2.5 * 0.6 / 127
"""What a step in a place counts, beside a trait that counts 1."""
SEEN = 2
"""A trait seen on fewer lines is left out."""
COST, REASON_COST = 0.02, 0.05
"""How much a line on the wrong side costs, beside the size of the weights."""
APART = 0.15
"""By how much the first reason must lead the second to be named."""
TO_GUEST = re.compile(r"\b[Yy]ou.*\?$")
QUESTION = 4
"""A clean question put to a guest counts so many times: hostbook suggests such itself."""
ROUNDS = 20
SCALE = 200
"""A weight of 1 is kept as this many."""
LEAST = 4
"""A weight smaller than this is left out."""
SLACK = 0.015
"""How far past the line a score must lie to be called a pitch: a wrong one is worse than a miss."""

Row = list[tuple[int, float]]


class Place(NamedTuple):
    """A word's family, and where it lies among the words."""

    family: str
    point: tuple[int, ...]


def places() -> dict[str, Place]:
    """Where each word lies."""
    lines = gzip.decompress(VECTORS.read_bytes()).decode().splitlines()[1:]
    found = {}
    for line in lines:
        word, family, point = line.split("\t")
        found[word] = Place(family, struct.unpack(f"{SIZE}b", base64.b85decode(point)))
    return found


def descend(lines: Sequence[Row], sides: Sequence[int], size: int, costs: Sequence[float]) -> list[float]:
    """The weights that part the lines best: squared hinge loss, the bias being the last weight."""
    weights, alphas = [0.0] * size, [0.0] * len(lines)
    norms = [sum(v * v for _, v in line) + 0.5 / cost for line, cost in zip(lines, costs, strict=True)]
    order, chance = list(range(len(lines))), random.Random(1)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for i in order:
            line, side = lines[i], sides[i]
            slope = side * sum(weights[j] * v for j, v in line) - 1 + alphas[i] * 0.5 / costs[i]
            new = max(0.0, alphas[i] - slope / norms[i])
            if new != alphas[i]:
                step = (new - alphas[i]) * side
                alphas[i] = new
                for j, v in line:
                    weights[j] += step * v
    return weights


def numbered(names: Iterable[Iterable[str]]) -> dict[str, int]:
    """A number for each trait seen often enough."""
    seen = Counter(name for line in names for name in sorted(set(line)))
    return {name: i for i, name in enumerate(sorted(name for name, n in seen.items() if n >= SEEN))}


def weigh(cases: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Everything the file holds, from lines each with its reason, or clean."""
    found = places()
    mendable = _mendable(cases, found)
    model = _empty(found, mendable)
    words = [model.mended(cut(line)) for _, line in cases]
    names = [[name for name, _, _ in model.traits(line)] for line in words]
    numbers = numbered(names)
    size = len(numbers) + SIZE + 1
    lines = [
        [
            *((numbers[n], 1.0) for n in sorted(set(name)) if n in numbers),
            *_near(line, found, len(numbers)),
            (size - 1, 1.0),
        ]
        for name, line in zip(names, words, strict=True)
    ]
    costs = [COST * (QUESTION if label == CLEAN and TO_GUEST.search(line) else 1) for label, line in cases]
    got = descend(lines, [-1 if label == CLEAN else 1 for label, _ in cases], size, costs)
    kept = {name: round(got[i] * SCALE) for name, i in numbers.items()}
    axis = got[len(numbers) : -1]
    return {
        "bias": round((got[-1] - SLACK) * SCALE),
        "traits": _by_first_words({name: weight for name, weight in kept.items() if abs(weight) >= LEAST}),
        "words": _listed(
            found,
            {
                w: round(SCALE * NEAR * sum(a * x for a, x in zip(axis, p.point, strict=True)))
                for w, p in found.items()
            },
        ),
        "mendable": " ".join(mendable),
        **_reasons([(label, name) for (label, _), name in zip(cases, names, strict=True) if label != CLEAN]),
    }


def _near(line: list[Word], found: dict[str, Place], first: int) -> Row:
    """Where the words of a line lie, together."""
    kept = [line[i].plain for i in standing(frames(line)) if line[i].plain]
    points = [found[w].point for w in kept if w in found]
    return (
        [(first + k, NEAR * sum(p[k] for p in points) / len(kept) ** 0.5) for k in range(SIZE)]
        if points
        else []
    )


def _mendable(cases: Iterable[tuple[str, str]], found: dict[str, Place]) -> list[str]:
    """Words worth mending to: those of the lexicon, and those that stand in the lines more than once."""
    seen = Counter(w.plain for _, line in cases for w in cut(line))
    listed = {w for words in KINDS.values() for w in words.split()}
    often = {w for w, n in seen.items() if n > 1 and w in found}
    return sorted(w for w in listed | often if len(w) >= LONG_ENOUGH and w.isascii() and w.isalpha())


def _reasons(cases: Sequence[tuple[str, list[str]]]) -> dict[str, object]:
    """What tells the reasons apart: one set of weights for each, against all others."""
    reasons = sorted({label for label, _ in cases})
    numbers = numbered(names for _, names in cases)
    size = len(numbers) + 1
    lines: list[Row] = [
        [*((numbers[n], 1.0) for n in sorted(set(names)) if n in numbers), (size - 1, 1.0)]
        for _, names in cases
    ]
    costs = [REASON_COST] * len(lines)
    got = [descend(lines, [1 if label == r else -1 for label, _ in cases], size, costs) for r in reasons]
    tells = {
        n: [round(weights[i] * SCALE / 2) for weights in got] for n, i in {**numbers, "": size - 1}.items()
    }
    return {
        "reasons": reasons,
        "apart": round(APART * SCALE / 2),
        "tells": {
            n: " ".join(map(str, told))
            for n, told in tells.items()
            if not n or any(abs(a) > SCALE / 20 for a in told)
        },
    }


def _listed(found: dict[str, Place], leanings: dict[str, int]) -> dict[str, str]:
    parts: dict[str, list[str]] = defaultdict(list)
    for word in sorted(found):
        parts[word[:PREFIX]].append(f"{word} {found[word].family}:{leanings[word]}")
    return {prefix: " ".join(cells) for prefix, cells in parts.items()}


def _by_first_words(weights: dict[str, int]) -> dict[str, str]:
    parts: dict[str, list[str]] = defaultdict(list)
    for name in sorted(weights):
        first, _, last = name.rpartition(" ")
        parts[first].append(f"{last} {weights[name]}")
    return {first: " ".join(cells) for first, cells in parts.items()}


def _empty(found: dict[str, Place], mendable: Sequence[str]) -> Model:
    """A model that knows the words and has no weights yet, so that lines are weighed as they will be read."""
    listed = _listed(found, dict.fromkeys(found, 0))
    return Model(
        Weights(bias=0, traits={}, words=listed, mendable=" ".join(mendable), reasons=(), apart=0, tells={})
    )


def written(model: Mapping[str, object]) -> str:
    """The file's text: an entry a line, so that a change shows as one."""
    parts = []
    for name, value in sorted(model.items()):
        held = _json(value)
        if isinstance(value, dict):
            held = "{\n" + ",\n".join(f"{_json(k)}:{_json(v)}" for k, v in sorted(value.items())) + "\n}"
        parts.append(f"{_json(name)}:{held}")
    return "{" + ",\n".join(parts) + "}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(path: Path = MODEL) -> None:
    """Makes the files anew, the kinds of word first: the lines are weighed by them."""
    LEXICON.write_text(written(kinds_by_stem()), encoding="utf-8")
    cases = [(row["reason"], row["line"]) for row in rows("pitch_build.tsv")]
    path.write_text(written(weigh(cases)), encoding="utf-8")
    sys.stdout.write(f"{len(cases)} lines weighed into {path.name}\n")


if __name__ == "__main__":
    main()
