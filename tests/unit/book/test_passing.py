"""A folder that is gone when hostbook is, however hostbook ends."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from planner.book.passing import passing_folder


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_the_folder_is_gone_at_the_end(room: Path) -> None:
    with passing_folder() as folder:
        assert folder.stat().st_mode & 0o077 == 0
        (folder / "book.json").write_text("{}")
    assert list(room.iterdir()) == []


def test_what_a_killed_hostbook_left_is_gone_at_the_next_start(room: Path) -> None:
    left = room / "hostbook-demo-left"
    left.mkdir()
    (left / "in-use.lock").touch()
    (left / "book.json").write_text("{}")
    with passing_folder():
        assert not left.exists()


def test_the_folder_of_a_running_hostbook_stays() -> None:
    with passing_folder() as running, passing_folder():
        assert running.is_dir()


def test_what_is_not_hostbooks_own_stays(room: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "in-use.lock").touch()
    (room / "hostbook-demo-link").symlink_to(elsewhere)
    (room / "hostbook-demo-begun").mkdir()
    with passing_folder():
        assert (elsewhere / "in-use.lock").exists()
        assert (room / "hostbook-demo-begun").is_dir()
