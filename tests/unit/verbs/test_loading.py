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


@pytest.mark.parametrize("verb", ["people", "venues", "check", "today"])
def test_a_verb_loads_nothing_that_only_another_asks_for(verb: str, path: Path) -> None:
    loaded = _loaded(verb, "--book", str(path))
    assert "planner.book.repository" in loaded
    assert not {"typing_extensions", "dataclasses", "planner.people.common_ground"} & loaded
    assert verb in ("today", "check") or "planner.outings.readiness" not in loaded


def test_what_was_passed_over_for_the_records_can_be_had_afterwards() -> None:
    code = (
        "from planner.cli import main; main(['people', '--help'])\n"
        "import msgspec, typing_extensions; print(typing_extensions.TypedDict)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
