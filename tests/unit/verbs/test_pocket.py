"""`hostbook brief` as a page, in a file, and as a code."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.book.repository import Book
from planner.values.record import changed
from tests.unit.verbs.conftest import CASA, INES, Run


def test_a_page_is_written_to_a_file_and_replaced_there(ask: Run, path: Path, tmp_path: Path) -> None:
    book = Book.open(path)
    book.people.put(changed(INES, stays_off=("the merger",)))
    book.close()
    file = tmp_path / "lunch.html"
    assert ask("brief", "ines", "--to", str(file)).out == f"The brief is in {file}.\n"
    assert "walnuts" in file.read_text(encoding="utf-8")
    assert "the merger" not in file.read_text(encoding="utf-8")
    assert ask("brief", "ines", "--private", "--to", str(file)).code == 0
    assert "the merger" in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("name", ["lunch.txt", "lunch.md", "lunch.json"])
def test_another_format_is_written_once_and_over_nothing(ask: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    assert ask("brief", "ines", "--to", str(file)).code == 0
    before = file.read_text(encoding="utf-8")
    assert "walnuts" in before
    assert ask("brief", "ines", "--to", str(file)).code == 1
    assert file.read_text(encoding="utf-8") == before


def test_private_is_for_the_page(ask: Run) -> None:
    refused = ask("brief", "ines", "--private")
    assert (refused.code, refused.out) == (1, "")
    assert "--format html" in refused.err


def test_a_code_is_drawn_with_a_word_beside_it(ask: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = ask("brief", "ines", "--qr").out.splitlines()
    assert len(drawn) <= 23
    assert any("for the calendar" in line for line in drawn)
    assert "\x1b" not in "".join(drawn)
    monkeypatch.setenv("LINES", "12")
    small = ask("brief", "ines", "--qr")
    assert small.code == 1
    assert "12 rows" in small.err


def test_a_place_that_is_not_known_has_no_code(ask: Run, path: Path) -> None:
    assert ask("brief", "ines", "--qr-map").code == 0
    book = Book.open(path)
    book.venues.put(changed(CASA, city=""))
    book.close()
    assert "Neither an address nor a point" in ask("brief", "ines", "--qr-map").err
    assert ask("brief", "ines", "--qr", "--qr-map").code == 2
