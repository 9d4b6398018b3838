"""The examples in the documentation do what they show."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.cli import VERBS
from planner.exchange.demo import fill_demo

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "command-line.md"
NOW = datetime(2026, 11, 26, 9, 10, tzinfo=UTC)
LEFT_OUT = "…"
HOSTBOOK = Path(sys.executable).with_name("hostbook")


def _examples() -> list[tuple[str, str]]:
    """Every command on the page, and what it is shown to print."""
    blocks = re.findall(
        r"^```console\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    parts = [part for block in blocks for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]
    return [(part.partition("\n")[0], part.partition("\n")[2]) for part in parts]


def _as_pattern(shown: str) -> str:
    lines = [
        r"(?:.*\n)*?" if line == LEFT_OUT else ".+".join(map(re.escape, line.split(LEFT_OUT))) + "\n"
        for line in shown.splitlines()
    ]
    return "".join(lines)


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, str]:
    """An environment where `hostbook` is on the demo book, on that Thursday morning."""
    path = tmp_path / "book.json"
    book = Book.open(path, clock=lambda: NOW)
    fill_demo(book, NOW)
    book.close()
    door = tmp_path / "bin" / "hostbook"
    door.parent.mkdir()
    door.write_text(f'#!/bin/sh\nexec "{HOSTBOOK}" --book "{path}" --now {NOW:%Y-%m-%dT%H:%M} "$@"\n')
    door.chmod(0o755)
    first = f"{door.parent}:{os.environ['PATH']}"
    here = {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    return {**os.environ, "PATH": first, **here}


@pytest.mark.skipif(os.name != "posix", reason="the examples are written for a POSIX shell")
def test_every_example_prints_what_the_page_shows(shell: dict[str, str], tmp_path: Path) -> None:
    examples = _examples()
    assert len(examples) > 15
    for command, shown in examples:
        ran = subprocess.run(
            ["/bin/sh", "-c", command], env=shell, cwd=tmp_path, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False, timeout=60,
        )  # fmt: skip
        assert re.fullmatch(_as_pattern(shown), ran.stdout), f"{command}\n{ran.stdout}"


def test_every_verb_is_on_the_page() -> None:
    told = PAGE.read_text(encoding="utf-8")
    assert not [verb for verb in VERBS if f"hostbook {verb}" not in told]
