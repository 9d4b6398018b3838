"""Bringing people in, in a real terminal: a file is picked and looked at, people come in, and go again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, needs_tmux

pytestmark = [pytest.mark.e2e, needs_tmux]

MONDAY = 1_795_424_400
"""The instant at which the newest file was written; the newest is offered first."""
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Mariana Costa
ORG:Vinhos do Cabo
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ravi Menon
ORG:Harbour Tea
END:VCARD
BEGIN:VCARD
VERSION:3.0
TEL:1
END:VCARD
"""


@pytest.fixture
def home(tmp_path: Path, own_machine: Path) -> Path:
    """A home with a file of cards, a program named like one, and a book of one's own."""
    downloads = own_machine / "Downloads"
    downloads.mkdir(exist_ok=True)
    (downloads / "phone.vcf").write_text(CARDS, encoding="utf-8")
    (downloads / "program.vcf").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(500))
    os.utime(downloads / "phone.vcf", (0, MONDAY))
    os.utime(downloads / "program.vcf", (0, MONDAY + 60))
    return own_machine


@pytest.fixture
def terminal(tmp_path: Path, home: Path) -> Iterator[Terminal]:
    words = ["--book", str(tmp_path / "book.json"), "--now", "2026-11-23T09:00"]
    opened = Terminal(tmp_path, words, {"HOME": str(home)}, (120, 36))
    yield opened
    opened.close()


def people(book: Path) -> list[str]:
    """The names in a book, as a verb prints them."""
    words = [sys.executable, "-m", "planner", "--book", str(book), "people", "--json"]
    told = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    return sorted(person["name"] for person in told)


def test_a_file_is_picked_looked_at_brought_in_and_taken_back(terminal: Terminal, tmp_path: Path) -> None:
    terminal.wait_for("book")
    terminal.press("Enter")
    terminal.wait_for("Your name")
    terminal.type("Marta Silva")
    terminal.press("C-s")
    terminal.wait_for("Your book is empty")

    terminal.press("i")
    terminal.wait_for("phone.vcf")
    terminal.press("Enter")
    terminal.wait_for("is not a text file")
    terminal.press("i")
    terminal.wait_for("phone.vcf")
    terminal.press("Down", "Enter")
    screen = terminal.wait_for("Mariana Costa")
    assert "Ravi Menon" in screen
    assert "has no name" in terminal.wait_for("number 3")

    terminal.press("C-s")
    terminal.wait_for("Brought in")
    terminal.rest()
    assert people(tmp_path / "book.json") == ["Mariana Costa", "Ravi Menon"]
    terminal.press("u")
    terminal.rest()
    assert people(tmp_path / "book.json") == []
    terminal.press("q")
    assert "Traceback" not in terminal.wait_for("left with 0")
