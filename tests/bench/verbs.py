"""Verbs that need no screen, against a Python that does nothing."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.books import demo_book
from tests.bench.turns import environment, medians, ratio

PAIRS = 15
NOTHING = (sys.executable, "-c", "pass")
VERBS = (("explain", "when", "next thu 12:30"), ("people",), ("venues",), ("check",), ("today",))


def verb_rows() -> list[tuple[str, str]]:
    """What was measured, in rows of what and how much."""
    with tempfile.TemporaryDirectory() as folder:
        book = str(demo_book(Path(folder)))
        rows = []
        for verb in VERBS:
            command = (sys.executable, "-m", "planner", *verb, "--book", book)
            _spent(command)  # compiles what is not compiled yet
            pairs = [(_spent(command), _spent(NOTHING)) for _ in range(PAIRS)]
            rows.append((f"hostbook {' '.join(verb)}", ratio(*medians(pairs), "ms", "bare Python")))
    return rows


def _spent(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment())
    return (time.perf_counter() - begun) * 1000
