"""``make bench``: everything that is measured, in one run, as ratios."""

from __future__ import annotations

import sys

from tests.bench.cards import card_rows
from tests.bench.due import due_rows
from tests.bench.finding import finding_rows
from tests.bench.latency import latency_rows
from tests.bench.matrix import matrix_rows
from tests.bench.opening import opening_rows
from tests.bench.pitching import pitch_rows
from tests.bench.placing import place_rows
from tests.bench.register import register_rows
from tests.bench.startup import startup_rows
from tests.bench.store import store_rows
from tests.bench.verbs import verb_rows
from tests.bench.ways import way_rows

BENCHES = (
    ("Start", startup_rows),
    ("Verbs that need no screen", verb_rows),
    ("A key to what it changes on the screen", latency_rows),
    ("The finder", finding_rows),
    ("What is due, among ten thousand people", due_rows),
    ("Screens", opening_rows),
    ("The service matrix", matrix_rows),
    ("The register", register_rows),
    ("Notes that sell", pitch_rows),
    ("Which place, and where", place_rows),
    ("How long a way takes: the estimate beside routers", way_rows),
    ("The book on disk", store_rows),
    ("People from other programs", card_rows),
)


def main() -> None:
    """Run each bench and print its rows."""
    for title, bench in BENCHES:
        sys.stdout.write(f"{title}\n")
        for what, how_much in bench():
            sys.stdout.write(f"  {what:<48} {how_much}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
