"""What a run of hostbook loads: nothing it can do without."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def _loaded(*argv: str) -> set[str]:
    """The modules that a run of hostbook had loaded when it was done."""
    code = (
        "import sys\nfrom planner.cli import main\n"
        f"main({list(argv)!r})\n"
        "print(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, input="")
    return set(ran.stderr.split())


@pytest.mark.parametrize(
    "argv",
    [
        ["--help"], ["today"], ["people"], ["check"], ["backup"], ["export"], ["explain", "when", "thu"], [],
        ["restore", "--list"], ["person", "ines"], ["venues", "--for", "ines"], ["brief"],
        ["plan", "--with", "ines", "--when", "thu"], ["file", "last"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_no_verb_loads_textual(argv: list[str], path: Path) -> None:
    book = ["--book", str(path)] if argv != ["--help"] else []
    loaded = _loaded(*argv, *book)
    assert "planner.cli" in loaded
    assert not {name for name in loaded if name.split(".")[0] in ("textual", "rich", "screens")}


def test_a_small_verb_does_not_load_the_book() -> None:
    loaded = _loaded("explain", "when", "next thu 12:30", "--json")
    assert "planner.dates.reading" in loaded
    assert not {"tinydb", "rapidfuzz", "planner.book.repository", "platformdirs"} & loaded
