"""``make bench``: everything that is measured, in one run, as ratios."""

from __future__ import annotations

import sys

from tests.bench.store import store_rows

BENCHES = (("The book on disk", store_rows),)


def main() -> None:
    """Run each bench and print its rows."""
    for title, bench in BENCHES:
        sys.stdout.write(f"{title}\n")
        for what, how_much in bench():
            sys.stdout.write(f"  {what:<48} {how_much}\n")


if __name__ == "__main__":
    main()
