"""The no-pitch reader on two hundred lines of notes: read for the first time, and with one line changed."""

from __future__ import annotations

import re
import time

from planner.outings.pitch import selling as pitch
from tests.bench.turns import medians, ratio
from tests.judgement.lines import rows

LINES = 200
TURNS = 15
WORD = re.compile(r"\w+")


def pitch_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    notes = [row["line"] for row in rows("pitch_kept.tsv")][:LINES]
    pitch.check_lines("\n".join(notes))  # the weights are read once
    first, changed = [], []
    for turn in range(TURNS):
        pitch._read.cache_clear()
        split = _spent_on_words(notes)
        first.append((_spent(notes), split))
        changed.append((_spent([*notes[1:], f"{notes[0]} {turn}"]), split))
    return [
        (f"{LINES} lines of notes, none read before", ratio(*medians(first), "ms", "their words found")),
        (f"{LINES} lines of notes, one changed", ratio(*medians(changed), "ms", "their words found")),
    ]


def _spent(lines: list[str]) -> float:
    begun = time.perf_counter()
    pitch.check_lines("\n".join(lines))
    return (time.perf_counter() - begun) * 1000


def _spent_on_words(lines: list[str]) -> float:
    begun = time.perf_counter()
    for line in lines:
        WORD.findall(line)
    return (time.perf_counter() - begun) * 1000
